#include "gallery/scene.h"

#include "gallery/booking_scene.h"
#include "gallery/call_scene.h"
#include "gallery/extension_scene.h"
#include "gallery/look_scene.h"
#include "gallery/scene_json.h"
#include "gallery/service_scene.h"
#include "gallery/setup_scene.h"
#include "link/panel_codec.h"
#include "link/tile_meaning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom::ui::gallery {

namespace {

using link::PanelView;
using link::Tile;
using link::TileAction;
using link::TileState;

link::Screen screen(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, link::Screen>, 3> kNames{
        {{"SCREEN_JOINING", link::Screen::Joining},
         {"SCREEN_IN_CALL", link::Screen::InCall},
         {"SCREEN_ERROR", link::Screen::Error}}};
    return named(value, kNames, link::Screen::Home);
}

std::optional<TileState> tileState(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, std::optional<TileState>>, 8> kNames{
        {{"TILE_STATE_ABSENT", TileState::Absent},
         {"TILE_STATE_UPCOMING", TileState::Upcoming},
         {"TILE_STATE_SOON", TileState::Soon},
         {"TILE_STATE_READY", TileState::Ready},
         {"TILE_STATE_STARTED", TileState::Started},
         {"TILE_STATE_JOINING", TileState::Joining},
         {"TILE_STATE_IN_CALL", TileState::InCall},
         {"TILE_STATE_FAILED", TileState::Failed}}};
    return named(value, kNames, std::optional<TileState>());
}

std::optional<TileAction> tileAction(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, std::optional<TileAction>>, 8> kNames{
        {{"TILE_ACTION_SHOW_REASON", TileAction::ShowReason},
         {"TILE_ACTION_SHOW_WHEN", TileAction::ShowWhen},
         {"TILE_ACTION_EARLY_JOIN", TileAction::EarlyJoin},
         {"TILE_ACTION_JOIN", TileAction::Join},
         {"TILE_ACTION_LEAVE_AND_JOIN", TileAction::LeaveAndJoin},
         {"TILE_ACTION_CANCEL", TileAction::Cancel},
         {"TILE_ACTION_OPEN_CALL", TileAction::OpenCall},
         {"TILE_ACTION_RETRY", TileAction::Retry}}};
    return named(value, kNames, std::optional<TileAction>());
}

Tile tile(const QJsonValue& t) {
    Tile tile{.booking = booking(t["booking"]),
              .opens = moment(t["opens"]),
              .minutes = count(t["minutes"]),
              .seconds = count(t["seconds"]),
              .cautions = {}};
    link::giveMeaning(tile, tileState(t["state"]), tileAction(t["action"]));
    for (const QJsonValue c : t["cautions"].toArray()) {
        tile.cautions.push_back({link::cautionKind(c["code"].toString()), c["text"].toString()});
    }
    return tile;
}

PanelView readView(const QJsonObject& v) {
    const QJsonValue clock = v["clock"];
    PanelView view{.seq = static_cast<std::uint64_t>(wide(v["seq"])),
                   .screen = screen(v["screen"]),
                   .now = moment(clock["now"]),
                   .twelveHour = clock["twelveHour"].toBool(),
                   .roomName = v["room"]["name"].toString(),
                   .roomAddress = v["room"]["address"].toString(),
                   .bookings = {},
                   .bookingsLeftOut = count(v["bookingsLeftOut"]),
                   .tiles = {},
                   .calls = {},
                   .controls = {},
                   .ending = {},
                   .entries = {},
                   .audioCheck = {},
                   .failure = {},
                   .marks = {},
                   .extension = readExtension(v),
                   .heartbeatS = count(v["heartbeatS"])};
    for (const QJsonValue b : v["bookings"].toArray()) {
        view.bookings.push_back(booking(b));
    }
    for (const QJsonValue t : v["tiles"].toArray()) {
        view.tiles.push_back(tile(t));
    }
    readBookings(v, view);
    readCalls(v, view);
    readLook(v, view);
    readSetup(v, view);
    readService(v, view);
    for (const QJsonValue m : v["marks"].toArray()) {
        view.marks.push_back(m["text"].toString());
    }
    return link::bounded(std::move(view));
}

} // namespace

std::optional<Scene> readScene(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    const QString link = object["link"].toString();
    if (link == QLatin1String("loading")) {
        return Scene{.view = std::nullopt, .link = link::LinkState::Connecting, .sheet = {}};
    }
    Scene scene{.view = readView(object),
                .link = link::LinkState::Live,
                .sheet = object["sheet"].toString()};
    if (link == QLatin1String("lost")) {
        scene.link = link::LinkState::Lost;
    } else if (link == QLatin1String("reconnecting")) {
        scene.link = link::LinkState::Connecting;
    }
    return scene;
}

} // namespace greenroom::ui::gallery
