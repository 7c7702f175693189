"""``make bench``: every measurement, one after the other."""

from __future__ import annotations

from tests.benchmarks import bench_import, bench_reminders, bench_understanding


def main() -> None:
    """Run them all."""
    bench_understanding.main()
    bench_import.main()
    bench_reminders.main()


if __name__ == "__main__":
    main()
