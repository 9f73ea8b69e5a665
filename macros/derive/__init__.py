"""What follows from the records, worked out once a build and handed down."""
