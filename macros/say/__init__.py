"""What web, paper, search and Word all say, in one wording."""
