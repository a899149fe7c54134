"""A server of one's own that a room is told to post its feedback to (HttpFeedback)."""

from __future__ import annotations

import ssl
import threading
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Post:
    content_type: str
    body: str

    @property
    def root(self) -> xml.Element:
        return xml.fromstring(self.body)


@dataclass
class Receiver:
    """Keeps what is posted to it and answers each post with `status`."""

    tls: ssl.SSLContext | None = None
    status: int = 200
    posts: list[Post] = field(default_factory=list)
    tries: int = 0

    def __post_init__(self) -> None:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:  # noqa: N802: the name is http.server's
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                receiver.tries += 1
                if receiver.status == 200:
                    receiver.posts.append(Post(self.headers["Content-Type"], body))
                self.send_response(receiver.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        if self.tls is not None:
            self.server.socket = self.tls.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.server.server_address[1]}/post"

    def values(self, path: str) -> list[str]:
        """Of the posts that have something at that path, in the order of arrival."""
        return [found for post in self.posts if (found := post.root.findtext(path)) is not None]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
