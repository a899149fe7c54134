// What clients put on the panel, as QML reads it: buttons, the open custom panel, the message on
// top, the text line.
#pragma once

#include "link/extension_view.h"
#include "models/panel_button_model.h"
#include "models/widget_model.h"

#include <QObject>
#include <QStringList>

namespace greenroom::ui::models {

class ExtensionModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(greenroom::ui::models::PanelButtonModel* buttons READ buttons CONSTANT)
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(QString panelName READ panelName NOTIFY changed)
    Q_PROPERTY(QStringList tabIds READ tabIds NOTIFY changed)
    Q_PROPERTY(QStringList tabNames READ tabNames NOTIFY changed)
    Q_PROPERTY(QString page READ page NOTIFY changed)
    Q_PROPERTY(int pageIndex READ pageIndex NOTIFY changed)
    Q_PROPERTY(int rowsLeftOut READ rowsLeftOut NOTIFY changed)
    Q_PROPERTY(greenroom::ui::models::WidgetRowModel* rows READ rows CONSTANT)
    Q_PROPERTY(Kind message READ message NOTIFY changed)
    Q_PROPERTY(double number READ number NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QList<int> optionNumbers READ optionNumbers NOTIFY changed)
    Q_PROPERTY(QStringList optionTexts READ optionTexts NOTIFY changed)
    Q_PROPERTY(bool digits READ digits NOTIFY changed)
    Q_PROPERTY(bool secret READ secret NOTIFY changed)
    Q_PROPERTY(QString entered READ entered NOTIFY changed)
    Q_PROPERTY(QString placeholder READ placeholder NOTIFY changed)
    Q_PROPERTY(QString submit READ submit NOTIFY changed)
    Q_PROPERTY(bool keyboardOpen READ keyboardOpen NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(bool lineOnTop READ lineOnTop NOTIFY changed)
    Q_PROPERTY(int lineAlign READ lineAlign NOTIFY changed)

public:
    enum Kind { None, Alert, Prompt, TextInput, Rating };
    Q_ENUM(Kind)

    using QObject::QObject;

    void show(const link::ExtensionView& view);

    [[nodiscard]] const link::ExtensionView& view() const { return view_; }
    [[nodiscard]] PanelButtonModel* buttons() { return &buttons_; }
    [[nodiscard]] bool open() const { return view_.open.has_value(); }
    [[nodiscard]] QString panelName() const;
    [[nodiscard]] QStringList tabIds() const;
    [[nodiscard]] QStringList tabNames() const;
    [[nodiscard]] QString page() const { return view_.open ? view_.open->page : QString(); }
    [[nodiscard]] int pageIndex() const; // among tabIds; -1 without a panel
    [[nodiscard]] int rowsLeftOut() const;
    [[nodiscard]] WidgetRowModel* rows() { return &rows_; }
    [[nodiscard]] Kind message() const;
    // A double holds every number there will be: one a message.
    [[nodiscard]] double number() const { return static_cast<double>(shown().number); }
    // What the agent itself asks is said in the panel's language, what clients ask as it came.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QList<int> optionNumbers() const;
    [[nodiscard]] QStringList optionTexts() const;
    [[nodiscard]] bool digits() const;
    [[nodiscard]] bool secret() const;
    [[nodiscard]] QString entered() const { return shown().entered; }
    [[nodiscard]] QString placeholder() const { return shown().placeholder; }
    [[nodiscard]] QString submit() const;
    [[nodiscard]] bool keyboardOpen() const { return shown().keyboardOpen; }
    [[nodiscard]] QString line() const;
    [[nodiscard]] bool lineOnTop() const;
    [[nodiscard]] int lineAlign() const; // a Qt::Alignment

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const link::Message& shown() const;

    link::ExtensionView view_;
    PanelButtonModel buttons_;
    WidgetRowModel rows_;
};

} // namespace greenroom::ui::models
