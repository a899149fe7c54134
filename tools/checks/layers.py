"""The arrows of ARCHITECTURE.md as data: what each folder may include and link. There are no exceptions.

Keys are folders; the longest one that holds a file decides. `own` are folders of this project, and a name
ending in /* means every folder below; `outside` are families of FAMILIES. A folder may always use itself.
`protos` are the .proto files whose generated types it may use, in agent/ and ui/ only inside *_codec.cpp.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layer:
    own: tuple = ()
    outside: tuple = ()
    protos: tuple = ()


PURE = ("agent/base", "agent/core", "agent/xapi", "agent/engine")
EDGE = (*PURE, "agent/files", "agent/edge/net")
DOOR = (*EDGE, "agent/session")

LAYERS = {
    "proto": Layer(),
    "agent/base": Layer((), ("std", "expected")),
    "agent/files": Layer(("agent/base",), ("std", "posix", "toml")),
    "agent/sql": Layer(("agent/base", "agent/files"), ("std", "qt-text", "qt-core", "qt-sql", "openssl")),
    "agent/core": Layer(("agent/base",), ("std",)),
    "agent/xapi": Layer(("agent/base", "agent/core"), ("std", "qt-text")),
    "agent/invite": Layer(("agent/base",), ("std", "re2")),
    "agent/ical": Layer(("agent/base",), ("std", "ical")),
    "agent/engine": Layer(("agent/base", "agent/core"), ("std",)),
    "agent/edge/net": Layer(
        ("agent/base", "agent/files"), ("std", "posix", "qt-text", "qt-core", "qt-network", "qt-websockets", "openssl", "boost", "wslay", "curl")
    ),
    "agent/edge/time": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network")),
    "agent/edge/store": Layer((*EDGE, "agent/sql"), ("std", "posix", "qt-text", "qt-core", "qt-sql", "sqlite", "openssl"), ("store",)),
    "agent/edge/feedback": Layer(DOOR, ("std",)),
    "agent/edge/phonebook": Layer(DOOR, ("std",)),
    "agent/edge/preflight": Layer(DOOR, ("std", "posix", "qt-text", "qt-core")),
    "agent/edge/audio": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "alsa")),
    "agent/edge/light": Layer(EDGE, ("std", "posix")),
    "agent/edge/poison": Layer(EDGE, ("std", "posix")),
    "agent/session": Layer(EDGE, ("std", "qt-text", "qt-core")),
    "agent/edge/http": Layer(DOOR, ("std", "qt-text", "qt-core", "qt-network", "qt-websockets", "openssl")),
    "agent/edge/ssh": Layer(DOOR, ("std", "posix", "qt-text", "qt-core", "openssl", "ssh")),
    "agent/edge/cloud": Layer(DOOR, ("std", "posix", "qt-text", "qt-core", "openssl", "protobuf"), ("cloud",)),
    "agent/edge/tms": Layer(DOOR, ("std", "qt-text", "qt-core")),
    "agent/edge/calls": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network", "openssl")),
    "agent/edge/panel": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network", "protobuf"), ("panel",)),
    "agent/edge/control": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network")),
    "agent/edge/network": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network")),
    "agent/edge/web": Layer(EDGE, ("std", "qt-text", "qt-core", "qt-network")),
    "agent/edge/update": Layer(EDGE, ("std", "posix", "qt-text", "qt-core")),
    "agent/edge/calendar": Layer(
        (*EDGE, "agent/invite", "agent/ical"), ("std", "posix", "qt-text", "qt-core", "qt-network")
    ),
    "agent/app": Layer(
        ("agent/*",), ("std", "posix", "expected", "qt-text", "qt-core", "qt-network", "qt-sql", "openssl", "toml")
    ),
    "agent/helper": Layer(("agent/base",), ("std", "posix")),
    "ui/link": Layer((), ("std", "posix", "qt-text", "qt-core", "qt-network", "protobuf"), ("panel",)),
    "ui/colours": Layer((), ("std", "qt-text", "qt-core", "qt-gui", "qt-quick")),
    "ui/icons": Layer((), ("std", "qt-text", "qt-core", "qt-gui", "qt-quick")),
    "ui/models": Layer(("ui/link",), ("std", "qt-text", "qt-core", "qt-gui", "qt-quick")),
    "ui/hooks": Layer(("ui/link", "ui/models"), ("std", "posix", "qt-text", "qt-core", "qt-network", "qt-gui", "qt-quick", "qt-test")),
    "ui": Layer(("ui/*",), ("std", "posix", "qt-text", "qt-core", "qt-gui", "qt-quick")),
    "tools/ctl": Layer((), ("std", "posix", "qt-text", "qt-core", "qt-network")),
    "tools/wire": Layer(("agent/base",), ("std", "posix", "openssl", "boost", "wslay")),
    "tools/hub": Layer(
        ("agent/base", "agent/files", "agent/sql", "agent/edge/net", "agent/invite", "agent/ical", "tools/wire"),
        ("std", "posix", "expected", "qt-text", "qt-core", "qt-network", "qt-sql", "openssl", "toml", "boost", "ical", "protobuf"),
        ("cloud",),
    ),
    "tools/tms_lab": Layer(),  # Python, and a judge of the agent: a source of ours has no place in it
    "tools/fleet": Layer(
        ("agent/base", "agent/files", "agent/edge/net", "tools/wire"),
        ("std", "posix", "expected", "qt-text", "qt-core", "qt-network", "openssl", "boost", "mosquitto", "protobuf"),
        ("cloud",),
    ),
    "tools/sim": Layer(("agent/base", "agent/core", "agent/engine"), ("std", "qt-text")),
    "tools/benches": Layer(
        (*PURE, "agent/sql", "agent/edge/store", "agent/edge/net", "agent/edge/time"),
        ("std", "posix", "qt-text", "qt-core", "qt-network", "qt-sql", "qt-gui", "qt-quick", "openssl", "protobuf"),
        ("panel",),
    ),
    "tests/support": Layer(EDGE, ("std", "posix", "qt-text", "qt-core", "qt-network", "openssl", "catch2", "rapidcheck")),
    "tests/wire": Layer((*EDGE, "tools/wire", "tests/support"), ("std", "posix", "openssl", "catch2")),
    "tests/fleet": Layer(
        (*EDGE, "tools/wire", "tools/fleet", "tests/wire", "tests/support"),
        ("std", "posix", "qt-text", "openssl", "catch2", "protobuf"),
        ("cloud",),
    ),
    "tests/sim": Layer((*PURE, "tools/sim", "tests/support"), ("std", "qt-text", "catch2")),
    "tests/command_line": Layer(("tools/ctl",), ("std", "qt-text", "qt-core", "catch2")),
    "tests/hub": Layer(("tools/hub", "tools/wire", "agent/base", "agent/files", "agent/sql", "agent/edge/net", "tests/support", "tests/wire"), ("*",), ("cloud",)),
    "tests/integration": Layer(("agent/*", "tests/support"), ("*",), ("*",)),
    "tests/e2e": Layer(("tests/support",), ("*",), ("*",)),
    "tests/interop": Layer(("tests/support",), ("*",), ("*",)),
    "tests/ui": Layer(("ui/*", "agent/core", "tests/support"), ("*",), ("panel",)),
    "tests/fuzz": Layer(("agent/*", "ui/*", "tools/ctl", "tests/support"), ("*",), ("*",)),
}

# tests/unit mirrors agent/: a test may use what the folder it tests may use, that folder itself, and these.
UNIT_OWN = ("tests/support", "tests/fuzz")  # a fuzz target's corpus also runs as a unit test
UNIT_OUTSIDE = ("std", "posix", "catch2", "rapidcheck", "qt-test")

# Only *_codec.cpp of these places may touch generated protobuf types.
CODEC_ONLY = ("agent/", "ui/")

# Families of headers outside the project: the first pattern that matches decides.
FAMILIES = [
    ("protobuf", r"google/protobuf/.+|.+\.pb\.h"),
    ("expected", r"tl/expected\.hpp"),
    ("toml", r"toml\+\+/.+|toml\.hpp"),
    ("openssl", r"openssl/.+"),
    ("boost", r"boost/.+"),
    ("wslay", r"wslay/.+"),
    ("mosquitto", r"mosquitto\.h"),
    ("curl", r"curl/.+"),
    ("sqlite", r"sqlite3\.h"),
    ("re2", r"re2/.+"),
    ("ical", r"libical/.+"),
    ("ssh", r"libssh/.+"),
    ("alsa", r"alsa/.+"),
    ("catch2", r"catch2/.+"),
    ("rapidcheck", r"rapidcheck(?:/.+|\.h)"),
    ("qt-websockets", r"(?:QtWebSockets/.+|QtWebSockets|QWebSocket\w*|QMaskGenerator)"),
    ("qt-sql", r"(?:QtSql/.+|QtSql|QSql\w+)"),
    ("qt-test", r"(?:QtTest/.+|QtTest|QTest\w*|QSignalSpy|QAbstractItemModelTester|QtQuickTest/.+|QtQuickTest|quicktest\.h)"),
    ("qt-quick", r"(?:QtQuick|QtQml)(?:\w*/.+|\w*)|Q(?:Quick|Qml|JS)\w+|Q(?:SG)\w+|qqml\w*\.h"),
    (
        "qt-network",
        r"QtNetwork/.+|QtNetwork|Q(?:Tcp|Udp|Ssl|Local(?:Socket|Server)|Network|Host|AbstractSocket|Dns|Http|Dtls|Ocsp|Hst|Auth)\w*",
    ),
    (
        "qt-gui",
        r"(?:QtGui|QtWidgets|QtSvg)/.+|QtGui|QtWidgets|Q(?:Gui|Widget|Image|Pixmap|Color|Font|Paint|Window|Screen|Key|Mouse|Touch"
        r"|Input|PointerEvent|Pointing|EventPoint|Icon|Cursor|Raw|Text(?:Document|Layout|Cursor)|Surface|OpenGL|Rgb|Brush|Pen|Region|StyleHints"
        r"|Vector[234]D|Matrix4x4|Quaternion|Transform|Polygon|Offscreen|Action|Shortcut|Clipboard|Drag|Palette)\w*",
    ),
    # The parsers and text types of Qt Core: values in memory, no files, no sockets, no event loop.
    (
        "qt-text",
        r"(?:QtCore/)?(?:Q(?:XmlStream\w*|Json\w+|String\w*|ByteArray\w*|Latin1\w*|AnyStringView|Utf8StringView|Char|StringView"
        r"|List|Vector|Hash|Map|Set|Pair|Variant\w*|Buffer|TextStream|UrlQuery|Url|Cbor\w+|Xml\w*)|QtGlobal|QtEndian|qglobal\.h)",
    ),
    ("qt-core", r"QtCore(?:/.+)?|Q[A-Z]\w+|Qt\w+|q[a-z]\w+\.h"),
    (
        "posix",
        r"(?:unistd|fcntl|poll|malloc|pwd|grp|netdb|dlfcn|termios|syslog|spawn|sched|pthread|getopt|dirent|glob|libgen|link|elf|ifaddrs|endian|byteswap|resolv)\.h"
        r"|(?:sys|arpa|netinet|net|linux|asm)/.+|systemd/.+",
    ),
    (
        "std",
        r"[a-z_0-9]+|(?:assert|ctype|errno|fenv|float|inttypes|limits|locale|math|setjmp|signal|stdalign|stdarg|stdatomic|stdbool|stddef"
        r"|stdint|stdio|stdlib|stdnoreturn|string|threads|time|uchar|wchar|wctype)\.h",
    ),
]

# Libraries a CMakeLists.txt may name, and the families they bring. None: may be linked by anybody.
LIBRARIES = {
    "greenroom_options": None,
    "Threads::Threads": None,
    "Qt6::Core": ("qt-text", "qt-core"),
    "Qt6::Network": ("qt-network",),
    "Qt6::WebSockets": ("qt-websockets",),
    "Qt6::Sql": ("qt-sql",),
    "Qt6::Gui": ("qt-gui",),
    "Qt6::Qml": ("qt-quick",),
    "Qt6::Quick": ("qt-quick",),
    "Qt6::QuickControls2": ("qt-quick",),
    "Qt6::Test": ("qt-test",),
    "Qt6::QuickTest": ("qt-test",),
    "OpenSSL::SSL": ("openssl",),
    "OpenSSL::Crypto": ("openssl",),
    "SQLite::SQLite3": ("sqlite",),
    "protobuf::libprotobuf": ("protobuf",),
    "protobuf::libprotobuf-lite": ("protobuf",),
    "Boost::headers": ("boost",),
    "Boost::boost": ("boost",),
    "wslay": ("wslay",),
    "CURL::libcurl": ("curl",),
    "tomlplusplus::tomlplusplus": ("toml",),
    "tl::expected": ("expected",),
    "tl-expected::tl-expected": ("expected",),
    "Catch2::Catch2": ("catch2",),
    "Catch2::Catch2WithMain": ("catch2",),
    "rapidcheck": ("rapidcheck",),
    "dl": ("posix",),
    "re2": ("re2",),
    "ssh": ("ssh",),
    "ALSA::ALSA": ("alsa",),
    "resolv": ("posix",),
    "ical": ("ical",),
    "mosquitto": ("mosquitto",),
}
