#include <catch2/catch.hpp>

#include <string>
#include <variant>
#include <vector>

#include "unit/xapi/a_room.h"
#include "xapi/json_doc.h"
#include "xapi/json_rpc.h"
#include "xapi/json_rpc_find.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::xapi;

namespace {

RpcRequest read(const std::string& text) {
    auto request = readRpc(text);
    INFO(text);
    REQUIRE(request);
    return *std::move(request);
}

RpcCall call(const std::string& method, const std::string& params) {
    return read(R"({"id":1,"method":")" + method + R"(","params":)" + params + "}").call;
}

int codeOf(const RpcCall& call) {
    const auto* error = std::get_if<RpcError>(&call);
    return error == nullptr ? 0 : static_cast<int>(error->code);
}

// JSON, or the code of the error.
std::string told(const RpcAnswer& answer) {
    if (const auto* error = std::get_if<RpcError>(&answer))
        return std::to_string(static_cast<int>(error->code));
    return std::get<std::string>(answer);
}

std::string got(const ARoom& room, const std::string& path) {
    return told(
        getForRpc(std::get<RpcGet>(call("xGet", R"({"Path":)" + path + "}")), room.context()));
}

} // namespace

TEST_CASE("an id is kept as it was written, or nobody is answered") {
    struct Row {
        std::string id;
        bool answered;
    };
    const std::string body = R"(,"method":"xGet","params":{"Path":["Status"]}})";
    for (const Row& row : std::vector<Row>{{"1", true},
                                           {"\"1\"", true},
                                           {"-0", true},
                                           {"1.50", true},
                                           {"1e3", true},
                                           {"12345678901234567890123", true},
                                           {R"("a\"b\u00e4")", true},
                                           {"\"\"", true},
                                           {"null", false},
                                           {"true", false},
                                           {"[1]", false},
                                           {"{}", false},
                                           {"01", false},
                                           {R"("\q")", false},
                                           {"\"a\nb\"", false},
                                           {'"' + std::string(300, 'x') + '"', false}}) {
        INFO(row.id);
        const auto request = readRpc("{ \"jsonrpc\" : \"2.0\", \"id\" : " + row.id + body);
        REQUIRE(request.has_value() == row.answered);
        if (row.answered)
            CHECK(request->id == row.id);
    }
    CHECK_FALSE(read(R"({"method":"xGet","params":{"id":5,"Path":["Status"]}})").id);
    CHECK_FALSE(readRpc(R"({"id":1,"id":1,"method":"xGet"})"));
}

TEST_CASE("texts that are no request are dropped, broken requests are answered with their code") {
    for (const std::string& text : std::vector<std::string>{
             R"({"id":123e456789,"method":"xGet"})", "", "x", "7", "\"id\"", "[]",
             R"([{"id":1,"method":"xGet"}])", "{", "{\"id\":", "{\"id\":1", R"({"method":"xGet",})",
             std::string(5000, '['), R"({"method":"xGet","params":)" + std::string(3000, '[')})
        CHECK_FALSE(readRpc(text));
    const RpcRequest broken = read(R"({"id":5,"method":"xGet","params":{"Path":[}})");
    CHECK(broken.id == "5");
    CHECK(codeOf(broken.call) == -32700);
    CHECK(codeOf(read(R"({"id":1})").call) == -32600);
    CHECK(codeOf(read(R"({"id":1,"method":7})").call) == -32600);
    CHECK(codeOf(read(R"({"id":1,"method":"xgone"})").call) == -32601);
    CHECK(codeOf(read(R"({"id":1,"method":"xGet","params":[]})").call) == -32602);
}

