"""Places of a note: 项 that follow one another are said together."""

from __future__ import annotations

from macros.model import Where
from macros.say.apparatus import runs_of


def test_items_in_a_row_are_one_run() -> None:
    first, second, fourth = (Where(1, n) for n in (1, 2, 4))
    assert runs_of([first, second, fourth]) == [[first, second], [fourth]]


def test_other_places_stand_alone() -> None:
    places = [Where(1), Where(2), Where(1, 1), Where(2, 2), Where(1, 1, 1), Where(1, 1, 2), None]
    assert runs_of(list(places)) == [[place] for place in places]
