"""One script a version, never changed once released."""
