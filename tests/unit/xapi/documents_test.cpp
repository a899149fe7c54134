#include <catch2/catch.hpp>

#include "unit/xapi/a_room.h"
#include "xapi/documents.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;

namespace {

// "Path(name=value,...)" of each command.
std::string commandsIn(const std::string& inside) {
    std::string out;
    for (const CommandRequest& request :
         commandsOf(readXml("<Command>" + inside + "</Command>").value())) {
        out += (out.empty() ? "" : "; ") + request.path + "(";
        for (const auto& [name, value] : request.parameters)
            out += name + "=" + value + ",";
        out += request.body + ")";
    }
    return out;
}

} // namespace

TEST_CASE("commands are found by their path, in order") {
    struct Case {
        std::string inside;
        std::string commands;
    };
    const auto c = GENERATE(values<Case>({
        {"<Dial command='True'><Number>a@b</Number><Protocol>Sip</Protocol></Dial>",
         "Dial(Number=a@b,Protocol=Sip,)"},
        {"<Dial><Number item='1'>a@b</Number></Dial>", "Dial(Number=a@b,)"},
        {"<Bookings><List command='TRUE'/><Clear/></Bookings><Dial/>",
         "Bookings List(); Bookings Clear(); Dial()"},
        {"<Bookings><Put><body>{&quot;Bookings&quot;:[]}</body></Put></Bookings>",
         "Bookings Put({\"Bookings\":[]})"},
        {"<Bookings><Put><body><![CDATA[<Bookings/>]]></body></Put></Bookings>",
         "Bookings Put(<Bookings/>)"},
        {"<audio><microphones><MUTE/></microphones></audio>", "audio microphones MUTE()"},
        {"<Camera><Preset><Store command='True'><Id>1</Id></Store></Preset></Camera>",
         "Camera Preset Store(Id=1,)"},
        {"<Dial/><Juggle><Balls>3</Balls></Juggle>", "Dial(); Juggle()"},
        {"<Juggle/>", ""},
        {"<Bookings/>", ""},
        {"", ""},
    }));
    INFO(c.inside);
    CHECK(commandsIn(c.inside) == c.commands);
}

TEST_CASE("a document answers with one result for each command") {
    const ARoom room;
    const auto document =
        PutDocument::read("<Command><Bookings><List command='True'/></Bookings>"
                          "<Juggle command='True'/><Audio><Microphones><Mute/></Microphones>"
                          "</Audio></Command>",
                          1000);
    REQUIRE(document);
    REQUIRE(document->tasks().size() == 3);
    std::vector<Node> results;
    for (std::size_t i = 0; i < document->tasks().size(); ++i) {
        auto step = beginTask(document->tasks()[i], room.context(), core::RequestId(1));
        results.push_back(std::holds_alternative<Node>(step)
                              ? std::get<Node>(step)
                              : finishTask(document->tasks()[i], core::Done{}));
    }
    CHECK(writeXml(document->answer(results)) == "<?xml version=\"1.0\"?>\n"
                                                 "<Command>\n"
                                                 "  <BookingsListResult status=\"OK\">\n"
                                                 "    <ResultInfo>\n"
                                                 "      <TotalRows>0</TotalRows>\n"
                                                 "    </ResultInfo>\n"
                                                 "  </BookingsListResult>\n"
                                                 "  <Result status=\"Error\">\n"
                                                 "    <Reason>Unknown command</Reason>\n"
                                                 "    <XPath>/Juggle</XPath>\n"
                                                 "  </Result>\n"
                                                 "  <MicrophonesMuteResult status=\"OK\"/>\n"
                                                 "</Command>\n");
}

TEST_CASE("nothing recognised is an ActionError") {
    const auto text = GENERATE(values<std::string>(
        {"<Command/>", "<Command><Juggle/></Command>", "<Colour/>", "<Configuration/>"}));
    const auto document = PutDocument::read(text, 1000);
    REQUIRE(document);
    CHECK(document->tasks().size() == 0);
    CHECK(writeXml(document->answer({})) ==
          "<?xml version=\"1.0\"?>\n<ActionError>\n"
          "  <Reason>No action detected in document</Reason>\n</ActionError>\n");
}

TEST_CASE("a Configuration document succeeds as one, or tells what failed") {
    const auto document = PutDocument::read(
        "<Configuration><SystemUnit><Name>A</Name></SystemUnit><X>1</X></Configuration>", 1000);
    REQUIRE(document);
    REQUIRE(document->tasks().size() == 2);
    const Node success = finishTask(document->tasks()[0], core::Done{});
    const Node error =
        std::get<Node>(beginTask(document->tasks()[1], ARoom().context(), core::RequestId(1)));
    CHECK(document->answer({success, success}).children == std::vector<Node>{success});
    CHECK(document->answer({success, error}).children == std::vector<Node>{error});
}

TEST_CASE("a document may not keep the room busy for ever") {
    std::string inside;
    for (int i = 0; i < 51; ++i)
        inside += "<Bookings><List/></Bookings>";
    const auto document = PutDocument::read("<Command>" + inside + "</Command>", 1000);
    REQUIRE_FALSE(document);
    CHECK(document.error().code == base::ErrorCode::TooLarge);
}
