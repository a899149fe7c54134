#include "core/reducers.h"

namespace greenroom::core {

namespace {

struct DeviceReducer {
    Effects& out;

    void operator()(const MessageSendAsked& event) const {
        out.push_back(Announce{DeviceNotice(MessageSent{event.text})});
        answer(out, event.request, Done{});
    }
};

} // namespace

void reduceDevice(const DeviceEvent& event, Effects& out) {
    std::visit(DeviceReducer{out}, event);
}

} // namespace greenroom::core
