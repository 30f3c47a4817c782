"""Tests that need Rasa, TensorFlow, or the trained model."""
