"""The bot's own certificate: proof of who it is without a secret that can be copied from a setting."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate

from bot.channel.errors import ChannelError


class CertificateError(ChannelError):
    """The certificate or its key cannot be used; the message says which file, and what is needed."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A private RSA key, the SHA-256 thumbprint of its certificate (base64url), and when that ends (UTC)."""

    private_key: RSAPrivateKey
    thumbprint: str
    ends: datetime


def read_certificate(certificate_file: Path, key_file: Path | None = None) -> Certificate:
    """Read a certificate and its key, in PEM; without ``key_file`` both are in one file.

    Raises CertificateError.
    """
    key_file = key_file or certificate_file
    try:
        certificate = load_pem_x509_certificate(certificate_file.read_bytes())
    except (OSError, ValueError) as error:
        raise CertificateError(f"{certificate_file} is no certificate in PEM: {_why(error)}") from error
    try:
        key = load_pem_private_key(key_file.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise CertificateError(f"{key_file} has no private key in PEM without a password: {_why(error)}") from error
    if not isinstance(key, RSAPrivateKey):
        raise CertificateError(f"{key_file} has no RSA key, which Entra ID asks for")
    if key.public_key() != certificate.public_key():
        raise CertificateError(f"the key in {key_file} is not that of the certificate in {certificate_file}")
    thumbprint = base64.urlsafe_b64encode(certificate.fingerprint(hashes.SHA256())).decode().rstrip("=")
    return Certificate(key, thumbprint, certificate.not_valid_after_utc)


def _why(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
