// One connection on panel.sock: frames, the Hello, the pace of sending and the rate of presses.
//
// Never destroys itself: `closed` is called once, from whatever it was doing, and the owner lets go
// of it later. Core thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <QLocalSocket>

#include "base/clock.h"
#include "edge/panel/frame_reader.h"
#include "edge/panel/panel_codec.h"

namespace greenroom::edge::panel {

class PanelConnection {
public:
    static constexpr int kPressesPerSecond = 50; // and as many at once; more: closed

    struct Events {
        std::function<void(PanelConnection&)> hello; // once, before any press
        std::function<void(const Press&)> pressed;
        std::function<void(PanelConnection&)> drained; // ready() again
        std::function<void(PanelConnection&, const std::string& why)> closed;
    };

    PanelConnection(base::TimeSource& time, std::unique_ptr<QLocalSocket> socket, Events events,
                    base::seconds helloDeadline, base::seconds stallLimit);
    ~PanelConnection();
    PanelConnection(const PanelConnection&) = delete;
    PanelConnection& operator=(const PanelConnection&) = delete;

    // Reads what may have come before the owner was listening.
    void start();

    // Whether everything sent so far has left this process.
    [[nodiscard]] bool ready() const { return open_ && socket_->bytesToWrite() == 0; }

    // Writes at once. Only when ready().
    void send(const QByteArray& frame);

    // Tells the panel why, as far as that can be done without waiting, and closes.
    void refuse(std::string_view reason);

private:
    void onBytes();
    void take(const QByteArray& body);
    void takeHello(const Hello& hello);
    void takePress(const Press& press);
    [[nodiscard]] bool withinRate();
    void onWritten();
    void onDeadline();
    void close(const std::string& why);

    base::TimeSource& time_;
    std::unique_ptr<QLocalSocket> socket_;
    Events events_;
    base::seconds stallLimit_;
    FrameReader reader_{kMaxFrame};
    bool open_ = true;
    bool greeted_ = false;
    std::uint64_t lastIntent_ = 0;
    double presses_ = kPressesPerSecond; // that may come now
    base::MonoTime pressesAt_;
    std::unique_ptr<base::Wakeup> deadline_; // for Hello, later for progress of sending
};

} // namespace greenroom::edge::panel
