// /bookingsputxml: what is taken, what is refused with which words, and that nothing refused
// changes the agenda.
#include <catch2/catch.hpp>

#include "core/health.h"
#include "core/reason.h"
#include "integration/http/http_room.h"

using namespace greenroom;
using test::HttpRoom;
using test::pushOf;
using test::Reply;
using Mood = test::WillingStore::Mood;

namespace {

constexpr auto kSuccess = "<?xml version=\"1.0\"?>\n<Success/>\n";

std::string idsIn(const core::Agenda& agenda) {
    std::string out;
    for (const core::Booking& booking : agenda.bookings())
        out += booking.id.value() + " ";
    return out;
}

} // namespace

TEST_CASE("a pushed list replaces what was there") {
    HttpRoom room;
    const Reply reply = room.ask("POST", "/bookingsputxml", pushOf({"1", "2"}));
    CHECK(reply.status == 200);
    CHECK(reply.body == kSuccess);
    CHECK_THAT(reply.header, Catch::Contains("Content-Type: text/xml; charset=UTF-8"));
    CHECK(idsIn(room.agenda()) == "1 2 ");
    CHECK(room.ask("POST", "/bookingsputxml", pushOf({"3"})).status == 200);
    CHECK(idsIn(room.agenda()) == "3 ");
    CHECK(room.ask("POST", "/bookingsputxml", "<Bookings/>").status == 200);
    CHECK(idsIn(room.agenda()).empty());
}

TEST_CASE("500 bookings go in at once") {
    HttpRoom room;
    std::vector<std::string> ids;
    for (int i = 0; i < 500; ++i)
        ids.push_back(std::to_string(i));
    CHECK(room.ask("POST", "/bookingsputxml", pushOf(ids)).status == 200);
    CHECK(room.agenda().bookings().size() == 500);
}

TEST_CASE("a booking that ends before it starts is set aside, the others are stored") {
    HttpRoom room;
    const std::string bad = "<Booking><Id>bad</Id><Time><StartTime>2026-03-04T10:00:00Z</StartTime>"
                            "<EndTime>2026-03-04T09:00:00Z</EndTime></Time></Booking>";
    std::string document = pushOf({"1", "2"});
    document.insert(document.find("</Bookings>"), bad);
    CHECK(room.ask("POST", "/bookingsputxml", document).status == 200);
    CHECK(idsIn(room.agenda()) == "1 2 ");
    const core::SetAside* aside = room.agenda().findSetAside(core::BookingId("bad"));
    REQUIRE(aside != nullptr);
    CHECK(aside->code == "BAD_TIME");
    const Reply list =
        room.ask("POST", "/putxml", "<Command><Bookings><List/></Bookings></Command>");
    CHECK_THAT(list.body, Catch::Contains("<TotalRows>2</TotalRows>"));
    CHECK_THAT(list.body, !Catch::Contains("bad"));
}

TEST_CASE("the output of Bookings List is accepted unchanged") {
    HttpRoom room;
    REQUIRE(room.ask("POST", "/bookingsputxml", pushOf({"1", "2"})).status == 200);
    const std::string command = "<Command><Bookings><List/></Bookings></Command>";
    const Reply list = room.ask("POST", "/putxml", command);
    CHECK(room.ask("POST", "/bookingsputxml", list.body).status == 200);
    CHECK(room.ask("POST", "/putxml", command).body == list.body);
}

