#!/usr/bin/env python3
"""Reads every #include and every linked library against the arrows in layers.py.

usage: check_layers.py [ROOT]
"""

import posixpath
import re
import sys

from layers import CODEC_ONLY, FAMILIES, LAYERS, LIBRARIES, UNIT_OUTSIDE, UNIT_OWN, Layer
from source_text import Finding, code_only, files, line_of, main, read, without_comments

PLACES = ["proto", "agent", "ui", "tools", "tests"]
INCLUDE = re.compile(r"^[ \t]*#[ \t]*(?:include|include_next|import)\b", re.M)
TARGET = r"[\w.:${}<>+-]+"
COMMAND = re.compile(r"\b(\w+)\s*\(([^()]*)\)")
DEFINES_TARGET = {"greenroom_library", "greenroom_test", "add_library", "add_executable", "qt_add_library",
                  "qt_add_executable", "qt_add_qml_module"}
KEYWORDS = {"PUBLIC", "PRIVATE", "INTERFACE"}


def layer_name(path):
    """The longest row of the table that holds this path; for tests/unit the folder of agent/ it mirrors."""
    parts = path.split("/")
    if parts[:2] == ["tests", "unit"]:
        tested = layer_name("/".join(["agent", *parts[2:]])) if len(parts) > 2 else None
        return tested.replace("agent/", "tests/unit/", 1) if tested else None
    for length in range(len(parts), 0, -1):
        name = "/".join(parts[:length])
        if name in LAYERS:
            return name
    return None


def layer_of(name):
    """The row of this name. A unit test may use what the folder it tests may use, and that folder itself."""
    if not name.startswith("tests/unit/"):
        return LAYERS[name]
    tested = name.replace("tests/unit/", "agent/", 1)
    layer = LAYERS[tested]
    return Layer((tested, *layer.own, *UNIT_OWN), (*layer.outside, *UNIT_OUTSIDE), layer.protos)


def link_layer(name):
    """What the CMakeLists.txt of a folder may link: the folder's row and the rows of the folders below it."""
    rows = [layer_of(name), *(row for below, row in LAYERS.items() if below.startswith(name + "/"))]
    return Layer(*(tuple(dict.fromkeys(word for row in rows for word in getattr(row, field))) for field in ("own", "outside", "protos")))


def may_use(layer, name, other):
    return other == name or any(
        other == own or (own.endswith("/*") and (other + "/").startswith(own[:-1])) for own in layer.own
    )


