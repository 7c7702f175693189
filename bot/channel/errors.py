"""What can go wrong between Teams and the bot: one class per kind of fault, its docstring being what went wrong."""

from __future__ import annotations


class ChannelError(Exception):
    """Something went wrong between the bot and the chat service."""


class RequestRefusedError(ChannelError):
    """The request is not answered; ``status`` is the HTTP status of that, ``reason`` one sentence without secrets."""

    status = 400

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status or type(self).status


class BadActivityError(RequestRefusedError):
    """The body is not an activity: not JSON, too large, or of the wrong shape."""


class NotAuthenticatedError(RequestRefusedError):
    """The sender has not proven to be the Bot Framework."""

    status = 401


class NotAllowedError(RequestRefusedError):
    """The sender is known, but may not speak to this bot: another tenant, or a service we do not answer to."""

    status = 403


class KeysUnavailableError(RequestRefusedError):
    """No signing keys have been loaded yet, so that nobody's proof can be checked; the sender may try again."""

    status = 503


class DeliveryError(ChannelError):
    """A message could not be delivered; ``status`` is the HTTP status, where there was one."""

    def __init__(self, reason: str, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.retry_after = retry_after
        """Seconds the service asks us to wait, where it does."""


class NotDeliveredError(DeliveryError):
    """The message certainly was not delivered (no connection, no token, asked to wait): it may be sent again."""


class DeliveryUnknownError(DeliveryError):
    """The message may or may not have been delivered (timeout, connection lost, fault at the service)."""


class ConversationGoneError(DeliveryError):
    """The bot was blocked or removed, or the conversation no longer exists."""


class MessageTooLargeError(DeliveryError):
    """The service finds the message too large."""


class DeliveryRefusedError(DeliveryError):
    """The service refuses the message; sending it again will not help."""
