"""The phone book (TMS reference, 6.4): catalogs, entries, routes, pages by StartFromId."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .xml_tree import Node, leaf, local, text

NAMESPACE = "http://www.tandberg.net/2004/06/PhoneBookSearch/"
_MOST = 100  # hits of one answer


@dataclass
class Route:
    dial_string: str
    protocol: str = "SIP"
    call_type: str = "4096"
    description: str = ""
    system_type: str = ""
    restrict: str = ""


@dataclass
class Entry:
    id: str
    name: str
    catalog: str = ""  # id; empty: at the top
    system_type: str = ""
    routes: list[Route] = field(default_factory=list)


@dataclass
class Catalog:
    id: str
    name: str
    parent: str = ""


class Phonebook:
    def __init__(self) -> None:
        self.catalogs: list[Catalog] = []
        self.entries: list[Entry] = []
        self.start_inclusive = False  # whether a page begins with StartFromId or after it is unconfirmed

    def replace(self, catalogs: list[dict[str, str]], entries: list[dict[str, object]]) -> None:
        """From JSON. TypeError for unknown fields, ValueError for ids that are not unique."""
        made = [Catalog(**catalog) for catalog in catalogs]
        people = []
        for entry in entries:
            values = dict(entry)
            routes = values.pop("routes", [])
            assert isinstance(routes, list)
            people.append(Entry(**values, routes=[Route(**r) for r in routes]))  # type: ignore[arg-type]
        ids = [c.id for c in made] + [e.id for e in people]
        if len(ids) != len(set(ids)):
            raise ValueError("ids of catalogs and entries must differ")
        self.catalogs, self.entries = made, people

    def _below(self, catalog: str) -> set[str]:
        found = {catalog}
        while more := {c.id for c in self.catalogs if c.parent in found} - found:
            found |= more
        return found

    def search(self, request: Element) -> Node:
        """The SearchResponse for a Search element. ValueError when it is none."""
        if local(request) != "Search":
            raise ValueError("no Search")
        path, words, start = (text(request, name) for name in ("SearchPath", "SearchString", "StartFromId"))
        most = text(request, "MaxResult")
        limit = min(int(most), _MOST) if most.isdigit() and int(most) > 0 else _MOST
        if words:
            places = self._below(path)
            hits = [e for e in self.entries if e.catalog in places and words.lower() in e.name.lower()]
            catalogs: list[Catalog] = []
        else:
            hits = [e for e in self.entries if e.catalog == path]
            catalogs = [c for c in self.catalogs if c.parent == path]
        hits.sort(key=lambda e: (e.name.lower(), e.id))
        begin = 0
        if start:
            at = next((i for i, e in enumerate(hits) if e.id == start), len(hits))
            begin, catalogs = at + (0 if self.start_inclusive else 1), []
        return self._response(path, catalogs, hits, begin, limit)

    def _response(self, path: str, catalogs: list[Catalog], hits: list[Entry], begin: int, limit: int) -> Node:
        page = hits[begin : begin + limit]
        name = next((c.name for c in self.catalogs if c.id == path), "Phone book")
        nodes = [
            leaf("Name", name),
            leaf("Id", path),
            leaf("IsFirst", begin == 0),
            leaf("IsLast", begin + len(page) >= len(hits)),
            leaf("NoOfEntries", len(page)),
        ]
        for index, catalog in enumerate(catalogs):
            ends = [leaf("IsFirst", index == 0), leaf("IsLast", index == len(catalogs) - 1)]
            nodes.append(Node("Catalog", [leaf("Name", catalog.name), leaf("Id", catalog.id), *ends]))
        for index, entry in enumerate(page, begin):
            nodes.append(_entry(entry, index == 0, index == len(hits) - 1))
        return Node("SearchResponse", [Node("SearchResult", nodes)], {"xmlns": NAMESPACE})


def _entry(entry: Entry, first: bool, last: bool) -> Node:
    nodes = [leaf("Name", entry.name), leaf("Id", entry.id), leaf("IsFirst", first), leaf("IsLast", last)]
    nodes += [leaf("BaseDN"), leaf("SystemType", entry.system_type)]
    for route in entry.routes:
        values = {
            "CallType": route.call_type,
            "Protocol": route.protocol,
            "DialString": route.dial_string,
            "Restrict": route.restrict,
            "Description": route.description,
            "SystemType": route.system_type,
        }
        nodes.append(Node("Route", [leaf(name, value) for name, value in values.items()]))
    return Node("Entry", nodes)
