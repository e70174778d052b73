"""xmldiff over two XML files, its quick match; one marked-up XML file."""

import sys

from xmldiff import formatting, main

sys.stdout.write(
    main.diff_files(
        sys.argv[1],
        sys.argv[2],
        diff_options={"fast_match": True, "ratio_mode": "faster"},
        formatter=formatting.XMLFormatter(),
    ),
)
