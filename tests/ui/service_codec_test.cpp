#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;
using ui::link::ServiceAct;
using ui::link::ServiceStage;
using ui::link::Verb;

namespace {

std::optional<ui::link::Service> decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming).service;
}

wire::PanelIntent sent(const ui::link::PanelIntent& intent) {
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.intent();
}

} // namespace

TEST_CASE("all that is said of the service menu arrives") {
    wire::AgentMessage message;
    wire::Service& s = *message.mutable_view()->mutable_service();
    s.set_stage(wire::SERVICE_STAGE_OPEN);
    s.set_wrong(true);
    s.set_tries_left(3);
    s.set_locked_s(48);
    s.set_closes_in_s(18);
    s.add_facts()->set_code("HUB");
    s.mutable_facts(0)->set_value("Registered");
    s.add_acts(wire::SERVICE_ACT_CHECK_SOURCES);
    s.add_acts(wire::SERVICE_ACT_RESTART);
    s.add_acts(wire::SERVICE_ACT_SET_UP_AGAIN);
    s.set_under_way(wire::SERVICE_ACT_RESTART);
    s.set_problem("It did not");
    const auto service = decoded(message);
    REQUIRE(service);
    CHECK(*service == ui::link::Service{.stage = ServiceStage::Open,
                                        .wrong = true,
                                        .triesLeft = 3,
                                        .lockedS = 48,
                                        .closesInS = 18,
                                        .facts = {{"HUB", "Registered"}},
                                        .acts = {ServiceAct::Restart, ServiceAct::SetUpAgain,
                                                 ServiceAct::CheckSources},
                                        .underWay = ServiceAct::Restart,
                                        .problem = "It did not"});
}

TEST_CASE("each stage of the service menu is known, and another one is none") {
    struct Case {
        int said;
        std::optional<ServiceStage> stage;
    };
    const Case cases[] = {{wire::SERVICE_STAGE_UNSPECIFIED, std::nullopt},
                          {wire::SERVICE_STAGE_ASKS, ServiceStage::Asks},
                          {wire::SERVICE_STAGE_LOCKED, ServiceStage::Locked},
                          {wire::SERVICE_STAGE_OPEN, ServiceStage::Open},
                          {wire::SERVICE_STAGE_FACTS, ServiceStage::Facts},
                          {99, std::nullopt}};
    for (const Case& c : cases) {
        INFO(c.said);
        wire::AgentMessage message;
        message.mutable_view()->mutable_service()->set_stage(
            static_cast<wire::ServiceStage>(c.said));
        const auto service = decoded(message);
        CHECK(service.has_value() == c.stage.has_value());
        if (service && c.stage) {
            CHECK(service->stage == *c.stage);
        }
    }
}

TEST_CASE("a hostile service menu is bounded") {
    wire::AgentMessage message;
    wire::Service& s = *message.mutable_view()->mutable_service();
    s.set_stage(wire::SERVICE_STAGE_OPEN);
    s.set_tries_left(~0U);
    s.set_locked_s(~0U);
    s.set_closes_in_s(~0U);
    s.add_facts()->set_code("NOTHING");
    for (int i = 0; i < 40; ++i) {
        s.add_facts()->set_code(std::string(100, 'C'));
        s.mutable_facts(s.facts_size() - 1)->set_value("a\xE2\x80\xAE" + std::string(300, 'v'));
        s.add_acts(wire::SERVICE_ACT_RESTART);
        s.add_acts(static_cast<wire::ServiceAct>(i + 50));
    }
    s.set_under_way(static_cast<wire::ServiceAct>(99));
    s.set_problem(std::string(500, 'p'));
    const auto service = decoded(message);
    REQUIRE(service);
    CHECK(service->triesLeft == 99);
    CHECK(service->lockedS == 86'400);
    CHECK(service->closesInS == 86'400);
    REQUIRE(service->facts.size() == 24);
    CHECK(service->facts[0].code.size() == 64);
    CHECK(service->facts[0].value.size() == 200);
    CHECK(service->facts[0].value.startsWith("av"));
    CHECK(service->acts == std::vector<ServiceAct>{ServiceAct::Restart});
    CHECK_FALSE(service->underWay);
    CHECK(service->problem.size() == 400);
}

TEST_CASE("presses about the service menu are written as the agent reads them") {
    ui::link::PanelIntent intent;
    intent.verb = Verb::OpenService;
    CHECK(sent(intent).has_open_service());
    intent.verb = Verb::LeaveService;
    CHECK(sent(intent).has_leave_service());
    intent.verb = Verb::EnterServicePin;
    intent.value = "0471";
    CHECK(sent(intent).enter_service_pin().pin() == "0471");
    intent.verb = Verb::AskService;
    const std::pair<ServiceAct, wire::ServiceAct> acts[] = {
        {ServiceAct::Restart, wire::SERVICE_ACT_RESTART},
        {ServiceAct::SetUpAgain, wire::SERVICE_ACT_SET_UP_AGAIN},
        {ServiceAct::CheckSources, wire::SERVICE_ACT_CHECK_SOURCES}};
    for (const auto& [act, written] : acts) {
        intent.serviceAct = act;
        CHECK(sent(intent).ask_service().act() == written);
    }
}
