"""Frozen records of the reference, their enums, and `Problem`. Imports nothing of ours."""

from macros.model.base import Labelled, Place, Problem, Problems, Rule
from macros.model.corpus import Corpus, Site, Source, Tombstone
from macros.model.instrument import (
    Article,
    Chapter,
    Imprint,
    Instrument,
    NumberBasis,
    Passage,
    Scrap,
    Waiver,
)
from macros.model.kinds import (
    Attribution,
    Certainty,
    Condition,
    Coverage,
    InstrumentKind,
    Level,
    Mark,
    Provenance,
    Role,
    Status,
    Validity,
    VariantKind,
    Verdict,
)
from macros.model.text import (
    LACUNA,
    Collation,
    Emendation,
    Fact,
    Item,
    Line,
    Paragraph,
    Run,
    Runs,
    Span,
    Subitem,
    Variant,
    Where,
    Witness,
    is_lost,
    reading_of,
    source_of,
)
