#include <catch2/catch.hpp>

#include "edge/panel/panel_codec.h"
#include "proto/panel.pb.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

wire::PanelView shown(const core::PanelView& view) {
    const QByteArray frame = encodeView(view, 1, 20);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.view();
}

} // namespace

TEST_CASE("what is said of room and panel as a whole reaches the panel") {
    const core::Moment moment{base::wallFromMs(1'772'616'600'000), base::seconds(3600)};
    core::PanelView view;
    view.standby = core::Standby::Halfwake;
    view.availability = {.use = core::RoomUse::Soon,
                         .until = moment,
                         .untilInDays = 1,
                         .startsInMinutes = 8,
                         .heard = moment,
                         .listIsOld = true,
                         .undisturbed = true,
                         .current = core::BookingId("a"),
                         .next = core::BookingId("b"),
                         .canExtend = true,
                         .canEnd = true};
    view.look = {.theme = "Light",
                 .textSize = "Largest",
                 .language = "Deutsch",
                 .firstDayOfWeek = "Sunday",
                 .customMessage = "Welcome",
                 .accent = "#2277AA",
                 .wallpaper = "Hills",
                 .reducedMotion = true,
                 .reachMode = true,
                 .outside = true,
                 .brightness = 10};
    view.device = {.serialNumber = "S-1",
                   .version = "0.8",
                   .ipv4Address = "192.0.2.7",
                   .ipv6Address = "2001:db8::7",
                   .macAddress = "02:00:00:AA:BB:CC"};

    const wire::PanelView out = shown(view);
    CHECK(out.wakefulness() == wire::WAKEFULNESS_HALFWAKE);
    CHECK(out.availability().use() == wire::ROOM_USE_SOON);
    CHECK(out.availability().until().utc_ms() == 1'772'616'600'000);
    CHECK(out.availability().until().utc_offset_s() == 3600);
    CHECK(out.availability().until_in_days() == 1);
    CHECK(out.availability().starts_in_min() == 8);
    CHECK(out.availability().heard().utc_ms() == 1'772'616'600'000);
    CHECK(out.availability().list_is_old());
    CHECK(out.availability().undisturbed());
    CHECK(out.availability().current_id() == "a");
    CHECK(out.availability().next_id() == "b");
    CHECK(out.availability().can_extend());
    CHECK(out.availability().can_end());
    CHECK(out.look().theme() == "Light");
    CHECK(out.look().text_size() == "Largest");
    CHECK(out.look().language() == "Deutsch");
    CHECK(out.look().first_day_of_week() == "Sunday");
    CHECK(out.look().custom_message() == "Welcome");
    CHECK(out.look().accent() == "#2277AA");
    CHECK(out.look().wallpaper() == "Hills");
    CHECK(out.look().reduced_motion());
    CHECK(out.look().reach_mode());
    CHECK(out.look().outside());
    CHECK(out.look().brightness() == 10);
    CHECK(out.device().serial_number() == "S-1");
    CHECK(out.device().version() == "0.8");
    CHECK(out.device().ipv4() == "192.0.2.7");
    CHECK(out.device().ipv6() == "2001:db8::7");
    CHECK(out.device().mac() == "02:00:00:AA:BB:CC");
}

TEST_CASE("every wakefulness and every use has its word on the wire") {
    core::PanelView view;
    CHECK(shown(view).wakefulness() == wire::WAKEFULNESS_AWAKE);
    CHECK_FALSE(shown(view).availability().has_until());
    CHECK_FALSE(shown(view).availability().has_heard());
    CHECK_FALSE(shown(view).availability().can_extend());
    CHECK_FALSE(shown(view).availability().can_end());
    view.standby = core::Standby::On;
    CHECK(shown(view).wakefulness() == wire::WAKEFULNESS_STANDBY);
    const std::vector<std::pair<core::RoomUse, wire::RoomUse>> rows{
        {core::RoomUse::Free, wire::ROOM_USE_FREE},
        {core::RoomUse::Soon, wire::ROOM_USE_SOON},
        {core::RoomUse::Unclaimed, wire::ROOM_USE_UNCLAIMED},
        {core::RoomUse::Busy, wire::ROOM_USE_BUSY},
        {core::RoomUse::InCall, wire::ROOM_USE_IN_CALL},
        {core::RoomUse::Unsure, wire::ROOM_USE_UNSURE},
        {core::RoomUse::OutOfService, wire::ROOM_USE_OUT_OF_SERVICE},
    };
    for (const auto& [use, word] : rows) {
        view.availability.use = use;
        CHECK(shown(view).availability().use() == word);
    }
}

TEST_CASE("a touch becomes a fact") {
    wire::PanelMessage message;
    message.mutable_intent()->mutable_touched();
    const auto said = decodePanelMessage(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(said);
    const auto& event = std::get<core::DeviceEvent>(std::get<Press>(*said).event);
    CHECK(std::holds_alternative<core::GlassTouched>(event));
}
