// Writes one line of JSON per frame that reached the screen.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <cstdint>

class QQuickItem;
class QQuickWindow;

namespace greenroom::ui::models {
class RoomModel;
}

namespace greenroom::ui::hooks {

// CLOCK_MONOTONIC, as all test figures of this project.
[[nodiscard]] qint64 monotonicNs();

class FrameLog : public QObject {
    Q_OBJECT

public:
    FrameLog(QQuickWindow& window, const models::RoomModel& room);

    [[nodiscard]] bool open(const QString& path);
    void write(const QJsonObject& line);

private:
    void onSynchronized();
    void onSwapped();
    [[nodiscard]] QJsonArray targets() const;
    void collect(const QQuickItem* item, QJsonArray& into) const;

    QQuickWindow& window_;
    const models::RoomModel& room_;
    QFile file_;
    QJsonObject shown_; // what the frame being drawn shows
    QJsonArray lastTargets_;
    qint64 begun_ = 0;
    qint64 seq_ = 0;
};

} // namespace greenroom::ui::hooks
