// The rows of a custom panel's page, and the widgets of one row. A widget that only changes its
// value stays the same part on screen, also under a finger.
#pragma once

#include "link/extension_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace greenroom::ui::models {

struct WidgetEntry {
    QString id; // the widget's own and its place: two may have one id
    link::Widget widget;

    friend bool operator==(const WidgetEntry&, const WidgetEntry&) = default;
};

class WidgetModel : public KeyedRows<WidgetEntry> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")

public:
    // link::WidgetType, for QML.
    enum Kind {
        Nothing,
        Button,
        ToggleButton,
        IconButton,
        GroupButton,
        Slider,
        Spinner,
        DirectionalPad,
        Text,
        Spacer
    };
    Q_ENUM(Kind)
    enum Align { Left, Center, Right };
    Q_ENUM(Align)

    enum Role {
        WidgetIdRole = Qt::UserRole + 1,
        KindRole,
        NameRole,
        ValueRole,
        IconRole,
        QuartersRole,
        ColumnsRole,
        SmallRole,
        AlignRole,
        KeysRole,
        LabelsRole
    };

    using KeyedRows::KeyedRows;

    void show(const std::vector<link::Widget>& widgets);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

struct WidgetRowEntry {
    QString id; // page and place
    QString name;
    WidgetModel* widgets = nullptr;

    friend bool operator==(const WidgetRowEntry&, const WidgetRowEntry&) = default;
};

class WidgetRowModel : public KeyedRows<WidgetRowEntry> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")

public:
    enum Role { NameRole = Qt::UserRole + 1, WidgetsRole };

    using KeyedRows::KeyedRows;

    void show(const link::OpenPanel& panel);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<std::unique_ptr<WidgetModel>> widgets_; // by place; never fewer than before
};

} // namespace greenroom::ui::models
