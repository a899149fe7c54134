#include <catch2/catch.hpp>

#include "edge/panel/panel_codec.h"
#include "proto/panel.pb.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

using Intent = wire::PanelIntent;

wire::PanelView shown(const core::PanelView& view) {
    const QByteArray frame = encodeView(view, 1, 20);
    CHECK(frame.size() <= qsizetype{kMaxFrame} + 4);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.view();
}

template <typename Set>
base::Result<PanelSays> says(Set&& set) {
    wire::PanelMessage message;
    set(*message.mutable_intent());
    return decodePanelMessage(QByteArray::fromStdString(message.SerializeAsString()));
}

// The fact that a press became; fails the test when it became another.
template <typename Domain, typename Fact, typename Set>
Fact pressed(Set&& set) {
    const auto said = says(std::forward<Set>(set));
    REQUIRE(said);
    const auto* press = std::get_if<Press>(&*said);
    REQUIRE(press != nullptr);
    const auto* domain = std::get_if<Domain>(&press->event);
    REQUIRE(domain != nullptr);
    const auto* fact = std::get_if<Fact>(domain);
    REQUIRE(fact != nullptr);
    return *fact;
}

template <typename Fact, typename Set>
Fact chosen(Set&& set) {
    return pressed<core::FirstStartEvent, Fact>(std::forward<Set>(set));
}

template <typename Fact, typename Set>
Fact served(Set&& set) {
    return pressed<core::ServiceEvent, Fact>(std::forward<Set>(set));
}

} // namespace

TEST_CASE("all that first start asks reaches the panel") {
    core::PanelView view;
    CHECK_FALSE(shown(view).has_setup());
    view.setup = core::SetupView{.step = core::SetupStep::Zone,
                                 .region = "Europe",
                                 .city = "Berlin",
                                 .regions = {"America", "Europe"},
                                 .cities = {"Berlin", "Paris", "Rome"},
                                 .networkUp = true,
                                 .progress = "under way",
                                 .problem = "went wrong"};
    const wire::Setup out = shown(view).setup();
    CHECK(out.step() == wire::SETUP_STEP_ZONE);
    CHECK(out.place() == 2);
    CHECK(out.places() == 4);
    CHECK(out.region() == "Europe");
    CHECK(out.city() == "Berlin");
    CHECK(out.regions_size() == 2);
    CHECK(out.regions(0) == "America");
    CHECK(out.cities_size() == 3);
    CHECK(out.cities(2) == "Rome");
    CHECK(out.network_up());
    CHECK(out.progress() == "under way");
    CHECK(out.problem() == "went wrong");
    const auto word = [&](core::SetupStep step) {
        view.setup->step = step;
        return shown(view).setup().step();
    };
    CHECK(word(core::SetupStep::Language) == wire::SETUP_STEP_LANGUAGE);
    CHECK(word(core::SetupStep::Network) == wire::SETUP_STEP_NETWORK);
    CHECK(word(core::SetupStep::Registration) == wire::SETUP_STEP_REGISTRATION);
}

TEST_CASE("all that the service menu shows reaches the panel") {
    core::PanelView view;
    CHECK_FALSE(shown(view).has_service());
    view.service =
        core::ServiceView{.stage = core::ServiceStage::Open,
                          .wrong = true,
                          .triesLeft = 3,
                          .lockedSeconds = 0,
                          .closesInSeconds = 17,
                          .facts = {{"HUB", "Registered"}, {"MAC", "02:00:00:00:00:07"}},
                          .acts = {core::ServiceAct::CheckSources, core::ServiceAct::SetUpAgain,
                                   core::ServiceAct::Restart},
                          .underWay = core::ServiceAct::Restart,
                          .problem = "went wrong"};
    const wire::Service out = shown(view).service();
    CHECK(out.stage() == wire::SERVICE_STAGE_OPEN);
    CHECK(out.wrong());
    CHECK(out.tries_left() == 3);
    CHECK(out.locked_s() == 0);
    CHECK(out.closes_in_s() == 17);
    REQUIRE(out.facts_size() == 2);
    CHECK(out.facts(0).code() == "HUB");
    CHECK(out.facts(1).value() == "02:00:00:00:00:07");
    REQUIRE(out.acts_size() == 3);
    CHECK(out.acts(0) == wire::SERVICE_ACT_CHECK_SOURCES);
    CHECK(out.acts(1) == wire::SERVICE_ACT_SET_UP_AGAIN);
    CHECK(out.acts(2) == wire::SERVICE_ACT_RESTART);
    CHECK(out.under_way() == wire::SERVICE_ACT_RESTART);
    CHECK(out.problem() == "went wrong");

    view.service = core::ServiceView{};
    CHECK(shown(view).service().stage() == wire::SERVICE_STAGE_ASKS);
    CHECK(shown(view).service().under_way() == wire::SERVICE_ACT_UNSPECIFIED);
    view.service->lockedSeconds = 60;
    CHECK(shown(view).service().stage() == wire::SERVICE_STAGE_LOCKED);
    CHECK(shown(view).service().locked_s() == 60);
    view.service->lockedSeconds = 0;
    view.service->stage = core::ServiceStage::Facts;
    CHECK(shown(view).service().stage() == wire::SERVICE_STAGE_FACTS);
}

