#include "models/call_model.h"

#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

constexpr std::uint32_t kStressCancelAfterS = 10;

} // namespace

void CallModel::show(const link::PanelView& view) {
    const bool present = !view.calls.empty();
    const link::Call call = present ? view.calls.front() : link::Call{};
    if (present_ == present && call_ == call) {
        return;
    }
    present_ = present;
    call_ = call;
    Q_EMIT changed();
}

QString CallModel::title() const {
    return Wording::callTitle(call_);
}

QString CallModel::address() const {
    return call_.address == title() ? QString() : call_.address;
}

QString CallModel::progress() const {
    return Wording::progress(call_);
}

QString CallModel::timer() const {
    return Wording::timer(call_.durationS);
}

bool CallModel::slow() const {
    return call_.state != link::CallState::Connected && call_.setupS >= kStressCancelAfterS;
}

} // namespace greenroom::ui::models
