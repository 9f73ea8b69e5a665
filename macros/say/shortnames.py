"""Our own prose with the names of instruments that readers use made links: 办法第十四条."""

from __future__ import annotations

from macros.derive.shortnames import ShortNames
from macros.say.citing import Citing
from macros.say.rows import Piece


def linked(
    names: ShortNames,
    citing: Citing,
    text: str | None,
    instrument: str | None = None,
    article: str | None = None,
) -> tuple[Piece, ...]:
    """Words of ours with links, nothing for none; `instrument` and `article` are where they stand."""
    pieces: list[Piece] = []
    for name, rest in names.split(text or ""):
        if name is None:
            pieces += citing.prose(rest, instrument, article)
        else:
            pieces += citing.prose(name + rest, names.meant[name], called=name)
    return tuple(pieces)
