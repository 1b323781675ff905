"""Findings and articles written for people and for programs."""
