#include "core/signals.h"

#include <catch2/catch.hpp>

#include "told.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::deeds;
using test::ToldRoom;

namespace {

std::string word(const ShowLight& light) {
    static const std::map<LightColour, std::string> kWords{
        {LightColour::Off, "off"}, {LightColour::Green, "green"},   {LightColour::Yellow, "yellow"},
        {LightColour::Red, "red"}, {LightColour::Purple, "purple"}, {LightColour::White, "white"}};
    return kWords.at(light.colour) + (light.pulses ? " pulse" : "");
}

std::string word(const PlaySound& sound) {
    const char* what = sound.sound == Sound::Chime  ? "chime"
                       : sound.sound == Sound::Ring ? "ring"
                                                    : "nothing";
    return std::string(what) + " " + std::to_string(sound.volume);
}

// "09:20 yellow, 09:30 red": the deeds of one kind from here on, and when.
template <typename Deed>
std::string passTo(ToldRoom& room, const std::string& time) {
    const base::WallTime until = test::clockAt(time);
    std::string out;
    while (room.now().wall < until) {
        room.jumpTo(std::min(room.wakeup().value_or(until), until));
        (void)room.tell(TimeEvent(WakeupDue{}));
        for (const Deed& deed : deeds<Deed>(room.effects))
            out += (out.empty() ? "" : ", ") + base::formatUtc(room.now().wall).substr(11, 5) +
                   " " + word(deed);
    }
    return out;
}

template <typename Deed>
std::string told(const ToldRoom& room) {
    std::string out;
    for (const Deed& deed : deeds<Deed>(room.effects))
        out += (out.empty() ? "" : ", ") + word(deed);
    return out;
}

void arrives(ToldRoom& room, std::uint32_t id) {
    (void)room.tell(CallEvent(CallArrived{CallId(id), "sip:ada@example.net", "Ada", true}));
}

} // namespace

TEST_CASE("the light is told whenever it becomes another, and not again", "[rule:25]") {
    ToldRoom room("09:15");
    room.push({ABooking{}});
    CHECK(told<ShowLight>(room) == "green");
    CHECK(passTo<ShowLight>(room, "10:15") ==
          "09:20 yellow, 09:25 white pulse, 09:30 red, 10:00 white pulse");
    (void)room.tell(BookingEvent(SourceContacted{Source::Premises}));
    CHECK(told<ShowLight>(room) == "green");
    (void)room.tell(BookingEvent(SourceContacted{Source::Premises}));
    CHECK(told<ShowLight>(room) == "");
    CHECK(passTo<ShowLight>(room, "10:30") == "10:25 white pulse");
}

TEST_CASE("the light is told anew when the clock was set or is no longer trusted") {
    ToldRoom room("09:00");
    room.push({ABooking{}});
    (void)room.tell(TimeEvent(ClockSyncChanged{false, ""}));
    CHECK(told<ShowLight>(room) == "white pulse");
    (void)room.tell(TimeEvent(ClockSyncChanged{true, "NTP"}));
    CHECK(told<ShowLight>(room) == "green");
    room.setClock("09:40");
    (void)room.tell(TimeEvent(ClockStepped{std::chrono::minutes(40)}));
    CHECK(told<ShowLight>(room) == "red");
}

TEST_CASE("a setting changes the light at once") {
    ToldRoom room("09:40");
    room.push({ABooking{}});
    CHECK(told<ShowLight>(room) == "red");
    room.set("UserInterface Light BusyColor", "Purple");
    CHECK(told<ShowLight>(room) == "purple");
    room.set("UserInterface Light Mode", "Off");
    CHECK(told<ShowLight>(room) == "off");
}

TEST_CASE("a chime tells once that Join has come") {
    ToldRoom room("09:00");
    room.push({ABooking{}, ABooking{.id = "b", .start = "09:40", .end = "10:30", .number = ""}});
    CHECK(passTo<PlaySound>(room, "10:00") == "09:25 chime 50"); // b has nothing to join
}

TEST_CASE("what cannot be joined has no chime, though its time has come") {
    ToldRoom room("09:00");
    room.push({ABooking{.number = ""}});
    CHECK(passTo<PlaySound>(room, "10:00") == "");
}

TEST_CASE("the light follows a clock that was set back") {
    ToldRoom room("09:40");
    room.push({ABooking{}});
    CHECK(told<ShowLight>(room) == "red");
    room.setClock("09:00");
    (void)room.tell(TimeEvent(ClockStepped{-std::chrono::minutes(40)}));
    CHECK(told<ShowLight>(room) == "green");
    (void)room.tell(BookingEvent(SourceContacted{Source::Premises}));
    CHECK(passTo<ShowLight>(room, "09:35").ends_with("09:30 red"));
}

TEST_CASE("where no chime is to be heard") {
    struct Row {
        const char* name;
        std::function<void(ToldRoom&)> first;
    };
    const std::vector<Row> rows{
        {"sounds are off", [](ToldRoom& r) { r.set("UserInterface SoundEffects Mode", "Off"); }},
        {"no volume", [](ToldRoom& r) { r.set("Audio SoundsAndAlerts RingVolume", "0"); }},
        {"at the door", [](ToldRoom& r) { r.set("UserInterface Panel Profile", "Outside"); }},
        {"do not disturb",
         [](ToldRoom& r) {
             (void)r.tell(DeviceEvent(DoNotDisturbAsked{base::minutes(60), {}}));
         }},
        {"in a call",
         [](ToldRoom& r) {
             arrives(r, 1);
             (void)r.tell(CallEvent(AnswerAsked{CallId(1), {}}));
             (void)r.tell(CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}));
         }},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        ToldRoom room("09:00");
        room.push({ABooking{}});
        row.first(room);
        CHECK(passTo<PlaySound>(room, "10:00") == "");
    }
}

TEST_CASE("a call rings until it is answered, refused, ignored or gone", "[rule:40]") {
    struct Row {
        const char* name;
        Event ends;
    };
    const std::vector<Row> rows{
        {"answered", CallEvent(AnswerAsked{CallId(1), {}})},
        {"refused", CallEvent(RejectAsked{CallId(1), {}})},
        {"ignored", CallEvent(IgnoreAsked{CallId(1), {}})},
        {"given up", CallEvent(CallSignalled{CallId(1), CallSignal::Closed, {}})},
        {"not to be disturbed", DeviceEvent(DoNotDisturbAsked{base::minutes(60), {}})},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        ToldRoom room("09:00");
        arrives(room, 1);
        CHECK(told<PlaySound>(room) == "ring 50");
        CHECK(passTo<PlaySound>(room, "09:00:10") == "");
        (void)room.tell(row.ends);
        CHECK(told<PlaySound>(room) == "nothing 0");
    }
}

TEST_CASE("a call does not ring into another, nor where it is not to be heard") {
    ToldRoom room("09:00");
    arrives(room, 1);
    (void)room.tell(CallEvent(AnswerAsked{CallId(1), {}}));
    (void)room.tell(CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}));
    arrives(room, 2);
    CHECK(told<PlaySound>(room) == "");

    ToldRoom silent("09:00");
    silent.set("Audio SoundsAndAlerts RingVolume", "0");
    arrives(silent, 1);
    CHECK(told<PlaySound>(silent) == "");
}
