#include "base/log.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace greenroom::base;

namespace {

// Catches the lines of one test, and puts the usual sink and level back.
class Lines {
public:
    explicit Lines(LogLevel least = LogLevel::Info) {
        setLogLevel(least);
        setLogSink([this](LogLevel, std::string_view line) { all.emplace_back(line); });
    }
    ~Lines() {
        setLogSink({});
        setLogLevel(LogLevel::Info);
    }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    std::vector<std::string> all;
};

} // namespace

TEST_CASE("a line is level, category, sentence and named fields") {
    const Lines lines;
    log(LogLevel::Info, "bookings", "list accepted", {{"count", 3}, {"source", "premises"}});
    log(LogLevel::Warning, "time", "the clock was set");
    CHECK(lines.all ==
          std::vector<std::string>{"info bookings: list accepted count=3 source=premises",
                                   "warning time: the clock was set"});
}

TEST_CASE("a value cannot pass for another field or another line") {
    struct Row {
        const char* name;
        const char* value;
        const char* shown;
    };
    const auto row = GENERATE(values<Row>({
        {"plain", "abc", "abc"},
        {"a space", "a b", "\"a b\""},
        {"a quote", "a\"b", "\"a\\\"b\""},
        {"a new line", "a\nerror x: y", "\"a?error x: y\""},
        {"an equals sign", "a=b", "\"a=b\""},
        {"nothing", "", "\"\""},
    }));
    INFO(row.name);
    const Lines lines;
    log(LogLevel::Info, "x", "y", {{"v", row.value}});
    REQUIRE(lines.all.size() == 1);
    CHECK(lines.all[0] == std::string("info x: y v=") + row.shown);
}

TEST_CASE("a secret is written as dots") {
    const Lines lines;
    log(LogLevel::Error, "x", "y", {{"password", Secret("hunter2")}});
    REQUIRE(lines.all.size() == 1);
    CHECK(lines.all[0].find("hunter2") == std::string::npos);
    CHECK(lines.all[0].find(std::string(Secret::kDots)) != std::string::npos);
}

TEST_CASE("lines below the level are not written") {
    const Lines lines(LogLevel::Warning);
    log(LogLevel::Debug, "x", "y");
    log(LogLevel::Info, "x", "y");
    CHECK(lines.all.empty());
    log(LogLevel::Error, "x", "y");
    CHECK(lines.all.size() == 1);
}
