#include "edge/net/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace greenroom::edge::net {

void giveWay() {
    // About a third of the share of the others (sched(7)). Linux keeps this by thread, unlike
    // POSIX.
    constexpr int kNicer = 5;
    const auto self = static_cast<id_t>(::gettid());
    static_cast<void>(
        ::setpriority(PRIO_PROCESS, self, ::getpriority(PRIO_PROCESS, self) + kNicer));
}

} // namespace greenroom::edge::net
