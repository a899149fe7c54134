#include "models/widget_model.h"

#include <QStringList>

namespace greenroom::ui::models {

namespace {

// What stands for the width where the client left it open.
std::uint32_t quartersOf(const link::Widget& widget) {
    if (widget.size > 0) {
        return widget.size;
    }
    switch (widget.type) {
    case link::WidgetType::GroupButton:
        return 4;
    case link::WidgetType::Slider:
        return 3;
    case link::WidgetType::Spinner:
    case link::WidgetType::DirectionalPad:
    case link::WidgetType::Text:
        return 2;
    default:
        return 1;
    }
}

QStringList keysOf(const link::Widget& widget) {
    QStringList keys;
    for (const link::WidgetChoice& choice : widget.choices) {
        keys.append(choice.key);
    }
    return keys;
}

QStringList labelsOf(const link::Widget& widget) {
    QStringList labels;
    for (const link::WidgetChoice& choice : widget.choices) {
        labels.append(choice.name.isEmpty() ? choice.key : choice.name);
    }
    return labels;
}

} // namespace

void WidgetModel::show(const std::vector<link::Widget>& widgets) {
    std::vector<WidgetEntry> entries;
    for (const link::Widget& widget : widgets) {
        entries.push_back({QStringLiteral("%1#%2").arg(widget.id).arg(entries.size()), widget});
    }
    become(entries);
}

QVariant WidgetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const link::Widget& widget = rows()[static_cast<std::size_t>(index.row())].widget;
    switch (role) {
    case WidgetIdRole:
        return widget.id;
    case KindRole:
        return static_cast<int>(widget.type);
    case NameRole:
        return widget.name;
    case ValueRole:
        return widget.value;
    case IconRole:
        return widget.icon;
    case QuartersRole:
        return quartersOf(widget);
    case ColumnsRole:
        return widget.columns;
    case SmallRole:
        return widget.small;
    case AlignRole:
        return static_cast<int>(widget.align);
    case KeysRole:
        return keysOf(widget);
    case LabelsRole:
        return labelsOf(widget);
    default:
        return {};
    }
}

QHash<int, QByteArray> WidgetModel::roleNames() const {
    return {{WidgetIdRole, "widgetId"}, {KindRole, "kind"},    {NameRole, "name"},
            {ValueRole, "value"},       {IconRole, "icon"},    {QuartersRole, "quarters"},
            {ColumnsRole, "columns"},   {SmallRole, "small"},  {AlignRole, "align"},
            {KeysRole, "keys"},         {LabelsRole, "labels"}};
}

void WidgetRowModel::show(const link::OpenPanel& panel) {
    std::vector<WidgetRowEntry> entries;
    for (const link::WidgetRow& row : panel.rows) {
        const std::size_t place = entries.size();
        if (place == widgets_.size()) {
            widgets_.push_back(std::make_unique<WidgetModel>());
        }
        widgets_[place]->show(row.widgets);
        entries.push_back({QStringLiteral("%1/%2#%3").arg(panel.id, panel.page).arg(place),
                           row.name, widgets_[place].get()});
    }
    become(entries);
}

QVariant WidgetRowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const WidgetRowEntry& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case WidgetsRole:
        return QVariant::fromValue(row.widgets);
    default:
        return {};
    }
}

QHash<int, QByteArray> WidgetRowModel::roleNames() const {
    return {{NameRole, "name"}, {WidgetsRole, "widgets"}};
}

} // namespace greenroom::ui::models
