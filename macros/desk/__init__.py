"""The editors' desk: their commands, skeletons of new records, what a slip is mended by."""
