// Each scene looks as its reference picture, at two sizes.
//
// With GREENROOM_UPDATE_PICTURES=1 the references of what looks different now are written anew, and
// those of scenes that are gone removed. Look at each of them before it is committed.
#include "likeness.h"
#include "small_picture.h"
#include "stage.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <catch2/catch.hpp>

namespace {

using namespace greenroom::ui::testing;

const QString kFolder = QStringLiteral(GREENROOM_REFERENCES);
constexpr int kShares = 2; // ctest runs them side by side

bool updates() {
    return qEnvironmentVariableIntValue("GREENROOM_UPDATE_PICTURES") == 1;
}

QString nameOf(const QString& scene, QSize size) {
    return QStringLiteral("%1-%2x%3.png").arg(scene).arg(size.width()).arg(size.height());
}

// Where they lie that tell what was wrong.
QString leave(const QString& name, const QImage& expected, const QImage& actual,
              const QImage& difference) {
    const QDir folder(QDir::tempPath() + QStringLiteral("/greenroom-pictures"));
    folder.mkpath(QStringLiteral("."));
    const QString base = folder.filePath(QFileInfo(name).completeBaseName());
    const std::pair<const char*, const QImage&> pictures[] = {
        {"expected", expected}, {"actual", actual}, {"difference", difference}};
    for (const auto& [what, picture] : pictures) {
        if (!picture.isNull()) {
            picture.save(QStringLiteral("%1-%2.png").arg(base, QLatin1String(what)));
        }
    }
    return base + QStringLiteral("-{expected,actual,difference}.png");
}

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(kFolder);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void see(QSize size, int share) {
    Stage stage(size);
    const QStringList scenes = sceneNames();
    REQUIRE(scenes.size() >= 20);
    for (int i = share; i < scenes.size(); i += kShares) {
        const QString name = nameOf(scenes[i], size);
        const QString path = kFolder + u'/' + name;
        const QImage picture = stage.show(scenes[i]);
        REQUIRE(picture.size() == size);
        const QImage actual = smaller(picture);
        const QImage expected(path);
        const Difference difference = differenceOf(expected, actual);
        if (!difference.isSeen()) {
            continue;
        }
        if (updates()) {
            const QByteArray reference = packed(actual);
            CHECK_FALSE(differenceOf(QImage::fromData(reference), actual).isSeen());
            write(path, reference);
            continue;
        }
        const QString where = leave(name, expected, picture, difference.shown);
        FAIL_CHECK(
            scenes[i].toStdString()
            << " at " << size.width() << "x" << size.height()
            << (expected.isNull() ? " has no reference picture" : " looks different, most at ")
            << (expected.isNull() ? 0 : difference.where.x() * kShrink) << ","
            << (expected.isNull() ? 0 : difference.where.y() * kShrink) << " (" << difference.worst
            << "): see " << where.toStdString()
            << "; when it is meant, GREENROOM_UPDATE_PICTURES=1 takes it for the reference");
    }
}

} // namespace

TEST_CASE("scenes on usual glass, one half", "[wide][first]") {
    see({1280, 800}, 0);
}

TEST_CASE("scenes on usual glass, the other half", "[wide][second]") {
    see({1280, 800}, 1);
}

TEST_CASE("scenes on the smallest glass", "[small]") {
    see({800, 480}, 0);
    see({800, 480}, 1);
}

TEST_CASE("each reference picture is of a scene", "[small]") {
    const QStringList scenes = sceneNames();
    for (const QString& file : QDir(kFolder).entryList({"*.png"}, QDir::Files)) {
        const QString scene = QFileInfo(file).completeBaseName().section(u'-', 0, -2);
        if (!scenes.contains(scene) && updates()) {
            QFile::remove(kFolder + u'/' + file);
        } else {
            INFO(file.toStdString());
            CHECK(scenes.contains(scene));
        }
    }
}
