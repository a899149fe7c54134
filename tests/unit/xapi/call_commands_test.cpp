// Commands about calls become facts of the core; status tells what the calls are.
#include <catch2/catch.hpp>

#include "unit/xapi/a_room.h"
#include "xapi/command_run.h"
#include "xapi/documents.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::aCall;
using test::ARoom;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

auto begun(const ARoom& room, const std::string& path, const Parameters& parameters,
           core::Actor by = {}) {
    Context context = room.context();
    context.by = std::move(by);
    return beginCommand({path, parameters, ""}, context, core::RequestId(9));
}

template <typename Domain, typename Fact>
Fact asked(const std::string& path, const Parameters& parameters = {}) {
    const ARoom room;
    const auto run = begun(room, path, parameters);
    const auto* event = std::get_if<core::Event>(&run);
    REQUIRE(event != nullptr);
    const auto* fact = std::get_if<Fact>(&std::get<Domain>(*event));
    REQUIRE(fact != nullptr);
    CHECK(fact->request == core::RequestId(9));
    return *fact;
}

template <typename Fact>
Fact call(const std::string& path, const Parameters& parameters = {}) {
    return asked<core::CallEvent, Fact>(path, parameters);
}

std::string status(const ARoom& room, const std::string& path) {
    const Node document = getDocument("/Status/" + path, room.context());
    const Node* at = &document;
    while (!at->children.empty())
        at = &at->children.front();
    return at->text;
}

core::Call rings(std::uint32_t id) {
    core::Call one = aCall(id, core::CallState::Offered, "ada@example.net");
    one.direction = core::CallDirection::Incoming;
    return one;
}

} // namespace

TEST_CASE("0, -1 and no CallId mean whichever call fits") {
    CHECK_FALSE(call<core::AnswerAsked>("Call Accept").call);
    CHECK_FALSE(call<core::AnswerAsked>("Call Accept", {{"CallId", "0"}}).call);
    CHECK(call<core::RejectAsked>("Call Reject", {{"CallId", "7"}}).call == core::CallId(7));
    CHECK(call<core::IgnoreAsked>("Call Ignore", {{"CallId", "7"}}).call == core::CallId(7));
    CHECK(call<core::HoldAsked>("Call Hold", {{"CallId", "7"}}).hold);
    CHECK_FALSE(call<core::HoldAsked>("Call Resume").hold);
    const auto tones =
        call<core::TonesAsked>("Call DTMFSend", {{"CallId", "-1"}, {"DTMFString", "12#"}});
    CHECK_FALSE(tones.call);
    CHECK(tones.tones.reveal() == "12#");
}

TEST_CASE("the camera, the audio check and the trial of an address are asked of the core") {
    CHECK_FALSE((asked<core::MediaEvent, core::CameraAsked>("Video Input MainVideo Mute").on));
    CHECK((asked<core::MediaEvent, core::CameraAsked>("Video Input MainVideo Unmute").on));
    CHECK((asked<core::MediaEvent, core::AudioCheckAsked>("Audio Check Start").run));
    CHECK((asked<core::PreflightEvent, core::PreflightAsked>("Bookings Preflight", {{"Id", "42"}})
               .booking == core::BookingId("42")));
}

TEST_CASE("microphones can be muted from afar, never unmuted") {
    ARoom room;
    const core::Actor afar{core::Owner::Cloud, "ops"};
    const auto isAsked = [&](const char* path, const core::Actor& by) {
        return std::holds_alternative<core::Event>(begun(room, path, {}, by));
    };
    CHECK(isAsked("Audio Microphones Mute", afar));
    CHECK_FALSE(isAsked("Audio Microphones Unmute", afar));
    CHECK(isAsked("Audio Microphones ToggleMute", afar)); // it mutes
    room.snapshot.state.calls.muted = true;
    CHECK_FALSE(isAsked("Audio Microphones ToggleMute", afar));
    CHECK(isAsked("Audio Microphones Unmute", {}));
    CHECK(isAsked("Audio Microphones ToggleMute", {}));
}

