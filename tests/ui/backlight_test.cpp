#include "backlight.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using greenroom::ui::Backlight;

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("per cent become levels, and a screen that is not off is never dark", "[rule:50]") {
    struct Row {
        int perCent;
        const char* level;
    };
    const Row rows[] = {{100, "255"}, {50, "127"},  {10, "25"}, {1, "2"},
                        {0, "0"},     {900, "255"}, {-5, "0"}};
    for (const Row& row : rows) {
        QTemporaryDir folder;
        write(folder.filePath("max_brightness"), "255\n");
        write(folder.filePath("brightness"), "");
        Backlight light(folder.path());
        REQUIRE(light.usable());
        light.set(row.perCent);
        CHECK(read(folder.filePath("brightness")) == row.level);
    }
    QTemporaryDir coarse;
    write(coarse.filePath("max_brightness"), "7\n");
    write(coarse.filePath("brightness"), "");
    Backlight light(coarse.path());
    light.set(10);
    CHECK(read(coarse.filePath("brightness")) == "1");
}

TEST_CASE("a folder that is no backlight is left alone") {
    for (const char* most : {"", "many", "-3", "0"}) {
        QTemporaryDir folder;
        write(folder.filePath("max_brightness"), most);
        Backlight light(folder.path());
        CHECK_FALSE(light.usable());
        light.set(50);
        CHECK_FALSE(QFile::exists(folder.filePath("brightness")));
    }
    CHECK_FALSE(Backlight("/nowhere").usable());
}

TEST_CASE("a backlight that cannot be written is tried again") {
    QTemporaryDir folder;
    write(folder.filePath("max_brightness"), "10");
    REQUIRE(QDir(folder.path()).mkdir("brightness"));
    Backlight light(folder.path());
    light.set(50);
    REQUIRE(QDir(folder.path()).rmdir("brightness"));
    light.set(50);
    CHECK(read(folder.filePath("brightness")) == "5");
}
