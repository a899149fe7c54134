// Qt's event loop in a Catch2 program: wait for a condition, never for a time.
#pragma once

#include <chrono>
#include <functional>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace greenroom::test {

// Qt wants exactly one, on the main thread, for as long as anything of Qt lives; so it never goes.
inline void ensureApplication() {
    static int argc = 1;
    static char name[] = "test";
    static char* argv[] = {name, nullptr};
    static QCoreApplication* const application = new QCoreApplication(argc, argv);
    static_cast<void>(application);
}

// Base of fixtures whose members need the application when they are made.
struct WithApplication {
    WithApplication() { ensureApplication(); }
};

// Runs the event loop until `condition` holds; false when it does not within `limit`.
[[nodiscard]] inline bool waitUntil(const std::function<bool()>& condition,
                                    std::chrono::milliseconds limit = std::chrono::seconds(10)) {
    ensureApplication();
    QTimer tick; // also looks when the condition changes without an event here
    tick.start(std::chrono::milliseconds(5));
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// Handles what has arrived by now, and what that leads to.
inline void settle() {
    ensureApplication();
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
}

} // namespace greenroom::test
