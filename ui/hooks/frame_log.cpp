#include "hooks/frame_log.h"

#include "models/room_model.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWindow>

#include <ctime>

namespace greenroom::ui::hooks {

namespace {

constexpr qint64 kNsPerS = 1'000'000'000;

QString tileWord(link::TileState state) {
    switch (state) {
    case link::TileState::Absent:
        return QStringLiteral("absent");
    case link::TileState::Upcoming:
        return QStringLiteral("upcoming");
    case link::TileState::Soon:
        return QStringLiteral("soon");
    case link::TileState::Ready:
        return QStringLiteral("ready");
    case link::TileState::Started:
        return QStringLiteral("started");
    case link::TileState::Joining:
        return QStringLiteral("joining");
    case link::TileState::InCall:
        return QStringLiteral("incall");
    case link::TileState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString wakeWord(link::Wakefulness wakefulness) {
    switch (wakefulness) {
    case link::Wakefulness::Awake:
        return QStringLiteral("awake");
    case link::Wakefulness::Halfwake:
        return QStringLiteral("halfwake");
    case link::Wakefulness::Standby:
        return QStringLiteral("standby");
    }
    return {};
}

QString stageWord(models::BookingsModel::Stage stage) {
    static const QMetaEnum names = QMetaEnum::fromType<models::BookingsModel::Stage>();
    return QString::fromLatin1(names.valueToKey(stage)).toLower();
}

QString pageWord(models::RoomModel::Page page) {
    static const QMetaEnum names = QMetaEnum::fromType<models::RoomModel::Page>();
    return QString::fromLatin1(names.valueToKey(page)).toLower();
}

} // namespace

qint64 monotonicNs() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<qint64>(now.tv_sec) * kNsPerS + now.tv_nsec;
}

FrameLog::FrameLog(QQuickWindow& window, const models::RoomModel& room)
    : window_(window), room_(room) {
    // Synchronizing is when a frame takes its content from the items, with this thread held.
    connect(
        &window, &QQuickWindow::afterAnimating, this, [this] { begun_ = monotonicNs(); },
        Qt::DirectConnection);
    connect(&window, &QQuickWindow::afterSynchronizing, this, &FrameLog::onSynchronized,
            Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameLog::onSwapped, Qt::DirectConnection);
}

bool FrameLog::open(const QString& path) {
    file_.setFileName(path);
    return file_.open(QIODevice::WriteOnly | QIODevice::Append);
}

void FrameLog::write(const QJsonObject& line) {
    file_.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    file_.flush();
}

void FrameLog::onSynchronized() {
    QJsonArray tiles;
    for (const models::TileRow& row : room_.tiles()->rows()) {
        tiles.append(QJsonObject{{"id", row.id}, {"state", tileWord(row.state)}});
    }
    shown_ = QJsonObject{
        {"view_seq", static_cast<qint64>(room_.view().seq)}, {"screen", pageWord(room_.page())},
        {"wake", wakeWord(room_.view().wakefulness)},        {"live", room_.live()},
        {"outcome", stageWord(room_.bookings()->stage())},   {"tiles", tiles}};
}

void FrameLog::onSwapped() {
    const qint64 now = monotonicNs();
    QJsonObject line = shown_;
    line["seq"] = ++seq_;
    line["t_ns"] = now;
    line["draw_ns"] = now - begun_;
    write(line);
    const QJsonArray found = targets();
    if (found != lastTargets_) {
        lastTargets_ = found;
        write({{"seq", seq_}, {"targets", found}});
    }
}

QJsonArray FrameLog::targets() const {
    QJsonArray found;
    collect(window_.contentItem(), found);
    return found;
}

void FrameLog::collect(const QQuickItem* item, QJsonArray& into) const {
    if (!item->isVisible()) {
        return;
    }
    if (!item->objectName().isEmpty() && item->isEnabled()) {
        const QRectF at = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        // What is typed into a field of dots is in no log.
        const bool secret = item->property("secret").toBool();
        const QString says = secret ? QString() : item->property("text").toString();
        into.append(QJsonObject{{"name", item->objectName()},
                                {"says", says},
                                {"x", at.x()},
                                {"y", at.y()},
                                {"w", at.width()},
                                {"h", at.height()},
                                {"cx", at.center().x()},
                                {"cy", at.center().y()}});
    }
    for (const QQuickItem* child : item->childItems()) {
        collect(child, into);
    }
}

} // namespace greenroom::ui::hooks
