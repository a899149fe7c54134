#include "hub/link_side.h"

#include <pthread.h>

namespace greenroom::hub {

base::Result<std::unique_ptr<LinkSide>>
LinkSide::start(StorageWorker& worker, const LinkRecorder& recorder, const base::Clock& clock,
                LinkServiceSettings settings, wire::TlsContext tls, std::uint64_t journalFrom) {
    std::unique_ptr<LinkSide> side(new LinkSide);
    side->service_ =
        std::make_unique<LinkService>(side->loop_, worker, recorder, clock, std::move(settings));
    if (base::Status bound = side->service_->start(std::move(tls), journalFrom); !bound)
        return tl::unexpected(bound.error());
    side->address_ = side->service_->address();
    side->port_ = side->service_->port();
    side->thread_ = std::thread([loop = &side->loop_] {
        ::pthread_setname_np(::pthread_self(), "link");
        loop->run();
    });
    return side;
}

LinkSide::~LinkSide() {
    end(std::chrono::milliseconds(0));
}

void LinkSide::lookAtJournal() {
    loop_.post([this] { service_->lookAtJournal(); });
}

void LinkSide::use(wire::TlsContext tls) {
    loop_.post([this, tls = std::move(tls)] { service_->use(tls); });
}

void LinkSide::end(std::chrono::milliseconds limit) {
    if (!thread_.joinable())
        return;
    loop_.post([this, limit] { service_->end(limit, [this] { loop_.stop(); }); });
    thread_.join();
}

} // namespace greenroom::hub
