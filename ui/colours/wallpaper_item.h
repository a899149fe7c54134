// A calm drawing under a page, in tones between the ground and one colour, none of which takes from
// the ink what it needs to be read. A name that is not known is the ground alone.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::colours {

// Those that there are.
[[nodiscard]] QStringList wallpaperNames();

class WallpaperItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(Wallpaper)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    // The weakest that is written on it, and how far it has to stand out.
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed)
    Q_PROPERTY(double least READ least WRITE setLeast NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)

public:
    explicit WallpaperItem(QQuickItem* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }
    void setName(const QString& name) { become(name_, name); }
    [[nodiscard]] QColor ground() const { return ground_; }
    void setGround(const QColor& ground) { become(ground_, ground); }
    [[nodiscard]] QColor color() const { return color_; }
    void setColor(const QColor& color) { become(color_, color); }
    [[nodiscard]] QColor ink() const { return ink_; }
    void setInk(const QColor& ink) { become(ink_, ink); }
    [[nodiscard]] double least() const { return least_; }
    void setLeast(double least) { become(least_, least); }
    [[nodiscard]] bool known() const;

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    template <class T>
    void become(T& held, const T& value) {
        if (held != value) {
            held = value;
            Q_EMIT changed();
            update();
        }
    }

    QString name_;
    QColor ground_ = Qt::black;
    QColor color_ = Qt::gray;
    QColor ink_ = Qt::white;
    double least_ = 4.5;
};

} // namespace greenroom::ui::colours
