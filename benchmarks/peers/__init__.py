"""One small script for each peer that is a library: two files in, its own result on standard output."""
