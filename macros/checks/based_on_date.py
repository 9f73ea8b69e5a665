"""based-on-date: a rule can only be based on what was there before it."""

from macros.derive.book import Book
from macros.model import Instrument, Problems, Rule
from macros.text import dates

RULE = Rule("based-on-date", "制定依据（based_on）不晚于本文件印发，也不是本文件自己。")


def check(book: Book) -> Problems:
    """Instruments based on themselves or on later ones."""
    for instrument in book.corpus.instruments:
        for n, name in enumerate(instrument.based_on):
            found = _doubt(instrument, book.index.instruments.get(name))
            if found:
                yield RULE.at(
                    instrument.place.at(f"based_on/{n}"),
                    found,
                    "依据在前，本文件在后",
                    "核对正文里“根据……”一句；不是依据的，写进 notes",
                )


def _doubt(instrument: Instrument, basis: Instrument | None) -> str:
    if basis is instrument:
        return "以自己为依据"
    if basis and dates.before(instrument.came_out, basis.came_out):
        return f"{instrument.came_out} 印发，依据 {basis.id} 却在 {basis.came_out} 印发"
    return ""
