"""XML from outside, read without entities and by local names; XML to outside, with namespaces as a TMS has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

import defusedxml.ElementTree as safe  # type: ignore[import]
from defusedxml import DefusedXmlException

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
# What XML 1.0 cannot carry, escaped or not.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class BadXml(Exception):
    pass


def parse(data: bytes) -> Element:
    """The root element. BadXml for anything with a document type, as for anything ill-formed."""
    try:
        root: Element = safe.fromstring(data, forbid_dtd=True)
        return root
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise BadXml(str(error) or type(error).__name__) from error


def local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    return str(element.tag).rpartition("}")[0].lstrip("{")


def children(element: Element | None, name: str | None = None) -> Iterator[Element]:
    if element is not None:
        yield from (below for below in element if name is None or local(below) == name)


def child(element: Element | None, *path: str) -> Element | None:
    for name in path:
        element = next(children(element, name), None)
    return element


def text(element: Element | None, *path: str) -> str:
    """Empty when the element is missing."""
    found = child(element, *path)
    return (found.text or "").strip() if found is not None else ""


def soap_body(data: bytes) -> Element:
    """The first element of a SOAP body; BadXml when this is no SOAP."""
    root = parse(data)
    body = child(root, "Body")
    first = next(children(body), None)
    if local(root) != "Envelope" or first is None:
        raise BadXml("no SOAP envelope with a body")
    return first


@dataclass
class Node:
    """An element to be written; `xmlns` in the attributes begins a default namespace."""

    name: str
    content: str | list[Node] = ""
    attributes: dict[str, str] = field(default_factory=dict)

    def render(self) -> str:
        attributes = "".join(f" {key}={quoteattr(clean(value))}" for key, value in self.attributes.items())
        if isinstance(self.content, str):
            inner = escape(clean(self.content))
        else:
            inner = "".join(node.render() for node in self.content)
        return f"<{self.name}{attributes}>{inner}</{self.name}>" if inner else f"<{self.name}{attributes}/>"


def clean(value: str) -> str:
    return _FORBIDDEN.sub("", value)


def leaf(name: str, value: object = "") -> Node:
    if isinstance(value, bool):
        return Node(name, "true" if value else "false")
    return Node(name, str(value))


def document(root: Node) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{root.render()}'.encode()


def envelope(body: Node) -> bytes:
    return document(Node("soap:Envelope", [Node("soap:Body", [body])], {"xmlns:soap": SOAP}))


def fault(message: str, code: str = "soap:Client") -> bytes:
    return envelope(Node("soap:Fault", [leaf("faultcode", code), leaf("faultstring", message)]))
