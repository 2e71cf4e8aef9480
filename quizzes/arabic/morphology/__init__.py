"""Every way to read one written word by itself."""
