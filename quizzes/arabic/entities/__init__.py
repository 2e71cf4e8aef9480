"""Names of persons, places and organisations, and one key for each."""
