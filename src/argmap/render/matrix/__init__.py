"""Claims by sources: for the terminal, for spreadsheets, for pages, for programs."""
