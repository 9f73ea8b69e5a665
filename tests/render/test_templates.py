"""Templates can be read: short lines, nothing nested three deep, nouns for names, no part unused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from macros.render.engine import environment
from tests.setup.sandbox import ROOT

WIDTH = 120
DEPTH = 2
NO_NOUNS = {"one", "found", "told", "said", "it", "thing", "things", "data", "item_", "tmp"}
FOLDER = ROOT / "macros/render/templates"
OF_PAGES = sorted(FOLDER.glob("*.html"))
OF_THE_THEME = sorted((ROOT / "overrides").rglob("*.html"))
ENVIRONMENT = environment()
TREES = {
    path.name: ENVIRONMENT.parse(path.read_text(encoding="utf-8"), path.name) for path in OF_PAGES
}
MACROS = {
    name: {macro.name: macro for macro in tree.find_all(nodes.Macro)}
    for name, tree in TREES.items()
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [*OF_PAGES, *OF_THE_THEME], ids=name_of)
def test_no_line_is_longer_than_a_reader_takes_in(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [n for n, line in enumerate(lines, 1) if len(line) > WIDTH] == []
    assert [n for n, line in enumerate(lines, 1) if line != line.rstrip(" \t")] == []


def depths(node: nodes.Node, above: int = 0) -> Iterator[int]:
    """How deep each loop and condition stands; a macro begins anew, an elif is no deeper than its if."""
    for child in node.iter_child_nodes():
        branch = isinstance(node, nodes.If) and any(child is other for other in node.elif_)
        if isinstance(child, nodes.Macro):
            yield from depths(child)
        elif isinstance(child, nodes.For | nodes.If):
            yield above if branch else above + 1
            yield from depths(child, above if branch else above + 1)
        else:
            yield from depths(child, above)


@pytest.mark.parametrize("name", sorted(TREES))
def test_nothing_is_nested_three_deep(name: str) -> None:
    assert max(depths(TREES[name]), default=0) <= DEPTH
    for choice in TREES[name].find_all(nodes.CondExpr):
        assert list(choice.find_all(nodes.CondExpr)) == [], choice.lineno


def test_what_is_nested_three_deep_is_seen() -> None:
    three = (
        "{% for a in b %}{% if a %}{% elif b %}{% for c in a %}{% endfor %}{% endif %}{% endfor %}"
    )
    assert max(depths(ENVIRONMENT.parse(three))) == 3
    assert max(depths(ENVIRONMENT.parse("{% if a %}{% elif b %}{% elif c %}{% endif %}"))) == 1
    assert (
        max(
            depths(
                ENVIRONMENT.parse(
                    "{% if a %}{% call m() %}{% if b %}{% endif %}{% endcall %}{% endif %}"
                )
            )
        )
        == 2
    )


@pytest.mark.parametrize("name", sorted(TREES))
def test_names_are_nouns(name: str) -> None:
    given = {
        variable.name
        for variable in TREES[name].find_all(nodes.Name)
        if variable.ctx in ("store", "param") and variable.name != "_"
    }
    assert sorted(word for word in given if len(word) == 1 or word in NO_NOUNS) == []


def calls(name: str) -> Iterator[tuple[nodes.Call, str, str]]:
    """Calls of macros in a template: the call, the template of the macro, its name."""
    imports = {
        line.target: line.template.value
        for line in TREES[name].find_all(nodes.Import)
        if isinstance(line.template, nodes.Const)
    }
    for call in TREES[name].find_all(nodes.Call):
        match call.node:
            case nodes.Getattr(node=nodes.Name(name=alias), attr=macro) if alias in imports:
                yield call, imports[alias], macro
            case nodes.Name(name=macro) if macro in MACROS[name]:
                yield call, name, macro


@pytest.mark.parametrize("name", sorted(TREES))
def test_every_call_finds_its_macro_with_as_many_values(name: str) -> None:
    for call, template, called in calls(name):
        assert called in MACROS[template], f"{name}:{call.lineno}"
        macro = MACROS[template][called]
        values = len(call.args) + len(call.kwargs)
        assert len(macro.args) - len(macro.defaults) <= values <= len(macro.args), call.lineno
        names = {argument.name for argument in macro.args}
        assert {value.key for value in call.kwargs} <= names, call.lineno


def test_every_macro_is_called() -> None:
    used = {(template, macro) for name in TREES for _, template, macro in calls(name)}
    assert {(name, macro) for name in MACROS for macro in MACROS[name]} - used == set()
