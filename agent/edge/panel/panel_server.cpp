#include "edge/panel/panel_server.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::panel {

PanelServer::PanelServer(base::TimeSource& time, engine::Inbox& inbox, PanelServerOptions options)
    : time_(time), inbox_(inbox), options_(std::move(options)), newest_(inbox.latest()),
      heartbeat_(time.makeWakeup([this] { pulse(); })),
      listener_([this](std::unique_ptr<QLocalSocket> socket) { take(std::move(socket)); }) {}

PanelServer::~PanelServer() = default;

base::Status PanelServer::listen() {
    return listener_.listen(options_.address);
}

void PanelServer::published(const core::SnapshotPtr& snapshot) {
    newest_ = snapshot;
    sendIfDifferent();
}

void PanelServer::take(std::unique_ptr<QLocalSocket> socket) {
    if (strangers_.size() == kMostStrangers)
        strangers_.front()->refuse("too many connections without a Hello");
    PanelConnection::Events events{
        .hello = [this](PanelConnection& which) { activate(which); },
        .pressed = [this](const Press& press) { pressed(press); },
        .drained = [this](PanelConnection&) { sendIfDifferent(); },
        .closed = [this](PanelConnection& which, const std::string& why) { closed(which, why); }};
    strangers_.push_back(std::make_unique<PanelConnection>(
        time_, std::move(socket), std::move(events), options_.helloDeadline, options_.stallLimit));
    strangers_.back()->start();
}

void PanelServer::pressed(const Press& press) {
    const auto* device = std::get_if<core::DeviceEvent>(&press.event);
    const bool touch = device != nullptr && std::holds_alternative<core::GlassTouched>(*device);
    const bool onDark =
        press.viewSeq >= dark_.first && press.viewSeq <= dark_.last && dark_.last > 0;
    if (!touch && !onDark)
        post(press.event);
    const base::MonoTime now = time_.now().mono;
    if (!touch && !onDark && touchedAt_ && now - *touchedAt_ < kTouchedAgain)
        return;
    touchedAt_ = now;
    post(core::DeviceEvent(core::GlassTouched{}));
}

void PanelServer::post(core::Event event) {
    if (!inbox_.post(engine::Lane::TimeAndPanel, std::move(event)))
        base::log(base::LogLevel::Error, "panel", "a press was refused");
}

void PanelServer::activate(PanelConnection& newest) {
    if (active_)
        active_->refuse("another panel took over");
    const auto place =
        std::ranges::find(strangers_, &newest, &std::unique_ptr<PanelConnection>::get);
    active_ = std::move(*place);
    strangers_.erase(place);
    sent_.reset();
    sendIfDifferent();
}

void PanelServer::closed(PanelConnection& which, const std::string& why) {
    const bool wasActive = active_.get() == &which;
    // Anybody who may open the socket can knock as often as he likes; only the panel is worth a
    // line.
    base::log(wasActive ? base::LogLevel::Info : base::LogLevel::Debug, "panel",
              "panel connection closed", {{"why", why}});
    if (wasActive) {
        heartbeat_->disarm();
        graves_.post(std::move(active_));
        return;
    }
    const auto place =
        std::ranges::find(strangers_, &which, &std::unique_ptr<PanelConnection>::get);
    if (place == strangers_.end())
        return;
    graves_.post(std::move(*place));
    strangers_.erase(place);
}

// What a slow panel misses is what has been replaced meanwhile: the newest is sent once it has
// taken the one before.
void PanelServer::sendIfDifferent() {
    if (!active_ || !active_->ready())
        return;
    core::PanelView view = core::panelView(newest_->state, newest_->join, newest_->at);
    view.device.serialNumber = options_.serialNumber;
    view.device.version = options_.version;
    if (view.service && view.service->stage != core::ServiceStage::Asks) {
        view.service->facts.push_back({"SOFTWARE", options_.version});
        view.service->facts.push_back({"SERIAL", options_.serialNumber});
    }
    if (sent_ == view)
        return;
    sent_ = std::move(view);
    ++seq_;
    if (sent_->standby != core::Standby::Off)
        dark_ = {dark_.last + 1 == seq_ && dark_.last > 0 ? dark_.first : seq_, seq_};
    sendView();
}

void PanelServer::sendView() {
    active_->send(encodeView(*sent_, seq_, static_cast<std::uint32_t>(options_.heartbeat.count())));
    armHeartbeat();
}

// A panel that has not taken the last message is told nothing new by this one.
void PanelServer::pulse() {
    if (active_ && active_->ready())
        active_->send(encodePulse());
    armHeartbeat();
}

void PanelServer::armHeartbeat() {
    if (active_ && options_.heartbeat > base::seconds(0))
        heartbeat_->armAt(time_.now().mono + options_.heartbeat);
}

} // namespace greenroom::edge::panel
