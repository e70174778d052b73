"""The report as a PDF: tagged, with bookmarks and page numbers, set by typst (extra `lawdiff[pdf]`)."""
