#include <catch2/catch.hpp>

#include <string>

#include "xapi/tree.h"
#include "xapi/tsh_answer.h"
#include "xapi/tsh_json.h"
#include "xapi/tsh_terminal.h"

using namespace greenroom::xapi;

namespace {

Node withStatus(Node node, std::string status) {
    return node.set("status", std::move(status));
}

Node dialled() {
    return withStatus(
        branchNode("DialResult", {integerNode("CallId", 7), integerNode("ConferenceId", 3)}), "OK");
}

Node volume() {
    return branchNode("Status", {branchNode("Audio", {integerNode("Volume", 45)})});
}

Node roomName(std::string_view name) {
    Node leaf = stringNode("Name", name);
    leaf.set("valueSpaceRef", "/Valuespace/STR_0_64");
    return branchNode("Configuration", {branchNode("SystemUnit", {leaf})});
}

Node aCall() {
    return branchNode("Status",
                      {listItem(branchNode("Call", {literalNode("Status", "Connected")}), 7)});
}

Node goneCall() {
    Node ghost = listItem(branchNode("Call"), 2);
    ghost.set("ghost", "True");
    return branchNode("Status", {ghost});
}

Node twoBookings() {
    const auto booking = [](const char* id, const char* title) {
        return branchNode("Booking", {stringNode("Id", id), stringNode("Title", title)});
    };
    return withStatus(
        branchNode("BookingsListResult",
                   {branchNode("ResultInfo", {integerNode("TotalRows", 2)}),
                    listItem(booking("42", "Budget \"review\""), 1), listItem(booking("43", ""), 2),
                    literalNode("MeetingExtensionAvailability", "")}),
        "OK");
}

Node updated() {
    return branchNode("Event", {branchNode("Bookings", {branchNode("Updated")})});
}

Node unknownCommand() {
    return withStatus(branchNode("Result", {stringNode("Reason", "Unknown command"),
                                            stringNode("XPath", "/Dila")}),
                      "Error");
}

const TshAnswer kTerminal(TshOutput::Terminal, std::nullopt);
const TshAnswer kXml(TshOutput::Xml, "abc");
const TshAnswer kJson(TshOutput::Json, "1");

} // namespace

TEST_CASE(
    "tsh: in terminal mode results, values, events and errors have the marks that drivers parse") {
    // xAPI guide, tsh, "Terminal results", and the terminal example of "Fields of a booking".
    CHECK(kTerminal.result(dialled()) == "OK\n"
                                         "*r DialResult (status=OK):\n"
                                         "*r DialResult CallId: 7\n"
                                         "*r DialResult ConferenceId: 3\n"
                                         "** end\n");
    CHECK(kTerminal.found(volume()) == "*s Audio Volume: 45\n** end\n\nOK\n");
    CHECK(kTerminal.found(roomName("Room 7")) ==
          "*c xConfiguration SystemUnit Name: \"Room 7\"\n** end\n\nOK\n");
    CHECK(kTerminal.found(std::nullopt) == "** end\n\nOK\n");
    CHECK(kTerminal.queryError("Status", "No match on address expression.", "Status/Wrong") ==
          "*r Status (status=Error):\n"
          "*r Status Reason: \"No match on address expression.\"\n"
          "*r Status XPath: \"Status/Wrong\"\n"
          "** end\n\nERROR\n");
    CHECK(kTerminal.result(unknownCommand()) == "ERROR\n"
                                                "*r Result (status=Error):\n"
                                                "*r Result Reason: \"Unknown command\"\n"
                                                "*r Result XPath: \"/Dila\"\n"
                                                "** end\n");
    CHECK(kTerminal.result(twoBookings()) ==
          "OK\n"
          "*r BookingsListResult (status=OK):\n"
          "*r BookingsListResult ResultInfo TotalRows: 2\n"
          "*r BookingsListResult Booking 1 Id: \"42\"\n"
          "*r BookingsListResult Booking 1 Title: \"Budget \\\"review\\\"\"\n"
          "*r BookingsListResult Booking 2 Id: \"43\"\n"
          "*r BookingsListResult Booking 2 Title: \"\"\n"
          "*r BookingsListResult MeetingExtensionAvailability:\n"
          "** end\n");
    CHECK(kTerminal.refusal("Command not recognized.") == "Command not recognized.\nERROR\n");
    CHECK(kTerminal.lines("/Status/Call\n") == "/Status/Call\n** end\n\nOK\n");
    CHECK(TshAnswer(TshOutput::Terminal, "a \"b\"").found(volume()) ==
          "*s Audio Volume: 45\n** resultId: \"a \\\"b\\\"\"\n** end\n\nOK\n");
    CHECK(TshAnswer::feedback(aCall(), TshOutput::Terminal) ==
          "*s Call 7 Status: Connected\n** end\n");
    CHECK(TshAnswer::feedback(goneCall(), TshOutput::Terminal) ==
          "*s Call 2 (ghost=True):\n** end\n");
    CHECK(TshAnswer::feedback(updated(), TshOutput::Terminal) == "*e Bookings Updated:\n** end\n");
}

