// The scenes the gallery steps through, the one it shows, and how: in which theme, text size and
// language, on which glass.
#pragma once

#include "models/room_model.h"

#include <QSize>

#include <vector>

namespace greenroom::ui::models {

class Languages;

class GalleryModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(greenroom::ui::models::RoomModel* room READ room NOTIFY changed)
    Q_PROPERTY(QString theme READ theme NOTIFY lookChanged)
    Q_PROPERTY(QString textSize READ textSize NOTIFY lookChanged)
    Q_PROPERTY(QString language READ language NOTIFY lookChanged)
    Q_PROPERTY(QString glass READ glass NOTIFY lookChanged)
    Q_PROPERTY(QSize glassSize READ glassSize NOTIFY lookChanged)
    Q_PROPERTY(double glassDotsPerMm READ glassDotsPerMm NOTIFY lookChanged)

public:
    struct Entry {
        QString name;
        std::optional<link::PanelView> view;
        link::LinkState link = link::LinkState::Live;
        QString sheet; // that a touch has opened
    };

    // `languages` must live as long.
    GalleryModel(std::vector<Entry> entries, Languages& languages, QObject* parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString position() const; // "3 of 17"
    [[nodiscard]] RoomModel* room() const { return room_.get(); }
    // Empty: as the scene asks.
    [[nodiscard]] QString theme() const { return theme_; }
    [[nodiscard]] QString textSize() const { return textSize_; }
    [[nodiscard]] QString language() const;
    // Empty, of no size: as large as the window, with the dots of its screen.
    [[nodiscard]] QString glass() const;
    [[nodiscard]] QSize glassSize() const;
    [[nodiscard]] double glassDotsPerMm() const;

    // What is no theme or text size is none.
    void begin(const QString& theme, const QString& textSize);

    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(entries_.size() - 1); }
    Q_INVOKABLE void first();
    Q_INVOKABLE void last();
    // Each goes to the next of its kind, and after the last one to the first.
    Q_INVOKABLE void nextTheme();
    Q_INVOKABLE void nextTextSize();
    Q_INVOKABLE void nextLanguage();
    Q_INVOKABLE void nextGlass();

Q_SIGNALS:
    void changed();
    void lookChanged();

private:
    void step(std::size_t by);
    void load();

    std::vector<Entry> entries_;
    Languages& languages_;
    std::size_t at_ = 0;
    QString theme_;
    QString textSize_;
    std::size_t glass_ = 0;
    std::unique_ptr<RoomModel> room_;
};

} // namespace greenroom::ui::models
