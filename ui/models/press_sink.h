// Where a model's presses go.
#pragma once

#include "link/panel_intent.h"

namespace greenroom::ui::models {

class PressSink {
public:
    // Counts once until it has settled; `control` names what was pressed. False: it did not count.
    virtual bool press(const QString& control, link::PanelIntent what) = 0;
    // Counts however fast it follows another one.
    virtual void tell(link::PanelIntent what) = 0;

protected:
    ~PressSink() = default;
};

} // namespace greenroom::ui::models
