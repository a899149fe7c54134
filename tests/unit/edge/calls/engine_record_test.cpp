#include <catch2/catch.hpp>

#include <string>

#include <QTemporaryDir>

#include "edge/calls/call_table.h"
#include "edge/calls/engine_record.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;

TEST_CASE("the record is read as it was written") {
    const EngineRecord record{.process = {4711, 123'456'789'012, "boot"},
                              .controlPort = 40123,
                              .muted = true,
                              .cameraOff = true,
                              .calls = {{1, "abc", false, true}, {2, "def", std::nullopt}}};
    CHECK(parseRecord(recordText(record)) == record);
    QTemporaryDir dir;
    const std::string path = dir.filePath("engine.json").toStdString();
    CHECK_FALSE(readRecord(path));
    REQUIRE(writeRecord(path, record));
    REQUIRE(writeRecord(path, record));
    CHECK(readRecord(path) == record);
}

TEST_CASE("a record that is none starts a new engine") {
    struct Row {
        const char* name;
        const char* json;
    };
    const Row rows[] = {
        {"empty", ""},
        {"cut", R"({"schema":1,"pid":47)"},
        {"another schema", R"({"schema":2,"pid":4711,"control_port":40123})"},
        {"no port", R"({"schema":1,"pid":4711})"},
        {"a port that is none", R"({"schema":1,"pid":4711,"control_port":65536})"},
        {"process 1", R"({"schema":1,"pid":1,"control_port":40123})"},
        {"all processes", R"({"schema":1,"pid":-1,"control_port":40123})"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK_FALSE(parseRecord(row.json));
    }
}

TEST_CASE("a call is bound to the engine's by address, the older first, then by its Call-ID") {
    CallTable calls;
    calls.add({.id = core::CallId(1), .uri = "sip:a@b", .engineId = {}});
    calls.add({.id = core::CallId(2), .uri = "sip:a@b", .engineId = {}});
    CHECK(calls.bind("", "sip:a@b") == nullptr);
    CHECK(calls.bind("x", "sip:c@d") == nullptr);
    CHECK(calls.bind("one", "sip:a@b;transport=tcp")->id == core::CallId(1));
    CHECK(calls.bind("two", "sip:a@b")->id == core::CallId(2));
    CHECK(calls.bind("one", "sip:a@b")->id == core::CallId(1));
    CHECK(calls.bind("three", "sip:a@b") == nullptr);
    CHECK(calls.unusedId() == core::CallId(3));
    calls.erase(core::CallId(1));
    REQUIRE(calls.records().size() == 1);
    CHECK(calls.records().front() == RecordedCall{2, "two", false});
}
