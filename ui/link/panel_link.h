// The panel's end of panel.sock: connects, says Hello, hands over views, sends presses.
//
// It never gives up: after a failure it tries again in retryMin, doubling to retryMax. State is
// Live from the first view of a connection until that connection ends, then Connecting, and Lost
// from lostAfter after the agent was last known to be there until the next view. An agent that
// promises a heartbeat and keeps silent for longer is treated as gone, and was last known to be
// there when it spoke.
#pragma once

#include "link/panel_codec.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace greenroom::ui::link {

enum class LinkState { Connecting, Live, Lost };

struct LinkTimings {
    std::chrono::milliseconds retryMin{250};
    std::chrono::milliseconds retryMax{2'000};
    std::chrono::milliseconds lostAfter{4'500};
    std::chrono::milliseconds refusedRetry{10'000};  // two panels must not fight for one socket
    std::chrono::milliseconds heartbeatGrace{1'000}; // beyond the promised heartbeat
};

class PanelLink : public QObject {
    Q_OBJECT

public:
    PanelLink(QString socketPath, QString version, LinkTimings timings = {},
              QObject* parent = nullptr);

    ~PanelLink() override;

    void start();
    [[nodiscard]] LinkState state() const { return state_; }

    // False when there is no live agent to tell; a press is never kept for later.
    bool send(const PanelIntent& intent);

Q_SIGNALS:
    void viewReceived(const greenroom::ui::link::PanelView& view);
    void stateChanged(greenroom::ui::link::LinkState state);

private:
    void connectNow();
    void onConnected();
    void onReadyRead();
    void onEnded();
    void onSilence();
    void onLostAfter();
    void listenOn();
    void take(const QByteArray& body);
    void drop(const char* why);
    void setState(LinkState state);

    QString socketPath_;
    QString version_;
    LinkTimings timings_;
    QLocalSocket socket_;
    FrameReader reader_;
    QTimer retry_;
    QTimer lost_;
    QTimer silence_;
    std::chrono::milliseconds nextRetry_;
    std::chrono::milliseconds mostSilence_{0}; // of this agent; 0: it promised none
    LinkState state_ = LinkState::Connecting;
};

} // namespace greenroom::ui::link
