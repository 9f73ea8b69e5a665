"""Handouts that a profile should offer and that are not on the shelf for the data of now."""

from pathlib import Path

from macros.derive import packs
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import manifest
from macros.model.handout import Handout

SHOWN = 5


def lacking(root: Path, book: Book, profile: Profile) -> tuple[Handout, ...]:
    """The handouts of a profile that were never built, or not from these data, or that are not whole."""
    there = manifest.on_shelf(root, book, profile)
    return tuple(
        handout for handout in packs.on_shelf(book.corpus, profile) if handout.id not in there
    )


def said(handouts: tuple[Handout, ...], profile: Profile) -> str:
    """Which handouts are lacking and how they are made, for whoever runs the command."""
    names = "、".join(f"《{handout.title}》" for handout in handouts[:SHOWN])
    more = f"等 {len(handouts)} 种" if len(handouts) > SHOWN else f" {len(handouts)} 种"
    return (
        f"{profile.label}的讲义{names}{more}没有按现在的数据生成；"
        f"先运行 make handouts PROFILE={profile.key}"
    )
