"""Markdown as the site reads it: the extensions of mkdocs.yml and those that MkDocs always adds."""

from __future__ import annotations

from typing import Any

import yaml
from markdown import Markdown

from tests.setup.sandbox import ROOT


def extensions() -> dict[str, dict[str, Any]]:
    """Every Markdown extension of the site with its settings."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("$config_dir", str(ROOT))
    named: dict[str, dict[str, Any]] = {"toc": {}, "tables": {}, "fenced_code": {}}
    for entry in yaml.load(text, Loader=yaml.BaseLoader)["markdown_extensions"]:
        named.update({entry: {}} if isinstance(entry, str) else entry)
    return {
        name: {key: _truth(value) for key, value in settings.items()}
        for name, settings in named.items()
    }


def _truth(value: Any) -> Any:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def site_markdown() -> Markdown:
    """A converter with these extensions."""
    settings = extensions()
    return Markdown(extensions=list(settings), extension_configs=settings)
