"""A `Comparison` becomes something to read: terminal, HTML, JSON."""
