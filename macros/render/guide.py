"""Tables of the guide that are made from the code: rules, signs, marks."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.categories import ThresholdMatch
from macros.model import Mark, Status, Validity
from macros.model.category import ThresholdKind
from macros.render.engine import fill
from macros.render.listed import of_fit
from macros.say import signs
from macros.say.apparatus import LABEL_MARK
from macros.say.links import UrlFor
from macros.say.rows import KINDS

IN_INDEX = {
    Status.COMPLETE: "普通格",
    Status.UNCONFIRMED: "下边赭色点线",
    Status.EMENDED: "下边朱色点线",
    Status.DAMAGED: "下边赭色虚线",
    Status.PARTIAL: "下边赭色虚线",
    Status.MISSING: "虚框斜纹",
}
WRITTEN = {
    Mark.SUPPLIED: "{++补++|1}",
    Mark.DELETED: "{--衍--|2}",
    Mark.REPLACED: "{~~误~>正~~|3}",
    Mark.MOVED: "{>>移走>>|4} … {<<移来<<|4}",
    Mark.LACUNA: "{……|5}",
    Mark.DOUBT: "{??可疑??|6}",
}
READ = {
    Mark.SUPPLIED: "读者读到，底本没有",
    Mark.DELETED: "底本有，读者不读",
    Mark.REPLACED: "读者读“正”，底本作“误”",
    Mark.MOVED: "底本在此处，读者在彼处读",
    Mark.LACUNA: "底本缺，不补；读作〔……〕",
    Mark.DOUBT: "照录底本，提醒可疑",
}


def rules(book: Book, _url_for: UrlFor) -> str:
    """Every rule that the data must keep, as `make check` applies it."""
    return fill("rules.html", rules=book.rules)


def statuses(_book: Book, _url_for: UrlFor) -> str:
    """The states of a text, from the best to the worst."""
    found = [(signs.of_status(status), IN_INDEX[status]) for status in Status]
    return fill("signs.html", head=("标记", "意思", "在条号索引中"), signs=found)


def validities(_book: Book, _url_for: UrlFor) -> str:
    """The signs of an instrument's force."""
    found = [(signs.of_validity(validity), None) for validity in Validity]
    return fill("signs.html", head=("标记", "意思"), signs=found)


def threshold_kinds(_book: Book, _url_for: UrlFor) -> str:
    """The kinds of threshold that a ladder may name."""
    return fill("kinds.html", kinds=ThresholdKind)


def fits(_book: Book, _url_for: UrlFor) -> str:
    """The signs of a compiler's frame beside the threshold of a provision."""
    found = [(of_fit(fit), None) for fit in ThresholdMatch]
    return fill("signs.html", head=("标记", "意思"), signs=found)


def marks(_book: Book, _url_for: UrlFor) -> str:
    """The marks of the editor: how they are written, how they look, what readers read."""
    found = [(LABEL_MARK[m], WRITTEN[m], KINDS[m], READ[m]) for m in Mark]
    return fill("marks.html", marks=found)
