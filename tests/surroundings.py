"""Says, before the tests run, which of them this machine cannot run, and why."""

from __future__ import annotations

import shutil

from bot.channel.page import WEB_CHAT


def missing() -> list[str]:
    """Return what is not here, one sentence each."""
    lines = []
    if shutil.which("chromium") is None:
        lines.append("Chromium is not installed: the browser tests are left out (Debian: apt install chromium).")
    if not WEB_CHAT.is_file():
        lines.append("node_modules is not there (npm): the browser tests and Microsoft's manifest schema are left out.")
    return lines


if __name__ == "__main__":
    for line in missing() or ["Chromium and npm are here: the browser tests are in."]:
        print(line)
