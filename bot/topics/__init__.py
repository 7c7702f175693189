"""The subjects of the report, one module each, all of one shape: its words, how it reads them, how it answers."""
