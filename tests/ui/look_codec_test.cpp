#include "gallery/scene.h"
#include "link/panel_codec.h"
#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

#include <limits>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;
using ui::link::RoomUse;
using ui::link::Wakefulness;

namespace {

ui::link::PanelView decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming);
}

void fill(wire::PanelView& v) {
    v.set_wakefulness(wire::WAKEFULNESS_HALFWAKE);
    wire::Availability& a = *v.mutable_availability();
    a.set_use(wire::ROOM_USE_SOON);
    a.mutable_until()->set_utc_ms(1'000);
    a.set_until_in_days(1);
    a.set_starts_in_min(8);
    a.mutable_heard()->set_utc_ms(500);
    a.set_list_is_old(true);
    a.set_undisturbed(true);
    a.set_current_id("b1");
    a.set_next_id("b2");
    a.set_can_extend(true);
    a.set_can_end(true);
    wire::Look& l = *v.mutable_look();
    l.set_theme("Light");
    l.set_text_size("Larger");
    l.set_language("German");
    l.set_first_day_of_week("Sunday");
    l.set_custom_message("Ring 4000 for help");
    l.set_accent("#2277AA");
    l.set_wallpaper("Hills");
    l.set_reduced_motion(true);
    l.set_reach_mode(true);
    l.set_outside(true);
    l.set_brightness(40);
    wire::Device& d = *v.mutable_device();
    d.set_serial_number("GR-1");
    d.set_version("1.2");
    d.set_ipv4("192.0.2.7");
    d.set_ipv6("2001:db8::7");
    d.set_mac("02:00:00:00:00:07");
}

} // namespace

