#include <catch2/catch.hpp>

#include "hub/api_body.h"

using namespace greenroom::hub;

namespace {

// What is wrong with a body of which these fields are read: "where: text", empty when nothing is.
std::string wrongIn(const std::string& text) {
    auto body = ApiBody::read(text);
    if (!body)
        return body.error().where + ": " + body.error().text;
    static_cast<void>(body->need("name", 8));
    static_cast<void>(body->number("count", 1, 10));
    static_cast<void>(body->flag("on"));
    static_cast<void>(body->instant("at"));
    static_cast<void>(body->texts("tags", 2, 4));
    if (auto rows = body->objects("rows", 2))
        for (ApiBody& row : *rows) {
            static_cast<void>(row.need("key"));
            body->take(row);
        }
    const auto failure = body->finish();
    return failure ? failure->where + ": " + failure->text : std::string();
}

} // namespace

TEST_CASE("what is wrong in a body is named with its field") {
    struct Case {
        std::string body;
        std::string wrong;
    };
    const auto c = GENERATE(values<Case>({
        {R"({"name":"a"})", ""},
        {R"({"name":"a","count":null,"on":null,"at":null,"tags":null,"rows":null})", ""},
        {R"({"name":"12345678","count":10,"on":true,"at":"2026-11-24T10:00:00+01:00"})", ""},
        {R"({"name":"a","tags":["b","cdef"],"rows":[{"key":"x"}]})", ""},
        {R"({})", "name: It is needed."},
        {R"({"name":""})", "name: It is needed."},
        {R"({"name":1})", "name: Text is wanted."},
        {R"({"name":"123456789"})", "name: It is longer than 8 bytes."},
        {R"({"name":"a\u0000b"})", "name: It holds control characters."},
        {R"({"name":"a","naem":"b"})", "naem: There is no such field."},
        {R"({"name":"a","count":0})", "count: A whole number from 1 to 10 is wanted."},
        {R"({"name":"a","count":1.5})", "count: A whole number from 1 to 10 is wanted."},
        {R"({"name":"a","count":"1"})", "count: A whole number from 1 to 10 is wanted."},
        {R"({"name":"a","count":1e300})", "count: A whole number from 1 to 10 is wanted."},
        {R"({"name":"a","on":1})", "on: true or false is wanted."},
        {R"({"name":"a","at":"2026-11-24T10:00:00"})",
         "at: A time to the second with Z or an offset is wanted, as 2026-11-24T09:00:00+01:00."},
        {R"({"name":"a","at":"2026-11-24T10:00:00.5Z"})",
         "at: A time to the second with Z or an offset is wanted, as 2026-11-24T09:00:00+01:00."},
        {R"({"name":"a","tags":["b","c","d"]})", "tags: A list of at most 2 is wanted."},
        {R"({"name":"a","tags":["b","cdefg"]})", "tags[1]: It is longer than 4 bytes."},
        {R"({"name":"a","tags":[{}]})", "tags[0]: Text is wanted."},
        {R"({"name":"a","tags":"b"})", "tags: A list of at most 2 is wanted."},
        {R"({"name":"a","rows":[{"key":"x"},{}]})", "rows[1].key: It is needed."},
        {R"({"name":"a","rows":[{"key":"x","y":1}]})", "rows[0].y: There is no such field."},
        {R"({"name":"a","rows":[1]})", "rows[0]: An object is wanted."},
        {"[]", ": The body is not a JSON object."},
        {"{\"name\":\"\xFC\"}", ": The body is not UTF-8."},
        {std::string(1000, '['), ": The body is nested too deeply."},
        {R"({"name":")" + std::string(20, '[') + R"("})", "name: It is longer than 8 bytes."},
    }));
    INFO(c.body);
    CHECK(wrongIn(c.body) == c.wrong);
    CHECK(wrongIn("{").starts_with(": The body is not JSON"));
    CHECK(wrongIn("").starts_with(": The body is not JSON"));
}
