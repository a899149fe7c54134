#include "hooks/touch_input.h"

#include "hooks/frame_log.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointingDevice>
#include <QQuickWindow>
#include <QSocketNotifier>
#include <QtTest/qtesttouch.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greenroom::ui::hooks {

namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr qsizetype kMaxLine = 4'096;
constexpr int kFingers = 10;

} // namespace

TouchInput::TouchInput(QQuickWindow& window, FrameLog* log)
    : window_(window), log_(log), device_(QTest::createTouchDevice()) {}

TouchInput::~TouchInput() {
    notifier_.reset();
    if (fifo_ >= 0) {
        ::close(fifo_);
    }
    if (made_) {
        QFile::remove(path_);
    }
}

bool TouchInput::open(const QString& path) {
    path_ = path;
    const QByteArray native = QFile::encodeName(path);
    made_ = ::mkfifo(native.constData(), kOwnerOnly) == 0;
    if (!made_ && errno != EEXIST) {
        return false;
    }
    // Open for writing too, so that a writer's going is no end of file.
    fifo_ = ::open(native.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    struct stat about {};
    if (fifo_ < 0 || ::fstat(fifo_, &about) != 0 || !S_ISFIFO(about.st_mode)) {
        return false;
    }
    notifier_ = std::make_unique<QSocketNotifier>(fifo_, QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, &TouchInput::onReadable);
    return true;
}

void TouchInput::onReadable() {
    std::array<char, kMaxLine> chunk{};
    const ssize_t got = ::read(fifo_, chunk.data(), chunk.size());
    if (got <= 0) {
        return;
    }
    buffer_.append(chunk.data(), got);
    qsizetype end = 0;
    while ((end = buffer_.indexOf('\n')) >= 0) {
        const QByteArray line = buffer_.left(end);
        buffer_.remove(0, end + 1);
        onLine(line);
    }
    if (buffer_.size() > kMaxLine) {
        buffer_.clear();
    }
}

void TouchInput::onLine(const QByteArray& line) {
    const QJsonObject order = QJsonDocument::fromJson(line).object();
    if (order.contains(QLatin1String("touch"))) {
        touch(order);
    } else if (order.contains(QLatin1String("screenshot"))) {
        screenshot(order["screenshot"].toString());
    } else {
        qWarning("--input: not understood: %s", line.left(80).constData());
    }
}

void TouchInput::touch(const QJsonObject& line) {
    const QJsonArray at = line["touch"].toArray();
    const QPoint point(qRound(at.at(0).toDouble()), qRound(at.at(1).toDouble()));
    const QString phase = line["phase"].toString();
    const int id = line["id"].toInt();
    if (id < 0 || id >= kFingers) {
        qWarning("--input: no finger %d", id);
        return;
    }
    if (log_ != nullptr) {
        log_->write({{"touch", QJsonArray{point.x(), point.y()}},
                     {"phase", phase},
                     {"id", id},
                     {"t_ns", monotonicNs()}});
    }
    QTest::QTouchEventSequence event = QTest::touchEvent(&window_, device_.get(), false);
    // A driver names all fingers that are down with each event.
    for (const auto& [other, place] : down_) {
        if (other != id) {
            event.move(other, place, &window_);
        }
    }
    if (phase == QLatin1String("down")) {
        event.press(id, point, &window_);
        down_[id] = point;
    } else if (phase == QLatin1String("move")) {
        event.move(id, point, &window_);
        down_[id] = point;
    } else {
        event.release(id, point, &window_);
        down_.erase(id);
    }
    event.commit();
}

void TouchInput::screenshot(const QString& path) {
    // Under its final name only when it is whole.
    const QString part = path + QStringLiteral(".part");
    QFile::remove(path);
    if (!window_.grabWindow().save(part, "PNG") || !QFile::rename(part, path)) {
        qWarning("--input: cannot write %s", qUtf8Printable(path));
    }
}

} // namespace greenroom::ui::hooks
