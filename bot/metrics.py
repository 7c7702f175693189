"""What is measured, for Prometheus at ``GET /metrics``. Anyone may count here; nothing here knows the web or the store.

Labels take few, fixed values and never anything of a person or a message.
"""

from __future__ import annotations

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    GC_COLLECTOR,
    PLATFORM_COLLECTOR,
    PROCESS_COLLECTOR,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

REGISTRY = CollectorRegistry()
for _collector in (PROCESS_COLLECTOR, PLATFORM_COLLECTOR, GC_COLLECTOR):
    REGISTRY.register(_collector)

CONTENT_TYPE = CONTENT_TYPE_LATEST

TURNS = Counter(
    "stavaza_turns_total",
    "Turns, by kind of activity and what became of it.",
    ["kind", "outcome"],
    registry=REGISTRY,
)
TURN_SECONDS = Histogram(
    "stavaza_turn_seconds",
    "Seconds from the arrival of a message to its answer being delivered.",
    ["kind"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30),
    registry=REGISTRY,
)
UNDER_WAY = Gauge("stavaza_requests_under_way", "Requests that are being answered or wait for it.", registry=REGISTRY)
QUEUED = Gauge("stavaza_turns_queued", "Turns that wait for their place.", registry=REGISTRY)
REFUSED = Counter("stavaza_refused_requests_total", "Requests refused, by HTTP status.", ["status"], registry=REGISTRY)
THROTTLED = Counter(
    "stavaza_throttled_total",
    "Messages not answered because there were too many: of one person, or in all.",
    ["scope"],
    registry=REGISTRY,
)
APOLOGIES = Counter(
    "stavaza_apologies_total", "Apologies instead of an answer, by reason.", ["reason"], registry=REGISTRY
)
TEAMS_THROTTLES = Counter(
    "stavaza_teams_throttles_total", "Times that the chat service asked to wait (429).", registry=REGISTRY
)
OUTBOX = Gauge("stavaza_outbox_reminders", "Reminders in the outbox, by state.", ["state"], registry=REGISTRY)
OUTBOX_OLDEST = Gauge(
    "stavaza_outbox_oldest_seconds", "Age of the oldest reminder that is due and not sent.", registry=REGISTRY
)


def exposition() -> bytes:
    """Return all figures as Prometheus reads them."""
    return generate_latest(REGISTRY)
