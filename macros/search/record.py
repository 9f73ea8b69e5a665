"""What search knows of a record: a section, made of units that can be led to one by one."""

from dataclasses import dataclass

from macros.model import Labelled

UNSEEN = "unseen"
"""State of words that differ from a published text where no mark shows it."""


class ResultKind(Labelled):
    """Groups of results, in the order in which they are shown; the sign is an empty one."""

    PROVISION = ("provision", "条文")
    CHAPTER = ("chapter", "章")
    PRESS = ("press", "报道")
    TOPIC = ("topic", "比规定")
    PROVINCE = ("province", "各省")
    PAIR = ("pair", "逐条对读")
    CASE = ("case", "案例")
    DUTY = ("responsibility", "责任主体")
    CIRCUMSTANCE = ("circumstance", "追责情形")
    MEASURE = ("measure", "处理方式")
    LADDER = ("ladder", "追责阶梯")
    RULE = ("rule", "文件")
    PAGE = ("page", "本站说明")
    PRINTED = ("printed", "页上的说明")
    GUIDE = ("guide", "编辑指南")


@dataclass(frozen=True, slots=True)
class TextUnit:
    """A stretch of a record: where it stands on its page, its label in print, its text.

    `own` tells that the words are ours and not an instrument's; `status` is one of the export.
    """

    text: str
    anchor: str = ""
    label: str = ""
    status: str = "complete"
    own: bool = False


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A record as search shows it. `names` are further names, besides the title, that lead to it.

    `url` is the address from the site root, with a fragment where the record is a part of a page.
    """

    kind: ResultKind
    url: str
    title: str
    units: tuple[TextUnit, ...] = ()
    meta: str = ""
    names: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """The page on which the record stands."""
        return self.url.partition("#")[0]


def own(*texts: tuple[str, str | None]) -> tuple[TextUnit, ...]:
    """Units of our own words, of label and text; what has no text is left out."""
    return tuple(TextUnit(text, label=label, own=True) for label, text in texts if text)
