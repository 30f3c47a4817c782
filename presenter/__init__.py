"""How what is said looks at each door: plain Python, one look a file. Knows neither Rasa nor the network."""
