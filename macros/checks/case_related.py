"""case-related: a case names each related case once, from one side only, and never itself."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("case-related", "相关案例只写一边、写一次，不写自己；另一边由程序显示。")


def check(book: Book) -> Problems:
    """Cases that name themselves, or a pair that is written twice."""
    seen: dict[frozenset[str], str] = {}
    for case in book.corpus.cases:
        for number, name in enumerate(case.related):
            place = case.place.at(f"related/{number}")
            if name == case.id:
                yield RULE.at(place, "相关案例是它自己", "另一个案例的编号", "删去这一行")
                continue
            first = seen.setdefault(frozenset((case.id, name)), case.id)
            if first != case.id or name in case.related[:number]:
                yield RULE.at(
                    place, f"与“{name}”相关，已写在 {first} 里", "一对只写一次", "删去这一行"
                )
