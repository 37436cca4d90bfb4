"""What is written down is what the program does."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from program import timeline

from timeline.cli.manual import manual
from timeline.settings import load, template

ROOT = Path(__file__).parent.parent


def test_the_manual_of_the_commands_is_current() -> None:
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == manual(), "run `python -m timeline.cli.manual > docs/cli.md`"


def test_the_configuration_file_is_the_settings_written_out() -> None:
    file = ROOT / "config" / "timeline.toml"
    assert file.read_text(encoding="utf-8") == template(), "run `timeline config template > config/timeline.toml`"
    tomllib.loads(template())
    assert load(file, environ={}).settings == load(environ={"TIMELINE_CONFIG": str(file)}).settings


def test_the_example_of_the_readme_is_what_the_program_prints(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```text\n\$ timeline (?P<call>[^\n]+)\n(?P<out>.+?)```", readme, re.DOTALL)
    assert example is not None
    database = tmp_path / "timeline.db"
    assert timeline("init", database=database).code == 0
    assert timeline("poll", "1", "2", "3", database=database).code == 0
    done = timeline(*example["call"].split(), database=database)
    assert _without_ids(done.out) == _without_ids(example["out"])


def test_every_line_of_the_quickstart_does_what_it_says(tmp_path: Path) -> None:
    """In its order, in one shell, on the bundled feeds; without what starts the daemon or asks the network. What asks finds something."""
    page = (ROOT / "docs" / "quickstart.md").read_text(encoding="utf-8")
    lines = [line.strip() for line in page.splitlines() if re.match("    (?:timeline|EVENT=)", line) and "poll --all" not in line]
    asks = ("timeline events", "timeline search", "timeline show", "timeline explain")
    checked = [f"{line.split('  #')[0]} | grep -c ." if line.startswith(asks) else line for line in lines]  # fails for no line
    begin = f'set -eo pipefail; timeline() {{ "{sys.executable}" -m timeline "$@"; }}; timeline init; timeline poll 1 2 3'
    environment = os.environ | {"TIMELINE_DATABASE_URL": f"sqlite:///{tmp_path}/timeline.db", "PYTHONPATH": str(ROOT)}
    script = "\n".join([begin, *checked])
    done = subprocess.run(["bash", "-xc", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(lines) > 12
    assert (tmp_path / "chronology.md").read_text(encoding="utf-8").count("Hale") > 1


def _without_ids(lines: str) -> list[str]:
    """The rows; ids depend on which of three feeds was read first."""
    return sorted(" ".join(line.split()[1:]) for line in lines.strip().splitlines())


def test_every_page_that_is_linked_is_there() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links {target}"
