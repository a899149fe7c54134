"""Kamailio as registrar and proxy: UDP, TCP and TLS, digest, locations in memory.

It routes as RFC 3261 has it, without any of the repairs for clients behind NAT: a request for a registered client goes
to the address that the client registered, and requests in a call pass it again (Record-Route).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .certificates import ServerCertificate
from .process import Process
from .waiting import RigError, wait_for

UDP_PORT, TLS_PORT = 5060, 5061  # and TCP on that of UDP
_MODULES = "/usr/lib/x86_64-linux-gnu/kamailio/modules/"

_CONFIG = """#!KAMAILIO
debug=1
log_stderror=yes
fork=yes
children=1
tcp_children=1
auto_aliases=no
dns=no
rev_dns=no
disable_core_dump=yes
server_signature=no
tcp_connection_lifetime=3605
listen=udp:{host}:5060
listen=tcp:{host}:5060
{tls_listen}
mpath="{modules}"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "auth.so"
loadmodule "xlog.so"
{tls_load}
modparam("usrloc", "db_mode", 0)
modparam("registrar", "default_expires", 300)
modparam("registrar", "min_expires", 10)
modparam("registrar", "max_contacts", 4)
modparam("auth", "nonce_expire", 300)

request_route {{
    xlog("L_ALERT", "rig: $proto $rm $ru from $si\\n");
    if (!mf_process_maxfwd_header("10")) {{
        sl_send_reply("483", "Too Many Hops");
        exit;
    }}
    if (is_method("OPTIONS") && uri == myself && !has_totag()) {{
        sl_send_reply("200", "OK");
        exit;
    }}
    if (has_totag()) {{
        if (loose_route()) {{
            t_relay();
            exit;
        }}
        if (is_method("ACK")) {{
            if (t_check_trans()) t_relay();
            exit;
        }}
        sl_send_reply("404", "Not here");
        exit;
    }}
    if (is_method("CANCEL")) {{
        if (t_check_trans()) t_relay();
        exit;
    }}
    if (is_method("REGISTER")) {{
        if (!pv_www_authenticate("$td", "{password}", "0")) {{
            www_challenge("$td", "1");
            exit;
        }}
        if (!save("location")) sl_reply_error();
        exit;
    }}
    if (is_method("INVITE") && $fU == "{user}") {{
        if (!pv_proxy_authenticate("$fd", "{password}", "0")) {{
            proxy_challenge("$fd", "1");
            exit;
        }}
        consume_credentials();
    }}
    t_check_trans();
    record_route();
    if (uri == myself) {{
        if (!lookup("location")) {{
            if ($rU == "far") {{
                $ru = "sip:far@{far}";
            }} else {{
                sl_send_reply("404", "Not Found");
                exit;
            }}
        }}
    }}
    t_relay();
}}
"""


@dataclass(frozen=True)
class Account:
    user: str = "aspen"
    password: str = "Rig-only 3385"


class Kamailio:
    """Starts in the network of the caller. The room registers as `account`; `far@host` leads to `far`, host:port."""

    def __init__(
        self,
        directory: Path,
        host: str,
        far: str,
        certificate: ServerCertificate | None = None,
        account: Account = Account(),
        name: str = "kamailio",
    ) -> None:
        self.host = host
        self.account = account
        self.settings = {
            "SIP URI": f"{account.user}@{host}",
            "SIP Authentication UserName": account.user,
            "SIP Authentication Password": account.password,
        }
        home = directory / name
        home.mkdir()
        tls_listen = tls_load = ""
        if certificate is not None:
            tls = home / "tls.cfg"
            tls.write_text(
                "[server:default]\nmethod = TLSv1.2+\nverify_certificate = no\nrequire_certificate = no\n"
                f"private_key = {certificate.key}\ncertificate = {certificate.certificate}\n"
                "[client:default]\nmethod = TLSv1.2+\nverify_certificate = no\nrequire_certificate = no\n"
            )
            tls_listen = f"enable_tls=yes\nlisten=tls:{host}:{TLS_PORT}"
            tls_load = f'loadmodule "tls.so"\nmodparam("tls", "config", "{tls}")'
        config = home / "kamailio.cfg"
        config.write_text(
            _CONFIG.format(
                host=host, far=far, modules=_MODULES, tls_listen=tls_listen, tls_load=tls_load,
                user=account.user, password=account.password,
            )
        )  # fmt: skip
        words = ["kamailio", "-DD", "-E", "-f", str(config), "-Y", str(home), "-P", str(home / "pid"), "-m", "32", "-M", "8"]
        self.process = Process(name, words, directory)

    def start(self) -> None:
        self.process.start()

        def routes() -> bool:
            if not self.process.running():
                raise RigError(f"kamailio ended: {self.process.last_words()}")
            return _listens(self.host)

        wait_for(routes, 10, "kamailio listens", every=0.02)

    def requests(self) -> list[str]:
        """Those that came in so far: `tls REGISTER sip:192.0.2.2 from 192.0.2.1`."""
        text = self.process.err_path.read_text("utf-8", "replace") if self.process.err_path.exists() else ""
        return re.findall(r"rig: (.+)", text)

    def stop(self) -> None:
        self.process.stop()


def _listens(host: str) -> bool:
    """On TCP, which it opens last."""
    address = "".join(f"{int(part):02X}" for part in reversed(host.split(".")))
    return f" {address}:{UDP_PORT:04X} 00000000:0000 0A" in Path("/proc/net/tcp").read_text()
