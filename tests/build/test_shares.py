"""Shares of many processes come back as from one; a share that is lost is done again."""

from __future__ import annotations

import os

import pytest

from macros.build import shares
from macros.build.shares import shared

HERE = os.getpid()
MANY = range(shares.LEAST + 7)


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine of three cores."""
    monkeypatch.setattr(shares, "_cores", lambda: 3)


def parity(number: int) -> int:
    return number % 2


def test_results_stand_in_the_order_of_the_items_and_come_from_several_processes() -> None:
    made = shared(lambda number: (number * number, os.getpid()), MANY, parity)
    assert [square for square, _ in made] == [number * number for number in MANY]
    assert len({process for _, process in made}) == 3


def test_few_items_stay_in_this_process() -> None:
    assert {*shared(lambda _: os.getpid(), range(shares.LEAST - 1), parity)} == {os.getpid()}


def test_a_share_that_is_lost_is_done_here() -> None:
    def work(number: int) -> int:
        if os.getpid() != HERE and number == shares.LEAST:
            os._exit(9)
        return number

    assert shared(work, MANY, parity) == list(MANY)


def test_what_fails_says_why() -> None:
    def work(number: int) -> int:
        if number == shares.LEAST:
            raise KeyError("样例")
        return number

    with pytest.raises(KeyError, match="样例"):
        shared(work, MANY, parity)
