"""How Russian, Kazakh and English statutes speak, as tables of words."""
