"""region: a provincial rule names its region, a national one has none; press may not tell it."""

from macros.derive.book import Book
from macros.model import Coverage, Instrument, Level, Problems, Rule

RULE = Rule("region", "省级规定写明地区（region），报道没有载明的除外；国家规定不写。")


def check(book: Book) -> Problems:
    """Regions that are missing or too many."""
    for instrument in book.corpus.instruments:
        yield from _of(instrument)


def _of(instrument: Instrument) -> Problems:
    untold = instrument.coverage is Coverage.PRESS
    if instrument.level is Level.PROVINCIAL and not instrument.region and not untold:
        yield RULE.at(
            instrument.place.at("region"),
            "省级规定没有写地区",
            "写明省、自治区或直辖市",
            "补写 region，例如 region: 湖南省",
        )
    if instrument.level is Level.NATIONAL and instrument.region:
        yield RULE.at(
            instrument.place.at("region"),
            f"国家规定写了地区“{instrument.region}”",
            "国家规定不写地区",
            "删去 region，或把文件移到 provincial/",
        )
