#include "link/panel_codec.h"

#include <QtEndian>

#include <catch2/catch.hpp>

using greenroom::ui::link::FrameReader;
using greenroom::ui::link::kMaxFrame;

namespace {

QByteArray frame(const QByteArray& body) {
    QByteArray out(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), out.data());
    return out + body;
}

} // namespace

TEST_CASE("frames come out whole however the bytes arrive") {
    const QByteArray stream = frame("one") + frame("") + frame(QByteArray(kMaxFrame, 'x'));
    for (const qsizetype step : {qsizetype(1), qsizetype(3), qsizetype(1'000), stream.size()}) {
        INFO(step);
        FrameReader reader;
        std::vector<QByteArray> bodies;
        for (qsizetype at = 0; at < stream.size(); at += step) {
            reader.feed(stream.mid(at, step));
            while (const auto body = reader.next()) {
                bodies.push_back(*body);
            }
        }
        REQUIRE(bodies.size() == 3);
        CHECK(bodies[0] == "one");
        CHECK(bodies[1].isEmpty());
        CHECK(bodies[2].size() == kMaxFrame);
        CHECK_FALSE(reader.broken());
    }
}

TEST_CASE("a length above the limit breaks the stream at once") {
    FrameReader reader;
    reader.feed(QByteArray::fromHex("00010001"));
    CHECK_FALSE(reader.next());
    CHECK(reader.broken());
    reader.feed(frame("fine"));
    CHECK_FALSE(reader.next());
    reader.clear();
    reader.feed(frame("fine"));
    CHECK(reader.next() == QByteArray("fine"));
}

TEST_CASE("a truncated frame waits") {
    FrameReader reader;
    reader.feed(frame("whole").chopped(1));
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.broken());
}