TEST_CASE("wakefulness, availability, look and device arrive field by field") {
    wire::AgentMessage message;
    fill(*message.mutable_view());
    const auto view = decoded(message);
    CHECK(view.wakefulness == Wakefulness::Halfwake);
    CHECK(view.toldOfTouches);
    CHECK(view.availability == ui::link::Availability{RoomUse::Soon, ui::link::Moment{1'000, 0}, 1,
                                                      8, ui::link::Moment{500, 0}, true, true, "b1",
                                                      "b2", true, true});
    CHECK(view.look == ui::link::Look{ui::link::ThemeName::Light, ui::link::TextSize::Larger,
                                      "German", "Sunday", "Ring 4000 for help", "#2277AA", "Hills",
                                      true, true, true, 40});
    CHECK(view.device ==
          ui::link::Device{"GR-1", "1.2", "192.0.2.7", "2001:db8::7", "02:00:00:00:00:07"});
}

TEST_CASE("each use of the room arrives, and none is taken for not sure") {
    struct Row {
        wire::RoomUse sent;
        RoomUse taken;
    };
    const Row rows[] = {{wire::ROOM_USE_UNSPECIFIED, RoomUse::Unsure},
                        {wire::ROOM_USE_FREE, RoomUse::Free},
                        {wire::ROOM_USE_SOON, RoomUse::Soon},
                        {wire::ROOM_USE_UNCLAIMED, RoomUse::Unclaimed},
                        {wire::ROOM_USE_BUSY, RoomUse::Busy},
                        {wire::ROOM_USE_IN_CALL, RoomUse::InCall},
                        {wire::ROOM_USE_UNSURE, RoomUse::Unsure},
                        {wire::ROOM_USE_OUT_OF_SERVICE, RoomUse::OutOfService},
                        {static_cast<wire::RoomUse>(99), RoomUse::Unsure}};
    for (const Row& row : rows) {
        wire::AgentMessage message;
        message.mutable_view()->mutable_availability()->set_use(row.sent);
        CHECK(decoded(message).availability.use == row.taken);
    }
}

TEST_CASE("an agent that says nothing of looks is drawn awake, by night, at full brightness") {
    wire::AgentMessage message;
    message.mutable_view();
    const auto view = decoded(message);
    CHECK(view.wakefulness == Wakefulness::Awake);
    CHECK_FALSE(view.toldOfTouches);
    CHECK(view.availability.use == RoomUse::Unsure);
    CHECK(view.look == ui::link::Look{});
    message.mutable_view()->mutable_look();
    CHECK(decoded(message).look.brightness == 100);
}

TEST_CASE("hostile words about looks are bounded") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    const std::string wide(9'000, 'W');
    v.set_wakefulness(static_cast<wire::Wakefulness>(77));
    v.mutable_availability()->set_until_in_days(std::numeric_limits<std::int32_t>::min());
    v.mutable_availability()->set_starts_in_min(~0U);
    v.mutable_availability()->set_current_id(wide);
    v.mutable_look()->set_theme(wide);
    v.mutable_look()->set_text_size("Huge");
    v.mutable_look()->set_custom_message("a\nb\xE2\x80\xAE" + wide);
    v.mutable_look()->set_accent("red; width: 9");
    v.mutable_look()->set_wallpaper(wide);
    v.mutable_look()->set_brightness(~0U);
    v.mutable_device()->set_serial_number(wide);
    const auto view = decoded(message);
    CHECK(view.wakefulness == Wakefulness::Awake);
    CHECK(view.availability.untilInDays == 0);
    CHECK(view.availability.startsInMinutes == 1'440);
    CHECK(view.availability.currentId.isEmpty());
    CHECK(view.look.theme == ui::link::ThemeName::Night);
    CHECK(view.look.textSize == ui::link::TextSize::Normal);
    CHECK(view.look.customMessage.startsWith("a bWWW"));
    CHECK(view.look.customMessage.size() == 200);
    CHECK(view.look.accent.isEmpty());
    CHECK(view.look.wallpaper.size() == 64);
    CHECK(view.look.brightness == 100);
    CHECK(view.device.serialNumber.size() == 64);
}

TEST_CASE("a colour is six digits and nothing else") {
    for (const char* wrong : {"2277AA0", "#2277A", "#2277AAF", "#22 7AA", "#GG77AA", "blue"}) {
        wire::AgentMessage message;
        message.mutable_view()->mutable_look()->set_accent(wrong);
        INFO(wrong);
        CHECK(decoded(message).look.accent.isEmpty());
    }
}

TEST_CASE("a scene says the same as the wire") {
    const auto scene = ui::gallery::readScene(R"({
        "wakefulness": "WAKEFULNESS_HALFWAKE",
        "availability": {"use": "ROOM_USE_SOON", "until": {"utcMs": "1000"}, "untilInDays": 1,
            "startsInMin": 8, "heard": {"utcMs": "500"}, "listIsOld": true, "undisturbed": true,
            "currentId": "b1", "nextId": "b2", "canExtend": true, "canEnd": true},
        "look": {"theme": "Light", "textSize": "Larger", "language": "German",
            "firstDayOfWeek": "Sunday", "customMessage": "Ring 4000 for help",
            "accent": "#2277AA", "wallpaper": "Hills", "reducedMotion": true, "reachMode": true, "outside": true,
            "brightness": 40},
        "device": {"serialNumber": "GR-1", "version": "1.2", "ipv4": "192.0.2.7",
            "ipv6": "2001:db8::7", "mac": "02:00:00:00:00:07"}})");
    REQUIRE(scene);
    wire::AgentMessage message;
    fill(*message.mutable_view());
    const auto view = decoded(message);
    CHECK(scene->view->wakefulness == view.wakefulness);
    CHECK(scene->view->availability == view.availability);
    CHECK(scene->view->look == view.look);
    CHECK(scene->view->device == view.device);
    const auto bare = ui::gallery::readScene("{}");
    REQUIRE(bare);
    CHECK(bare->view->look == ui::link::Look{});
    CHECK(bare->view->availability.use == RoomUse::Unsure);
}

TEST_CASE("a touch is told as nothing but a touch") {
    ui::link::PanelIntent intent;
    intent.viewSeq = 3;
    intent.intentId = 4;
    intent.verb = ui::link::Verb::Touched;
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    CHECK(message.intent().has_touched());
    CHECK(message.intent().view_seq() == 3);
    CHECK(message.intent().intent_id() == 4);
}
