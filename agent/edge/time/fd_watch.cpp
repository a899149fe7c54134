#include "edge/time/fd_watch.h"

#include <utility>

#include <QSocketNotifier>

namespace greenroom::edge::time {

FdWatch::FdWatch(int descriptor, std::function<void()> onReadable)
    : notifier_(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read)) {
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(),
                     [inCall = inCall_, call = std::move(onReadable)] {
                         *inCall = true;
                         call();
                         *inCall = false;
                     });
}

FdWatch::~FdWatch() {
    notifier_->setEnabled(false);
    if (*inCall_)
        notifier_.release()->deleteLater();
}

} // namespace greenroom::edge::time
