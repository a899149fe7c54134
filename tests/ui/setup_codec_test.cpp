#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;
using ui::link::Registration;
using ui::link::SetupStep;
using ui::link::Verb;

namespace {

std::optional<ui::link::Setup> decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming).setup;
}

wire::PanelIntent sent(const ui::link::PanelIntent& intent) {
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.intent();
}

} // namespace

TEST_CASE("all that is said of first start arrives") {
    wire::AgentMessage message;
    wire::Setup& s = *message.mutable_view()->mutable_setup();
    s.set_step(wire::SETUP_STEP_ZONE);
    s.set_place(2);
    s.set_places(4);
    s.set_region("America");
    s.set_city("Argentina/Salta");
    s.add_regions("America");
    s.add_regions("Europe");
    s.add_cities("Argentina/Salta");
    s.add_cities("New_York");
    s.set_network_up(true);
    s.set_progress("Asking");
    s.set_problem("Nobody there");
    s.set_claim_code("48219930");
    const auto setup = decoded(message);
    REQUIRE(setup);
    CHECK(*setup == ui::link::Setup{.step = SetupStep::Zone,
                                    .place = 2,
                                    .places = 4,
                                    .region = "America",
                                    .city = "Argentina/Salta",
                                    .regions = {"America", "Europe"},
                                    .cities = {"Argentina/Salta", "New_York"},
                                    .networkUp = true,
                                    .progress = "Asking",
                                    .problem = "Nobody there",
                                    .claimCode = "48219930"});
}

TEST_CASE("each step of first start is known, and another one is none") {
    struct Case {
        int said;
        std::optional<SetupStep> step;
    };
    const Case cases[] = {{wire::SETUP_STEP_UNSPECIFIED, std::nullopt},
                          {wire::SETUP_STEP_LANGUAGE, SetupStep::Language},
                          {wire::SETUP_STEP_ZONE, SetupStep::Zone},
                          {wire::SETUP_STEP_NETWORK, SetupStep::Network},
                          {wire::SETUP_STEP_REGISTRATION, SetupStep::Registration},
                          {wire::SETUP_STEP_ADMIN, SetupStep::Admin},
                          {99, std::nullopt}};
    for (const Case& c : cases) {
        INFO(c.said);
        wire::AgentMessage message;
        message.mutable_view()->mutable_setup()->set_step(static_cast<wire::SetupStep>(c.said));
        const auto setup = decoded(message);
        CHECK(setup.has_value() == c.step.has_value());
        if (setup && c.step) {
            CHECK(setup->step == *c.step);
        }
    }
    wire::AgentMessage none;
    none.mutable_view();
    CHECK_FALSE(decoded(none));
}

TEST_CASE("of a zone nothing is offered that the agent could not be told again") {
    wire::AgentMessage message;
    wire::Setup& s = *message.mutable_view()->mutable_setup();
    s.set_step(wire::SETUP_STEP_ZONE);
    s.set_region("Eu\x07rope");
    s.set_city(std::string(65, 'c'));
    for (const char* region : {"Europe", "", "Europe", "Asia\xE2\x80\xAE"}) {
        s.add_regions(region);
    }
    s.add_regions(std::string(33, 'r'));
    s.add_regions(
        "\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90"
        "\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90\xD0\x90"); // 17 letters, 34 bytes
    for (int i = 0; i < 300; ++i) {
        s.add_cities("c" + std::to_string(i));
        s.add_regions("r" + std::to_string(i));
    }
    s.set_place(3);
    s.set_places(2);
    s.set_progress(std::string(500, 'p'));
    s.set_claim_code(std::string(100, '1'));
    const auto setup = decoded(message);
    REQUIRE(setup);
    CHECK(setup->region.isEmpty());
    CHECK(setup->city.isEmpty());
    CHECK(setup->regions.size() == 24);
    CHECK(setup->regions[0] == "Europe");
    CHECK(setup->regions[1] == "r0");
    CHECK(setup->cities.size() == 256);
    CHECK(setup->place == 0);
    CHECK(setup->places == 0);
    CHECK(setup->progress.size() == 400);
    CHECK(setup->claimCode.size() == 32);
}

TEST_CASE("presses about first start are written as the agent reads them") {
    ui::link::PanelIntent intent;
    intent.verb = Verb::SetUpGo;
    CHECK_FALSE(sent(intent).set_up_go().back());
    intent.on = true;
    CHECK(sent(intent).set_up_go().back());
    intent.verb = Verb::SetUpLanguage;
    intent.target = "German";
    CHECK(sent(intent).set_up_language().language() == "German");
    intent.verb = Verb::SetUpZone;
    intent.target = "America";
    CHECK(sent(intent).set_up_zone().region() == "America");
    CHECK(sent(intent).set_up_zone().city().empty());
    intent.value = "New_York";
    CHECK(sent(intent).set_up_zone().city() == "New_York");
    intent.verb = Verb::SetUpRegistration;
    const std::pair<Registration, wire::Registration> homes[] = {
        {Registration::Hub, wire::REGISTRATION_HUB},
        {Registration::Tms, wire::REGISTRATION_TMS},
        {Registration::None, wire::REGISTRATION_NONE}};
    for (const auto& [home, written] : homes) {
        intent.registration = home;
        CHECK(sent(intent).set_up_registration().registration() == written);
    }
}
