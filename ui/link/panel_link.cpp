#include "link/panel_link.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace greenroom::ui::link {

namespace {

Q_LOGGING_CATEGORY(logLink, "panel.link")

constexpr qint64 kMaxUnsent = kMaxFrame;

} // namespace

PanelLink::PanelLink(QString socketPath, QString version, LinkTimings timings, QObject* parent)
    : QObject(parent), socketPath_(std::move(socketPath)), version_(std::move(version)),
      timings_(timings), nextRetry_(timings.retryMin) {
    for (QTimer* timer : {&retry_, &lost_, &silence_}) {
        timer->setSingleShot(true);
    }
    socket_.setReadBufferSize(2 * kMaxFrame);
    connect(&retry_, &QTimer::timeout, this, &PanelLink::connectNow);
    connect(&lost_, &QTimer::timeout, this, &PanelLink::onLostAfter);
    connect(&silence_, &QTimer::timeout, this, &PanelLink::onSilence);
    connect(&socket_, &QLocalSocket::connected, this, &PanelLink::onConnected);
    connect(&socket_, &QLocalSocket::readyRead, this, &PanelLink::onReadyRead);
    connect(&socket_, &QLocalSocket::stateChanged, this,
            [this](QLocalSocket::LocalSocketState state) {
                if (state == QLocalSocket::UnconnectedState) {
                    onEnded();
                }
            });
}

PanelLink::~PanelLink() {
    // The socket tells of its end while it goes, when the timers are gone already.
    socket_.disconnect(this);
}

void PanelLink::start() {
    lost_.start(timings_.lostAfter);
    connectNow();
}

bool PanelLink::send(const PanelIntent& intent) {
    if (state_ != LinkState::Live || socket_.bytesToWrite() > kMaxUnsent) {
        return false;
    }
    socket_.write(encodeIntent(intent));
    socket_.flush();
    return true;
}

void PanelLink::connectNow() {
    reader_.clear();
    socket_.connectToServer(socketPath_);
    if (socket_.state() == QLocalSocket::UnconnectedState && !retry_.isActive()) {
        onEnded();
    }
}

void PanelLink::onConnected() {
    socket_.write(encodeHello(version_));
    socket_.flush();
}

void PanelLink::onReadyRead() {
    while (socket_.bytesAvailable() > 0) {
        reader_.feed(socket_.read(kMaxFrame));
        while (const auto body = reader_.next()) {
            take(*body);
        }
        if (reader_.broken()) {
            drop("a frame above the limit");
        }
    }
}

void PanelLink::take(const QByteArray& body) {
    const Incoming incoming = decode(body);
    if (const auto* view = std::get_if<PanelView>(&incoming)) {
        nextRetry_ = timings_.retryMin;
        lost_.stop();
        mostSilence_ = view->heartbeatS == 0
                           ? std::chrono::milliseconds(0)
                           : std::chrono::seconds(std::min(view->heartbeatS, 3'600U)) +
                                 timings_.heartbeatGrace;
        listenOn();
        Q_EMIT viewReceived(*view);
        setState(LinkState::Live);
    } else if (std::holds_alternative<Pulse>(incoming)) {
        if (state_ == LinkState::Live) {
            listenOn();
        }
    } else if (const auto* refusal = std::get_if<Refusal>(&incoming)) {
        qCWarning(logLink, "refused by the agent: %s", qUtf8Printable(refusal->reason));
        nextRetry_ = timings_.refusedRetry;
        drop("refused");
    } else if (std::holds_alternative<Malformed>(incoming)) {
        drop("a frame that is no message");
    }
}

void PanelLink::drop(const char* why) {
    qCWarning(logLink, "connection closed: %s", why);
    reader_.clear();
    socket_.abort();
}

void PanelLink::listenOn() {
    if (mostSilence_.count() > 0) {
        silence_.start(mostSilence_);
    } else {
        silence_.stop();
    }
}

void PanelLink::onSilence() {
    // A panel that was held up itself has not heard yet what came meanwhile.
    socket_.waitForReadyRead(0);
    if (silence_.isActive() || state_ != LinkState::Live) {
        return;
    }
    lost_.start(std::max(timings_.lostAfter - mostSilence_, std::chrono::milliseconds(0)));
    setState(LinkState::Connecting);
    drop("no heartbeat");
}

void PanelLink::onEnded() {
    silence_.stop();
    retry_.start(nextRetry_);
    nextRetry_ = std::min(nextRetry_ * 2, timings_.retryMax);
    if (state_ == LinkState::Live) {
        lost_.start(timings_.lostAfter);
        setState(LinkState::Connecting);
    }
}

void PanelLink::onLostAfter() {
    setState(LinkState::Lost);
    if (socket_.state() != QLocalSocket::UnconnectedState) {
        drop("connected, but no view came");
    }
}

void PanelLink::setState(LinkState state) {
    if (state_ != state) {
        state_ = state;
        Q_EMIT stateChanged(state);
    }
}

} // namespace greenroom::ui::link
