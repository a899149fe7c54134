// A line icon, drawn in one colour: the names that clients give their panels and buttons, and those
// the panel itself uses. One that is not known is drawn as a neutral one.
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::icons {

// In a square of 24 by 24, to be stroked.
[[nodiscard]] QPainterPath iconPath(const QString& name);

class IconItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(Icon)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(bool solid READ solid WRITE setSolid NOTIFY solidChanged)

public:
    explicit IconItem(QQuickItem* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }
    void setName(const QString& name);
    [[nodiscard]] QColor color() const { return color_; }
    void setColor(const QColor& color);
    [[nodiscard]] bool solid() const { return solid_; }
    void setSolid(bool solid);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void solidChanged();

private:
    QString name_;
    QColor color_;
    bool solid_ = false;
};

} // namespace greenroom::ui::icons