TEST_CASE("paths and queries are arrays of words and numbers") {
    const auto get = std::get<RpcGet>(call("xGet", R"({"Path":["Status","Call",42,"Status"]})"));
    CHECK(get.path == Path{{"Status", {}}, {"Call", 42}, {"Status", {}}});
    CHECK(std::get<RpcGet>(call("xGet", R"({"Path":["Status","Call","42"]})")).path ==
          Path{{"Status", {}}, {"Call", 42}});
    const auto query =
        std::get<RpcQuery>(call("xQuery", R"({"Query":["Status","**","DisplayName"]})"));
    CHECK(textOf(query.pattern) == "/Status//DisplayName");
    struct Row {
        std::string method;
        std::string params;
    };
    for (const Row& row : std::vector<Row>{
             {"xGet", "{}"},
             {"xGet", R"({"Path":"Status"})"},
             {"xGet", R"({"Path":[]})"},
             {"xGet", R"({"Path":[7]})"},
             {"xGet", R"({"Path":["Status",-1]})"},
             {"xGet", R"({"Path":["Status",1e99]})"},
             {"xGet", R"({"Path":["Status",4294967296]})"},
             {"xGet", R"({"Path":["Status",null]})"},
             {"xGet", R"({"Path":["Status",""]})"},
             {"xGet", R"({"Path":["Status","**"]})"},
             {"xGet", R"({"Path":["Status","a b"]})"},
             {"xSet", R"({"Path":["Status","A"],"Value":1})"},
             {"xSet", R"({"Path":["Configuration"],"Value":1})"},
             {"xSet", R"({"Path":["Configuration","A"]})"},
             {"xSet", R"({"Path":["Configuration","A"],"Value":{}})"},
             {"xFeedback/Subscribe", R"({"Query":{}})"},
             {"xFeedback/Unsubscribe", R"({"Id":"1"})"},
             {"xFeedback/Unsubscribe", R"({"Id":1.5})"},
         }) {
        INFO(row.method << " " << row.params);
        CHECK(codeOf(call(row.method, row.params)) == -32602);
    }
}

TEST_CASE("settings and commands become tasks") {
    const auto task = [](const RpcCall& from) { return std::get<Task>(from); };
    const auto write = std::get<SettingWrite>(
        task(call("xSet", R"({"Path":["configuration","SIP","Proxy",1,"Address"],"Value":5})")));
    CHECK(write.path == Path{{"SIP", {}}, {"Proxy", 1}, {"Address", {}}});
    CHECK(write.value == "5");
    const auto command = std::get<CommandRequest>(task(
        call("xCommand/UserManagement/User/Add",
             R"({"Username":"x","Active":true,"Role":["Admin","User"],"Limit":3,"body":"a\nb"})")));
    CHECK(command.path == "UserManagement User Add");
    CHECK(command.body == "a\nb");
    CHECK(command.parameters ==
          std::vector<std::pair<std::string, std::string>>{{"Active", "True"},
                                                           {"Limit", "3"},
                                                           {"Role", "Admin"},
                                                           {"Role", "User"},
                                                           {"Username", "x"}});
    CHECK(std::get<CommandRequest>(task(read(R"({"id":1,"method":"xCommand/Dial"})").call))
              .parameters.empty());
    CHECK(codeOf(call("xCommand/Dial", R"({"Number":null})")) == -32602);
    CHECK(codeOf(call("xCommand/Dial", R"({"Number":[["x"]]})")) == -32602);
}

TEST_CASE("xFeedback subscribes with a pattern, and unsubscribes by number") {
    const auto wanted = std::get<RpcSubscribe>(
        call("xFeedback/Subscribe", R"({"Query":["Status","Call"],"NotifyCurrentValue":true})"));
    CHECK(textOf(wanted.pattern) == "/Status/Call");
    CHECK(wanted.notifyCurrentValue);
    CHECK_FALSE(std::get<RpcSubscribe>(call("xFeedback/Subscribe", R"({"Query":["Event"]})"))
                    .notifyCurrentValue);
    CHECK(std::get<RpcUnsubscribe>(call("xFeedback/Unsubscribe", R"({"Id":7})")).id == 7);
}

TEST_CASE("results, errors and events are written as JSON-RPC") {
    CHECK(rpcResult("\"1\"", "true") == R"({"jsonrpc":"2.0","id":"1","result":true})");
    CHECK(rpcError("7", {RpcCode::PermissionDenied, "Permission denied", {}}) ==
          R"({"jsonrpc":"2.0","id":7,"error":{"code":-31999,"message":"Permission denied"}})");
    CHECK(
        rpcError("7", {RpcCode::CommandError, "no \"x\"", R"({"Cause":27})"}) ==
        R"({"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"no \"x\"","data":{"Cause":27}}})");
    CHECK(
        rpcEvent(4, branchNode("Event", {branchNode("Bookings", {branchNode("Updated")})})) ==
        R"({"jsonrpc":"2.0","method":"xFeedback/Event","params":{"Id":4,"Event":{"Bookings":{"Updated":{}}}}})");
}

