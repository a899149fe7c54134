import unittest

from planted import PlantedTree


class Includes(PlantedTree):
    check = "check_layers"

    def setUp(self):
        super().setUp()
        self.plant("agent/base/result.h", "#include <tl/expected.hpp>\n")
        self.plant("agent/core/booking.h", '#include "base/result.h"\n#include <string>\n')
        self.plant("agent/engine/engine.h", '#include "core/booking.h"\n#include <thread>\n')

    def includes(self, path, found=(), clean=()):
        self.assert_each_found(path, found, "#include {}\n")
        self.assert_each_clean(path, clean, "#include {}\n")

    def test_base_knows_the_standard_library_only(self):
        self.includes(
            "agent/base/planted.cpp",
            [("<QString>", "qt-text"), ("<unistd.h>", "posix"), ('"core/booking.h"', "agent/base → agent/core"), ("<openssl/evp.h>", "openssl")],
            ["<string>", "<string.h>", "<tl/expected.hpp>", '"base/result.h"', '"result.h"'],
        )

    def test_core_is_pure(self):
        self.includes(
            "agent/core/planted.h",
            [
                ("<QString>", "qt-text"),
                ("<QtCore/QObject>", "qt-core"),
                ("<sqlite3.h>", "sqlite"),
                ("<tl/expected.hpp>", "expected"),
                ("<fcntl.h>", "posix"),
                ('"engine/engine.h"', "agent/core → agent/engine"),
                ('"edge/net/http_server.h"', "agent/core → agent/edge/net"),
                ('"../engine/engine.h"', "agent/core → agent/engine"),
                ("<engine/engine.h>", "agent/core → agent/engine"),
                ('"proto/panel.pb.h"', "generated protobuf types"),
                ("<boost/optional.hpp>", "boost"),
            ],
            ["<optional>", '"base/result.h"', '"core/booking.h"'],
        )

    def test_xapi_may_use_qt_parsers_but_no_loop_and_no_sockets(self):
        self.includes(
            "agent/xapi/planted.cpp",
            [("<QObject>", "qt-core"), ("<QTcpSocket>", "qt-network"), ("<QFile>", "qt-core"), ('"engine/engine.h"', "agent/xapi → agent/engine")],
            ["<QXmlStreamReader>", "<QJsonDocument>", "<QtCore/QJsonObject>", "<QString>", '"core/booking.h"'],
        )

    def test_engine_knows_no_qt_and_no_edge(self):
        self.includes(
            "agent/engine/planted.cpp",
            [("<QThread>", "qt-core"), ('"edge/store/store.h"', "agent/engine → agent/edge/store"), ('"xapi/tree.h"', "agent/engine → agent/xapi")],
            ["<mutex>", '"core/booking.h"', '"base/result.h"'],
        )

    def test_net_depends_on_base_alone(self):
        self.includes(
            "agent/edge/net/planted.cpp",
            [('"core/booking.h"', "agent/edge/net → agent/core"), ("<QSqlDatabase>", "qt-sql"), ("<QGuiApplication>", "qt-gui")],
            ['"base/result.h"', "<QSslSocket>", "<QWebSocketServer>", "<boost/beast/http.hpp>", "<openssl/ssl.h>", "<sys/eventfd.h>"],
        )

    def test_an_edge_never_uses_another_edge(self):
        self.includes(
            "agent/edge/panel/planted.cpp",
            [('"edge/store/store.h"', "agent/edge/panel → agent/edge/store"), ('"app/composition.h"', "agent/edge/panel → agent/app"), ("<QSqlQuery>", "qt-sql")],
            ['"edge/net/local_server.h"', '"engine/engine.h"', '"xapi/tree.h"', "<QLocalServer>"],
        )

    def test_generated_types_stay_in_codecs_of_their_owner(self):
        self.includes("agent/edge/panel/planted.cpp", [('"proto/panel.pb.h"', "codec"), ("<google/protobuf/message_lite.h>", "codec")])
        self.includes("agent/edge/panel/view_codec.cpp", [('"proto/cloud.pb.h"', "cloud.proto")], ['"proto/panel.pb.h"'])
        self.includes("agent/edge/panel/view_codec.h", [('"proto/panel.pb.h"', "codec")])
        self.includes("agent/edge/http/planted_codec.cpp", [('"proto/panel.pb.h"', "may use these messages: none"), ("<google/protobuf/message_lite.h>", "protobuf")])
        self.includes("ui/models/planted.cpp", [('"proto/panel.pb.h"', "codec")])
        self.includes("ui/link/view_codec.cpp", (), ['"proto/panel.pb.h"'])

    def test_the_panel_and_the_command_line_know_nothing_of_the_agent(self):
        self.includes("ui/link/planted.cpp", [('"base/result.h"', "ui/link → agent/base"), ('"models/room.h"', "ui/link → ui/models"), ("<QSqlDatabase>", "qt-sql")], ["<QLocalSocket>"])
        self.includes("ui/models/planted.cpp", [('"core/booking.h"', "ui/models → agent/core"), ("<QLocalSocket>", "qt-network")], ["<QAbstractListModel>"])
        self.includes("tools/ctl/planted.cpp", [('"base/result.h"', "tools/ctl → agent/base"), ("<QGuiApplication>", "qt-gui")], ["<QLocalSocket>"])
        self.includes("tools/hub/planted.cpp", [('"core/booking.h"', "tools/hub → agent/core")], ['"base/result.h"', '"edge/net/http_server.h"'])
        self.includes("tools/benches/planted.cpp", [('"edge/http/http_face.h"', "tools/benches → agent/edge/http")], ['"core/booking.h"'])

    def test_a_unit_test_may_use_what_its_folder_may(self):
        self.plant("tests/support/fake_time.h", '#include "base/result.h"\n')
        self.includes(
            "tests/unit/core/planted.cpp",
            [('"engine/engine.h"', "tests/unit/core → agent/engine"), ("<QString>", "qt-text")],
            ['"core/booking.h"', '"base/result.h"', '"support/fake_time.h"', "<catch2/catch.hpp>", "<rapidcheck.h>"],
        )
        self.plant("tools/ctl/print.h", "#include <QString>\n")
        self.includes("tests/command_line/planted.cpp", [('"base/result.h"', "tests/command_line → agent/base")], ['"ctl/print.h"', '"print.h"', "<QJsonObject>"])
        self.includes("tests/unit/edge/net/planted.cpp", [('"core/booking.h"', "agent/core")], ['"edge/net/http_server.h"', "<QSslSocket>"])
        self.includes("tests/integration/planted.cpp", (), ['"app/composition.h"', '"edge/store/store.h"', "<QSqlDatabase>"])
        self.includes("tests/e2e/planted.cpp", [('"core/booking.h"', "tests/e2e → agent/core")], ["<QLocalSocket>"])

    def test_a_folder_without_a_row_fails(self):
        self.includes("agent/edge/fax/planted.cpp", [])
        self.plant("agent/edge/fax/planted.cpp", "int a;\n")
        self.assert_found("agent/edge/fax/planted.cpp:1", "without a row")

    def test_what_cannot_be_judged_fails(self):
        self.includes("agent/core/planted.cpp", [("HEADER", "cannot be read"), ('"no_such_file.h"', "neither a file of ours"), ("<nlohmann/json.hpp>", "neither")])

    def test_comments_and_strings_are_no_includes(self):
        self.assert_each_clean(
            "agent/core/planted.cpp",
            ["// #include <QString>", "/*\n#include <QString>\n*/", 'auto a = R"(\n#include <QString>\n)";', "#if __has_include(<QString>)\n#endif"],
        )

    def test_other_spellings_of_include_count(self):
        self.assert_each_found("agent/core/planted.cpp", [("#  include <QString>", "QString"), ("#include<QString> // why", "QString"), ("#include /* a */ <QString>", "QString")])


