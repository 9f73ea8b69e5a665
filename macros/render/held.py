"""HTML of macros, held back until Markdown is done: it is never taken for Markdown or a template."""

from __future__ import annotations

import re

_ALONE = re.compile(r"^(<p>)?<!--macro:(\d+)-->(?(1)</p>)$", re.MULTILINE)
_IDS = re.compile(r'<[^<>]* id="([^"]*)"')


def anchors(body: str) -> frozenset[str]:
    """Every id in a piece of HTML."""
    return frozenset(_IDS.findall(body))


class MisplacedMacro(Exception):
    """A macro call that does not stand by itself, so that its HTML has no place on the page."""


class HeldBodies:
    """The HTML of the macros of the page that is being built.

    Markdown sees a comment in place of each; `placed` puts the HTML there. Nothing that has been
    put in is looked through again, so that no data can name a comment.

    >>> held = HeldBodies()
    >>> held.hold("<h1>*甲*</h1>")
    '<!--macro:0-->'
    >>> held.placed("<p><!--macro:0--></p>")
    '<h1>*甲*</h1>'
    """

    def __init__(self) -> None:
        self._bodies: list[str] = []

    def hold(self, body: str) -> str:
        """The comment that stands for the HTML until Markdown is done."""
        self._bodies.append(body)
        return f"<!--macro:{len(self._bodies) - 1}-->"

    def anchors(self) -> frozenset[str]:
        """Fragments in what is held: the check of links must know them."""
        return frozenset().union(*map(anchors, self._bodies))

    def placed(self, html: str) -> str:
        """The page with all that is held; nothing is held afterwards.

        Raises MisplacedMacro when a macro stands in running text, in code or in a comment.
        """
        bodies, self._bodies = self._bodies, []
        used = [int(number) for _, number in _ALONE.findall(html)]
        if used != list(range(len(bodies))):
            raise MisplacedMacro
        return _ALONE.sub(lambda comment: bodies[int(comment[2])], html)
