// What first start says, as functions of a view's values. Pure, as models/wording.h.
#pragma once

#include "link/panel_view.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

class SetupWording {
    Q_DECLARE_TR_FUNCTIONS(SetupWording)

public:
    // "2 of 4"; empty where it is not told.
    [[nodiscard]] static QString position(const link::Setup& setup);
    // "Europe", for the first part of a zone's name; one without words of ours as it came.
    [[nodiscard]] static QString region(const QString& region);
    // "Salta, Argentina" for "Argentina/Salta".
    [[nodiscard]] static QString city(const QString& city);
    // "Europe, Berlin: it is 14:25 there"; empty where no city is set.
    [[nodiscard]] static QString zone(const link::PanelView& view);
    // In groups of four, from left to right: "4821 9930".
    [[nodiscard]] static QString claimCode(const QString& code);
    // Where the device's own page is: "https://192.0.2.41"; empty without an address.
    [[nodiscard]] static QString page(const link::Device& device);
};

} // namespace greenroom::ui::models
