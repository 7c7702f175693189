from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.running import DEMONSTRATION, Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home."""
    return Home(tmp_path)


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the demonstration municipality; tests that use it change nothing in it."""
    home = Home(tmp_path_factory.mktemp("home"))
    done = home.run("import", str(DEMONSTRATION))
    assert done.returncode == 0, done.stdout + done.stderr
    return home
