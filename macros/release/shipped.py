"""What the site carries of others: one list, from which notices and bill of materials are made."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIST = Path("deploy") / "shipped.toml"
TEXTS = ("MIT", "Apache-2.0", "W3C-20150513", "0BSD", "CC-BY-4.0")
"""Licences whose full text stands in deploy/, in the order of the notices."""
PYPI = "pypi"


@dataclass(frozen=True, slots=True)
class Component:
    """A work of others in the site; `licence` is its SPDX id, `icons` its folder of icons in the theme."""

    name: str
    packages: str
    licence: str
    copyright: str
    where: str
    title: str = ""
    version: str = ""
    icons: str = ""

    @property
    def shown(self) -> str:
        """Title, or name, with the version where it is known."""
        return f"{self.title or self.name} {self.version}".rstrip()

    @property
    def purl(self) -> str:
        """Package URL."""
        name = self.name.replace("@", "%40")
        return f"pkg:{self.packages}/{name}" + (f"@{self.version}" if self.version else "")


def components(root: Path) -> tuple[Component, ...]:
    """All of the list, in its order."""
    return tuple(Component(**record) for record in _read(root)["component"])


def theme_files(root: Path) -> tuple[str, ...]:
    """Names of the theme's files that the list was made for."""
    return tuple(_read(root)["theme_files"])


def _read(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / LIST).read_text(encoding="utf-8"))


def notices(root: Path) -> str:
    """Third-party notices with the licences in full."""
    head = (root / "deploy/THIRD-PARTY.txt").read_text(encoding="utf-8")
    listed = "\n\n".join(_notice(component) for component in components(root))
    texts = [(root / f"deploy/{name}.txt").read_text(encoding="utf-8") for name in TEXTS]
    return ("\n" + "=" * 70 + "\n\n").join([head.replace("{components}", listed), *texts])


def _notice(component: Component) -> str:
    lines = (
        component.shown,
        f"许可：{component.licence}",
        f"版权：{component.copyright}",
        f"所在：{component.where}",
    )
    return "\n    ".join(lines)
