"""Registers the macros of the pages with mkdocs-macros and nothing else; data is read when they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.render import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Register every macro under its own name; each gets the book of the running build."""
    from macros.render import MACROS, bound

    for name, view in MACROS.items():
        env.macro(bound(view, env), name)
