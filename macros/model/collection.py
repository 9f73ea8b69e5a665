"""A collection of cases in a source: its sections, and what its compiler says of their cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import FOLDER, STEM, Field, Form, prose_of
from macros.model.text import Span, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Commentary:
    """What the compiler's commentary (点评、评析) says, in our words."""

    place: Place
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    blames: Annotated[str | None, Field("问题", Form.PROSE)] = None
    recommends: Annotated[str | None, Field("要求", Form.PROSE)] = None
    principle: Annotated[str | None, Field("原则", Form.PROSE)] = None

    def prose(self) -> Iterator[tuple[Place, str]]:
        """What it says, each with its line."""
        return ((self.place.at(name), text) for name, text in prose_of(self).items())


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionSection:
    """A section of a collection: its heading as printed, and the item of a rule it stands for."""

    place: Place
    number: Annotated[int, Field("节")]
    heading: Annotated[str, Field("标题", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    provision: Annotated[str | None, Field("条文", Form.ARTICLE)] = None
    where: Annotated[Where | None, Field("条内位置")] = None
    commentary: Annotated[Commentary | None, Field("点评")] = None
    """The one commentary on all cases of the section."""
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A collection of cases in a source."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目", Form.VERBATIM)]
    editor: Annotated[str | None, Field("编者")] = None
    restricted: Annotated[bool, Field("仅供内部参考", unread=FOLDER)]
    sections: Annotated[tuple[CollectionSection, ...], Field("各节")] = ()
    notes: Annotated[tuple[str, ...], Field("说明", Form.PROSE)] = ()

    def remarks(self) -> Iterator[tuple[Place, str]]:
        """Editors' notes on the collection and on its sections, each with its line."""
        for number, note in enumerate(self.notes):
            yield self.place.at(f"notes/{number}"), note
        for section in self.sections:
            if section.note:
                yield section.place.at("note"), section.note
            if section.commentary:
                yield from section.commentary.prose()
