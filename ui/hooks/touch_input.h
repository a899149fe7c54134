// A FIFO whose lines become touches in Qt's platform input queue, as a touch driver's would.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QPoint>
#include <QString>

#include <map>
#include <memory>

class QPointingDevice;
class QQuickWindow;
class QSocketNotifier;

namespace greenroom::ui::hooks {

class FrameLog;

class TouchInput : public QObject {
    Q_OBJECT

public:
    // With a log, each touch is also written to it. Both must live as long.
    TouchInput(QQuickWindow& window, FrameLog* log);
    ~TouchInput() override;

    // Makes the FIFO, or takes one that is already there; a FIFO made here is removed at the end.
    [[nodiscard]] bool open(const QString& path);

private:
    void onReadable();
    void onLine(const QByteArray& line);
    void touch(const QJsonObject& line);
    void screenshot(const QString& path);

    QQuickWindow& window_;
    FrameLog* log_;
    std::map<int, QPoint> down_;              // where each finger was last
    std::unique_ptr<QPointingDevice> device_; // QTest makes it and leaves it to its user
    QString path_;
    bool made_ = false;
    int fifo_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
    QByteArray buffer_;
};

} // namespace greenroom::ui::hooks
