"""Which editions exist, where they are, and whether they are intact."""
