"""Cards out to other programs and in from them: CSV, Anki's text and Anki's packages."""
