"""Two editions become a `Comparison`: alignment, words, moves, corroboration by the notes."""
