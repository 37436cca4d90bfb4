"""The house: a module imports only from its own layer's folder and from the layers below, and each library has its place."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "timeline"
LAYERS = (  # from the bottom up
    ("when", "errors", "letters"),
    ("model", "edtf"),
    ("order",),
    ("resources", "rows"),
    ("language", "event_types", "settings"),
    ("feeds", "read", "extract", "dates", "merge"),
    ("store", "fetch", "exporters"),
    ("pipeline", "api"),
    ("daemon", "cli", "web"),
)
ENTRY = ("cli", "daemon", "web")  # who starts whom: the command line starts the daemon and the page
LIBRARIES = {
    "sqlalchemy": ("store",),
    "alembic": ("store",),
    "aiohttp": ("fetch",),
    "feedparser": ("feeds",),
    "spacy": ("language", "extract"),
    "fastapi": ("web",),
    "uvicorn": ("cli",),
    "apscheduler": ("daemon",),
    "trafilatura": ("read",),
    "typer": ("cli",),
}
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path for path in ROOT.rglob("*.py") if path.parent != ROOT or path.stem not in ("__init__", "__main__"))


def place(path: Path) -> str:
    """The folder of the house that a module is in."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module that it imports at run time; what is under TYPE_CHECKING is for the checker only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    checked = {
        id(node)
        for test in ast.walk(tree)
        if isinstance(test, ast.If) and "TYPE_CHECKING" in ast.unparse(test.test)
        for node in ast.walk(test)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in checked:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    mine = place(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "timeline" or len(parts) < 2 or parts[1] not in RANK or parts[1] == mine:
            continue
        both_enter = mine in ENTRY and parts[1] in ENTRY
        assert RANK[parts[1]] < RANK[mine] or both_enter, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_is_used_in_its_place_only(path: Path) -> None:
    for name in imports(path):
        places = LIBRARIES.get(name.split(".")[0])
        assert places is None or place(path) in places, f"{path.name} imports {name}"


def listed(path: Path) -> list[list[str]]:
    """Every list of words in a module: texts that are split, and displays of nothing but texts."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split" and not node.args:
            if isinstance(node.func.value, ast.Constant) and isinstance(node.func.value.value, str):
                found.append(node.func.value.value.split())
        elif isinstance(node, ast.Set | ast.List):
            texts = [each.value for each in node.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            found += [texts] if len(texts) == len(node.elts) else []
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_list_of_words_has_one_twice(path: Path) -> None:
    assert [sorted({word for word in words if words.count(word) > 1}) for words in listed(path) if len(set(words)) < len(words)] == []
