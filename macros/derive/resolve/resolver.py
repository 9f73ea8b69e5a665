"""From a citation to one link for each of its addresses."""

from dataclasses import replace

from macros.cite.citation import Address, AddressPart, Anchor, Citation
from macros.cite.unmarked import names_in
from macros.derive.index import Index
from macros.derive.resolve.link import Context, Link, Target, Unresolved
from macros.derive.resolve.place import place
from macros.derive.resolve.relative import absolute
from macros.derive.resolve.version import Names
from macros.model import Instrument


class Resolver:
    """Resolves citations over an index."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._names = Names(index)

    def links(
        self, citation: Citation, context: Context, meant: str | None = None
    ) -> tuple[Link, ...]:
        """One link for each address of the citation; one for the instrument where it has none.

        `meant` is the id of the instrument where someone has said which version is meant.
        """
        try:
            stated = self.index.instruments.get(meant or "")
            instrument = stated or self._instrument(citation, context)
        except Unresolved as refused:
            return (_link(citation, citation, refused),)
        if not citation.parts:
            return (_link(citation, citation, Target(instrument.id)),)
        return tuple(self._of_part(part, citation, context, instrument) for part in citation.parts)

    def named(self, title: str) -> tuple[Instrument, ...]:
        """Every instrument (version) that goes by this title or alias."""
        return self._names.named(title)

    def _instrument(self, citation: Citation, context: Context) -> Instrument:
        if citation.anchor is Anchor.NAMED and citation.title is not None:
            return self._names.meant(citation.title, citation.version, context)
        if citation.anchor is Anchor.UNMARKED and citation.title is not None:
            return self._unmarked(citation.title, citation.version, context)
        own = self._own(context)
        return self._names.version_of(own, citation.version) if citation.version else own

    def _own(self, context: Context) -> Instrument:
        if context.instrument is None:
            raise Unresolved("没有写明是哪个文件")
        return self.index.instruments[context.instrument]

    def _unmarked(self, run: str, version: str | None, context: Context) -> Instrument:
        """Whom a run of characters names that ends in a name without 书名号; never a guess."""
        for name in names_in(run):
            if name == context.called:
                return self._own(context)
            if name in context.declared or self._names.named(name):
                return self._names.meant(name, version, context)
        raise Unresolved("名称没有书名号，认不出是哪个文件")

    def _of_part(
        self, part: AddressPart, citation: Citation, context: Context, instrument: Instrument
    ) -> Link:
        try:
            return _link(part, citation, self._target(part, citation, context, instrument))
        except Unresolved as refused:
            return _link(part, citation, refused)

    def _target(
        self, part: AddressPart, citation: Citation, context: Context, instrument: Instrument
    ) -> Target:
        address = absolute(self.index, part.address, citation, context)
        article, where = place(self.index, instrument, address)
        target = Target(instrument.id, article, where)
        if citation.back > 1:
            return self._back(target, citation, context)
        if part.to is None:
            return target
        end = absolute(self.index, part.to, citation, context)
        to_article, to_where = place(self.index, instrument, end)
        return replace(target, to_article=to_article, to_where=to_where)

    def _back(self, target: Target, citation: Citation, context: Context) -> Target:
        """前两款, 前两条: from the earliest meant to the one just before."""
        single = replace(citation, back=1)
        last = absolute(self.index, Address(), single, context)
        instrument = self.index.instruments[target.instrument]
        to_article, to_where = place(self.index, instrument, last)
        return replace(target, to_article=to_article, to_where=to_where)


def _link(
    words: AddressPart | Citation, citation: Citation, unresolved: Target | Unresolved
) -> Link:
    """The words of a part, or of the whole citation, with their target or the reason for none."""
    text = citation.text[words.start - citation.start : words.end - citation.start]
    if isinstance(unresolved, Target):
        return Link(words.start, words.end, text, unresolved)
    return Link(words.start, words.end, text, None, unresolved.reason, unresolved.absent)