TEST_CASE("presses of first start become facts of it") {
    CHECK_FALSE(chosen<core::SetupMoved>([](Intent& i) { i.mutable_set_up_go(); }).back);
    CHECK(chosen<core::SetupMoved>([](Intent& i) { i.mutable_set_up_go()->set_back(true); }).back);
    CHECK(chosen<core::SetupLanguageChosen>([](Intent& i) {
              i.mutable_set_up_language()->set_language("German");
          }).language == "German");
    const auto zone = chosen<core::SetupZoneChosen>([](Intent& i) {
        i.mutable_set_up_zone()->set_region("America");
        i.mutable_set_up_zone()->set_city("Argentina/Salta");
    });
    CHECK(zone.region == "America");
    CHECK(zone.city == "Argentina/Salta");
    const auto way = [](wire::Registration wanted) {
        return chosen<core::SetupWayChosen>([wanted](Intent& i) {
                   i.mutable_set_up_registration()->set_registration(wanted);
               })
            .way;
    };
    CHECK(way(wire::REGISTRATION_HUB) == core::SetupWay::Hub);
    CHECK(way(wire::REGISTRATION_TMS) == core::SetupWay::Manager);
    CHECK(way(wire::REGISTRATION_NONE) == core::SetupWay::Nobody);
}

TEST_CASE("presses in the service menu become facts of it") {
    (void)served<core::ServiceOpened>([](Intent& i) { i.mutable_open_service(); });
    (void)served<core::ServiceLeft>([](Intent& i) { i.mutable_leave_service(); });
    CHECK(served<core::ServicePinEntered>([](Intent& i) {
              i.mutable_enter_service_pin()->set_pin("123456789012");
          }).pin.reveal() == "123456789012");
    const auto act = [](wire::ServiceAct wanted) {
        return served<core::ServiceAsked>(
                   [wanted](Intent& i) { i.mutable_ask_service()->set_act(wanted); })
            .act;
    };
    CHECK(act(wire::SERVICE_ACT_RESTART) == core::ServiceAct::Restart);
    CHECK(act(wire::SERVICE_ACT_SET_UP_AGAIN) == core::ServiceAct::SetUpAgain);
    CHECK(act(wire::SERVICE_ACT_CHECK_SOURCES) == core::ServiceAct::CheckSources);
}

TEST_CASE("what is out of bounds is no press") {
    using Set = void (*)(Intent&);
    const std::vector<Set> bad{
        [](Intent& i) { i.mutable_set_up_language(); },
        [](Intent& i) { i.mutable_set_up_language()->set_language(std::string(33, 'x')); },
        [](Intent& i) { i.mutable_set_up_zone()->set_city("Berlin"); },
        [](Intent& i) { i.mutable_set_up_zone()->set_region(std::string(33, 'x')); },
        [](Intent& i) {
            i.mutable_set_up_zone()->set_region("Europe");
            i.mutable_set_up_zone()->set_city(std::string(65, 'x'));
        },
        [](Intent& i) { i.mutable_set_up_registration(); },
        [](Intent& i) { i.mutable_enter_service_pin(); },
        [](Intent& i) { i.mutable_enter_service_pin()->set_pin("12a4"); },
        [](Intent& i) { i.mutable_enter_service_pin()->set_pin("1234567890123"); },
        [](Intent& i) { i.mutable_ask_service(); },
    };
    for (std::size_t at = 0; at < bad.size(); ++at) {
        INFO(at);
        CHECK_FALSE(says(bad[at]));
    }
}
