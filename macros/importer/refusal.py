"""What stops an import, in words for editors."""


class ImportRefused(Exception):
    """Nothing was written; the message says why and what to do."""
