#include "golden_tms.h"

#include <limits>

#include "edge/tms/manager_reply.h"
#include "xapi/tree.h"

using namespace greenroom;
using namespace greenroom::edge::tms;
using test::goldenTms;

namespace {

constexpr std::size_t kMost = 100;

ManagerReply read(const std::string& text) {
    auto reply = readReply(text, kMost);
    INFO(text);
    REQUIRE(reply);
    return *std::move(reply);
}

// A reply with `inside` as its Management.
std::string managing(const std::string& inside) {
    return "<Envelope><Body><PostEventResponse><PostEventResult><Management>" + inside +
           "</Management></PostEventResult></PostEventResponse></Body></Envelope>";
}

std::string beating(const std::string& heartbeat) {
    return "<Envelope><Body><PostEventResponse><PostEventResult><HeartBeatInterval>" + heartbeat +
           "</HeartBeatInterval></PostEventResult></PostEventResponse></Body></Envelope>";
}

std::string settingsOf(const ManagerReply& reply) {
    std::string all;
    for (const xapi::SettingWrite& write : reply.settings)
        all += xapi::textOf(write.path) + "=" + write.value + " ";
    return all;
}

constexpr const char* kBooking =
    "<Booking><Id>7</Id><Title>x</Title><Time><StartTime>2026-03-04T09:30:00Z</StartTime>"
    "<EndTime>2026-03-04T10:00:00Z</EndTime></Time></Booking>";

} // namespace

TEST_CASE("the parts of a reply are found in any order") {
    const std::string name = GENERATE("reply_all", "reply_reversed");
    INFO(name);
    const ManagerReply reply = read(goldenTms(name));
    CHECK(reply.heartbeat == 900);
    CHECK(settingsOf(reply) == "/SystemUnit/Name=Birch /SIP/URI=birch@example.net "
                               "/SIP/Proxy[1]/Address=sip.example.net ");
    REQUIRE(reply.bookings);
    CHECK(reply.bookings->bookings.size() + reply.bookings->setAside.size() >= 2);
    CHECK(reply.bookings->setAside.empty());
    REQUIRE(reply.documents.size() == 2);
    CHECK(reply.documents[0].location == "/Status");
    CHECK(reply.documents[0].url == "http://tms.example.net/tms/public/feedback/postdocument.aspx");
    REQUIRE(reply.software);
    CHECK(reply.software->versionId == "ce9.8.0.be9359915d6");
    CHECK(reply.manager.empty());
}

TEST_CASE("settings are read in each of the shapes that are seen") {
    const std::string name = GENERATE("reply_configuration_cuil_1", "reply_configuration_cuil_2",
                                      "reply_configuration_internal", "reply_heartbeat_first");
    INFO(name);
    CHECK(settingsOf(read(goldenTms(name))) == "/SystemUnit/Name=Birch /SIP/URI=birch@example.net "
                                               "/SIP/Proxy[1]/Address=sip.example.net ");
}

TEST_CASE("how the manager is reached is kept apart") {
    const ManagerReply reply = read(goldenTms("reply_configuration_manager"));
    CHECK(settingsOf(reply) == "/SystemUnit/Name=Birch ");
    const std::vector<std::pair<std::string, std::string>> wanted{
        {"Provisioning ExternalManager Address", "other.example.net"},
        {"Provisioning ExternalManager Path",
         "tms/public/external/management/SystemManagementService.asmx"},
        {"Provisioning ExternalManager Protocol", "HTTPS"}};
    CHECK(reply.manager == wanted);
}

TEST_CASE("what another kind of manager would set beside it is a setting like others") {
    const ManagerReply reply = read(managing("<Configuration><Configuration><Provisioning>"
                                             "<Connectivity>Auto</Connectivity></Provisioning>"
                                             "</Configuration></Configuration>"));
    CHECK(settingsOf(reply) == "/Provisioning/Connectivity=Auto ");
    CHECK(reply.manager.empty());
}

TEST_CASE("commands come with their arguments, also repeated ones, and their body") {
    const ManagerReply reply = read(goldenTms("reply_command"));
    REQUIRE(reply.commands.size() == 2);
    CHECK(reply.commands[0].path == "HttpFeedback Register");
    REQUIRE(reply.commands[0].parameters.size() == 4);
    CHECK(reply.commands[0].parameters[3].second == "/Status/Call[Status='Connected']");
    CHECK(reply.commands[1].body == "first line\nsecond line");
}

