#include "models/tile_model.h"

#include "ui/views.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using greenroom::ui::link::CallState;
using greenroom::ui::link::Tile;
using greenroom::ui::link::TileAction;
using greenroom::ui::link::TileState;
using greenroom::ui::models::TileModel;

namespace {

Tile named(const QString& id, std::uint32_t minutes = 4) {
    Tile tile = aTile(TileState::Ready, minutes);
    tile.booking.id = id;
    return tile;
}

QStringList ids(const TileModel& model) {
    QStringList found;
    for (const auto& row : model.rows()) {
        found.append(row.id);
    }
    return found;
}

} // namespace

TEST_CASE("a tile under a finger stays the same tile while it counts") {
    TileModel model;
    auto view = aView();
    view.tiles = {named("a", 4), named("b", 4)};
    model.show(view);
    QSignalSpy changed(&model, &TileModel::dataChanged);
    QSignalSpy removed(&model, &TileModel::rowsRemoved);
    QSignalSpy inserted(&model, &TileModel::rowsInserted);
    QSignalSpy reset(&model, &TileModel::modelReset);

    model.show(view);
    CHECK(changed.isEmpty());

    view.tiles = {named("a", 3), named("b", 4)};
    model.show(view);
    CHECK(changed.size() == 1);
    CHECK(model.data(model.index(0), TileModel::DetailRole) == "starts in 3 min");
    CHECK(removed.isEmpty());
    CHECK(inserted.isEmpty());
    CHECK(reset.isEmpty());
}

TEST_CASE("any list becomes any other") {
    const QStringList lists[] = {{"a", "b", "c"}, {"c", "a"},     {"b", "c", "a", "d"}, {},
                                 {"d", "e", "f"}, {"f", "e", "d"}};
    TileModel model;
    QSignalSpy counted(&model, &TileModel::countChanged);
    for (const QStringList& wanted : lists) {
        auto view = aView();
        for (const QString& id : wanted) {
            view.tiles.push_back(named(id));
        }
        model.show(view);
        CHECK(ids(model) == wanted);
        CHECK(model.count() == wanted.size());
    }
    CHECK(counted.size() == 5);
}

TEST_CASE("what is no row has no data") {
    TileModel model;
    CHECK_FALSE(model.data(model.index(0), TileModel::TitleRole).isValid());
    CHECK_FALSE(model.data({}, TileModel::TitleRole).isValid());
}

TEST_CASE("how each tile looks") {
    using greenroom::ui::link::CautionKind;
    using greenroom::ui::models::TileLook;
    struct Case {
        TileState state;
        TileAction action;
        bool doubt;
        std::uint32_t setupS;
        TileLook look;
        QStringList notices;
    };
    const Case cases[] = {
        {TileState::Absent, TileAction::ShowReason, false, 0, TileLook::Reason, {}},
        {TileState::Upcoming, TileAction::ShowWhen, false, 0, TileLook::Waiting, {}},
        {TileState::Soon, TileAction::ShowWhen, false, 0, TileLook::Waiting, {}},
        {TileState::Upcoming, TileAction::EarlyJoin, false, 0, TileLook::Early, {}},
        {TileState::Soon, TileAction::EarlyJoin, false, 0, TileLook::Early, {}},
        {TileState::Ready, TileAction::Join, false, 0, TileLook::Open, {}},
        {TileState::Ready, TileAction::Join, true, 0, TileLook::Doubtful, {"Old"}},
        {TileState::Started, TileAction::Join, false, 0, TileLook::Open, {}},
        {TileState::Started, TileAction::LeaveAndJoin, false, 0, TileLook::Open, {}},
        {TileState::Joining, TileAction::Cancel, false, 9, TileLook::Cancel, {}},
        {TileState::Joining, TileAction::Cancel, false, 10, TileLook::CancelStressed, {}},
        {TileState::InCall, TileAction::OpenCall, false, 0, TileLook::InCall, {}},
        {TileState::Failed,
         TileAction::Retry,
         false,
         0,
         TileLook::Retry,
         {"No answer (NO_ANSWER)"}},
        {TileState::Failed,
         TileAction::Retry,
         true,
         0,
         TileLook::Retry,
         {"No answer (NO_ANSWER)", "Old"}},
    };
    for (const Case& c : cases) {
        INFO(static_cast<int>(c.state) << " " << static_cast<int>(c.action));
        auto view = aView();
        view.failure.what = "No answer";
        view.failure.code = "NO_ANSWER";
        view.calls = {aCall(CallState::Ringing)};
        view.calls[0].setupS = c.setupS;
        view.tiles = {aTile(c.state, 4)};
        view.tiles[0].action = c.action;
        if (c.doubt) {
            view.tiles[0].cautions = {{CautionKind::ListOld, "Old"}};
        }
        TileModel model;
        model.show(view);
        const auto& row = model.rows()[0];
        CHECK(row.look == c.look);
        CHECK(row.notices == c.notices);
        CHECK(row.noticeShapes.size() == row.notices.size());
    }
}

TEST_CASE("beside a call, the other meetings that are open") {
    auto view = aView();
    view.calls = {aCall()}; // of b1
    const std::pair<TileState, TileAction> tiles[] = {
        {TileState::InCall, TileAction::OpenCall},   {TileState::Ready, TileAction::LeaveAndJoin},
        {TileState::Started, TileAction::Join},      {TileState::Upcoming, TileAction::EarlyJoin},
        {TileState::Upcoming, TileAction::ShowWhen}, {TileState::Failed, TileAction::Retry},
        {TileState::Absent, TileAction::ShowReason},
    };
    for (const auto& [state, action] : tiles) {
        auto tile = aTile(state, 4);
        tile.action = action;
        tile.booking.id = QStringLiteral("b%1").arg(view.tiles.size() + 1);
        view.tiles.push_back(tile);
    }
    TileModel model;
    model.showOthers(view);
    CHECK(ids(model) == QStringList{"b2", "b3"});
    // An agent that knows no tiles in a call sends the call's own booking as an open one.
    view.tiles[0] = aTile(TileState::Started, 4);
    model.showOthers(view);
    CHECK(ids(model) == QStringList{"b2", "b3"});
}
