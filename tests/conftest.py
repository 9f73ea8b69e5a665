"""The built site, once per session, over file:// and over http, and a real Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from macros.build import build
from tests.figures import (
    counted,
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_terminal_summary,
    said,
)

__all__ = [
    "counted",
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_terminal_summary",
    "said",
]
ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")
"""A busy machine is no failure: speed is measured by the benchmarks, not here."""


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own data, built strictly, as `make site` builds it."""
    site = tmp_path_factory.mktemp("built") / "site"
    build(ROOT, site, "internal", dict(os.environ))
    return site


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Address of the site over http, at the root of a host."""
    handler = partial(_Quiet, directory=str(site_dir))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. `site.test` is this machine: a plain http host that is not localhost."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    arguments = ["--no-sandbox", "--host-resolver-rules=MAP site.test 127.0.0.1"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield chromium
        chromium.close()