TEST_CASE("what is refused says why, and changes nothing") {
    struct Case {
        std::string name;
        std::string body;
        std::string credentials;
        int status;
        std::string words;
    };
    const std::vector<Case> cases{
        {"no credentials", pushOf({"9"}), "", 401, "A user name and password are needed."},
        {"unknown user", pushOf({"9"}), "ghost:secret", 401, "Unknown user or wrong password."},
        {"wrong password", pushOf({"9"}), "admin:wrong", 401, "Unknown user or wrong password."},
        {"role User", pushOf({"9"}), "guest:secret", 403, "User guest may not use /bookingsputxml"},
        {"role Integrator", pushOf({"9"}), "av:secret", 403, "it takes the role Admin"},
        {"empty body", "", "admin:secret", 400, "line 1, column 0: "},
        {"not XML", "Id=42&Title=x", "admin:secret", 400, "line 1, column "},
        {"cut off", "<Bookings>\n<Booking>", "admin:secret", 400, "line 2, column "},
        {"another document", "<Command/>", "admin:secret", 400, "the root is Command"},
        {"nothing known", "<Bookings><Bookin/></Bookings>", "admin:secret", 400,
         "Bookin is no Booking"},
        {"DTD", "<!DOCTYPE Bookings SYSTEM 'http://x/y'><Bookings/>", "admin:secret", 400,
         "line 1, column 1: a document type declaration (DTD, entities) is not accepted"},
        {"entities",
         "<?xml version='1.0'?>\n<!DOCTYPE B [<!ENTITY a 'x'>]><Bookings>&a;</Bookings>",
         "admin:secret", 400, "line 2, column 1: a document type declaration"},
        {"undeclared entity", "<Bookings>&eacute;</Bookings>", "admin:secret", 400,
         "line 1, column "},
        {"too many", pushOf({"1", "2", "3", "4"}), "admin:secret", 413,
         "more than 3 bookings in one list (Configuration/Bookings/MaxBookings)"},
        {"too long", pushOf({"1"}) + std::string(70'000, ' '), "admin:secret", 413,
         "the limit is 65536 (Configuration/NetworkServices/HTTP/MaxBodySize)"},
    };
    HttpRoom room;
    REQUIRE(room.ask("POST", "/bookingsputxml", pushOf({"1", "2"})).status == 200);
    room.set([](core::Settings& settings) {
        settings.maxBookings = 3;
        settings.maxBodyBytes = 65'536;
    });
    for (const Case& c : cases) {
        INFO(c.name);
        const Reply reply = room.ask("POST", "/bookingsputxml", c.body, c.credentials);
        CHECK(reply.status == c.status);
        CHECK_THAT(reply.body, Catch::Contains(c.words));
        const bool challenged =
            reply.header.find("WWW-Authenticate: Basic realm=\"Greenroom\"") != std::string::npos;
        CHECK(challenged == (c.status == 401));
        CHECK(idsIn(room.agenda()) == "1 2 ");
    }
}

TEST_CASE("a body over the limit is refused before it is sent") {
    HttpRoom room;
    test::RawClient client;
    REQUIRE(client.connectTo(room.server.port()));
    client.send("POST /bookingsputxml HTTP/1.1\r\nHost: room\r\nExpect: 100-continue\r\n"
                "Authorization: Basic x\r\nContent-Length: 99999999\r\n\r\n");
    REQUIRE(client.waitFor("\r\n\r\n"));
    CHECK(client.statuses() == std::vector<int>{413});
}

TEST_CASE("nothing is acknowledged before it is durable") {
    HttpRoom room;
    room.store.mood = Mood::Fails;
    const Reply refused = room.ask("POST", "/bookingsputxml", pushOf({"1"}));
    CHECK(refused.status == 503);
    CHECK_THAT(refused.header, Catch::Contains("Retry-After: "));
    CHECK_THAT(refused.body, Catch::Contains("The list was not stored: the disk is full"));
    room.store.mood = Mood::Keeps;
    CHECK(room.ask("POST", "/bookingsputxml", pushOf({"1"})).status == 200);
}

TEST_CASE("a store that does not answer ends in 504 after 30 s") {
    HttpRoom room;
    room.store.mood = Mood::Silent;
    test::RawClient client;
    REQUIRE(client.connectTo(room.server.port()));
    client.send(HttpRoom::requestText("POST", "/bookingsputxml", pushOf({"1"}), "admin:secret"));
    REQUIRE(test::waitUntil([&] { return !room.agenda().bookings().empty(); }));
    room.time.advance(base::seconds(29));
    test::settle();
    CHECK(client.received().empty());
    room.time.advance(base::seconds(2));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector<int>{504});
}

TEST_CASE("a full room answers 503 and takes nothing") {
    HttpRoom room;
    room.gate.full = true;
    const Reply reply = room.ask("POST", "/bookingsputxml", pushOf({"1"}));
    CHECK(reply.status == 503);
    CHECK_THAT(reply.header, Catch::Contains("Retry-After: 1"));
    CHECK(room.agenda().bookings().empty());
}

TEST_CASE("chunked bodies are bounded as well") {
    HttpRoom room;
    room.set([](core::Settings& settings) { settings.maxBodyBytes = 65'536; });
    test::RawClient client;
    REQUIRE(client.connectTo(room.server.port()));
    client.send("POST /bookingsputxml HTTP/1.1\r\nHost: room\r\nAuthorization: Basic x\r\n"
                "Transfer-Encoding: chunked\r\n\r\n20000\r\n" +
                std::string(0x20000, 'x') + "\r\n0\r\n\r\n");
    REQUIRE(client.waitFor("\r\n\r\n"));
    CHECK(client.statuses() == std::vector<int>{413});
}

TEST_CASE("a refused push keeps the list, and health says so until the next good one") {
    HttpRoom room;
    const auto calendar = [&] {
        room.engine.drain();
        return core::healthOf(room.engine.latest()->state, {}).at(1).code;
    };
    REQUIRE(room.ask("POST", "/bookingsputxml", pushOf({"1"})).status == 200);
    CHECK(room.ask("POST", "/bookingsputxml", "<Bookings><Booking>").status == 400);
    CHECK(idsIn(room.agenda()) == "1 ");
    CHECK(calendar() == core::reason::kSourceFailing);
    CHECK(room.ask("POST", "/bookingsputxml", pushOf({"1"})).status == 200);
    CHECK(calendar() != core::reason::kSourceFailing);
}