class Links(PlantedTree):
    check = "check_layers"

    def setUp(self):
        super().setUp()
        self.plant("agent/base/CMakeLists.txt", "greenroom_library(greenroom_base SOURCES a.cpp)\n")
        self.plant("agent/core/CMakeLists.txt", "greenroom_library(greenroom_core SOURCES a.cpp LINKS greenroom_base)\n")
        self.plant("agent/edge/store/CMakeLists.txt", "greenroom_library(greenroom_store SOURCES a.cpp LINKS greenroom_core Qt6::Sql)\n")

    def test_links_along_the_arrows_pass(self):
        self.plant("agent/edge/panel/CMakeLists.txt", "# Qt6::Sql\ngreenroom_library(greenroom_panel SOURCES a.cpp LINKS greenroom_core greenroom_proto_panel Qt6::Network)\n")
        self.plant("tests/unit/core/CMakeLists.txt", "greenroom_test(core_test LABEL unit SOURCES a.cpp LINKS greenroom_core rapidcheck)\n")
        self.assert_clean()

    def test_links_against_them_fail(self):
        self.assert_each_found(
            "agent/core/CMakeLists.txt",
            [
                ("greenroom_library(greenroom_core SOURCES a.cpp LINKS Qt6::Core)", "Qt6::Core"),
                ("greenroom_library(greenroom_core LINKS greenroom_store SOURCES a.cpp)", "agent/core → agent/edge/store"),
                ("target_link_libraries(greenroom_core PRIVATE OpenSSL::Crypto)", "OpenSSL::Crypto"),
                ("target_link_libraries(greenroom_core PUBLIC greenroom_proto_panel)", "greenroom_proto"),
                ("target_link_libraries(greenroom_core PUBLIC nlohmann_json)", "nlohmann_json"),
            ],
        )

    def test_a_unit_test_links_what_its_folder_may(self):
        self.assert_each_found("tests/unit/core/CMakeLists.txt", [("greenroom_test(t LABEL unit SOURCES a.cpp LINKS greenroom_store)", "greenroom_store")])

    def test_a_folder_without_a_row_fails(self):
        self.assert_each_found("agent/edge/fax/CMakeLists.txt", [("greenroom_library(greenroom_fax LINKS Qt6::Core)", "without a row")])


if __name__ == "__main__":
    unittest.main()