TEST_CASE("xGet finds values, objects, lists, and says when there is nothing") {
    ARoom room;
    CHECK(got(room, R"(["Status","Call"])") == "[]");
    room.with(aCall(7, core::CallState::Connected, "room7@example.net"));
    CHECK(got(room, R"(["Status","Call",7,"Status"])") == R"("Connected")");
    CHECK(got(room, R"(["Status","Call","Status"])") == R"("Connected")");
    CHECK(got(room, R"(["Status","Call"])").starts_with(R"([{"id":7,)"));
    CHECK(got(room, R"(["Status","Call",9])") == "null");
    CHECK(got(room, R"(["Configuration","SystemUnit","Name"])") == R"("Meeting room")");
    CHECK(got(room, R"(["Configuration","NetworkServices","HTTP","MaxBodySize"])") == "4194304");
    CHECK(got(room, R"(["Status"])").starts_with("{"));
    CHECK(got(room, R"(["Status","Wrong"])") == "3");
    CHECK(got(room, R"(["Event","Bookings"])") == "3");
    room.roles = Roles{core::Role::RoomControl};
    CHECK(got(room, R"(["Configuration","SystemUnit","Name"])") == "-31999");
}

TEST_CASE("results of tasks, and the codes of what is refused") {
    const Task dial(CommandRequest{"Dial", {}, {}});
    const Task unknown(CommandRequest{"Dila", {}, {}});
    const Task set(SettingWrite{{{"SystemUnit", {}}, {"Name", {}}}, "x"});
    const auto failure = [](std::string name, const std::string& status, const std::string& why) {
        Node node =
            branchNode(std::move(name), {stringNode("Reason", why), stringNode("XPath", "/A/B")});
        if (!status.empty())
            node.set("status", status);
        return node;
    };
    Node dialled = branchNode("DialResult", {integerNode("CallId", 7)});
    dialled.set("status", "OK");
    struct Row {
        const Task& task;
        Node result;
        std::string told;
    };
    const std::vector<Row> rows{
        {dial, dialled, R"({"CallId":7,"status":"OK"})"},
        {dial, failure("DialResult", "Error", "busy"), "1"},
        {dial, failure("DialResult", "ParameterError", "Number is required"), "1"},
        {dial, failure("DialResult", "Error", "Permission denied"), "-31999"},
        {unknown, failure("Result", "Error", "Unknown command"), "-32601"},
        {set, branchNode("Success"), "true"},
        {set, failure("Error", "", "must be one of On Off"), "1"},
        {set, failure("Error", "", "Permission denied"), "-31999"},
        {set, failure("Error", "", "No match on address expression"), "3"},
    };
    for (const Row& row : rows)
        CHECK(told(resultForRpc(row.task, row.result)) == row.told);
}

TEST_CASE("xDoc tells what jsxapi generates types from") {
    const auto doc = [](const std::string& path, Roles roles = kA) {
        return told(docForRpc(std::get<RpcDoc>(call("xDoc", R"({"Path":)" + path + "}")), roles));
    };
    const std::string dial = doc(R"(["Command","Dial"])");
    CHECK(dial.find(R"("command":"True")") != dial.npos);
    CHECK(dial.find(R"("required":"True")") != dial.npos);
    CHECK(doc(R"(["Command","Call","Disconnect"])").starts_with("{"));
    CHECK(doc(R"(["Configuration","NetworkServices","Websocket"])")
              .find(R"("Value":["FollowHTTPService","Off"])") != std::string::npos);
    const std::string send = doc(R"(["Event","Message","Send"])");
    CHECK(send.find(R"("Text":{)") != send.npos);
    CHECK(send.find(R"("type":"string")") != send.npos);
    CHECK(doc(R"(["Command","Dila"])") == "3");
    CHECK(doc(R"(["Nothing"])") == "3");
}
