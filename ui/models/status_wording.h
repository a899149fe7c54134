// What the room's door and its half-awake screen say of the room, as functions of a view's values.
// Pure, as models/wording.h.
#pragma once

#include "link/panel_view.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

class StatusWording {
    Q_DECLARE_TR_FUNCTIONS(StatusWording)

public:
    // One or two words to be read from afar: "Free", "Soon", "Busy", "Not sure".
    [[nodiscard]] static QString word(link::RoomUse use);
    // What belongs to it: "until 14:00", "Starts in 8 min", "Last checked 13:02". May be empty.
    [[nodiscard]] static QString detail(const link::PanelView& view);
    // Both in one sentence: "Free until 14:00", for one line and for the ear.
    [[nodiscard]] static QString sentence(const link::PanelView& view);
    // "Last checked 13:02" where the list is old, whatever else is said; else empty.
    [[nodiscard]] static QString age(const link::PanelView& view);
    // "Address 192.0.2.7 · Serial number GR-1 · Version 1.2": what a help desk asks for.
    [[nodiscard]] static QString device(const link::Device& device);
};

} // namespace greenroom::ui::models
