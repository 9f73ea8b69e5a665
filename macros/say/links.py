"""Addresses: from the site root to relative ones, the same over http, file:// and a sub-path."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

UrlFor = Callable[[str], str]
"""From an address that counts from the site root to one that works on the page at hand."""
View = Callable[..., str]
"""`(book, url_for, *what the page names) -> HTML on one line`."""


def relative_to(page: str) -> UrlFor:
    """Addresses as seen from `page`, itself given from the site root.

    >>> url_for = relative_to("measures-2016/11.html")
    >>> url_for("measures-2016/index.html#a11"), url_for("sources.html"), url_for("#p1")
    ('index.html#a11', '../sources.html', '#p1')
    """
    folder = posixpath.dirname(page) or "."

    def url_for(target: str) -> str:
        path, mark, fragment = target.partition("#")
        if not path or path == page:
            return mark + fragment if mark else posixpath.basename(page)
        return posixpath.relpath(path, folder) + mark + fragment

    return url_for
