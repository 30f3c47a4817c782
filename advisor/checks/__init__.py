"""Whether the content is good enough for people; asked by `steppingstone check`."""
