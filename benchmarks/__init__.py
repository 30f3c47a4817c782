"""Measurements: each prints our figure beside the anchor's, from one run. Never part of the tests."""
