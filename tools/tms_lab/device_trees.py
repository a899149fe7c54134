"""Configurations and commands as trees of a device's own documents (TMS reference, 1.3, 6.2)."""

from __future__ import annotations

import re

from .xml_tree import Node, leaf

# What persistent settings and templates may call by TMS's own names (6.2).
_NAMES = {
    "System Name": "SystemUnit Name",
    "H.323 ID": "H323 H323Alias ID",
    "E.164": "H323 H323Alias E164",
}
_FORMS = {
    "cuil2": {"xmlns": "http://www.tandberg.com/XML/CUIL/2.0"},
    "cuil1": {"xmlns": "http://www.tandberg.no/XML/CUIL/1.0"},
    "internal": {"xmlns": "", "internal": "true"},
}


def setting_path(name: str) -> str:
    """Words of the path, a number is the item of the word before: SIP Proxy 1 Address. ValueError."""
    words = _NAMES.get(name, name).replace("/", " ").split()
    for word in words:
        if not word.isdigit():
            check_name(word)
    if not words or words[0].isdigit():
        raise ValueError(f"'{name[:40]}' is no path of words")
    return " ".join(words)


def check_name(word: str) -> None:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", word):
        raise ValueError(f"'{word[:40]}' is no name of an element")


def configuration(values: dict[str, str], form: str = "") -> Node:
    """`form` of the reply (cuil2, cuil1, internal); empty for /putxml, which has no namespace."""
    root = Node("Configuration", [], dict(_FORMS.get(form, {})))
    for path, value in values.items():
        _descend(root, path).content = value
    return root


def _descend(root: Node, path: str) -> Node:
    node, words = root, path.split()
    for index, word in enumerate(words):
        if word.isdigit():
            continue
        item = words[index + 1] if index + 1 < len(words) and words[index + 1].isdigit() else ""
        if not isinstance(node.content, list):
            node.content = []
        attributes = {"item": item} if item else {}
        found = next((n for n in node.content if n.name == word and n.attributes == attributes), None)
        if found is None:
            found = Node(word, "", attributes)
            node.content.append(found)
        node = found
    return node


def command(commands: list[dict[str, object]], in_reply: bool = False) -> Node:
    """Each: path, arguments (text, or a list of texts), body (lines, or none)."""
    root = Node("Command", [], {"xmlns": ""} if in_reply else {})
    for each in commands:
        branch = Node("Command", [])
        node = _descend(branch, str(each["path"]))
        node.attributes["command"] = "True"
        node.content = []
        arguments = each.get("arguments") or {}
        assert isinstance(arguments, dict)
        for name, value in arguments.items():
            if isinstance(value, list):
                node.content += [Node(name, str(v), {"item": str(n)}) for n, v in enumerate(value, 1)]
            else:
                node.content.append(leaf(name, value))
        if each.get("body"):
            node.content.append(leaf("body", each["body"]))
        assert isinstance(root.content, list) and isinstance(branch.content, list)
        root.content += branch.content
    return root
