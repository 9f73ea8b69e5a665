"""The words of an instrument, each with its place: its names, and what of it readers quote."""

from collections.abc import Iterator

from macros.model import Instrument, Place, reading_of


def names(instrument: Instrument) -> Iterator[tuple[Place, str]]:
    """Title, short title where it is another, and aliases, as typed."""
    yield instrument.place.at("title"), instrument.title
    if instrument.short != instrument.title:
        yield instrument.place.at("short"), instrument.short
    for n, alias in enumerate(instrument.aliases):
        yield instrument.place.at(f"aliases/{n}"), alias


def lines(instrument: Instrument) -> Iterator[tuple[Place, str]]:
    """Headings and lines of its articles in their reading text, and passages of the press."""
    for article in instrument.articles:
        yield article.place.at("heading"), article.heading or ""
        for line in article.lines:
            yield line.place, reading_of(line.runs)
    for passage in instrument.passages:
        yield passage.place.at("text"), passage.text