TEST_CASE("tsh: no value ends its line on a terminal") {
    struct Case {
        std::string text;
        std::string shown;
    };
    const auto c = GENERATE(values<Case>({
        {"two\r\n** end\nlines", "\"two\\n** end\\nlines\""},
        {"tab\tbell\x07 esc\x1b[2J del\x7f", "\"tab\\tbell esc[2J del\""},
        {"csi \xC2\x9B stays \xC2\xA9 \xC3\xA9", "\"csi  stays \xC2\xA9 \xC3\xA9\""},
        {"back\\slash \"", "\"back\\\\slash \\\"\""},
        {"ends \xC2", "\"ends \xC2\""},
    }));
    CHECK(terminalQuoted(c.text) == c.shown);
    CHECK(terminalLines(literalNode("Status", "On\nOff")) == "*s: OnOff\n");
}

TEST_CASE("tsh: in XML mode every answer is one XmlDoc with items") {
    // xAPI guide, tsh, "XML mode": every element has item="n", results keep their status.
    CHECK(kXml.found(volume()) == "<XmlDoc resultId=\"abc\">\n"
                                  "  <Status>\n"
                                  "    <Audio item=\"1\">\n"
                                  "      <Volume item=\"1\">45</Volume>\n"
                                  "    </Audio>\n"
                                  "  </Status>\n"
                                  "</XmlDoc>\n");
    CHECK(kXml.result(dialled()) == "<XmlDoc resultId=\"abc\">\n"
                                    "  <Command>\n"
                                    "    <DialResult item=\"1\" status=\"OK\">\n"
                                    "      <CallId item=\"1\">7</CallId>\n"
                                    "      <ConferenceId item=\"1\">3</ConferenceId>\n"
                                    "    </DialResult>\n"
                                    "  </Command>\n"
                                    "</XmlDoc>\n");
    CHECK(kXml.found(std::nullopt) == "<XmlDoc resultId=\"abc\"/>\n");
    CHECK(kXml.done() == "<XmlDoc resultId=\"abc\">\n  <Success/>\n</XmlDoc>\n");
    CHECK(TshAnswer::feedback(updated(), TshOutput::Xml) == "<XmlDoc resultId=\"\">\n"
                                                            "  <Event>\n"
                                                            "    <Bookings item=\"1\">\n"
                                                            "      <Updated item=\"1\"/>\n"
                                                            "    </Bookings>\n"
                                                            "  </Event>\n"
                                                            "</XmlDoc>\n");
    CHECK(TshAnswer::feedback(goneCall(), TshOutput::Xml) ==
          "<XmlDoc resultId=\"\">\n"
          "  <Status>\n"
          "    <Call item=\"2\" maxOccurrence=\"n\" ghost=\"True\"/>\n"
          "  </Status>\n"
          "</XmlDoc>\n");
}

TEST_CASE("tsh: xGetxml answers with a document in any mode") {
    const std::string xml = "<XmlDoc resultId=\"\">\n"
                            "  <Status>\n"
                            "    <Audio item=\"1\">\n"
                            "      <Volume item=\"1\">45</Volume>\n"
                            "    </Audio>\n"
                            "  </Status>\n"
                            "</XmlDoc>\n";
    CHECK(kTerminal.xmlDocument(volume()) == xml + "\nOK\n");
    CHECK(TshAnswer(TshOutput::Json, std::nullopt).xmlDocument(volume()) == xml);
}