TEST_CASE("the status of a call in either direction") {
    struct Row {
        const char* name;
        core::Call call;
        std::string path;
        std::string value;
    };
    core::Call held = aCall(7, core::CallState::Connected, "a@b.example");
    held.held = true;
    held.media.encryption = core::Encryption::Sdes;
    core::Call early = aCall(7, core::CallState::Ringing, "a@b.example");
    early.earlyMedia = true;
    core::Call itself = rings(7);
    itself.answer = core::AnswerState::AutoAnswered;
    const std::vector<Row> rows{
        {"rings here", rings(7), "Call/Status", "Ringing"},
        {"rings here: direction", rings(7), "Call/Direction", "Incoming"},
        {"rings here: answer", rings(7), "Call/AnswerState", "Unanswered"},
        {"answers itself", itself, "Call/AnswerState", "Autoanswered"},
        {"held", held, "Call/Status", "OnHold"},
        {"held: placed", held, "Call/PlacedOnHold", "True"},
        {"encrypted", held, "Call/Encryption/Type", "Aes-128"},
        {"early media", early, "Call/Status", "EarlyMedia"},
        {"held counts as suspended", held, "SystemUnit/State/NumberOfSuspendedCalls", "1"},
        {"held is not active", held, "SystemUnit/State/NumberOfActiveCalls", "0"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(status(ARoom().with(row.call), row.path) == row.value);
    }
}

TEST_CASE("what a call carries is told a channel at a time") {
    core::Call one = aCall(7, core::CallState::Connected, "a@b.example");
    one.media.audioCodec = "opus";
    one.media.encryption = core::Encryption::Sdes;
    core::StreamQuality sound;
    sound.lostHere = 3;
    sound.lossHereTenths = 12;
    sound.lossThereTenths = 5;
    sound.jitterMs = 4.6;
    sound.roundTripMs = 20.4;
    one.quality.audio = sound;
    const ARoom room = ARoom().with(one);
    const std::string in = "MediaChannels/Call[@item='7']/Channel[@item='1']/";
    const std::string out = "MediaChannels/Call[@item='7']/Channel[@item='2']/";
    CHECK(status(room, in + "Audio/Protocol") == "opus");
    CHECK(status(room, in + "Direction") == "Incoming");
    CHECK(status(room, in + "Encryption") == "On");
    CHECK(status(room, in + "Netstat/Loss") == "3");
    CHECK(status(room, in + "Netstat/LossPercent") == "1.2");
    CHECK(status(room, in + "Netstat/Jitter") == "5");
    CHECK(status(room, out + "Netstat/LossPercent") == "0.5");
    CHECK(status(room, out + "Netstat/RoundTripTime") == "20");
    CHECK(status(room, "MediaChannels/Call[@item='7']/Channel[@item='3']").empty());
}

TEST_CASE("the room's place in the SIP network") {
    ARoom room;
    core::Settings settings;
    settings.sipUri = "room7@example.net";
    settings.sipProxyAddress = "a.example";
    settings.sipProxy3Address = "c.example";
    room.snapshot.state.settings.settings = std::make_shared<const core::Settings>(settings);
    core::Registration& registration = room.snapshot.state.registration;
    registration.state = core::RegistrationState::Registered;
    registration.route = core::SipRoute{2, core::Transport::Tls};
    registration.proxies = {core::ProxyStatus::UnableTls, core::ProxyStatus::Off,
                            core::ProxyStatus::Active, core::ProxyStatus::Off};
    CHECK(status(room, "SIP/Proxy[@item='1']/Status") == "UnableTLS");
    CHECK(status(room, "SIP/Proxy[@item='3']/Address") == "c.example");
    CHECK(status(room, "SIP/Proxy[@item='3']/Status") == "Active");
    CHECK(status(room, "SIP/Proxy[@item='2']").empty());
    CHECK(status(room, "SIP/Registration/Status") == "Registered");
    CHECK(status(room, "SIP/Secure") == "True");
    CHECK(status(room, "SIP/Verified") == "True");
}
