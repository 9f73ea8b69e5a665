"""What must not appear in a public output: the words of withheld files that no public text has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.audit.fingerprint import Fingerprints
from macros.audit.forms import (
    SHINGLE,
    Heads,
    folded,
    han,
    numbers,
    phrases,
    places,
    plain,
    words,
)
from macros.audit.withheld import Record

LONG = 6
"""Shorter ids of one part may be anchors or words of a script as well: `a1`, `fine`."""
TITLES = ("title", "label", "short", "heading", "aliases", "words")


@dataclass(frozen=True)
class Needles:
    """By form the words to look for, each with the file that they come from."""

    identifiers: dict[str, str] = field(default_factory=dict)
    """Ids and codes that are words of their own."""
    common: dict[str, str] = field(default_factory=dict)
    """Ids that may be other things, too: looked for in addresses and data only."""
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Titles, regions, recipients with their post: plain form -> (what it is, file)."""
    numbers: dict[str, str] = field(default_factory=dict)
    shingles: dict[str, str] = field(default_factory=dict)
    prints: Fingerprints = field(default_factory=Fingerprints)
    """Runs of the restricted lines of sources, whether a record has them or not."""

    def __len__(self) -> int:
        tables = (self.identifiers, self.common, self.names, self.numbers, self.shingles)
        return sum(len(table) for table in tables) + len(self.prints.origins)


@dataclass(frozen=True)
class PublicWords:
    """The words that public records, templates and documents have."""

    plain: str
    words: frozenset[str]
    numbers: frozenset[str]
    shingles: frozenset[str]


def known(texts: Iterable[str], records: Iterable[Record]) -> PublicWords:
    """What a reader may see anyway, as far as the withheld records have it, too.

    A text at a time: all runs of all public texts would be many times the texts.
    """
    told = [folded(text) for record in records for text in record.texts]
    sought = Heads(frozenset().union(*map(phrases, told)), SHINGLE)
    plains: list[str] = []
    common: set[str] = set()
    counted: set[str] = set()
    runs: set[str] = set()
    for text in map(folded, texts):
        plains.append(plain(text))
        common |= words(text)
        counted |= numbers(text)
        runs.update(sought.within(han(text)))
    return PublicWords("\n".join(plains), frozenset(common), frozenset(counted), frozenset(runs))


def needles(records: Iterable[Record], public: PublicWords) -> Needles:
    """What the withheld records say and nothing public does."""
    out = Needles()
    for record in records:
        for identifier in record.identifiers:
            short = len(identifier) < LONG and "-" not in identifier
            usual = short or identifier in public.words
            table = out.common if usual else out.identifiers
            table.setdefault(identifier, record.path)
        for what, name in _names(record):
            form = plain(folded(name))
            if len(form) > 1 and form not in public.plain:
                out.names.setdefault(form, (what, record.path))
        for text in map(folded, record.texts):
            for number in numbers(text) - public.numbers:
                out.numbers.setdefault(number, record.path)
            for shingle in phrases(text) - public.shingles:
                out.shingles.setdefault(shingle, record.path)
    return out


def _names(record: Record) -> Iterator[tuple[str, str]]:
    for key in TITLES:
        yield from (("标题", name) for name in record.values.get(key, ()))
    for region in record.values.get("region", ()):
        yield from (("地区", place) for place in places(region))
    for recipient, position in record.posts:
        yield "受处理人及职务", recipient + position
        yield "受处理人及职务", position + recipient
