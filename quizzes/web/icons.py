"""The icons: a 24 grid, 1.75 stroke, butt caps and mitred corners, no fills but the nuqta's.

Each is the inside of an `<svg>`; `icon` in the template tags draws it. They are drawn for right-to-left
text; in left-to-right text the style sheet turns `next`, `back` and `undo`, and no other.
"""

from __future__ import annotations

NUQTA = "M12 4l8 8-8 8-8-8z"

ICONS: dict[str, str] = {
    "today": '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3v5M15.5 3v5"/>',
    "news": '<path d="M3 4.5h18v15H3zM6.5 8.5h11M6.5 12h5.5M6.5 15.5h5.5M15 12h2.5v3.5H15z"/>',
    "cards": '<path d="M8 3.5h12.5V16H8zM8 7.5H4v13h12.5V16"/>',
    "class": '<path d="M3 4.5h18v12H3zM12 16.5V20M8 20h8"/>',
    "account": '<path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z'
    'M4.5 20.5c.6-3.8 3.4-5.5 7.5-5.5s6.9 1.7 7.5 5.5"/>',
    "next": '<path d="M14.5 5l-7 7 7 7"/>',
    "back": '<path d="M9.5 5l7 7-7 7"/>',
    "down": '<path d="M5 9l7 7 7-7"/>',
    "up": '<path d="M5 15l7-7 7 7"/>',
    "close": '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>',
    "check": '<path d="M4.5 12.5l5 5 10-11"/>',
    "cross": '<path d="M6 6l12 12M18 6L6 18"/>',
    "plus": '<path d="M12 4.5v15M4.5 12h15"/>',
    "minus": '<path d="M4.5 12h15"/>',
    "undo": '<path d="M15 4.5l5 5-5 5M20 9.5H9.5a5.25 5.25 0 0 0 0 10.5H14"/>',
    "more": '<path d="M5 10.2l1.8 1.8L5 13.8 3.2 12zM12 10.2l1.8 1.8-1.8 1.8-1.8-1.8z'
    'M19 10.2l1.8 1.8-1.8 1.8-1.8-1.8z" class="fill"/>',
    "search": '<path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.2 15.2L20.5 20.5"/>',
    "settings": '<path d="M3.5 7.5h8M16.5 7.5h4M3.5 16.5h4M12.5 16.5h8M14 5v5M10 14v5"/>',
    "text": '<path d="M4 6.5h16M4 11h16M4 15.5h10"/>',
    "theme": '<path d="M12 4.5a7.5 7.5 0 1 0 0 15z" class="fill"/><path d="M12 4.5a7.5 7.5 0 1 1 0 15"/>',
    "clock": '<path d="M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3.5 2"/>',
    "saved": '<path d="M12 4v10M8 10.5l4 4 4-4M4 14v6h16v-6"/>',
    "warning": '<path d="M12 4l9 16H3zM12 10v5M12 16.5v2"/>',
    "evidence": f'<path d="{NUQTA}" class="fill"/>',
    "nuqta": f'<path d="{NUQTA}" class="fill"/>',
    "nuqta-open": f'<path d="{NUQTA}"/>',
    "language": '<path d="M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17'
    'M12 3.5c-4.5 5-4.5 12 0 17M12 3.5c4.5 5 4.5 12 0 17"/>',
    "play": '<path d="M7 4.5l12 7.5-12 7.5z"/>',
    "edit": '<path d="M4 20v-4.5L15.5 4 20 8.5 8.5 20zM12.5 7l4.5 4.5"/>',
    "remove": '<path d="M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6"/>',
    "report": '<path d="M6 21V4h12l-2.5 4.5L18 13H6"/>',
    "sign-out": '<path d="M13 4H4v16h9M9.5 12H21M17 8l4 4-4 4"/>',
    "volume": '<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
}
