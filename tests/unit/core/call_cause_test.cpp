#include <catch2/catch.hpp>
#include <set>

#include "core/call_cause.h"

using namespace greenroom::core;

TEST_CASE("every way to fail has words without numbers") {
    const auto check = [](const CauseWords& words) {
        CHECK_FALSE(words.code.empty());
        CHECK(words.what.ends_with('.'));
        CHECK(words.toDo.ends_with('.'));
        for (const std::string_view text : {words.what, words.toDo}) {
            CHECK(text.find_first_of("0123456789") == std::string_view::npos);
            CHECK(text.find("SIP") == std::string_view::npos);
        }
    };
    for (int status = 0; status <= 699; ++status) {
        INFO(status);
        check(causeWords({.sipStatus = status, .reason = {}}));
    }
    for (const FaultRow& row : faultRows())
        check(row.words);
}

TEST_CASE("at least thirty statuses have a row of their own, each once") {
    std::set<int> seen;
    for (const CauseRow& row : causeRows()) {
        INFO(row.status);
        CHECK(seen.insert(row.status).second);
        CHECK(causeWords({.sipStatus = row.status, .reason = {}}).code == row.words.code);
    }
    CHECK(seen.size() >= 30);
}

TEST_CASE("causes and their codes") {
    struct Row {
        CallCause cause;
        std::string_view code;
    };
    const std::vector<Row> rows{
        {{.sipStatus = 302, .reason = {}}, "ADDRESS_MOVED"},
        {{.sipStatus = 401, .reason = {}}, "CALL_LOGIN"},
        {{.sipStatus = 403, .reason = {}}, "CALL_NOT_ALLOWED"},
        {{.sipStatus = 404, .reason = {}}, "ADDRESS_NOT_FOUND"},
        {{.sipStatus = 408, .reason = {}}, "NO_REPLY"},
        {{.sipStatus = 480, .reason = {}}, "NOT_AVAILABLE"},
        {{.sipStatus = 486, .reason = {}}, "BUSY"},
        {{.sipStatus = 488, .reason = {}}, "MEDIA_MISMATCH"},
        {{.sipStatus = 503, .reason = {}}, "SERVICE_UNAVAILABLE"},
        {{.sipStatus = 603, .reason = {}}, "DECLINED"},
        {{.sipStatus = 0, .reason = {}}, "CALL_BROKEN"},
        {{.sipStatus = 499, .reason = {}}, "CALL_REFUSED"},
        {{.sipStatus = 599, .reason = {}}, "SERVER_ERROR"},
        {{.sipStatus = 0, .reason = {}, .fault = CallFault::Untrusted}, "SERVER_UNTRUSTED"},
        {{.sipStatus = 0, .reason = {}, .fault = CallFault::Expired}, "SERVER_EXPIRED"},
        {{.sipStatus = 486, .reason = {}, .fault = CallFault::EngineLost}, "CALL_SERVICE_DOWN"},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        CHECK(causeWords(row.cause).code == row.code);
    }
}
