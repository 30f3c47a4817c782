"""The talk around it all: greeting, being there for people in danger, yes and no, declining, complaints."""
