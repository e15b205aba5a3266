"""Tables of goods that the owner brings: CSV and XLSX, read as rows of text."""
