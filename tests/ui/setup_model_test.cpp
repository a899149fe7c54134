#include "models/room_model.h"

#include "models/languages.h"
#include "models/setup_wording.h"
#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
namespace ui = greenroom::ui;
using greenroom::ui::models::Languages;
using greenroom::ui::models::RoomModel;
using greenroom::ui::models::SetupModel;
using greenroom::ui::models::SetupWording;
using ui::link::SetupStep;
using ui::link::Verb;

namespace {

ui::link::PanelView asking(SetupStep step, std::uint32_t place = 2) {
    ui::link::PanelView view = aView();
    view.setup = ui::link::Setup{};
    view.setup->step = step;
    view.setup->place = place;
    view.setup->places = 4;
    view.setup->regions = {"Africa", "America", "Europe"};
    return view;
}

struct Room {
    std::chrono::milliseconds now{0};
    RoomModel model{nullptr, [this] { return now; }};
    std::vector<ui::link::PanelIntent> sent;

    explicit Room(const ui::link::PanelView& view) {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const ui::link::PanelIntent& intent) { sent.push_back(intent); });
        model.setLink(ui::link::LinkState::Live);
        model.show(view);
    }
    SetupModel& setup() { return *model.setup(); }
    void later() { now += std::chrono::seconds(1); }
};

} // namespace

TEST_CASE("first start takes the place of the screen until it is over") {
    for (const bool outside : {false, true}) {
        Room room(aView());
        ui::link::PanelView view = asking(SetupStep::Language, 1);
        view.look.outside = outside;
        room.model.show(view);
        CHECK(room.model.page() == RoomModel::Setup);
        room.model.setLink(ui::link::LinkState::Lost);
        CHECK(room.model.page() == RoomModel::Lost);
        room.model.setLink(ui::link::LinkState::Live);
        view.setup.reset();
        room.model.show(view);
        CHECK(room.model.page() == (outside ? RoomModel::Door : RoomModel::Home));
        CHECK(room.setup().step() == SetupModel::None);
    }
}

TEST_CASE("a language is offered by the name its speakers give it") {
    Room room(asking(SetupStep::Language, 1));
    const auto& rows = room.setup().languages()->rows();
    REQUIRE(rows.size() == Languages::offered().size());
    std::vector<std::pair<QString, QString>> names;
    for (const auto& row : rows) {
        names.emplace_back(row.id, row.words);
        CHECK(row.chosen == (row.id == "English"));
    }
    CHECK(names == std::vector<std::pair<QString, QString>>{{"German", "Deutsch"},
                                                            {"English", "English"},
                                                            {"Arabic", "العربية"},
                                                            {"Japanese", "日本語"}});
    room.setup().chooseLanguage("German");
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::SetUpLanguage);
    CHECK(room.sent[0].target == "German");
}

TEST_CASE("a region first, then its cities, once they have come") {
    ui::link::PanelView view = asking(SetupStep::Zone);
    Room room(view);
    CHECK(room.setup().step() == SetupModel::Region);
    CHECK_FALSE(room.setup().canNext());
    room.setup().chooseRegion("America");
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::SetUpZone);
    CHECK(room.sent[0].target == "America");
    CHECK(room.sent[0].value.isEmpty());
    CHECK(room.setup().step() == SetupModel::Region);

    view.setup->region = "America";
    view.setup->cities = {"New_York", "Argentina/Salta"};
    room.model.show(view);
    CHECK(room.setup().step() == SetupModel::City);
    CHECK_FALSE(room.setup().canNext());
    CHECK(room.setup().zone().isEmpty());
    const auto& cities = room.setup().cities()->rows();
    REQUIRE(cities.size() == 2);
    CHECK(cities[0].words == "New York");
    CHECK(cities[1].words == "Salta, Argentina");
    room.later();
    room.setup().chooseCity("Argentina/Salta");
    REQUIRE(room.sent.size() == 2);
    CHECK(room.sent[1].target == "America");
    CHECK(room.sent[1].value == "Argentina/Salta");

    view.setup->city = "Argentina/Salta";
    room.model.show(view);
    CHECK(room.setup().canNext());
    CHECK(room.setup().zone() == "America, Salta, Argentina: it is 12:00 there");
    CHECK(cities[1].chosen);
}

