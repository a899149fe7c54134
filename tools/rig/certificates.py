"""Certificates for servers that a test runs, by the openssl program: good ones, and wrong in one thing each."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

_CA = """[ca]
default_ca = own
[own]
dir = {folder}
database = $dir/index
new_certs_dir = $dir
rand_serial = yes
default_md = sha256
policy = any
email_in_dn = no
unique_subject = no
copy_extensions = copy
x509_extensions = server
[any]
commonName = supplied
[server]
basicConstraints = CA:FALSE
"""
_EC = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True)
class ServerCertificate:
    certificate: Path
    key: Path

    def options(self) -> tuple[str, ...]:
        return ("--certificate", str(self.certificate), "--key", str(self.key))


class Authority:
    """Signs certificates; its own is `pem`. Everything lies in a new folder below `directory`."""

    def __init__(self, directory: Path, name: str = "authority") -> None:
        self._folder = directory / name
        self._folder.mkdir()
        (self._folder / "index").touch()
        self._config = self._folder / "ca.cnf"
        self._config.write_text(_CA.format(folder=self._folder))
        self._key, self._certificate = self._folder / "ca.key", self._folder / "ca.pem"
        own = ("-keyout", self._key, "-out", self._certificate, "-days", "2", "-subj", f"/CN={name}")
        _openssl("req", "-x509", *_EC, *own, "-addext", "basicConstraints=critical,CA:TRUE")

    @property
    def pem(self) -> str:
        return self._certificate.read_text()

    def issue(
        self, file: str, names: str = "IP:127.0.0.1", begins: str = "20200101000000Z", ends: str = "20991231000000Z"
    ) -> ServerCertificate:
        """`names` as in subjectAltName, times as YYYYMMDDhhmmssZ."""
        key, request, made = (self._folder / f"{file}.{end}" for end in ("key", "csr", "pem"))
        subject = ("-subj", f"/CN={file}", "-addext", f"subjectAltName={names}")
        _openssl("req", *_EC, "-keyout", key, "-out", request, *subject)
        signer = ("-config", self._config, "-cert", self._certificate, "-keyfile", self._key)
        _openssl("ca", "-batch", "-notext", *signer, "-startdate", begins, "-enddate", ends, "-in", request, "-out", made)
        return ServerCertificate(made, key)


def _openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)
