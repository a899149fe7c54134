#include "stop_signal.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>

namespace greenroom::ui {

int blockStopSignals() {
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    if (pthread_sigmask(SIG_BLOCK, &stops, nullptr) != 0) {
        return -1;
    }
    return signalfd(-1, &stops, SFD_NONBLOCK | SFD_CLOEXEC);
}

void quitOnStopSignal(int descriptor, QObject* owner) {
    if (descriptor < 0) {
        return;
    }
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [notifier] {
        notifier->setEnabled(false);
        // Not quit(), which asks a window that cannot be closed.
        QCoreApplication::exit();
    });
}

} // namespace greenroom::ui
