"""How the advisor is run: the one command and the terminal chat."""
