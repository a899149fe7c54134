#include "test_gallery.h"

#include "gallery/scene.h"

#include <QDir>
#include <QFile>
#include <QQmlEngine>

namespace greenroom::ui::testing {

namespace {

std::vector<models::GalleryModel::Entry> allScenes() {
    std::vector<models::GalleryModel::Entry> entries;
    const QDir folder(QStringLiteral(GREENROOM_SCENES));
    for (const QFileInfo& info : folder.entryInfoList({"*.json"}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("no scene %s", qUtf8Printable(info.filePath()));
        }
        if (auto scene = gallery::readScene(file.readAll())) {
            entries.push_back({info.completeBaseName(), scene->view, scene->link, scene->sheet});
        }
    }
    return entries;
}

} // namespace

TestGallery::TestGallery(QObject* parent) : QObject(parent), model_(allScenes(), languages_) {
    connect(&languages_, &models::Languages::changed, this,
            [this] { qmlEngine(this)->retranslate(); });
}

} // namespace greenroom::ui::testing
