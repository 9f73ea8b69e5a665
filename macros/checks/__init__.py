"""Rules over the whole corpus: one module each, listed in one tuple."""
