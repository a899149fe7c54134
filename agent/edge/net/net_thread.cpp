#include "edge/net/net_thread.h"

#include <future>
#include <pthread.h>

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>

#include "edge/net/thread_priority.h"

namespace greenroom::edge::net {

NetThread::NetThread(const std::string& name) {
    std::promise<Work::Poster> ready;
    std::future<Work::Poster> poster = ready.get_future();
    thread_ = std::thread([&ready, name] {
        ::pthread_setname_np(::pthread_self(), name.substr(0, 15).c_str());
        giveWay();
        QEventLoop loop;
        Work mailbox([&](const std::function<void()>& work) {
            if (work)
                work();
            else
                loop.quit(); // the empty closure of stop()
        });
        ready.set_value(mailbox.poster());
        loop.exec();
        // Qt drops deferred deletions with the loop; sockets left there would leak.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    });
    poster_ = std::make_unique<Work::Poster>(poster.get());
}

NetThread::~NetThread() {
    stop();
}

void NetThread::post(std::function<void()> work) {
    if (work)
        poster_->post(std::move(work));
}

void NetThread::call(const std::function<void()>& work) {
    std::promise<void> done;
    post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

void NetThread::stop() {
    if (!thread_.joinable())
        return;
    poster_->post({});
    thread_.join();
}

} // namespace greenroom::edge::net
