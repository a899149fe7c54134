#include "base/secret.h"

#include <sstream>
#include <type_traits>

#include <catch2/catch.hpp>

using namespace greenroom::base;

static_assert(!std::is_convertible_v<Secret, std::string>, "never text by accident");
static_assert(!std::is_convertible_v<std::string, Secret>);

TEST_CASE("a secret prints as dots, whatever it is") {
    for (const char* text : {"", "x", "a long pass phrase with spaces"}) {
        std::ostringstream out;
        out << Secret(text);
        CHECK(out.str() == Secret::kDots);
    }
}

TEST_CASE("a secret equals the same text and nothing else") {
    struct Row {
        const char* name;
        const char* secret;
        const char* other;
        bool same;
    };
    const auto row = GENERATE(values<Row>({
        {"the same", "hunter2", "hunter2", true},
        {"another of its length", "hunter2", "hunter3", false},
        {"its beginning", "hunter2", "hunter", false},
        {"longer", "hunter2", "hunter22", false},
        {"nothing against something", "", "x", false},
        {"something against nothing", "x", "", false},
        {"nothing against nothing", "", "", true},
    }));
    INFO(row.name);
    CHECK(Secret(row.secret).equals(row.other) == row.same);
    CHECK((Secret(row.secret) == Secret(row.other)) == row.same);
}

TEST_CASE("the text can be had on purpose") {
    const Secret secret("hunter2");
    CHECK(secret.reveal() == "hunter2");
    CHECK_FALSE(secret.empty());
    CHECK(Secret().empty());
}
