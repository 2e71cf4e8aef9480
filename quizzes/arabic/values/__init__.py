"""Dates, times, numbers, money and percentages."""
