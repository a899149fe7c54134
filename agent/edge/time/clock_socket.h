// The JSON lines of an injected clock (injected_time.h). Only with test hooks.
#pragma once

#include <memory>
#include <string>

#include <QByteArray>
#include <QObject>

#include "base/result.h"
#include "edge/net/local_listener.h"

namespace greenroom::edge::time {

class InjectedTime;

class ClockSocket {
public:
    explicit ClockSocket(InjectedTime& time);

    [[nodiscard]] base::Status listen(const std::string& path); // 0600

private:
    void take(std::unique_ptr<QLocalSocket> socket);
    void onLines(QLocalSocket& socket);

    InjectedTime& time_;
    QObject sockets_; // their parent
    net::LocalListener listener_;
};

} // namespace greenroom::edge::time