TEST_CASE("what is said of bookings, and what is not") {
    struct Case {
        const char* name;
        std::string calendar;
        int bookings; // -1: nothing is said
        bool refused = false;
    };
    const std::string list =
        std::string("<Calendar><Bookings>") + kBooking + "</Bookings></Calendar>";
    const Case c = GENERATE_COPY(values<Case>({
        {"a list", list, 1},
        {"an empty list", "<Calendar><Bookings status=\"OK\"/></Calendar>", 0},
        {"no calendar", "", -1},
        {"an empty calendar", "<Calendar/>", -1},
        {"a list that went wrong", "<Calendar><Bookings status=\"Error\"/></Calendar>", -1, true},
        {"something else in it", "<Calendar><Bookings><Meeting/></Bookings></Calendar>", -1, true},
        {"text in it", "<Calendar><Bookings>none</Bookings></Calendar>", -1, true},
    }));
    INFO(c.name);
    const ManagerReply reply = read(managing(c.calendar));
    CHECK((reply.bookings ? static_cast<int>(reply.bookings->bookings.size()) : -1) == c.bookings);
    CHECK(reply.refused.empty() == !c.refused);
}

TEST_CASE("a reply may say nothing at all") {
    const std::string name =
        GENERATE("reply_nothing_to_do", "reply_result_empty", "reply_heartbeat_only");
    INFO(name);
    const ManagerReply reply = read(goldenTms(name));
    CHECK(reply.heartbeat.has_value() == (name != "reply_result_empty"));
    CHECK_FALSE(reply.bookings);
    CHECK_FALSE(reply.software);
    CHECK(reply.refused.empty());
}

TEST_CASE("the heartbeat as it is said") {
    const auto [said, seconds] = GENERATE(table<std::string, std::optional<std::int64_t>>({
        {"420", 420},
        {" 60\n", 60},
        {"-5", -5},
        {"", std::nullopt},
        {"soon", std::nullopt},
        {"12.5", std::nullopt},
        {"99999999999999999999999", std::numeric_limits<std::int64_t>::max()},
    }));
    INFO(said);
    CHECK(read(beating(said)).heartbeat == seconds);
}

TEST_CASE("software is ordered in either form") {
    const auto [name, version, url] = GENERATE(table<std::string, std::string, std::string>({
        {"reply_software_newer", "ce9.8.0.be9359915d6", "s52000ce9_8_0.pkg"},
        {"reply_software_older", "", "s52000tc7_0_2.pkg"},
        {"reply_software_urls_only", "", "s52000ce9_8_0.pkg"},
    }));
    INFO(name);
    const auto order = read(goldenTms(name)).software;
    REQUIRE(order);
    CHECK(order->versionId == version);
    CHECK(order->url.ends_with(url));
    CHECK(order->feedbackUrl.empty() == (name == "reply_software_older"));
    CHECK_FALSE(keyOf(*order).empty());
}

TEST_CASE("files to download are refused in words") {
    CHECK(read(goldenTms("reply_files")).refused == std::vector<std::string>{"files to download"});
}

TEST_CASE("one booking that is none is set aside, the others are taken") {
    const ManagerReply reply =
        read(managing(std::string("<Calendar><Bookings><Booking><Id>1</Id></Booking>") + kBooking +
                      "</Bookings></Calendar>"));
    REQUIRE(reply.bookings);
    CHECK(reply.bookings->bookings.size() == 1);
    CHECK(reply.bookings->setAside.size() == 1);
}

TEST_CASE("what is no answer of a manager is refused as a whole, in words") {
    const std::string whole = goldenTms("reply_all");
    std::string many = "<Calendar><Bookings>";
    for (std::size_t n = 0; n <= kMost; ++n)
        many += kBooking;
    const auto [name, text, words] = GENERATE_COPY(table<std::string, std::string, std::string>({
        {"nothing", "", "line"},
        {"a page", "<html><body>Sign in</body></html>", "PostEventResult"},
        {"cut off", whole.substr(0, whole.size() / 2), "line"},
        {"a document type", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + goldenTms("reply_result_empty"),
         "line"},
        {"a fault",
         "<Envelope><Body><Fault><faultstring>not known</faultstring></Fault></Body></Envelope>",
         "not known"},
        {"too many bookings", managing(many + "</Bookings></Calendar>"), "100"},
    }));
    INFO(name);
    const auto reply = readReply(text, kMost);
    REQUIRE_FALSE(reply);
    INFO(reply.error().message);
    CHECK(reply.error().message.find(words) != std::string::npos);
}

TEST_CASE("more than is taken at once is refused in words, and the rest is taken") {
    std::string settings;
    for (std::size_t n = 0; n <= ManagerReply::kMostSettings; ++n)
        settings += "<SystemUnit><Name>x</Name></SystemUnit>";
    std::string documents;
    for (std::size_t n = 0; n <= ManagerReply::kMostDocuments; ++n)
        documents += "<DocumentToPost><Location>/Status</Location><URL>http://a/</URL>"
                     "</DocumentToPost>";
    const ManagerReply reply =
        read(managing("<Configuration><Configuration>" + settings +
                      "</Configuration></Configuration><DocumentsToPost>" + documents +
                      "</DocumentsToPost><Calendar><Bookings/></Calendar>"));
    CHECK(reply.settings.empty());
    CHECK(reply.documents.size() == ManagerReply::kMostDocuments);
    CHECK(reply.refused.size() == 2);
    CHECK(reply.bookings);
}
