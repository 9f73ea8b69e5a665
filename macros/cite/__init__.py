"""Citations: text to value and back. Knows no corpus."""
