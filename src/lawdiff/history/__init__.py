"""Many editions: timelines, blame, and the law for a date."""
