"""A throw-away copy of the set-up files, on a machine that has only the programs named here."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What a minimal Debian has and the scripts use.
BASE_PROGRAMS = (
    "awk bash cat cut dirname echo env find grep make mkdir rm sed sh sha256sum tail tee"
)

# make hands its own variables down to the tests that it runs.
NOT_INHERITED = ("MAKEFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "MFLAGS", "PYTHON", "CHROMIUM")


@dataclass
class Sandbox:
    """A project folder and a PATH; `env` is added to the environment of every run."""

    project: Path
    programs: Path
    env: dict[str, str] = field(default_factory=dict)

    @classmethod
    def make(cls, folder: Path) -> "Sandbox":
        project, programs = folder / "项目 一", folder / "bin"
        project.mkdir()
        programs.mkdir()
        shutil.copytree(ROOT / "scripts", project / "scripts")
        for name in ("Makefile", "requirements.in"):
            shutil.copy(ROOT / name, project)
        (project / "macros").mkdir()
        for name in BASE_PROGRAMS.split():
            (programs / name).symlink_to(shutil.which(name) or f"/bin/{name}")
        sandbox = cls(project, programs)
        sandbox.program("id", 'case "$1" in -u) echo 0 ;; *) echo root ;; esac')
        return sandbox

    def program(self, name: str, script: str) -> Path:
        """Puts a shell script of that name on the PATH."""
        path = self.programs / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        inherited = {k: v for k, v in os.environ.items() if k not in NOT_INHERITED}
        return subprocess.run(
            command,
            cwd=self.project,
            env=inherited | {"PATH": str(self.programs)} | self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
