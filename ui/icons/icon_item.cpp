#include "icons/icon_item.h"

#include <QHash>
#include <QPainter>
#include <QStringList>

namespace greenroom::ui::icons {

namespace {

constexpr double kSide = 24;
constexpr double kStroke = 1.8;

// Each shape: M and L as in SVG, C a cubic curve, Z closes; O is a circle (centre, radius), R a box
// with round corners (left, top, width, height, radius).
const QHash<QString, QString>& shapes() {
    static const QHash<QString, QString> all{
        {"briefing", "R 3 4 18 12 1.5 M 12 16 L 12 20 M 8 20 L 16 20 M 7 8 L 17 8 M 7 12 L 13 12"},
        {"calendar", "R 3 5 18 15.5 2 M 3 10 L 21 10 M 8 2.5 L 8 7 M 16 2.5 L 16 7"},
        {"camera", "R 2 7 13 10 2 M 15 11 L 21.5 8 L 21.5 16 L 15 13"},
        {"camera_off", "M 5.5 7 L 4 7 C 2.9 7 2 7.9 2 9 L 2 15 C 2 16.1 2.9 17 4 17 L 13 17 "
                       "C 14.1 17 15 16.1 15 15 L 15 11 L 21.5 8 L 21.5 16 L 15 13 M 10 7 L 13 7 "
                       "C 14.1 7 15 7.9 15 9 L 15 11 M 3 3 L 20 21"},
        {"concierge",
         "M 4 17 C 4 11 8 8 12 8 C 16 8 20 11 20 17 Z M 2.5 20 L 21.5 20 M 12 8 L 12 5 "
         "M 10 4.5 L 14 4.5"},
        {"disc", "O 12 12 9.5 O 12 12 2.5"},
        {"handset",
         "M 5 4 L 9 4 L 11 9 L 8.5 10.5 C 9.5 13 11 14.5 13.5 15.5 L 15 13 L 20 15 L 20 19 "
         "C 20 20 19 20.5 18 20.5 C 10.5 20 4 13.5 3.5 6 C 3.5 5 4 4 5 4 Z"},
        {"help", "O 12 12 9.5 M 9 9.5 C 9 6 15 6 15 9.5 C 15 11.5 12 12 12 14 O 12 17 0.4"},
        {"helpdesk", "M 4.5 14 L 4.5 12 C 4.5 7 8 3.5 12 3.5 C 16 3.5 19.5 7 19.5 12 L 19.5 14 "
                     "R 2.5 13 4 6 1.5 R 17.5 13 4 6 1.5 M 19.5 19 C 19.5 21 16 21.5 13 21.5"},
        {"home", "M 3 11 L 12 3.5 L 21 11 M 5.5 9.5 L 5.5 20 L 18.5 20 L 18.5 9.5 "
                 "M 10 20 L 10 14 L 14 14 L 14 20"},
        {"hvac",
         "M 10 14 L 10 5 C 10 2 14 2 14 5 L 14 14 O 12 17.5 4 M 17 6 L 20 6 M 17 10 L 20 10"},
        {"info", "O 12 12 9.5 M 12 11 L 12 17 O 12 7.2 0.4"},
        {"input", "R 3 4.5 18 13 1.5 M 12 14.5 L 12 8.5 M 9 11 L 12 8 L 15 11 M 8 21 L 16 21"},
        {"keypad", "O 5.5 4.5 1 O 12 4.5 1 O 18.5 4.5 1 O 5.5 10 1 O 12 10 1 O 18.5 10 1 "
                   "O 5.5 15.5 1 O 12 15.5 1 O 18.5 15.5 1 O 12 21 1"},
        {"language", "O 12 12 9.5 M 2.5 12 L 21.5 12 M 12 2.5 C 7.5 7 7.5 17 12 21.5 "
                     "C 16.5 17 16.5 7 12 2.5"},
        {"laptop", "R 4.5 5 15 10 1.5 M 2 19 L 22 19"},
        {"lightbulb", "M 9 17 C 9 14 6 13 6 9.5 C 6 5.5 9 3 12 3 C 15 3 18 5.5 18 9.5 "
                      "C 18 13 15 14 15 17 Z M 9.5 20.5 L 14.5 20.5"},
        {"lock", "R 4.5 10.5 15 10.5 2 M 8 10.5 L 8 7.5 C 8 2 16 2 16 7.5 L 16 10.5 "
                 "M 12 14.5 L 12 17"},
        {"media", "R 3 5 18 14 2 M 10 9 L 15 12 L 10 15 Z"},
        {"microphone", "R 9 2.5 6 11 3 M 5.5 11 C 5.5 20 18.5 20 18.5 11 M 12 17.8 L 12 21.5"},
        {"moon", "M 20 14.5 C 18.5 18.5 15 21 11 20.5 C 6 20 2.8 15.5 3.5 10.5 C 4 7 6.5 4 10 3.5 "
                 "C 7.5 8.5 11.5 15.5 20 14.5 Z"},
        {"network", "R 8.5 2.5 7 6 1.5 R 2.5 15.5 7 6 1.5 R 14.5 15.5 7 6 1.5 M 12 8.5 L 12 12 "
                    "M 6 15.5 L 6 12 L 18 12 L 18 15.5"},
        {"power",
         "M 12 2.5 L 12 11 M 7 5.5 C 1.5 9.5 3.5 20.5 12 20.5 C 20.5 20.5 22.5 9.5 17 5.5"},
        {"proximity",
         "O 12 18 1.2 M 8 14 C 10 11.8 14 11.8 16 14 M 4.5 10.5 C 8.5 6 15.5 6 19.5 10.5"},
        {"recent", "O 12 12 9.5 M 12 6.5 L 12 12 L 16 14.5"},
        {"record", "O 12 12 9.5 O 12 12 3.5 O 12 12 1.5"},
        {"refresh",
         "M 18.5 8 C 14.5 1.5 3.5 4 3.5 12 C 3.5 20 14.5 22.5 18.8 16 M 19 3 L 19 8.5 L 13.5 8.5"},
        {"spark", "M 12 3 L 14 10 L 21 12 L 14 14 L 12 21 L 10 14 L 3 12 L 10 10 Z"},
        {"tv", "R 3 5 18 12 1.5 M 8 20.5 L 16 20.5"},
        {"webex", "M 3.5 8 C 5 16 8 20 10 17 C 12 13.5 12 10.5 14 7 C 16 4 19 8 20.5 16"},
        {"general", "R 4 4 6.5 6.5 1.5 R 13.5 4 6.5 6.5 1.5 R 4 13.5 6.5 6.5 1.5 "
                    "R 13.5 13.5 6.5 6.5 1.5"},
        {"unlock", "R 4.5 10.5 15 10.5 2 M 8 10.5 L 8 7 C 8 2 15 1.5 16 6 M 12 14.5 L 12 17"},
        {"up", "M 5 15 L 12 8 L 19 15"},
        {"down", "M 5 9 L 12 16 L 19 9"},
        {"left", "M 15 5 L 8 12 L 15 19"},
        {"right", "M 9 5 L 16 12 L 9 19"},
        {"plus", "M 12 4.5 L 12 19.5 M 4.5 12 L 19.5 12"},
        {"minus", "M 4.5 12 L 19.5 12"},
        {"close", "M 5.5 5.5 L 18.5 18.5 M 18.5 5.5 L 5.5 18.5"},
        {"check", "M 4.5 12.5 L 10 18 L 19.5 7"},
        {"backspace", "M 8.5 5.5 L 21 5.5 L 21 18.5 L 8.5 18.5 L 2.5 12 Z M 11.5 9 L 17 15 "
                      "M 17 9 L 11.5 15"},
        {"shift", "M 12 4 L 20 12 L 15.5 12 L 15.5 19.5 L 8.5 19.5 L 8.5 12 L 4 12 Z"},
        {"space", "M 4 13 L 4 17 L 20 17 L 20 13"},
        {"star", "M 12 3 L 14.7 9 L 21.2 9.6 L 16.3 14 L 17.8 20.5 L 12 17 L 6.2 20.5 L 7.7 14 "
                 "L 2.8 9.6 L 9.3 9 Z"},
        {"more", "O 5.5 12 1.2 O 12 12 1.2 O 18.5 12 1.2"},
        {"play", "M 7 4.5 L 19 12 L 7 19.5 Z"},
        {"pause", "M 8 5 L 8 19 M 16 5 L 16 19"},
        {"play_pause", "M 3.5 5.5 L 12 12 L 3.5 18.5 Z M 16 6 L 16 18 M 20.5 6 L 20.5 18"},
        {"stop", "R 5.5 5.5 13 13 1.5"},
        {"eject", "M 12 5 L 19.5 14 L 4.5 14 Z M 4.5 19 L 19.5 19"},
        {"fast_fw", "M 3.5 6 L 11.5 12 L 3.5 18 Z M 12.5 6 L 20.5 12 L 12.5 18 Z"},
        {"fast_bw", "M 20.5 6 L 12.5 12 L 20.5 18 Z M 11.5 6 L 3.5 12 L 11.5 18 Z"},
        {"skip_fw", "M 6 5.5 L 15.5 12 L 6 18.5 Z M 18.5 5.5 L 18.5 18.5"},
        {"skip_bw", "M 18 5.5 L 8.5 12 L 18 18.5 Z M 5.5 5.5 L 5.5 18.5"},
        {"volume",
         "M 4 9.5 L 8 9.5 L 13 5 L 13 19 L 8 14.5 L 4 14.5 Z M 16.5 9 C 18 11 18 13 16.5 15"},
        {"list", "M 8 6 L 21 6 M 8 12 L 21 12 M 8 18 L 21 18 O 4 6 0.4 O 4 12 0.4 O 4 18 0.4"},
        {"zoom_in", "O 10.5 10.5 7 M 16 16 L 21 21 M 10.5 7.5 L 10.5 13.5 M 7.5 10.5 L 13.5 10.5"},
        {"zoom_out", "O 10.5 10.5 7 M 16 16 L 21 21 M 7.5 10.5 L 13.5 10.5"},
    };
    return all;
}

// The other names by which the same is asked for.
QString plainName(const QString& name) {
    static const QHash<QString, QString> others{
        {"lights", "lightbulb"},  {"light", "lightbulb"}, {"mic", "microphone"},
        {"volume_up", "volume"},  {"speaker", "volume"},  {"volume_down", "volume"},
        {"arrow_up", "up"},       {"arrow_down", "down"}, {"arrow_left", "left"},
        {"arrow_right", "right"}, {"next", "skip_fw"},    {"previous", "skip_bw"},
        {"phonebook", "list"},    {"menu", "list"},       {"phone", "handset"},
        {"add", "plus"},          {"subtract", "minus"},  {"temperature", "hvac"},
        {"screen", "tv"},         {"red", "record"},      {"green", "record"},
        {"yellow", "record"},     {"blue", "record"},
    };
    const QString lower = name.toLower();
    return others.value(lower, lower);
}

class Reader {
public:
    explicit Reader(const QString& shape) : words_(shape.split(u' ')) {}

