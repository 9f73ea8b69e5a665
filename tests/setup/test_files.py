"""The files that pin and start everything."""

import os
import re
import subprocess
from itertools import pairwise

import pytest

from tests.setup.sandbox import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
LOCK_LINE = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; [\w .'!=<>]+)? \\"
    r"|    --hash=sha256:[0-9a-f]{64}(?: \\)?"
    r"|\s*#.*"
)


def pins(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text().splitlines()
    matches = [match for line in lines if (match := LOCK_LINE.fullmatch(line)) and match["name"]]
    return {match["name"]: match["version"] for match in matches}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_nothing_but_pins_and_hashes(lock: str) -> None:
    lines = (ROOT / lock).read_text().splitlines()
    assert [line for line in lines if not LOCK_LINE.fullmatch(line)] == []
    pinned = [after for line, after in pairwise(lines) if "==" in line and "#" not in line]
    assert len(pinned) == len(pins(lock))
    assert all("--hash=" in after for after in pinned)


def test_the_dev_lock_holds_the_runtime_lock() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("source", ["requirements.in", "requirements-dev.in"])
def test_every_direct_dependency_is_locked_and_has_its_reason(source: str) -> None:
    reasons = (ROOT / "decisions/0001-dependencies.md").read_text()
    locked = pins(source.replace(".in", ".lock"))
    names = re.findall(r"^[A-Za-z][\w-]*", (ROOT / source).read_text(), flags=re.MULTILINE)
    assert len(names) > 6
    for name in names:
        assert name.lower() in locked
        assert re.search(rf"^\|.*\b{re.sub('^types-.*', 'types-', name)}", reasons, re.MULTILINE)


def test_the_set_up_names_no_address() -> None:
    files = [
        ROOT / "Makefile",
        ROOT / ".ci/run",
        *ROOT.glob("requirements*"),
        *(path for path in ROOT.glob("scripts/**/*") if path.is_file()),
    ]
    assert len(files) > 8
    assert [path.name for path in files if "://" in path.read_text()] == []


def test_ci_runs_the_test_command_and_nothing_else() -> None:
    path = ROOT / ".ci/run"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    assert os.access(path, os.X_OK)
    assert lines == [
        "set -euo pipefail",
        'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
        "export CI=true",
        "exec make test </dev/null",
    ]


@pytest.mark.parametrize("script", sorted(path.name for path in ROOT.glob("scripts/*.sh")))
def test_a_script_is_valid_bash(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / "scripts" / script)], check=True)


def test_the_readme_lists_every_command_once() -> None:
    readme = (ROOT / "README.md").read_text()
    rows = [line for line in readme.splitlines() if line.startswith("| `make")]
    named = [name for row in rows for name in re.findall(r"`make ([a-z-]+)", row.split("|")[1])]
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert targets
    assert len(named) == len(set(named))
    steps = {"setup", "setup-test", "serve", "test"}
    assert set(named) == set(targets[1].split()) - steps