TEST_CASE("tsh: in JSON mode every answer is one object with values under Value") {
    // xAPI guide, tsh, "JSON mode" and its table.
    CHECK(kJson.result(dialled()) == R"({
  "CommandResponse": {
    "DialResult": {
      "status": "OK",
      "CallId": {
        "Value": "7"
      },
      "ConferenceId": {
        "Value": "3"
      }
    }
  },
  "ResultId": "1"
}
)");
    CHECK(kJson.done() == "{\n  \"ResultId\": \"1\"\n}\n");
    CHECK(TshAnswer(TshOutput::Json, std::nullopt).found(std::nullopt) == "{\n}\n");
    CHECK(TshAnswer::feedback(aCall(), TshOutput::Json) == R"({
  "Status": {
    "Call": [
      {
        "id": "7",
        "Status": {
          "Value": "Connected"
        }
      }
    ]
  }
}
)");
    CHECK(TshAnswer::feedback(goneCall(), TshOutput::Json) == R"({
  "Status": {
    "Call": [
      {
        "id": "2",
        "ghost": "True"
      }
    ]
  }
}
)");
    CHECK(TshAnswer::feedback(updated(), TshOutput::Json) ==
          "{\n  \"Event\": {\n    \"Bookings\": {\n      \"Updated\": {\n      }\n    }\n  }\n}\n");
    CHECK(kJson.found(roomName("Köln 🎉\n")) == R"({
  "Configuration": {
    "SystemUnit": {
      "Name": {
        "valueSpaceRef": "/Valuespace/STR_0_64",
        "Value": "K\u00f6ln \ud83c\udf89\u000a"
      }
    }
  },
  "ResultId": "1"
}
)");
}

TEST_CASE("tsh: in JSON mode errors stand where jsxapi looks for them") {
    const TshAnswer answer(TshOutput::Json, std::nullopt);
    const std::string unknown = R"({
  "CommandResponse": {
    "Result": {
      "status": "Error",
      "Reason": {
        "Value": "Unknown command"
      },
      "XPath": {
        "Value": "/Dila"
      }
    }
  }
}
)";
    CHECK(answer.result(unknownCommand()) == unknown);
    CHECK(answer.queryError("Status", "No match on address expression.", "Status/X") == R"({
  "Status": {
    "status": "Error",
    "Reason": {
      "Value": "No match on address expression."
    },
    "XPath": {
      "Value": "Status/X"
    }
  }
}
)");
    CHECK(answer.refusal("Command not recognized.") == R"({
  "CommandResponse": {
    "Result": {
      "status": "Error",
      "Reason": {
        "Value": "Command not recognized."
      }
    }
  }
}
)");
}

TEST_CASE("tsh: a setting that was written, or refused, is answered in each mode") {
    const SettingWrite write{pathOfWords("SIP Proxy 1 Address"), "x"};
    const auto failed = [](const char* reason) {
        return branchNode("Error", {stringNode("Reason", reason), stringNode("XPath", "/x")});
    };
    CHECK(kTerminal.written(write, branchNode("Success")) == "** end\n\nOK\n");
    CHECK(kJson.written(write, branchNode("Success")) == "{\n  \"ResultId\": \"1\"\n}\n");
    CHECK(kTerminal.written(write, failed("too long")) ==
          "*r Configuration (status=Error):\n"
          "*r Configuration Reason: \"too long\"\n"
          "*r Configuration XPath: \"Configuration/SIP/Proxy[1]/Address\"\n"
          "** end\n\nERROR\n");
    CHECK(kJson.written(write, failed("too long")) == R"({
  "Configuration": {
    "SIP": {
      "Proxy": [
        {
          "id": "1",
          "Address": {
            "error": "True",
            "Reason": "too long",
            "Value": "Illegal value"
          }
        }
      ]
    }
  },
  "ResultId": "1"
}
)");
    CHECK(kJson.written(write, failed("Permission denied")).find("\"status\": \"Error\"") !=
          std::string::npos);
}

TEST_CASE("tsh: lists in JSON stand together, also when other elements come between") {
    const Node root =
        branchNode("A", {listItem(stringNode("B", "1"), 1), stringNode("C", "c"),
                         listItem(stringNode("B", "2"), 5), listItem(stringNode("D", "d"), 1)});
    std::string json = tshJson(&root, std::nullopt);
    std::erase_if(json, [](char c) { return c == '\n' || c == ' '; });
    CHECK(json == R"({"A":{"B":[{"id":"1","Value":"1"},{"id":"5","Value":"2"}],)"
                  R"("C":{"Value":"c"},"D":[{"id":"1","Value":"d"}]}})");
}
