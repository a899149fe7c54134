#include "models/call_model.h"

#include "models/agent_words.h"
#include "models/call_wording.h"
#include "models/wording.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

bool rings(const link::Call& call) {
    return call.state == link::CallState::Offered;
}

// The lower, the more the room is in it.
int distance(const link::Call& call) {
    switch (call.state) {
    case link::CallState::Connected:
        return call.held ? 1 : 0;
    case link::CallState::Dialling:
    case link::CallState::Ringing:
    case link::CallState::Answering:
        return 2;
    case link::CallState::Ending:
        return 3;
    case link::CallState::Offered:
        break;
    }
    return 4;
}

const link::Call* orNone(const std::vector<link::Call>& calls,
                         std::vector<link::Call>::const_iterator found) {
    return found == calls.end() ? nullptr : &*found;
}

QStringList lines(const std::vector<QString>& from) {
    QStringList filled;
    for (const QString& line : from) {
        if (!line.isEmpty()) {
            filled.append(AgentWords::translated(line));
        }
    }
    return filled;
}

} // namespace

void CallModel::showLeading(const link::PanelView& view) {
    const auto nearest = std::min_element(
        view.calls.begin(), view.calls.end(),
        [](const link::Call& a, const link::Call& b) { return distance(a) < distance(b); });
    const link::Call* call = orNone(view.calls, nearest);
    become(call != nullptr && rings(*call) ? nullptr : call, view.controls.cameraOff);
}

void CallModel::showRinging(const link::PanelView& view) {
    become(orNone(view.calls, std::find_if(view.calls.begin(), view.calls.end(), rings)), false);
}

void CallModel::become(const link::Call* call, bool cameraOff) {
    const link::Call now = call != nullptr ? *call : link::Call{};
    if (present_ == (call != nullptr) && call_ == now && cameraOff_ == cameraOff) {
        return;
    }
    present_ = call != nullptr;
    call_ = now;
    cameraOff_ = cameraOff;
    Q_EMIT changed();
}

QString CallModel::title() const {
    return CallWording::title(call_);
}

QString CallModel::address() const {
    const QString address = Wording::leftToRight(call_.address);
    return address == title() ? QString() : address;
}

QString CallModel::progress() const {
    return CallWording::progress(call_);
}

QString CallModel::timer() const {
    return CallWording::timer(call_.durationS);
}

QString CallModel::standing() const {
    return CallWording::standing(call_, cameraOff_);
}

bool CallModel::stressed() const {
    return !ending() && (call_.muted || call_.held || call_.heldByPeer);
}

bool CallModel::slow() const {
    return CallWording::slow(call_);
}

QString CallModel::answersItself() const {
    return CallWording::answersItself(call_);
}

QString CallModel::qualityWord() const {
    return CallWording::quality(call_.quality);
}

QString CallModel::encryptionWords() const {
    return CallWording::encryption(call_);
}

QStringList CallModel::details() const {
    return lines(call_.details);
}

QStringList CallModel::missing() const {
    return lines(call_.missing);
}

} // namespace greenroom::ui::models
