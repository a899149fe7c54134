#include "edge/time/clock_socket.h"

#include <cmath>
#include <optional>
#include <utility>

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include "edge/time/injected_time.h"

namespace greenroom::edge::time {

namespace {

constexpr qint64 kMaxLine = 4096;
constexpr double kTenYearsMs = 10.0 * 366 * 24 * 3600 * 1000;
constexpr double kLatestMs = 253'402'300'799'000.0; // the year 9999

// A whole number of milliseconds from 0 to `most`.
std::optional<base::milliseconds> milliseconds(const QJsonValue& value, double most) {
    const double ms = value.toDouble(-1);
    if (!(ms >= 0 && ms <= most) || ms != std::floor(ms))
        return std::nullopt;
    return base::milliseconds(static_cast<std::int64_t>(ms));
}

std::optional<ClockCommand> parse(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.size() != 1)
        return std::nullopt;
    if (const auto to = milliseconds(object["set"], kLatestMs))
        return SetWall{base::WallTime(*to)};
    if (const auto by = milliseconds(object["advance"], kTenYearsMs))
        return Advance{*by};
    if (object["sync"].isBool())
        return SetSync{object["sync"].toBool()};
    return std::nullopt;
}

void reply(QLocalSocket& socket, const QJsonObject& object) {
    socket.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
}

QJsonObject toJson(base::Instant now) {
    const auto mono = std::chrono::floor<base::milliseconds>(now.mono.time_since_epoch());
    return {{"wall_ms", static_cast<qint64>(base::toMs(now.wall))},
            {"mono_ms", static_cast<qint64>(mono.count())}};
}

} // namespace

ClockSocket::ClockSocket(InjectedTime& time)
    : time_(time),
      listener_([this](std::unique_ptr<QLocalSocket> socket) { take(std::move(socket)); }) {}

base::Status ClockSocket::listen(const std::string& path) {
    return listener_.listen({.path = path, .mode = 0600});
}

void ClockSocket::take(std::unique_ptr<QLocalSocket> socket) {
    QLocalSocket* taken = socket.release();
    taken->setParent(&sockets_);
    QObject::connect(taken, &QLocalSocket::readyRead, taken, [this, taken] { onLines(*taken); });
    QObject::connect(taken, &QLocalSocket::disconnected, taken, &QObject::deleteLater);
    onLines(*taken);
}

void ClockSocket::onLines(QLocalSocket& socket) {
    while (socket.canReadLine()) {
        const auto command = parse(socket.readLine(kMaxLine));
        if (!command) {
            reply(socket, {{"error", R"(one of {"set":MS}, {"advance":MS}, {"sync":BOOL})"}});
            continue;
        }
        time_.command(*command, [to = QPointer<QLocalSocket>(&socket)](base::Instant now) {
            if (to)
                reply(*to, toJson(now));
        });
    }
    if (socket.bytesAvailable() > kMaxLine)
        socket.abort();
}

} // namespace greenroom::edge::time