TEST_CASE("from the cities back to the regions, and from there to the step before") {
    ui::link::PanelView view = asking(SetupStep::Zone);
    view.setup->region = "Europe";
    view.setup->city = "Berlin";
    view.setup->cities = {"Berlin"};
    Room room(view);
    CHECK(room.setup().step() == SetupModel::City);
    room.setup().back();
    CHECK(room.sent.empty());
    CHECK(room.setup().step() == SetupModel::Region);
    CHECK(room.setup().canNext()); // a city is set
    room.model.show(view);
    CHECK(room.setup().step() == SetupModel::Region);
    room.setup().chooseRegion("Europe");
    CHECK(room.sent.empty());
    CHECK(room.setup().step() == SetupModel::City);
    room.setup().back();
    room.setup().back();
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::SetUpGo);
    CHECK(room.sent[0].on);
}

TEST_CASE("what a step can go on to") {
    struct Case {
        const char* name;
        SetupStep step;
        std::uint32_t place;
        bool back;
        bool next;
        bool last;
        const char* position;
    };
    const Case cases[] = {
        {"language", SetupStep::Language, 1, false, true, false, "1 of 4"},
        {"a zone without a city", SetupStep::Zone, 2, true, false, false, "2 of 4"},
        {"network", SetupStep::Network, 3, true, true, false, "3 of 4"},
        {"registration is chosen", SetupStep::Registration, 4, true, false, true, "4 of 4"},
        {"the last one", SetupStep::Admin, 4, true, true, true, "4 of 4"}};
    for (const Case& c : cases) {
        INFO(c.name);
        Room room(asking(c.step, c.place));
        CHECK(room.setup().canBack() == c.back);
        CHECK(room.setup().canNext() == c.next);
        CHECK(room.setup().last() == c.last);
        CHECK(room.setup().position() == c.position);
        room.setup().next();
        CHECK(room.sent.size() == (c.next ? 1 : 0));
    }
}

TEST_CASE("the second tap of a finger does not go on twice", "[rule:31]") {
    Room room(asking(SetupStep::Language, 1));
    room.setup().next();
    room.model.show(asking(SetupStep::Network, 3));
    room.setup().next();
    CHECK(room.sent.size() == 1);
    room.later();
    room.setup().next();
    CHECK(room.sent.size() == 2);
}

TEST_CASE("whom the room belongs to is told as it was chosen") {
    const std::pair<SetupModel::Home, ui::link::Registration> homes[] = {
        {SetupModel::Hub, ui::link::Registration::Hub},
        {SetupModel::Tms, ui::link::Registration::Tms},
        {SetupModel::Alone, ui::link::Registration::None}};
    for (const auto& [home, told] : homes) {
        Room room(asking(SetupStep::Registration, 4));
        room.setup().chooseHome(home);
        REQUIRE(room.sent.size() == 1);
        CHECK(room.sent[0].verb == Verb::SetUpRegistration);
        CHECK(room.sent[0].registration == told);
    }
}

TEST_CASE("words of first start") {
    CHECK(SetupWording::region("Indian") == "Indian Ocean");
    CHECK(SetupWording::region("Middle_Earth") == "Middle Earth");
    CHECK(SetupWording::city("Indiana/Tell_City") == "Tell City, Indiana");
    CHECK(SetupWording::claimCode("48219930") == "4821 9930");
    CHECK(SetupWording::claimCode("4821-9930") == "4821-9930");
    CHECK(SetupWording::claimCode("4821") == "4821");
    CHECK(SetupWording::claimCode("") == "");
    ui::link::Device device;
    CHECK(SetupWording::page(device) == "");
    device.ipv6 = "2001:db8::41";
    CHECK(SetupWording::page(device) == "https://[2001:db8::41]");
    device.ipv4 = "192.0.2.41";
    CHECK(SetupWording::page(device) == "https://192.0.2.41");
}
