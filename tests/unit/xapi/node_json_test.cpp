#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "xapi/node_json.h"
#include "xapi/tree.h"

using namespace greenroom::xapi;

namespace {

std::string json(const Node& node) {
    std::string out;
    appendJson(out, node);
    return out;
}

std::string quoted(std::string_view text) {
    std::string out;
    appendJsonText(out, text);
    return out;
}

Node call(std::uint32_t id, const std::string& status) {
    return listItem(branchNode("Call", {literalNode("Status", status), integerNode("Duration", 7)}),
                    id);
}

Path path(std::string_view words) {
    return pathOfWords(words);
}

} // namespace

TEST_CASE("texts are JSON strings whatever is in them") {
    struct Row {
        std::string text;
        std::string json;
    };
    const std::vector<Row> rows{
        {"", R"("")"},
        {"plain", R"("plain")"},
        {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
        {"line\nline\r\t", R"("line\nline\u000d\u0009")"},
        {std::string("\0\x1f\x7f", 3), R"("\u0000\u001f\u007f")"},
        {"\xc3\xa4\xe2\x82\xac", "\"\xc3\xa4\xe2\x82\xac\""},
        {"broken \xff\xc3", "\"broken \xef\xbf\xbd\xef\xbf\xbd\""},
    };
    for (const Row& row : rows) {
        INFO(row.json);
        CHECK(quoted(row.text) == row.json);
    }
}

TEST_CASE("values keep their kind, lists are arrays with numeric ids") {
    struct Row {
        std::string name;
        Node node;
        std::string json;
    };
    Node result =
        branchNode("BookingsListResult", {branchNode("ResultInfo", {integerNode("TotalRows", 0)})});
    result.set("status", "OK").set("version", "ce1");
    Node ghost = listItem(branchNode("Call"), 2);
    ghost.set("ghost", "True");
    const std::vector<Row> rows{
        {"integer", integerNode("Volume", -3), "-3"},
        {"string of digits", stringNode("Name", "42"), R"("42")"},
        {"literal", literalNode("Mode", "On"), R"("On")"},
        {"nothing below", branchNode("Updated"), "{}"},
        {"fields", branchNode("A", {stringNode("B", "x"), integerNode("C", 1)}),
         R"({"B":"x","C":1})"},
        {"list", branchNode("Status", {call(7, "Connected"), call(9, "Idle")}),
         R"({"Call":[{"id":7,"Status":"Connected","Duration":7},{"id":9,"Status":"Idle","Duration":7}]})"},
        {"a list that something interrupts",
         branchNode("S", {call(1, "A"), stringNode("N", "x"), call(2, "B")}),
         R"({"Call":[{"id":1,"Status":"A","Duration":7},{"id":2,"Status":"B","Duration":7}],"N":"x"})"},
        {"a list of values", branchNode("F", {listItem(stringNode("Expression", "/Status"), 1)}),
         R"({"Expression":[{"id":1,"Value":"/Status"}]})"},
        {"ghost", branchNode("Status", {ghost}), R"({"Call":[{"id":2,"ghost":"True"}]})"},
        {"a command's result", result, R"({"ResultInfo":{"TotalRows":0},"status":"OK"})"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(json(row.node) == row.json);
    }
}

TEST_CASE("what lies at a path is told relative to it") {
    const Node document = branchNode(
        "Status",
        {branchNode("Audio", {integerNode("Volume", 45)}), call(7, "Connected"), call(9, "Idle"),
         listItem(branchNode("Network", {branchNode("IPv4", {stringNode("Address", "::1")})}), 1)});
    struct Row {
        std::string path;
        std::string json;
    };
    const std::vector<Row> rows{
        {"Status Audio Volume", "45"},
        {"status audio", R"({"Volume":45})"},
        {"Status Call 9", R"({"Status":"Idle","Duration":7})"},
        {"Status Call 9 Status", R"("Idle")"},
        {"Status Call",
         R"([{"id":7,"Status":"Connected","Duration":7},{"id":9,"Status":"Idle","Duration":7}])"},
        {"Status Network", R"([{"id":1,"IPv4":{"Address":"::1"}}])"},
        {"Status Network IPv4 Address", R"("::1")"},
        {"Status Network 1 IPv4", R"({"Address":"::1"})"},
        {"Status Call 3", ""},
        {"Status Nothing", ""},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        CHECK(jsonAt(document, path(row.path)) == row.json);
    }
}
