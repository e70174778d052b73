"""Citations of provisions: found in the words, resolved in an edition, and what a comparison breaks of them."""
