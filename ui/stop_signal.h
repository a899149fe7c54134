// SIGTERM and SIGINT as an ordinary event of the event loop.
#pragma once

#include <QObject>

namespace greenroom::ui {

// Call before any thread is started: the signals are blocked for the whole process.
// Returns the descriptor to watch, or -1.
[[nodiscard]] int blockStopSignals();

// Quits the application when the descriptor tells of a signal.
void quitOnStopSignal(int descriptor, QObject* owner);

} // namespace greenroom::ui
