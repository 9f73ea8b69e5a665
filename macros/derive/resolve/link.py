"""Where a text stands, where it points, and why it points nowhere: the values of the resolver."""

from dataclasses import dataclass, field

from macros.model import Where


@dataclass(frozen=True, slots=True)
class Context:
    """Where a text stands: its instrument, article and place, and the date at which it speaks.

    `declared` holds the abbreviations that the text itself has declared so far; `called` is the
    name by which this text calls its instrument.
    """

    instrument: str | None = None
    article: str | None = None
    where: Where | None = None
    date: str | None = None
    declared: dict[str, str] = field(default_factory=dict)
    called: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A place: instrument, article if it is held, address in it; `to` closes a range."""

    instrument: str
    article: str | None = None
    where: Where | None = None
    to_article: str | None = None
    to_where: Where | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a text that cites: either a target, or the reason why there is none.

    `absent` tells that the instrument is known not to have the place: a mistake, not a gap.
    """

    start: int
    end: int
    text: str
    target: Target | None
    reason: str | None = None
    absent: bool = False


class Unresolved(Exception):
    """Why there is no target, in the words of `Link.reason`; never leaves this package."""

    def __init__(self, reason: str, *, absent: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.absent = absent
