"""consequence: what follows from a circumstance is recorded, or its text is known to be wanting."""

from macros.derive.book import Book
from macros.derive.categories import Categories, ListedPlace
from macros.model import Problems, Rule
from macros.model.category import Circumstance
from macros.model.measure import Rung

RULE = Rule(
    "consequence",
    "追责情形所引的每一处，阶梯里都有其后果，或者写明残缺不能断定；写明不能断定的不写处理。",
)


def check(book: Book) -> Problems:
    """Circumstances without a step; steps with nothing to impose; conclusions from lost text."""
    categories = book.categories
    for listed in categories.listed:
        if (
            isinstance(listed.record, Circumstance)
            and listed.cited.article in categories.index.articles
        ):
            yield from _listed(listed, categories)
    for _, rung in categories.rungs:
        yield from _rung(rung)


def _listed(listed: ListedPlace, categories: Categories) -> Problems:
    if categories.step_for(listed.cited.article, listed.cited.where) is None:
        instrument = listed.cited.article.partition("/")[0]
        yield RULE.at(
            listed.cited.place,
            f"{listed.cited.article} 在阶梯里没有后果",
            f"data/ladders/{instrument}.yml 里有一级以该条为据",
            "补写一级；条文缺失时写 undetermined: true",
        )


def _rung(rung: Rung) -> Problems:
    concluded = rung.what or rung.quote or rung.measures or rung.thresholds
    if rung.undetermined and concluded:
        yield RULE.at(
            rung.place.at("undetermined"),
            "写了不能断定，又写了处理或者门槛",
            "条文缺失时只写所存的行为和说明",
            "删去处理和门槛，或删去 undetermined",
        )
    if not rung.undetermined and not (rung.what and rung.quote and rung.bearer):
        yield RULE.at(
            rung.place,
            "没有写全处理",
            "写 bearer、quote、what 三项",
            "照条文补写；条文缺失时写 undetermined: true",
        )
