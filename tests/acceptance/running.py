"""Running the commands as real processes."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEMONSTRATION = ROOT / "models" / "demonstration"
TODAY = "2020-02-10"
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Home:
    """A store of its own, and the settings to run commands with."""

    folder: Path
    language: str = "nl"

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the environment: nothing of the machine's own settings but what Python needs."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "SYSTEMROOT") if name in os.environ}
        ours = {
            "DATABASE_URL": f"sqlite:///{self.folder / 'stavaza.db'}",
            "STAVAZA_TODAY": TODAY,
            "STAVAZA_LANGUAGE": self.language,
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": "200",
        }
        return {**kept, **ours, **(more or {})}

    def run(self, *arguments: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """Run ``python -m bot`` with these arguments, in this home's folder."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env=self.environment(settings),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    @asynccontextmanager
    async def serving(self, **settings: str) -> AsyncIterator[str]:
        """Run ``python -m bot serve`` for as long as the block lasts; gives its address."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "serve",
            cwd=self.folder,
            env=self.environment({"PORT": "0", **settings}),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert process.stdout is not None
        try:
            async with asyncio.timeout(SECONDS_TO_START):
                line = (await process.stdout.readline()).decode()
            found = re.search(r"http://[^/\s]+", line)
            assert found, f"the bot did not say where it listens: {line!r}"
            yield found.group()
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await process.communicate()
        assert process.returncode == 0
