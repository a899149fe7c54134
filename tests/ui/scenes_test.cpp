// Every scene, and views no sane agent sends, load into the real window without a word of warning.
#include "gallery/scene.h"
#include "models/room_model.h"
#include "ui/views.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <catch2/catch.hpp>

#include <limits>

namespace {

namespace ui = greenroom::ui;
using namespace greenroom::ui::testing;

QStringList& warnings() {
    static QStringList list;
    return list;
}

void remember(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith("QStandardPaths")) {
        warnings().append(text);
    }
}

QGuiApplication& application() {
    static int argc = 1;
    static char name[] = "panel_scenes_test";
    static char* argv[] = {name, nullptr};
    static const bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    // Never destroyed: at exit Qt's own statics may be gone before ours.
    static auto* const app = new QGuiApplication(argc, argv);
    Q_UNUSED(offscreen)
    return *app;
}

const QSize kSizes[] = {{1280, 800}, {800, 480}, {800, 1280}, {1920, 1080}};

double dotsPerMm(const QSize& size) {
    return size.height() == 480 ? 5.24 : size.width() == 1920 ? 8.58 : 5.88;
}

// Draws the room as it is and returns what was complained of.
QStringList draw(ui::models::RoomModel& room, const QSize& size) {
    application();
    warnings().clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    {
        QQmlApplicationEngine engine;
        engine.setInitialProperties({{"width", size.width()},
                                     {"height", size.height()},
                                     {"dotsPerMm", dotsPerMm(size)},
                                     {"reducedMotion", true},
                                     {"room", QVariant::fromValue(&room)}});
        engine.load(QUrl("qrc:/Greenroom/Panel/Main.qml"));
        auto* window = engine.rootObjects().isEmpty()
                           ? nullptr
                           : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
        if (window == nullptr) {
            warnings().append("no window");
        } else {
            window->show();
            QCoreApplication::processEvents();
            if (window->grabWindow().size() != size) {
                warnings().append("not drawn");
            }
        }
    }
    qInstallMessageHandler(before);
    return warnings();
}

ui::link::PanelView enormous() {
    ui::link::PanelView view = aView();
    const QString wide(60'000, u'W');
    view.roomName = wide;
    view.roomAddress = wide;
    for (int i = 0; i < 200; ++i) {
        ui::link::Booking booking = aBooking(QString::number(i));
        booking.title = wide;
        booking.organizer = wide;
        booking.start.utcMs = std::numeric_limits<std::int64_t>::max() - i;
        booking.end.utcMs = std::numeric_limits<std::int64_t>::min() + i;
        view.bookings.push_back(booking);
        ui::link::Tile tile = aTile(ui::link::TileState::Ready, ~0U, ~0U);
        tile.booking = booking;
        view.tiles.push_back(tile);
        view.marks.push_back(wide);
    }
    view.bookingsLeftOut = ~0U;
    ui::link::Call call = aCall();
    call.title = wide;
    call.durationS = ~0U;
    call.setupS = ~0U;
    call.answersInS = ~0U;
    call.quality = ui::link::CallQuality::Poor;
    call.details.assign(50, wide);
    call.missing.assign(50, wide);
    ui::link::Call held = call;
    held.id = 6;
    held.held = true;
    ui::link::Call ringing = call;
    ringing.id = 7;
    ringing.state = ui::link::CallState::Offered;
    view.calls = {call, held, ringing};
    view.controls = {true, true, true, true, true, true, ~0U, true, view.bookings[0].start};
    view.ending = ui::link::Ending{wide, ~0U, true, ~0U};
    for (int i = 0; i < 200; ++i) {
        view.entries.push_back({QString::number(i), wide, wide, i % 2 == 0});
    }
    view.audioCheck = {true, ~0U, wide, wide, wide, wide};
    ui::link::BookingDetails details;
    details.booking = view.bookings[0];
    details.source = details.address = details.verdict = details.verdictCode = details.fix = wide;
    details.runnersUp.assign(50, wide);
    details.trace.assign(50, {wide, wide});
    details.canCheckIn = details.checkedIn = details.canExtend = details.canEnd =
        details.canDecline = true;
    view.bookable.later = view.bookings;
    view.bookable.opened = details;
    for (std::uint32_t i = 0; i < 200; ++i) {
        view.bookable.options.push_back({i, view.bookings[0].start});
        view.trust.push_back({ui::link::TrustKind::Calendar, wide, false});
    }
    view.bookable.release = ui::link::Release{"0", ~0U};
    view.bookable.canCheckIn = "0";
    ui::link::Setup setup;
    setup.step = ui::link::SetupStep::Zone;
    setup.progress = setup.problem = setup.claimCode = wide;
    for (int i = 0; i < 500; ++i) {
        setup.regions.push_back("R" + QString::number(i));
        setup.cities.push_back("C" + QString::number(i));
    }
    view.setup = setup;
    ui::link::Service service;
    service.stage = ui::link::ServiceStage::Open;
    service.triesLeft = service.lockedS = service.closesInS = ~0U;
    service.facts.assign(500, {wide, wide});
    service.acts.assign(500, ui::link::ServiceAct::Restart);
    service.problem = wide;
    view.service = service;
    view.failure = {wide, wide, wide, wide, true, true, std::vector<QString>(50, wide)};
    return ui::link::bounded(view);
}

} // namespace

