"""handout-text: where instruments have handouts of their own text, each has one."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Problem, Rule
from macros.model.handout import Handout, PartKind

RULE = Rule(
    "handout-text",
    "有一件文件另有讲义收它的条文，别的有条文或者报道段落的文件就也各有一份；都没有也可以。",
)


def check(book: Book) -> Iterator[Problem]:
    """Instruments with text that no handout is made for, where others have theirs."""
    corpus = book.corpus
    own = {name: handout for handout in corpus.handouts for name in _texts(handout)}
    for instrument in corpus.instruments if own else ():
        held = instrument.with_text or instrument.passages
        if held and instrument.id not in own:
            like = min(own.values(), key=lambda handout: handout.place)
            yield RULE.at(
                instrument.place,
                f"没有一份讲义专收 {instrument.id} 的条文",
                "各件有条文的文件都有一份讲义",
                f"照 {like.place.path} 补一个文件，records 里写 {instrument.id}",
            )


def _texts(handout: Handout) -> Iterator[str]:
    """The instrument whose text a handout is made for."""
    names = [part.records for part in handout.parts if part.kind is PartKind.INSTRUMENTS]
    if len(names) == 1 and len(names[0]) == 1:
        yield names[0][0]
