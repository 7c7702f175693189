"""What comes from npm is pinned by content, and from whichever registry the machine is set up with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]


def locked_packages() -> dict[str, dict[str, Any]]:
    lock = json.loads((PROJECT / "package-lock.json").read_text(encoding="utf-8"))
    return {name: package for name, package in lock["packages"].items() if name}


def test_the_lock_names_no_registry() -> None:
    assert [name for name, package in locked_packages().items() if "resolved" in package] == []


def test_every_package_is_pinned_by_its_hash() -> None:
    packages = locked_packages()

    assert {"node_modules/botframework-webchat", "node_modules/@microsoft/app-manifest"} <= set(packages)
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
