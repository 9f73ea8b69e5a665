"""The built sites, once per run, over file:// and over http, and a real Chromium."""

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
    pytest_sessionfinish,
    pytest_terminal_summary,
    pytest_testnodedown,
    said,
)
from tests.once import once, shared_folder
from tests.order import pytest_collection_modifyitems, pytest_xdist_auto_num_workers

__all__ = [
    "counted",
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "pytest_testnodedown",
    "pytest_xdist_auto_num_workers",
    "said",
]
ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")
"""A busy machine is no failure: speed is measured by the benchmarks, not here."""


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which all processes of this run keep what they share."""
    return shared_folder(tmp_path_factory) / "shared"


@pytest.fixture(scope="session")
def site_dir(shared: Path) -> Path:
    """The site of the project's own data, built strictly, as `make site` builds it. Never written to."""

    def make(folder: Path) -> None:
        folder.mkdir()
        build(ROOT, folder / "site", "internal", dict(os.environ))

    return once(shared / "internal", make) / "site"


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. `site.test` is this machine: a plain http host that is not localhost."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    arguments = ["--no-sandbox", "--host-resolver-rules=MAP site.test 127.0.0.1"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield chromium
        chromium.close()
