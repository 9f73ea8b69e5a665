"""Fonts that are installed are found, and nothing is fetched."""

from pathlib import Path

import pytest

from tests.setup.sandbox import Sandbox

INSTALLED = ("NotoSerifCJK-Regular.ttc", "LXGWWenKai-Regular.ttf", "FandolFang-Regular.otf")


@pytest.mark.parametrize("own", [False, True])
def test_a_fresh_clone_finds_installed_fonts(tmp_path: Path, own: bool) -> None:
    """The folder fonts/ is in no clone; that it is missing hides no font elsewhere."""
    sandbox = Sandbox.make(tmp_path)
    fonts = tmp_path / "home/.local/share/fonts"
    fonts.mkdir(parents=True)
    for name in INSTALLED:
        (fonts / name).touch()
    if own:
        (sandbox.project / "fonts").mkdir()
    for name in ("apt-get", "dpkg-deb", "dpkg"):
        sandbox.program(name, f'echo "$*" >>"{tmp_path}/called"; exit 1')
    sandbox.env["HOME"] = str(tmp_path / "home")
    done = sandbox.run("bash", "scripts/fonts.sh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tmp_path / "called").exists()
