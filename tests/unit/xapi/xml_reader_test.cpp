#include <catch2/catch.hpp>

#include "xapi/xml_reader.h"

using namespace greenroom;
using namespace greenroom::xapi;
using base::ErrorCode;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("documents that are refused, with the place and the reason") {
    struct Case {
        std::string name;
        std::string document;
        ErrorCode code;
        std::string message; // its beginning
    };
    using namespace std::string_literals;
    const std::string billion =
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<l>&b;</l>";
    std::vector<Case> cases{
        {"empty", "", ErrorCode::InvalidInput, "line 1, column 0: "},
        {"text", "hello", ErrorCode::InvalidInput, "line 1, column "},
        {"not closed", "<a>\n <b></a>", ErrorCode::InvalidInput, "line 2, column "},
        {"two roots", "<a/><b/>", ErrorCode::InvalidInput, "line 1, column "},
        {"end of input", "<a><b>", ErrorCode::InvalidInput, "line 1, column "},
        {"entities", "<?xml version='1.0'?>\n" + billion, ErrorCode::InvalidInput,
         "line 2, column 1: a document type declaration (DTD, entities) is not accepted"},
        {"external DTD", "<!DOCTYPE a SYSTEM \"http://x/\"><a/>", ErrorCode::InvalidInput,
         "line 1, column 1: a document type declaration"},
        {"DTD behind a comment", "<!-- <!DOCTYPE --><a/>\n<!DOCTYPE a>", ErrorCode::InvalidInput,
         "line 2, column 1: a document type declaration"},
        {"entity nobody declared", "<a>\n&nbsp;</a>", ErrorCode::InvalidInput, "line 2, column "},
        {"reference to NUL", "<a>&#0;</a>", ErrorCode::InvalidInput, "line 1, column "},
        {"reference to a control", "<a>&#7;</a>", ErrorCode::InvalidInput, "line 1, column "},
        {"reference to a surrogate", "<a>&#xD800;</a>", ErrorCode::InvalidInput, "line 1, column "},
        {"control character", "<a>\x07</a>", ErrorCode::InvalidInput, "line 1, column "},
        {"NUL", "<a>\0</a>"s, ErrorCode::InvalidInput, "line 1, column "},
        {"broken UTF-8", "<a>\xC3(</a>", ErrorCode::InvalidInput, "line 1, column "},
        {"UTF-16", "\xFF\xFE<\0a\0/\0>\0"s, ErrorCode::InvalidInput,
         "line 1, column 1: not understood: UTF-16"},
        {"UTF-16 without mark", "<\0a\0/\0>\0"s, ErrorCode::InvalidInput, "line 1, column 1: not"},
        {"encoding nobody knows", "<?xml version='1.0' encoding='klingon'?><a/>",
         ErrorCode::InvalidInput, "line 1, column "},
        {"depth", repeated("<a>", 33), ErrorCode::TooLarge,
         "line 1, column 99: elements are nested deeper than 32"},
        {"elements", "<a>" + repeated("<b/>", 20'000) + "</a>", ErrorCode::TooLarge,
         "line 1, column 80003: more than 20000 elements"},
        {"text", "<a>" + std::string(70'000, 'x') + "</a>", ErrorCode::TooLarge, "line 1, column "},
        {"attributes", "<a " + repeated("b='' ", 10'000) + "/>", ErrorCode::TooLarge,
         "line 1, column 1: a tag is longer than 16384 bytes"},
        {"attributes behind a quoted >", "<a x='>' " + std::string(20'000, ' ') + "/>",
         ErrorCode::TooLarge, "line 1, column 1: a tag is longer"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto root = readXml(c.document);
        REQUIRE_FALSE(root);
        CHECK(root.error().code == c.code);
        CHECK_THAT(root.error().message, Catch::StartsWith(c.message));
    }
}

TEST_CASE("documents are read as their writers meant them") {
    const auto root = readXml("\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\n"
                              "<?style none?><!-- a <b> & c -->"
                              "<x:A xmlns:x='urn:x' item=\"1\" Mode='a&lt;b'>\n"
                              "  <x:B>one &amp; &#116;wo<![CDATA[ <three>]]></x:B><C/>\n"
                              "</x:A>\n<!-- end -->");
    REQUIRE(root);
    CHECK(root->name == "A");
    CHECK(root->attribute("ITEM") == "1");
    CHECK(root->attribute("mode") == "a<b");
    CHECK(root->attribute("none").empty());
    REQUIRE(root->children.size() == 2);
    CHECK(root->child("b")->text == "one & two <three>");
    CHECK(placeOf(*root->child("C")).starts_with("line 3, column "));
}

TEST_CASE("Latin-1 of the old scripts is understood") {
    const auto root = readXml("<?xml version='1.0' encoding='ISO-8859-1'?><A>K\xF6ln</A>");
    REQUIRE(root);
    CHECK(root->text == "Köln");
}

TEST_CASE("what is handed over is not kept, and does not count as kept") {
    int taken = 0;
    const ElementTaker taker{
        .wants = [](std::string_view parent,
                    std::string_view name) { return parent == "L" && name == "E"; },
        .take = [&](Element element) -> base::Status {
            ++taken;
            CHECK(element.children.size() == 3);
            return {};
        }};
    const auto root =
        readXml("<L>" + repeated("<E><a/><b/><c/></E>", 50) + "<F/></L>", {.elements = 10}, taker);
    REQUIRE(root);
    CHECK(taken == 50);
    CHECK(root->children.size() == 1);
}

TEST_CASE("the taker may end the reading") {
    const ElementTaker taker{
        .wants = [](std::string_view, std::string_view name) { return name == "E"; },
        .take = [](Element) -> base::Status { return base::fail(ErrorCode::TooLarge, "enough"); }};
    const auto root = readXml("<L><E/><broken", {}, taker);
    REQUIRE_FALSE(root);
    CHECK(root.error().message == "enough");
}
