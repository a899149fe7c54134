"""Messages of proto/ in their wire format, by field numbers (protobuf's encoding: varints and length-delimited fields
are all that is used here)."""

from __future__ import annotations

from typing import Union

from .waiting import RigError

Value = Union[int, bytes, str]


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out) + bytes([number])


def message(fields: dict[int, Value]) -> bytes:
    out = b""
    for number, value in fields.items():
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        else:
            data = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return out


def fields(data: bytes) -> dict[int, list[int | bytes]]:
    """Each field of a message with its values; fixed numbers do not occur in files of proto/."""
    found: dict[int, list[int | bytes]] = {}
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    while at < len(data):
        key = number()
        if key & 7 == 0:
            found.setdefault(key >> 3, []).append(number())
        elif key & 7 == 2:
            size = number()
            found.setdefault(key >> 3, []).append(data[at : at + size])
            at += size
        else:
            raise RigError(f"a field of wire type {key & 7}")
    return found
