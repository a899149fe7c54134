// What the panel says of calls, as functions of a view's values; Wording (models/wording.h) has the
// rest.
#pragma once

#include "link/panel_view.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

class CallWording {
    Q_DECLARE_TR_FUNCTIONS(CallWording)

public:
    [[nodiscard]] static QString title(const link::Call& call);
    // Set-up takes so long that Cancel is stressed.
    [[nodiscard]] static bool slow(const link::Call& call);
    [[nodiscard]] static QString progress(const link::Call& call);
    // "0:12", "1:05:09"
    [[nodiscard]] static QString timer(std::uint32_t seconds);
    // "In call", or what differs from it: "On hold, muted".
    [[nodiscard]] static QString standing(const link::Call& call, bool cameraOff);
    // "Answers in 5 s, muted"; empty where it waits for somebody.
    [[nodiscard]] static QString answersItself(const link::Call& call);
    [[nodiscard]] static QString quality(link::CallQuality quality);
    [[nodiscard]] static QString encryption(const link::Call& call);

    // "The meeting ends in 5 min"
    [[nodiscard]] static QString ending(const link::Ending& ending);
    [[nodiscard]] static QString leaving(const link::Ending& ending);
    // "Do not disturb until 15:00", "until tomorrow 07:00"; empty while calls may ring.
    [[nodiscard]] static QString undisturbed(const link::PanelView& view);
    // What a level of the room's microphone means, while it is checked.
    [[nodiscard]] static QString level(std::uint32_t percent);
};

} // namespace greenroom::ui::models
