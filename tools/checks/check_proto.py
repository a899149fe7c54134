#!/usr/bin/env python3
"""The messages of proto/ only grow: each file is compared with what was released last (tests/golden/proto). Exit 77 where
protoc is missing.

usage: check_proto.py [--release] [ROOT]

--release takes the files as they are for released, when they only grew: their sets are what later ones are held against.
"""

import re
import sys
from pathlib import Path

from proto_set import Unreadable, compiled, protoc, read_set
from source_text import Finding, files, main

GOLDEN = "tests/golden/proto"
PACKAGE = re.compile(r"greenroom\.([a-z][a-z_]*\.v[1-9][0-9]*)")
SKIPPED = 77


def own_rules(proto):
    """What holds for a file by itself."""
    if proto.syntax != "proto3":
        yield Finding(proto.path, 1, f"is {proto.syntax}; all contracts are proto3")
    named = PACKAGE.fullmatch(proto.package)
    if not named or named[1].split(".")[0] != Path(proto.path).stem:
        wanted = f"greenroom.{Path(proto.path).stem}.v1"
        yield Finding(proto.path, 1, f"package '{proto.package}' has no version of this file in its name; write {wanted}")
    for type in proto.types.values():
        if type.what == "enum":
            first = type.fields[0]
            if first.number != 0 or not first.name.endswith("_UNSPECIFIED"):
                yield Finding(proto.path, first.line, f"{type.name} begins with {first.name}; 0 is ..._UNSPECIFIED: what nobody said")


def type_grew(path, now, old):
    fields, names = now.by_number(), {one.name: one for one in now.fields}
    for was in old.fields:
        field = fields.get(was.number)
        if field is None and not now.reserves(was.number, was.name):
            place = names.get(was.name)
            text = f"{now.name}: {was.name} = {was.number} is gone; write 'reserved {was.number};' and 'reserved \"{was.name}\";'"
            yield Finding(path, place.line if place else now.line, text)
        elif field is not None and field.name != was.name:
            yield Finding(path, field.line, f"{now.name}: number {was.number} was {was.name}, is {field.name}; take a new number")
        elif field is not None and field.kind != was.kind:
            yield Finding(path, field.line, f"{now.name}: {was.name} was {was.kind}, is {field.kind}; take a new number and name")
        elif field is not None and field.oneof != was.oneof:
            told = (f"in oneof {one}" if one else "in no oneof" for one in (was.oneof, field.oneof))
            yield Finding(path, field.line, f"{now.name}: {was.name} was {', is '.join(told)}; take a new number and name")
    for first, last in old.numbers:
        if not any(begins <= first and last <= ends for begins, ends in now.numbers):
            yield Finding(path, now.line, f"{now.name}: the numbers {first} to {last} are no longer reserved; they stay so")
    for name in sorted(old.names - now.names):
        yield Finding(path, now.line, f"{now.name}: \"{name}\" is no longer reserved; it stays so")


def grew(now, old):
    for name, was in old.types.items():
        type = now.types.get(name)
        if type is None or type.what != was.what:
            what = "gone" if type is None else f"now an {type.what}" if type.what == "enum" else f"now a {type.what}"
            yield Finding(now.path, type.line if type else 1, f"{was.what} {name} is {what}; released ones stay")
        else:
            yield from type_grew(now.path, type, was)


def present(root):
    """The files of proto/ as they are, and findings for those that protoc refuses."""
    protos, findings = [], []
    for path in files(root, ["proto"], (".proto",)):
        try:
            protos.append(read_set(compiled((root / path).parent, Path(path).name, places=True), path))
        except Unreadable as error:
            hit = re.search(r":(\d+):\d+: (.+)", str(error))
            findings.append(Finding(path, int(hit[1]) if hit else 1, hit[2] if hit else str(error)))
    return protos, findings


def golden_of(proto):
    named = PACKAGE.fullmatch(proto.package)
    return f"{GOLDEN}/{named[1]}.pb" if named else None


def check(root):
    if protoc() is None:
        print("check_proto: skipped, protoc is missing (tools/setup installs it)")
        raise SystemExit(SKIPPED)
    protos, findings = present(root)
    released = set(files(root, [GOLDEN], (".pb",)))
    # A file that cannot be read may be any of them.
    gone = set() if findings else released - {golden_of(proto) for proto in protos}
    findings += [Finding(one, 1, "was released, and no file of proto/ has this package any more") for one in sorted(gone)]
    for proto in protos:
        findings += own_rules(proto)
        if golden_of(proto) in released:
            findings += grew(proto, read_set((root / golden_of(proto)).read_bytes(), golden_of(proto)))
    return findings


def release(root):
    """Writes the sets. Only what grew can be released; what is to break takes a new version in its package."""
    findings = check(root)
    for proto in present(root)[0] if not findings else ():
        golden, path = root / golden_of(proto), root / proto.path
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(compiled(path.parent, path.name))
        print(f"released: {golden.relative_to(root)}")
    return findings


if __name__ == "__main__":
    if "--release" in sys.argv[1:]:
        sys.argv.remove("--release")
        sys.exit(main(release, "check_proto.py --release"))
    sys.exit(main(check, "check_proto.py"))
