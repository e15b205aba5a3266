"""The goods as the owner keeps them: their list, the form of one, and what an import would change."""
