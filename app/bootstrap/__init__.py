"""Builds the station: the only package that knows everybody."""
