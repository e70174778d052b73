"""`python -m lawdiff` is `lawdiff`."""

from lawdiff.cli import main

if __name__ == "__main__":
    main()
