"""ladder-measure: a step's measures exist and rest on the step's own article."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.measure import Measure, Rung
from macros.text.hints import nearest

RULE = Rule("ladder-measure", "阶梯所列的处理方式都存在，并以该条为依据（basis）；程序不列作处理。")


def check(book: Book) -> Problems:
    """Measures that are unknown, that do not rest on the step, or that are no result."""
    measures = book.categories.measures
    for ladder in book.corpus.ladders:
        for rung in ladder.rungs:
            for number, name in enumerate(rung.measures):
                yield from _named(rung, number, name, measures)


def _named(rung: Rung, number: int, name: str, measures: dict[str, Measure]) -> Problems:
    place, measure = rung.place.at(f"measures/{number}"), measures.get(name)
    if measure is None:
        yield RULE.at(
            place,
            f"没有处理方式“{name[:40]}”",
            "data/measures/ 里有的编号",
            nearest(name, measures) or "改正编号，或先补上它的文件",
        )
    elif not any(basis.article == rung.article for basis in measure.basis):
        yield RULE.at(
            place,
            f"“{measure.label}”没有把 {rung.article} 列为依据",
            f"{measure.place.path} 的 basis 里有 {rung.article}",
            "补写依据，或从这一级删去",
        )
    elif not measure.counted:
        yield RULE.at(place, f"“{measure.label}”是程序，不是处理", "只列处理方式", "从这一级删去")
