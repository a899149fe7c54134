#include "models/tile_model.h"

#include "ui/views.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using greenroom::ui::link::Tile;
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
