"""A file for each way into the program."""
