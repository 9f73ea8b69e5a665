"""Tables of the guide that are made from the code: rules, signs, marks."""

from __future__ import annotations

from collections.abc import Iterable

from macros.derive.book import Book
from macros.derive.categories import ThresholdMatch
from macros.derive.force import Timeliness
from macros.model import Mark, Status, Validity
from macros.model.category import ThresholdKind
from macros.model.comparison import Relation
from macros.render.engine import fill
from macros.say import signs
from macros.say.apparatus import LABEL_MARK
from macros.say.applied import of_timeliness
from macros.say.entries import of_fit
from macros.say.links import UrlFor
from macros.say.rows import KINDS
from macros.say.signs import of_relation
from macros.say.terms import GROUPS, states
from macros.say.trust import CHECK, LOST, QUOTE

IN_INDEX = {
    Status.VERIFIED: "普通格",
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
    Mark.JOINED: "{接|7}",
}
READ = {
    Mark.SUPPLIED: "读者读到，原印没有",
    Mark.DELETED: "原印有，读者不读",
    Mark.REPLACED: "读者读“正”，原印作“误”",
    Mark.MOVED: "原印在此处，读者在彼处读",
    Mark.LACUNA: "原文残缺，不补；读作〔……〕",
    Mark.DOUBT: "照录原印，提醒可疑",
    Mark.JOINED: "原印另起一段，读作上一款的后半；只写在行首",
}


def rules(book: Book, url_for: UrlFor) -> str:
    """Every rule that the data must keep, as `make check` applies it, and where its example is."""
    return fill("rules.html", rules=book.rules, faults=url_for("guide/faults.html"))


def _signs(found: Iterable[signs.Sign]) -> str:
    return fill("signs.html", head=("标记", "意思"), signs=[(sign, None) for sign in found])


def trusts(_book: Book, _url_for: UrlFor) -> str:
    """What may be done with a text: the signs over every article."""
    return _signs((QUOTE, CHECK, LOST))


def statuses(_book: Book, _url_for: UrlFor) -> str:
    """The states of a text, from the best to the worst."""
    found = [(signs.of_status(status), IN_INDEX[status]) for status in Status]
    return fill("signs.html", head=("标记", "意思", "在条号索引中"), signs=found)


def terms(_book: Book, _url_for: UrlFor) -> str:
    """The words of the site with their meaning."""
    return fill("terms.html", states=states(), groups=GROUPS)


def validities(_book: Book, _url_for: UrlFor) -> str:
    """The signs of an instrument's force."""
    return _signs(map(signs.of_validity, Validity))


def timeliness(_book: Book, _url_for: UrlFor) -> str:
    """The signs of whether a provision was in force at the time of a case."""
    return _signs(map(of_timeliness, Timeliness))


def relations(_book: Book, _url_for: UrlFor) -> str:
    """The signs of the relations between a provision and the national one."""
    return _signs(map(of_relation, Relation))


def threshold_kinds(_book: Book, _url_for: UrlFor) -> str:
    """The kinds of threshold that a ladder may name."""
    return fill("kinds.html", kinds=ThresholdKind)


def fits(_book: Book, _url_for: UrlFor) -> str:
    """The signs of a compiler's frame beside the threshold of a provision."""
    return _signs(map(of_fit, ThresholdMatch))


def marks(_book: Book, _url_for: UrlFor) -> str:
    """The marks of the editor: how they are written, how they look, what readers read."""
    found = [(LABEL_MARK[m], WRITTEN[m], KINDS[m], READ[m]) for m in Mark]
    return fill("marks.html", marks=found)