    QPainterPath read() {
        QPainterPath path;
        while (at_ < words_.size()) {
            const QString verb = words_[at_++];
            if (verb == u"M") {
                path.moveTo(point());
            } else if (verb == u"L") {
                path.lineTo(point());
            } else if (verb == u"C") {
                const QPointF first = point();
                const QPointF second = point();
                path.cubicTo(first, second, point());
            } else if (verb == u"Z") {
                path.closeSubpath();
            } else if (verb == u"O") {
                const QPointF centre = point();
                const double radius = number();
                path.addEllipse(centre, radius, radius);
            } else if (verb == u"R") {
                const QPointF corner = point();
                const QPointF size = point();
                const double radius = number();
                path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
            }
        }
        return path;
    }

private:
    double number() { return at_ < words_.size() ? words_[at_++].toDouble() : 0; }
    QPointF point() {
        const double x = number();
        return {x, number()};
    }

    QStringList words_;
    qsizetype at_ = 0;
};

} // namespace

QPainterPath iconPath(const QString& name) {
    const auto found = shapes().constFind(plainName(name));
    return Reader(found == shapes().constEnd() ? shapes().value("general") : *found).read();
}

IconItem::IconItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void IconItem::setName(const QString& name) {
    if (name_ != name) {
        name_ = name;
        update();
        Q_EMIT nameChanged();
    }
}

void IconItem::setColor(const QColor& color) {
    if (color_ != color) {
        color_ = color;
        update();
        Q_EMIT colorChanged();
    }
}

void IconItem::setSolid(bool solid) {
    if (solid_ != solid) {
        solid_ = solid;
        update();
        Q_EMIT solidChanged();
    }
}

void IconItem::paint(QPainter* painter) {
    const double side = qMin(width(), height());
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side / kSide, side / kSide);
    painter->setPen(QPen(color_, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(solid_ ? QBrush(color_) : QBrush(Qt::NoBrush));
    painter->drawPath(iconPath(name_));
}

} // namespace greenroom::ui::icons
