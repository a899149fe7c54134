"""Software orders and their progress (TMS reference, 6.1), and the files that are served for them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .xml_tree import Node, children, leaf, local, text

FILES_PATH = "/tms/public/data/SystemSoftware/"
MOST_FILE = 64 * 1024 * 1024  # bytes
_STATUSES = 100  # kept of one order


@dataclass
class Order:
    session: str
    system: int
    version: str
    url: str
    release_key: str = ""
    user: str = ""
    password: str = ""
    size: int = 0
    sent: bool = False
    statuses: list[dict[str, str]] = field(default_factory=list)


class Software:
    def __init__(self) -> None:
        self.orders: dict[str, Order] = {}
        self.files: dict[str, bytes] = {}

    def order(self, system: int, **values: object) -> Order:
        order = Order(str(uuid.uuid4()), system, **values)  # type: ignore[arg-type]
        self.orders[order.session] = order
        return order

    def status(self, root: Element) -> Order | None:
        """An UpgradeStatus document; None when no order has that session."""
        order = self.orders.get(text(root, "SessionId"))
        if order is not None:
            said = {local(e): (e.text or "").strip() for e in children(root) if len(e) == 0}
            order.statuses = [*order.statuses, said][-_STATUSES:]
        return order


def order_node(order: Order, form: str, feedback_url: str) -> Node:
    if form == "older":
        values = {"RebootAfterUpgrade": "true", "FileURL": order.url, "CRC": "", "Size": str(order.size)}
        values |= {"Comment": order.version, "ReleaseKey": order.release_key}
        return Node("SoftwareUpgrade", [leaf(name, value) for name, value in values.items()])
    package, feedback = [leaf("URL", order.url)], [leaf("URL", feedback_url)]
    head: list[Node] = []
    if form != "urls_only":
        head = [leaf("ReleaseKey", order.release_key), leaf("SessionId", order.session)]
        login = [leaf("Username", order.user), leaf("Password", order.password)]
        package = [leaf("VersionId", order.version), *package, *login]
        feedback += [leaf("Username"), leaf("Password")]
    return Node("Software", [*head, Node("Package", package), Node("Feedback", feedback)])
