"""What a .proto file declares, as plain values, read by protoc into a FileDescriptorSet (google/protobuf/descriptor.proto)."""

import re
import shutil
import subprocess
from dataclasses import dataclass, field

# Tags of descriptor.proto that the path of a place in the source is made of.
MESSAGES_OF_FILE, ENUMS_OF_FILE = 4, 5
FIELDS, NESTED, ENUMS = 2, 3, 4
VALUES = 2
OPEN_END = 536870911  # the highest field number


class Unreadable(Exception):
    """protoc's own words."""


class Node(dict):
    """A message in protobuf's text form: each key with all its values, in order."""

    def one(self, key, default=""):
        return self.get(key, [default])[0]


@dataclass(frozen=True)
class Field:
    """Of a message, or the value of an enum, whose kind is empty."""

    number: int
    name: str
    kind: str = ""  # label and type, of other types the name
    oneof: str = ""
    line: int = 1


@dataclass(frozen=True)
class Type:
    """A message or an enum, with what it will never use again."""

    name: str
    what: str
    fields: tuple
    numbers: tuple  # (first, last)
    names: frozenset
    line: int = 1

    def by_number(self):
        return {one.number: one for one in self.fields}

    def reserves(self, number, name):
        return name in self.names and any(first <= number <= last for first, last in self.numbers)


@dataclass
class Proto:
    path: str
    syntax: str
    package: str
    types: dict = field(default_factory=dict)  # by full name


def protoc():
    return shutil.which("protoc")


def _run(arguments, stdin=b""):
    ran = subprocess.run([protoc(), *arguments], input=stdin, capture_output=True, check=False, timeout=60)
    if ran.returncode:
        raise Unreadable(ran.stderr.decode("utf-8", "replace").strip() or f"protoc ended with {ran.returncode}")
    return ran.stdout


def compiled(folder, name, places=False):
    """The FileDescriptorSet of one file; with `places` it says where everything stands."""
    more = ["--include_source_info"] if places else []
    return _run([f"--proto_path={folder}", *more, "--descriptor_set_out=/dev/stdout", name])


def read_set(data, path):
    """The one file of a FileDescriptorSet."""
    text = _run(["--decode=google.protobuf.FileDescriptorSet", "google/protobuf/descriptor.proto"], data).decode()
    files = parse(text).get("file", [])
    if len(files) != 1:
        raise Unreadable(f"{path} holds {len(files)} files and not one")
    file = files[0]
    proto = Proto(path, file.one("syntax", "proto2"), file.one("package"))
    lines = _lines(file.one("source_code_info", Node()))
    for tag, key in ((MESSAGES_OF_FILE, "message_type"), (ENUMS_OF_FILE, "enum_type")):
        read = _message if key == "message_type" else _enum
        for index, node in enumerate(file.get(key, [])):
            read(proto, node, proto.package, (tag, index), lines)
    return proto


_LINE = re.compile(r'\s*(?:(\w+) \{|(\w+): (?:"(.*)"|(\S+))|(\}))$')


def parse(text):
    root = Node()
    open_nodes = [root]
    for line in text.splitlines():
        block, key, quoted, bare, closes = _LINE.match(line).groups()
        if closes:
            open_nodes.pop()
        elif block:
            inner = Node()
            open_nodes[-1].setdefault(block, []).append(inner)
            open_nodes.append(inner)
        else:
            open_nodes[-1].setdefault(key, []).append(bare if quoted is None else quoted)
    return root


def _lines(info):
    """Path in the descriptor → line, from 1."""
    return {tuple(map(int, place.get("path", []))): int(place.one("span")) + 1 for place in info.get("location", [])}


def _message(proto, node, outer, path, lines):
    name = f"{outer}.{node.one('name')}"
    oneofs = [one.one("name") for one in node.get("oneof_decl", [])]
    fields = []
    for index, one in enumerate(node.get("field", [])):
        kind = f"{one.one('label')[6:].lower()} {one.one('type_name') or one.one('type')[5:].lower()}"
        kind += " with presence" if one.one("proto3_optional") == "true" else ""
        oneof = oneofs[int(one.one("oneof_index"))] if "oneof_index" in one else ""
        fields.append(Field(int(one.one("number")), one.one("name"), kind, oneof, lines.get((*path, FIELDS, index), 1)))
    # The end of a message's range is not part of it, that of an enum's is.
    ranges = tuple((int(r.one("start")), int(r.one("end")) - 1) for r in node.get("reserved_range", []))
    proto.types[name] = _type(name, "message", node, fields, ranges, lines.get(path, 1))
    for index, inner in enumerate(node.get("nested_type", [])):
        _message(proto, inner, name, (*path, NESTED, index), lines)
    for index, inner in enumerate(node.get("enum_type", [])):
        _enum(proto, inner, name, (*path, ENUMS, index), lines)


def _enum(proto, node, outer, path, lines):
    name = f"{outer}.{node.one('name')}"
    values = [
        Field(int(one.one("number")), one.one("name"), line=lines.get((*path, VALUES, index), 1))
        for index, one in enumerate(node.get("value", []))
    ]
    ranges = tuple((int(r.one("start", "0")), int(r.one("end", "0"))) for r in node.get("reserved_range", []))
    proto.types[name] = _type(name, "enum", node, values, ranges, lines.get(path, 1))


def _type(name, what, node, fields, ranges, line):
    return Type(name, what, tuple(fields), ranges, frozenset(node.get("reserved_name", [])), line)
