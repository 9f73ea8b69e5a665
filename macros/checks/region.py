"""region: a provincial rule names its region, a national one has none; press may not tell it."""

from macros.derive.book import Book
from macros.model import Coverage, Instrument, Level, Problems, Rule
from macros.text.regions import REGIONS

RULE = Rule(
    "region",
    "省级规定写明地区（region），报道没有载明的除外；国家规定不写；题目写的地区与它相同。",
)


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
    yield from _otherwise_named(instrument)


def _otherwise_named(instrument: Instrument) -> Problems:
    """A title that begins with the name of another region."""
    named = next((name for name in REGIONS if instrument.title.startswith(name)), None)
    if named and instrument.region and instrument.region != named:
        yield RULE.at(
            instrument.place.at("region"),
            f"地区写“{instrument.region}”，题目写的是“{named}”",
            "题目和地区是同一个地方",
            "改正 region 或 title",
        )
