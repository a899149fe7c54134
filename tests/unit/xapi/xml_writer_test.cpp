#include <catch2/catch.hpp>

#include "xapi/xml_writer.h"

using namespace greenroom::xapi;

TEST_CASE("a document has prolog, indent, items and attributes") {
    Node root = branchNode(
        "Status",
        {listItem(
             branchNode("Call", {literalNode("Status", "Connected"), stringNode("Reason", "")}), 7),
         branchNode("Empty")});
    root.set("version", "ce1 \"x\" <&>");
    CHECK(writeXml(root) == "<?xml version=\"1.0\"?>\n"
                            "<Status version=\"ce1 &quot;x&quot; &lt;&amp;&gt;\">\n"
                            "  <Call item=\"7\" maxOccurrence=\"n\">\n"
                            "    <Status>Connected</Status>\n"
                            "    <Reason></Reason>\n"
                            "  </Call>\n"
                            "  <Empty/>\n"
                            "</Status>\n");
}

TEST_CASE("text is always legal XML") {
    struct Case {
        std::string text;
        std::string written;
    };
    using namespace std::string_literals;
    const auto c = GENERATE(values<Case>({
        {"a < b & c > d", "a &lt; b &amp; c &gt; d"},
        {"Köln 会議 🎉", "Köln 会議 🎉"},
        {"line\r\nline", "line&#13;\nline"},
        {"bell\x07 nul\0 esc\x1b"s, "bell nul esc"},
        {"cut \xC3", "cut \xEF\xBF\xBD"},
        {"overlong \xC0\xAF", "overlong \xEF\xBF\xBD\xEF\xBF\xBD"},
        {"surrogate \xED\xA0\x80", "surrogate \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"beyond \xF4\x90\x80\x80", "beyond \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"no character \xEF\xBF\xBF", "no character "},
    }));
    INFO(c.text);
    CHECK(writeXml(stringNode("A", c.text)) ==
          "<?xml version=\"1.0\"?>\n<A>" + c.written + "</A>\n");
}
