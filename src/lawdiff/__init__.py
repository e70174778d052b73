"""Compare dated editions of a statute and say, with evidence, what changed in law."""

__version__ = "0.1.0"
