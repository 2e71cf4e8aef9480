"""Who chooses the readings of a sentence: our own choice, or CAMeL Tools'."""
