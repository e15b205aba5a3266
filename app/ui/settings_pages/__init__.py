"""The pages of the settings, a page a file."""
