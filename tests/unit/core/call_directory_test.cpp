#include <catch2/catch.hpp>

#include "call_room.h"
#include "core/call_directory.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::CallRoom;
using test::deeds;

namespace {

Contact favourite(const char* id, const char* name, const char* number) {
    Contact contact;
    contact.id = id;
    contact.name = name;
    contact.favourite = true;
    contact.methods.push_back(
        {.id = 1, .number = number, .protocol = {}, .callType = {}, .device = {}});
    return contact;
}

CallRecord recent(std::uint64_t id, const char* number, const char* title) {
    CallRecord call;
    call.id = id;
    call.number = number;
    call.title = title;
    return call;
}

CallRoom aRoom() {
    CallRoom room;
    Phonebook book;
    book.contacts = {favourite("c1", "Help", "help@example.net"),
                     favourite("c2", "By web alone", "https://x/1")};
    book.contacts.push_back(favourite("c3", "No favourite", "other@example.net"));
    book.contacts.back().favourite = false;
    CallHistory history;
    history.lastId = 4;
    history.calls = {
        recent(4, "ada@example.net", "Ada Field"), recent(3, "HELP@example.net", "Help"),
        recent(2, "ada@example.net", "Ada Field"), recent(1, "vmr@example.net", "Private meeting")};
    room.tell(KeptEvent(KeptLoaded{
        {std::make_shared<const Phonebook>(book), std::make_shared<const CallHistory>(history)}}));
    return room;
}

std::string shown(const CallRoom& room) {
    std::string text;
    for (const EntryView& entry : room.view().entries)
        text += (entry.favourite ? "*" : "") + entry.name + " (" + entry.address + ") ";
    return text;
}

} // namespace

TEST_CASE("favourites come first, then recent calls, each address once", "[rule:42]") {
    CallRoom room = aRoom();
    CHECK(shown(room) ==
          "*Help (help@example.net) Ada Field (ada@example.net) Private meeting () ");
    SECTION("names of recent calls can be left out") {
        room.set([](Settings& s) { s.recentsNames = "Hidden"; });
        CHECK(shown(room) == "*Help (help@example.net)  (ada@example.net) Private meeting () ");
    }
}

TEST_CASE("a touch on an entry calls it") {
    CallRoom room = aRoom();
    const auto pressed = [&](const std::string& entry) {
        return deeds<PlaceCall>(room.call(CallEntryPressed{entry}));
    };
    CHECK(pressed("call 99").empty());
    CHECK(pressed(room.view().entries.at(2).id).at(0).uri == "sip:vmr@example.net");
}

TEST_CASE(
    "further addresses of a booking are offered after a failure, never dialled by themselves") {
    Booking booking = ABooking{};
    booking.calls.push_back({.number = "second@vmr.example.net,,4711#"});
    booking.calls.push_back({.number = "third@vmr.example.net"});
    CallRoom room({booking});
    room.call(JoinPressed{BookingId("42"), {}});
    const Effects failed =
        room.call(CallSignalled{CallId(1), CallSignal::Closed, {.sipStatus = 404, .reason = {}}});
    CHECK(deeds<PlaceCall>(failed).empty());
    using Others = std::vector<std::string>;
    CHECK(room.view().failure->others == Others{"second@vmr.example.net", "third@vmr.example.net"});
    CHECK(deeds<PlaceCall>(room.call(OtherAddressPressed{7})).empty());
    CHECK(deeds<PlaceCall>(room.call(OtherAddressPressed{0})).at(0).uri ==
          "sip:second@vmr.example.net");
    CHECK(room.view().tiles.at(0).state == TileState::Joining);
    room.call(CallSignalled{CallId(2), CallSignal::Closed, {.sipStatus = 486, .reason = {}}});
    CHECK(room.view().failure->others == Others{"third@vmr.example.net"});
}

TEST_CASE("a call that broke is rejoined, not replaced by another address") {
    Booking booking = ABooking{};
    booking.calls.push_back({.number = "second@vmr.example.net"});
    CallRoom room({booking});
    room.inCall();
    room.call(CallSignalled{
        CallId(1), CallSignal::Closed, {.reason = {}, .fault = CallFault::EngineLost}});
    REQUIRE(room.view().failure);
    CHECK(room.view().failure->rejoin);
    CHECK(room.view().failure->others.empty());
}

TEST_CASE("an address typed on the panel that cannot be called ends in words") {
    CallRoom room;
    room.call(DialAsked{{.number = "room 7"}, {}, "", {}});
    CHECK(room.view().screen == Screen::Error);
    CHECK(room.view().failure->code == "ADDRESS_UNREADABLE");
}
