"""handout-record: every id that a handout names exists, and an open handout names nothing restricted."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.profile import is_restricted
from macros.model import Place, Problem, Problems, Rule
from macros.model.handout import Handout, HandoutPart
from macros.text.ids import absent, known_ids

RULE = Rule(
    "handout-record",
    "讲义所列的编号（records、query）都存在；restricted/ 之外的讲义不提其中的编号。",
)


def check(book: Book) -> Problems:
    """Ids that are not there, with the nearest known one; ids that only restricted folders have."""
    everything = known_ids(book.corpus)
    public = known_ids(book.public.corpus) if book.corpus.handouts else everything
    for handout in book.corpus.handouts:
        for part in handout.parts:
            known = everything if is_restricted(handout.place) else public
            for place, kind, name in _named(part):
                if name not in known[kind] and name not in book.corpus.unread:
                    if name in everything[kind]:
                        yield _hidden(handout, place, kind, name)
                    else:
                        yield absent(place, RULE, kind, name, known[kind])


def _hidden(handout: Handout, place: Place, kind: str, name: str) -> Problem:
    return RULE.at(
        place,
        f"{kind}“{name}”只在 restricted/ 里，讲义“{handout.id}”在外面",
        "restricted/ 之外不提其中的编号",
        "删去，或把讲义移进 data/handouts/restricted",
    )


def _named(part: HandoutPart) -> Iterator[tuple[Place, str, str]]:
    """Every id that a part names, with its place and what it should be."""
    yield from (
        (part.place.at(f"records/{n}"), part.kind.record, x) for n, x in enumerate(part.records)
    )
    query = part.query
    if query is None:
        return
    lists = (
        ("案例集", query.collections),
        ("情形", query.circumstances),
        ("处理方式", query.measures),
        ("文件或条", query.provisions),
    )
    for kind, names in lists:
        yield from ((part.place.at("query"), kind, name) for name in names)
