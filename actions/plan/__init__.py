"""A plan that stands: telling it again, keeping what is reported of it, changing it."""
