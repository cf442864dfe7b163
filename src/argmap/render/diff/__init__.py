"""What differs between two maps: for the terminal, for a pull request, for programs."""