def folder_of_include(root, path, layer, target):
    """The row that an include belongs to, None when it is no file of ours. Generated headers are found by their names."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    if not beside.startswith("..") and (root / beside).is_file():
        return layer_name(beside)
    places = ("agent", "ui", "tools", "tests", "", *layer.own)
    candidates = [(place, posixpath.normpath(posixpath.join(place, target))) for place in places]
    for _, candidate in candidates:
        if (root / candidate).is_file():
            return layer_name(candidate)
    # A header that is not there still belongs to a row when its path begins with the row's own name.
    return next((row for place, candidate in candidates if (row := layer_name(candidate)) not in (None, place)), None)


def family_of(target):
    for family, pattern in FAMILIES:
        if re.fullmatch(pattern, target):
            return family
    return None


def check_proto_use(path, name, layer, target):
    if path.startswith(CODEC_ONLY) and not path.endswith("_codec.cpp"):
        return f"includes {target}: generated protobuf types stay in *_codec.cpp: translate there and pass plain values"
    proto = posixpath.basename(target).removesuffix(".pb.h")
    if target.endswith(".pb.h") and "*" not in layer.protos and proto not in layer.protos:
        known = ", ".join(f"{p}.proto" for p in layer.protos) or "none"
        return f"includes {target}: {name} may use these messages: {known}; go through the folder that owns {proto}.proto"
    return None


def check_include(root, path, name, layer, target):
    """What is wrong with this include, or None."""
    if target.endswith(".moc") or posixpath.basename(target).startswith("moc_"):
        return None
    family = family_of(target)
    if family == "protobuf":
        wrong = check_proto_use(path, name, layer, target)
        if wrong or target.endswith(".pb.h"):
            return wrong
    other = folder_of_include(root, path, layer, target)
    if other:
        if may_use(layer, name, other):
            return None
        allowed = ", ".join(layer.own) or "no other folder"
        return f"includes {target}: the arrow {name} → {other} is not in the table ({name} may use: {allowed}); move the code or state a fact instead"
    if family is None:
        return f"includes {target}: neither a file of ours nor a known library; add the library to FAMILIES in tools/checks/layers.py or mend the path"
    if family in layer.outside or "*" in layer.outside:
        return None
    return f"includes {target} ({family}): {name} may use: {', '.join(layer.outside) or 'nothing'}; put this behind a port and into the edge that may"


def check_source(root, path):
    text = read(root, path)
    bare = without_comments(text)
    name = layer_name(path)
    layer = layer_of(name) if name else None
    if layer is None:
        yield Finding(path, 1, "lies in a folder without a row: add its arrows to LAYERS in tools/checks/layers.py and to ARCHITECTURE.md")
        return
    for found in INCLUDE.finditer(code_only(text)):
        rest = bare[found.end() : (bare + "\n").index("\n", found.end())].strip()
        quoted = re.fullmatch(r'<([^>]+)>|"([^"]+)"', rest)
        if not quoted:
            yield Finding(path, line_of(text, found.start()), f"include of '{rest}' cannot be read: write the file's name out")
            continue
        wrong = check_include(root, path, name, layer, quoted.group(1) or quoted.group(2))
        if wrong:
            yield Finding(path, line_of(text, found.start()), wrong)


def cmake_commands(root, path):
    """(command, words, line) of a CMake file; generator expressions and comments left out."""
    text = re.sub(r"#[^\n]*", lambda m: " " * len(m.group()), read(root, path))
    for found in COMMAND.finditer(text):
        yield found.group(1).lower(), re.findall(TARGET, found.group(2)), line_of(text, found.start())


def linked(command, words):
    """(target, libraries) that a command links, or None."""
    if command == "target_link_libraries" and words:
        return words[0], [w for w in words[1:] if w not in KEYWORDS]
    if command in ("greenroom_library", "greenroom_test") and "LINKS" in words:
        after = words[words.index("LINKS") + 1 :]
        stop = next((i for i, w in enumerate(after) if w in ("SOURCES", "LABEL")), len(after))
        return words[0], after[:stop]
    return None


def targets_of(root):
    owners = {"greenroom_proto_panel": "proto", "greenroom_proto_cloud": "proto"}
    for path in cmake_files(root):
        for command, words, _ in cmake_commands(root, path):
            if command in DEFINES_TARGET and words:
                owners.setdefault(words[0], layer_name(posixpath.dirname(path)))
    return owners


def cmake_files(root):
    return [p for p in files(root, PLACES, ("CMakeLists.txt",))]


def check_link(owners, name, layer, library):
    """What is wrong with this linked library, or None."""
    if library in owners or library.removesuffix("plugin") in owners:
        other = owners.get(library) or owners.get(library.removesuffix("plugin"))
        if other == "proto":
            return None if layer.protos else f"links {library}: {name} has no messages of its own"
        if other is None or may_use(layer, name, other):
            return None
        return f"links {library}: the arrow {name} → {other} is not in the table (tools/checks/layers.py)"
    if library not in LIBRARIES:
        return f"links {library}: not a target of ours nor in LIBRARIES of tools/checks/layers.py; name it there with its family"
    families = LIBRARIES[library]
    if families is None or "*" in layer.outside or any(f in layer.outside for f in families):
        return None
    return f"links {library}: {name} may use: {', '.join(layer.outside) or 'nothing'}"


def check_cmake(root, path, owners):
    name = layer_name(posixpath.dirname(path))
    layer = link_layer(name) if name else None
    for command, words, line in cmake_commands(root, path):
        target_and_libraries = linked(command, words)
        if target_and_libraries is None or name == "proto":
            continue
        if layer is None:
            yield Finding(path, line, "links libraries in a folder without a row: add its arrows to LAYERS in tools/checks/layers.py")
            return
        for library in target_and_libraries[1]:
            if library.startswith("${") and not path.startswith("agent/"):
                continue  # the argument of a helper function
            wrong = check_link(owners, name, layer, library)
            if wrong:
                yield Finding(path, line, wrong)


def check(root):
    findings = []
    for path in files(root, PLACES, (".h", ".hpp", ".c", ".cpp")):
        findings += check_source(root, path)
    owners = targets_of(root)
    for path in cmake_files(root):
        findings += check_cmake(root, path, owners)
    return findings


if __name__ == "__main__":
    sys.exit(main(check, "check_layers.py"))
