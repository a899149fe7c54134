#include "models/call_model.h"

#include "models/wording.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

// What the room is in goes before what it leaves.
link::Call leading(const std::vector<link::Call>& calls) {
    const auto in = [&calls](auto&& test) {
        return std::find_if(calls.begin(), calls.end(), test);
    };
    auto found = in([](const link::Call& c) { return c.state == link::CallState::Connected; });
    if (found == calls.end()) {
        found = in([](const link::Call& c) { return c.state != link::CallState::Ending; });
    }
    return found == calls.end() ? calls.front() : *found;
}

} // namespace

void CallModel::show(const link::PanelView& view) {
    const bool present = !view.calls.empty();
    const link::Call call = present ? leading(view.calls) : link::Call{};
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
    return Wording::slow(call_);
}

} // namespace greenroom::ui::models
