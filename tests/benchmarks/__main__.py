"""``make bench``: every measurement, one after the other; ``python -m tests.benchmarks --full`` takes longer."""

from __future__ import annotations

import sys

from tests.benchmarks import bench_channel, bench_import, bench_reminders, bench_understanding


def main() -> None:
    """Run them all."""
    bench_understanding.main()
    bench_channel.main(sys.argv[1:])
    bench_import.main()
    bench_reminders.main()


if __name__ == "__main__":
    main()
