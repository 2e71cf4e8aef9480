"""Which reading each word of a sentence has, by its vowels and its neighbours."""