TEST_CASE("each scene loads without a warning at each size", "[rule:10]") {
    const QDir folder(GREENROOM_SCENES);
    const QStringList names = folder.entryList({"*.json"}, QDir::Files);
    REQUIRE(names.size() >= 20);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto scene = ui::gallery::readScene(file.readAll());
        REQUIRE(scene);
        for (const QSize& size : kSizes) {
            ui::models::RoomModel room;
            if (scene->view) {
                room.show(*scene->view);
            }
            room.setLink(scene->link);
            const auto sheet = ui::models::RoomModel::sheetNamed(scene->sheet);
            room.open(sheet);
            CHECK(room.sheet() == sheet);
            INFO(name.toStdString() << " at " << size.width() << "x" << size.height());
            CHECK(draw(room, size).join("\n").toStdString() == "");
        }
    }
}

TEST_CASE("an enormous view is drawn on every page") {
    for (const auto screen : {ui::link::Screen::Home, ui::link::Screen::Joining,
                              ui::link::Screen::InCall, ui::link::Screen::Error}) {
        ui::models::RoomModel room;
        ui::link::PanelView view = enormous();
        view.screen = screen;
        view.setup.reset();
        view.service.reset();
        room.show(view);
        room.setLink(ui::link::LinkState::Live);
        CHECK(draw(room, kSizes[1]).join("\n").toStdString() == "");
        using ui::models::RoomModel;
        for (const auto sheet :
             {RoomModel::Keypad, RoomModel::Volume, RoomModel::Details, RoomModel::Dial,
              RoomModel::More, RoomModel::Quiet, RoomModel::SoundCheck, RoomModel::Addresses,
              RoomModel::Agenda, RoomModel::Booking, RoomModel::Why, RoomModel::EndBooking,
              RoomModel::DeclineBooking, RoomModel::Book, RoomModel::Trust}) {
            room.open(sheet);
            if (room.sheet() == sheet) {
                CHECK(draw(room, kSizes[1]).join("\n").toStdString() == "");
                CHECK(draw(room, kSizes[2]).join("\n").toStdString() == "");
            }
        }
    }
}

TEST_CASE("an enormous first start and service menu are drawn") {
    using ui::link::ServiceStage;
    using ui::link::SetupStep;
    ui::link::PanelView view = enormous();
    for (const auto step :
         {SetupStep::Zone, SetupStep::Network, SetupStep::Registration, SetupStep::Admin}) {
        view.setup->step = step;
        ui::link::PanelView bare = view;
        bare.service.reset();
        bare.extension = {};
        ui::models::RoomModel room;
        room.show(bare);
        room.setLink(ui::link::LinkState::Live);
        CHECK(room.page() == ui::models::RoomModel::Setup);
        CHECK(draw(room, kSizes[1]).join("\n").toStdString() == "");
    }
    view.setup.reset();
    for (const auto stage :
         {ServiceStage::Asks, ServiceStage::Locked, ServiceStage::Open, ServiceStage::Facts}) {
        view.service->stage = stage;
        for (const auto sheet : {ui::models::RoomModel::NoSheet, ui::models::RoomModel::Restart}) {
            ui::models::RoomModel room;
            room.show(view);
            room.setLink(ui::link::LinkState::Live);
            room.open(sheet);
            CHECK(draw(room, kSizes[1]).join("\n").toStdString() == "");
        }
    }
}

TEST_CASE("a panel that is all there is on the screen cannot be closed", "[rule:53]") {
    application();
    for (const bool kept : {true, false}) {
        ui::models::RoomModel room;
        QQmlApplicationEngine engine;
        engine.setInitialProperties({{"width", 800},
                                     {"height", 480},
                                     {"dotsPerMm", 5.24},
                                     {"reducedMotion", true},
                                     {"kept", kept},
                                     {"room", QVariant::fromValue(&room)}});
        engine.load(QUrl("qrc:/Greenroom/Panel/Main.qml"));
        REQUIRE_FALSE(engine.rootObjects().isEmpty());
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
        REQUIRE(window != nullptr);
        window->show();
        CHECK(window->close() == !kept);
        CHECK(window->isVisible() == kept);
    }
}

TEST_CASE("what is no scene is refused") {
    CHECK_FALSE(ui::gallery::readScene("not json"));
    CHECK_FALSE(ui::gallery::readScene("[]"));
    CHECK(ui::gallery::readScene(R"({"tiles": 5, "clock": "x", "calls": [7]})"));
}
