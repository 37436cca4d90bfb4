"""Mentions to events: within one article and across articles and days."""
