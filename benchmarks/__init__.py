"""lawdiff and its peers on the same input, in one run: `python -m benchmarks`."""
