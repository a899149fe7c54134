// Doors of a room whose sound and calls are nobody's business here: they take everything and do
// nothing. Whoever wants to know of some deeds overrides those.
#pragma once

#include "engine/ports.h"

namespace greenroom::engine {

class SilentAudio : public AudioDesk {
public:
    void perform(const core::SetVolume& /*deed*/) override {}
    void perform(const core::CheckAudio& /*deed*/) override {}
    void perform(const core::PlaySound& /*deed*/) override {}
    void apply(const core::Settings& /*settings*/) override {}
};

class SilentCalls : public CallControl {
public:
    void perform(const core::PlaceCall& /*deed*/) override {}
    void perform(const core::AnswerCall& /*deed*/) override {}
    void perform(const core::EndCall& /*deed*/) override {}
    void perform(const core::HoldCall& /*deed*/) override {}
    void perform(const core::SendTones& /*deed*/) override {}
    void perform(const core::SetMute& /*deed*/) override {}
    void perform(const core::SetCamera& /*deed*/) override {}
    void perform(const core::UseRoute& /*deed*/) override {}
    void apply(const core::Settings& /*settings*/) override {}
};

} // namespace greenroom::engine
