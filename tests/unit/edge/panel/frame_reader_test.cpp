#include "edge/panel/frame_reader.h"

#include <QList>

#include <catch2/catch.hpp>

using greenroom::edge::panel::FrameReader;

namespace {

QByteArray frame(const QByteArray& body) {
    QByteArray length(4, '\0');
    for (int i = 0; i < 4; ++i)
        length[3 - i] = static_cast<char>(body.size() >> (8 * i));
    return length + body;
}

} // namespace

TEST_CASE("frames are found however the bytes arrive") {
    const QByteArray stream = frame("first") + frame("s") + frame(QByteArray(300, 'x'));
    for (qsizetype piece = 1; piece <= stream.size(); piece += 7) {
        FrameReader reader(300);
        QList<QByteArray> found;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            reader.feed(stream.mid(at, piece));
            while (const auto body = reader.next())
                found.append(*body);
        }
        CHECK(found == QList<QByteArray>{"first", "s", QByteArray(300, 'x')});
        CHECK_FALSE(reader.broken());
    }
}

TEST_CASE("a length that cannot be ends the stream") {
    struct Row {
        const char* name;
        QByteArray bytes;
    };
    const auto row = GENERATE(values<Row>({
        {"nothing in it", QByteArray(4, '\0')},
        {"one over the limit", QByteArray::fromHex("0000012d")},
        {"the longest there is", QByteArray::fromHex("ffffffff")},
    }));
    INFO(row.name);
    FrameReader reader(300);
    reader.feed(row.bytes + frame("never read"));
    CHECK_FALSE(reader.next());
    CHECK(reader.broken());
    CHECK_FALSE(reader.next());
}

TEST_CASE("the limit itself is allowed") {
    FrameReader reader(300);
    reader.feed(frame(QByteArray(300, 'x')));
    CHECK(reader.next() == QByteArray(300, 'x'));
}
