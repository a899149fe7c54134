#!/usr/bin/env python3
"""Colours, sizes, durations and fonts of the panel stand in ui/qml/Theme.qml and nowhere else.

usage: check_tokens.py [ROOT]
"""

import re
import sys

from source_text import Finding, code_only, files, line_of, main, read, strings, without_comments

THEME = "ui/qml/Theme.qml"

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z])")
COLOUR_CALL = re.compile(r"\bQt\s*\.\s*(?:rgba|hsla|hsva|color|lighter|darker|tint|alpha)\s*\(|\b(?:rgba?|hsla?)\s*\(")
# SVG 1.1's names, which is what QML accepts. "transparent" is no colour and may be used anywhere.
NAMED_COLOURS = set(
    """aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen""".split()
)

# A property with one of these endings is a length, a duration or a type size; "name: value" and "name = value" alike.
BINDING = r"(?<![\w.])((?:\w+\.)*(?:%s))\s*(?::|=(?![=>]))"
SIZE = re.compile(
    BINDING % r"\w*(?:[wW]idth|[hH]eight|[sS]ize|[sS]pacing|[pP]adding|[mM]argins?|[rR]adius|[iI]nset|[oO]ffset|[gG]ap"
    r"|[tT]hickness|[dD]uration|[iI]nterval|[dD]elay)|x|y"
)
COLOUR = re.compile(BINDING % r"\w*[cC]olor|fillStyle|strokeStyle|(?<=property color )\w+")
FAMILY = re.compile(BINDING % r"(?:\w+\.)*family")
NUMBER = re.compile(r"(?<![\w.])(\d+\.?\d*|\.\d+)(?!\w)")
# Numbers that are no size: half, double, three and four times a named length; an index, a comparison, "not set".
FACTOR = r"(?:0?\.5|[234])(?![\d.])"
HARMLESS = re.compile(
    rf"[*/]\s*{FACTOR}|(?<![\w.]){FACTOR}\s*\*|\[\s*\d+\s*\]|[=!<>]=?=?\s*\d+|(?<=[:=?(,])\s*-\s*1(?![\d.])|^\s*-\s*1(?![\d.])"
)
CONTINUES = ("?", ":", "+", "-", "*", "/", "&&", "||", "(", ",", "=", "[")


def value_end(code, start):
    """Where the value of a binding that begins at start ends: a block, or an expression over as many lines as it needs."""
    depth, i = 0, start
    while i < len(code):
        c = code[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth < 0:
                return i
        elif depth == 0 and c in ";,":
            return i
        elif depth == 0 and c == "\n":
            before, after = code[start:i].rstrip(), code[i:].lstrip()
            if before and not before.endswith(CONTINUES) and not after.startswith(("?", ":", "+", "*", "/", "&&", "||", ".")):
                return i
        i += 1
    return i


def raw_numbers(value):
    return [n for n in NUMBER.findall(HARMLESS.sub(lambda m: " " * len(m.group()), value)) if float(n) != 0]


def check_file(root, path):
    text = read(root, path)
    bare, code = without_comments(text), code_only(text)

    def found(offset, what, advice):
        return Finding(path, line_of(text, offset), f"{what}; only {THEME} may: {advice}")

    for offset, literal in strings(text):
        hit = HEX_COLOUR.search(literal)
        if hit:
            yield found(offset, f"colour {hit.group()}", "name it there and write Theme.name here")
    for hit in COLOUR_CALL.finditer(code):
        yield found(hit.start(), f"'{hit.group().rstrip('( ')}' makes a colour", "name the result there and write Theme.name here")
    for hit in COLOUR.finditer(code):
        value = bare[hit.end() : value_end(code, hit.end())]
        for _, literal in strings(value):
            if literal[1:-1].lower() in NAMED_COLOURS:
                yield found(hit.start(), f"{hit.group(1)} is {literal}", "name it there and write Theme.name here")
    for hit in FAMILY.finditer(code):
        for _, literal in strings(bare[hit.end() : value_end(code, hit.end())]):
            yield found(hit.start(), f"{hit.group(1)} is {literal}", "write Theme's font here")
    for hit in SIZE.finditer(code):
        for number in raw_numbers(code[hit.end() : value_end(code, hit.end())]):
            yield found(hit.start(), f"{hit.group(1)} holds the number {number}", "name it there and write Theme.name here")


def check(root):
    findings = []
    for path in files(root, ["ui"], (".qml", ".js", ".mjs")):
        if path != THEME:
            findings += check_file(root, path)
    return findings


if __name__ == "__main__":
    sys.exit(main(check, "check_tokens.py"))
