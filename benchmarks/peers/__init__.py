"""One small script for each peer that is a library: two files in, the peer's own result on standard output."""
