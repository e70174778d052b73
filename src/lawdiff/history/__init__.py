"""Many editions of an act: what happened to a provision, who wrote each word of it, which text applied on a day."""
