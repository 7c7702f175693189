"""The bot's certificate instead of a secret: what the login service is shown, and files that cannot be used."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from bot.channel.certificates import CertificateError, read_certificate
from bot.channel.credentials import token_url
from bot.channel.proactive import Outcome, ProactiveSender
from bot.channel.transport import Transport
from bot.channel.trial import certificate_end, try_credentials
from bot.checking import _certificate
from bot.messages import Reply
from bot.question import Language
from bot.settings import Settings
from tests.bot.channel.test_delivery import reference
from tests.loopback_teams import APP_ID, SECRET, LoopbackTeams, private_key

NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Stavaza")])


def certificate_pem(key: rsa.RSAPrivateKey, days: int = 365) -> bytes:
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(NAME)
        .issuer_name(NAME)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM)


def key_pem(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, password: bytes | None = None) -> bytes:
    protection = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, protection)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    certificate, key = tmp_path / "bot.crt", tmp_path / "bot.key"
    certificate.write_bytes(certificate_pem(private_key("bot")))
    key.write_bytes(key_pem(private_key("bot")))
    return certificate, key


def settings_for(teams: LoopbackTeams, certificate: Path, key: Path | None) -> Settings:
    return teams.settings(
        MicrosoftAppPassword=None,
        MicrosoftAppCertificateFile=str(certificate),
        MicrosoftAppCertificateKeyFile=str(key) if key else None,
    )


async def test_the_certificate_proves_who_the_bot_is(teams: LoopbackTeams, files: tuple[Path, Path]) -> None:
    teams.certificate_key = private_key("bot").public_key()
    settings = settings_for(teams, *files)
    async with Transport(settings) as transport:
        delivery = await ProactiveSender(transport).send(reference(teams), Reply("hoi"))

    assert delivery.outcome is Outcome.SENT
    (asked,) = teams.token_requests
    assert "client_secret" not in asked
    assert asked["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    header = jwt.get_unverified_header(asked["client_assertion"])
    thumbprint = x509.load_pem_x509_certificate(files[0].read_bytes()).fingerprint(hashes.SHA256())
    assert header["x5t#S256"] == base64.urlsafe_b64encode(thumbprint).decode().rstrip("=")
    claims = jwt.decode(
        asked["client_assertion"],
        private_key("bot").public_key(),
        algorithms=["PS256"],
        audience=token_url(settings),
        options={"require": ["exp", "nbf", "jti"]},
    )
    assert (claims["iss"], claims["sub"]) == (APP_ID, APP_ID)
    assert await try_credentials(settings) is None


async def test_one_file_holds_both_and_can_be_replaced(teams: LoopbackTeams, tmp_path: Path) -> None:
    both = tmp_path / "bot.pem"
    both.write_bytes(key_pem(private_key("old")) + certificate_pem(private_key("old")))
    teams.certificate_key = private_key("new").public_key()
    settings = settings_for(teams, both, None)
    async with Transport(settings) as transport:
        sender = ProactiveSender(transport)
        assert (await sender.send(reference(teams), Reply("hoi"))).outcome is Outcome.NOT_DELIVERED
        both.write_bytes(key_pem(private_key("new")) + certificate_pem(private_key("new")))
        assert (await sender.send(reference(teams), Reply("hoi"))).outcome is Outcome.SENT
        both.write_bytes(b"")
        assert transport.tokens is not None
        transport.tokens.reject("https://api.botframework.com", "token-2")
        delivery = await sender.send(reference(teams), Reply("hoi"))

    assert delivery.outcome is Outcome.NOT_DELIVERED
    assert "bot.pem" in delivery.reason
    assert await try_credentials(settings) == delivery.reason


@pytest.mark.parametrize(
    ("certificate", "key", "words"),
    [
        (b"", None, ["bot.crt", "certificate"]),
        (b"hallo", None, ["bot.crt", "certificate"]),
        (certificate_pem(private_key("bot")), b"", ["bot.key", "private key"]),
        (certificate_pem(private_key("bot")), key_pem(private_key("bot"), b"geheim"), ["bot.key", "password"]),
        (certificate_pem(private_key("bot")), key_pem(private_key("other")), ["bot.key", "bot.crt", "not that"]),
        (certificate_pem(private_key("bot")), key_pem(ec.generate_private_key(ec.SECP256R1())), ["bot.key", "RSA"]),
    ],
)
def test_files_that_cannot_be_used_are_named(
    tmp_path: Path, certificate: bytes, key: bytes | None, words: list[str]
) -> None:
    paths = tmp_path / "bot.crt", tmp_path / "bot.key"
    paths[0].write_bytes(certificate)
    paths[1].write_bytes(key_pem(private_key("bot")) if key is None else key)
    with pytest.raises(CertificateError) as refused:
        read_certificate(*paths)
    assert all(word in str(refused.value) for word in words)
    with pytest.raises(CertificateError, match="No such file"):
        read_certificate(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("days", "is_well", "word"), [(365, True, "geldig"), (10, False, "loopt"), (-1, False, "loopt")]
)
def test_check_tells_when_it_ends(
    teams: LoopbackTeams, files: tuple[Path, Path], days: int, is_well: bool, word: str
) -> None:
    files[0].write_bytes(certificate_pem(private_key("bot"), days))
    (finding,) = _certificate(settings_for(teams, *files), Language.NL)
    assert (finding.is_well, word in finding.found) == (is_well, True)

    files[0].write_bytes(b"")
    (finding,) = _certificate(settings_for(teams, *files), Language.NL)
    assert not finding.is_well
    assert "MicrosoftAppCertificateFile" in finding.found
    assert _certificate(teams.settings(), Language.NL) == []
    assert certificate_end(teams.settings(MicrosoftAppPassword=SECRET)) is None
