"""name-clash: a name means one work."""

from macros.derive.book import Book
from macros.model import Instrument, Place, Problem, Problems, Rule
from macros.text.wording import names

RULE = Rule(
    "name-clash",
    "题名各不相同；一个题名、简称或别名只指一部文件（同一部的各版可以共用别名）；别名不重写。",
)


def check(book: Book) -> Problems:
    """Names that two works share, titles that two versions share, aliases written twice."""
    owners: dict[str, Instrument] = {}
    titles: dict[str, Instrument] = {}
    for instrument in book.corpus.instruments:
        same_title = titles.setdefault(instrument.title, instrument)
        if same_title is not instrument and same_title.work == instrument.work:
            yield _clash(instrument.place.at("title"), instrument.title, same_title)
        own: dict[str, Place] = {}
        for place, name in names(instrument):
            owner = owners.setdefault(name, instrument)
            if owner.work != instrument.work and own.setdefault(name, place) is place:
                yield _clash(place, name, owner)
        yield from _twice(instrument)


def _clash(place: Place, name: str, owner: Instrument) -> Problem:
    return RULE.at(
        place,
        f"“{name}”已是 {owner.id} 的名称",
        "一个名称只指一部文件；各版的题名各不相同",
        "换一个名称；旧版题名加（2018年修订）一类字样",
    )


def _twice(instrument: Instrument) -> Problems:
    for n, alias in enumerate(instrument.aliases):
        if alias in instrument.aliases[:n]:
            yield RULE.at(
                instrument.place.at(f"aliases/{n}"),
                f"别名“{alias}”写了两次",
                "别名各不相同",
                "删去这一个",
            )
