"""Proof that reminders hold: a simulated year, a storm of faults. ``python -m tests.reminders.year`` and ``…storm``."""
