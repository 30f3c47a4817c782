"""What spaCy hears in a message of the person's own work: apart from Rasa, so that it can be tried alone."""
