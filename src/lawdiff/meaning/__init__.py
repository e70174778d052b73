"""A `Comparison` becomes findings: what each change means in law."""
