#include "models/look_model.h"

namespace greenroom::ui::models {

void LookModel::show(const link::PanelView& view) {
    if (view.look != look_ || view.wakefulness != wakefulness_) {
        look_ = view.look;
        wakefulness_ = view.wakefulness;
        Q_EMIT changed();
    }
}

QString LookModel::theme() const {
    switch (look_.theme) {
    case link::ThemeName::Light:
        return QStringLiteral("Light");
    case link::ThemeName::HighContrast:
        return QStringLiteral("HighContrast");
    case link::ThemeName::Night:
        break;
    }
    return QStringLiteral("Night");
}

QString LookModel::textSize() const {
    switch (look_.textSize) {
    case link::TextSize::Large:
        return QStringLiteral("Large");
    case link::TextSize::Larger:
        return QStringLiteral("Larger");
    case link::TextSize::Largest:
        return QStringLiteral("Largest");
    case link::TextSize::Normal:
        break;
    }
    return QStringLiteral("Normal");
}

} // namespace greenroom::ui::models
