"""The wheel: built, installed into an empty environment, used from an empty folder. Long, and it needs a package index."""

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WAIT = 90.0


def run(*command: str, folder: Path) -> str:
    home = os.environ | {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"), "TIMELINE_WEB_PORT": "0"}
    done = subprocess.run(command, cwd=folder, env=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.long
def test_the_wheel_makes_a_timeline_in_an_empty_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT), folder=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"timeline/_shipped/config/feeds.toml", "timeline/_shipped/migrations/env.py", "timeline/web/templates/timeline.html"} <= names
    assert not any("__pycache__" in name or name.endswith(".db") for name in names)
    run(sys.executable, "-m", "venv", str(tmp_path / "venv"), folder=tmp_path)
    program = str(tmp_path / "venv" / "bin" / "timeline")
    constraints = str(ROOT / "constraints.txt")
    run(str(tmp_path / "venv" / "bin" / "pip"), "install", "--quiet", "-c", constraints, str(wheel), folder=tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "feeds added" in run(program, "init", folder=empty)
    home = os.environ | {"XDG_DATA_HOME": str(empty / "data"), "XDG_CONFIG_HOME": str(empty / "config"), "TIMELINE_WEB_PORT": "0"}
    with subprocess.Popen([program, "run"], cwd=empty, env=home, stderr=subprocess.DEVNULL) as daemon:
        end = time.monotonic() + WAIT
        while run(program, "export", "--min-confidence", "0", folder=empty).count("\n") < 25 and time.monotonic() < end:
            time.sleep(1)  # between two looks at another process
        daemon.terminate()
        assert daemon.wait(15) == 0
    assert run(program, "export", "--min-confidence", "0", folder=empty).count("\n") >= 25
