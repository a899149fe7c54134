#include "models/panel_button_model.h"

#include <cmath>

namespace greenroom::ui::models {

namespace {

// WCAG 2.2, relative luminance.
double luminance(const QColor& color) {
    const auto part = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
           0.0722 * part(color.blueF());
}

// Black and white read equally well on it.
constexpr double kMiddle = 0.179;

// Transparent where the client named none, or none that is known.
QColor tintOf(const link::PanelButton& button) {
    QColor tint;
    tint.setNamedColor(button.color);
    if (!tint.isValid()) {
        return Qt::transparent;
    }
    tint.setAlpha(255);
    return tint;
}

} // namespace

void PanelButtonModel::show(const std::vector<link::PanelButton>& buttons) {
    if (become(buttons)) {
        Q_EMIT countChanged();
    }
}

QVariant PanelButtonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const link::PanelButton& button = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PanelIdRole:
        return button.id;
    case NameRole:
        return button.name.isEmpty() ? button.id : button.name;
    case IconRole:
        return button.icon;
    case TintRole:
        return tintOf(button);
    case BrightRole:
        return tintOf(button).alpha() > 0 && luminance(tintOf(button)) > kMiddle;
    default:
        return {};
    }
}

QHash<int, QByteArray> PanelButtonModel::roleNames() const {
    return {{PanelIdRole, "panelId"},
            {NameRole, "name"},
            {IconRole, "sign"},
            {TintRole, "tint"},
            {BrightRole, "bright"}};
}

} // namespace greenroom::ui::models
