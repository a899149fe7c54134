#include "models/setup_wording.h"

#include "models/wording.h"

#include <QHash>

namespace greenroom::ui::models {

namespace {

constexpr qsizetype kGroup = 4;
constexpr qsizetype kGroupedFrom = 6;

} // namespace

QString SetupWording::position(const link::Setup& setup) {
    return setup.place == 0 ? QString() : tr("%1 of %2").arg(setup.place).arg(setup.places);
}

QString SetupWording::region(const QString& region) {
    //: Parts of the world, as lists of time zones have them
    static const QHash<QString, const char*> words{
        {QStringLiteral("Africa"), QT_TR_NOOP("Africa")},
        {QStringLiteral("America"), QT_TR_NOOP("America")},
        {QStringLiteral("Antarctica"), QT_TR_NOOP("Antarctica")},
        {QStringLiteral("Arctic"), QT_TR_NOOP("Arctic")},
        {QStringLiteral("Asia"), QT_TR_NOOP("Asia")},
        {QStringLiteral("Atlantic"), QT_TR_NOOP("Atlantic Ocean")},
        {QStringLiteral("Australia"), QT_TR_NOOP("Australia")},
        {QStringLiteral("Europe"), QT_TR_NOOP("Europe")},
        {QStringLiteral("Indian"), QT_TR_NOOP("Indian Ocean")},
        {QStringLiteral("Pacific"), QT_TR_NOOP("Pacific Ocean")},
        {QStringLiteral("Etc"), QT_TR_NOOP("Universal time")},
    };
    const auto known = words.constFind(region);
    return known == words.constEnd() ? city(region) : tr(*known);
}

QString SetupWording::city(const QString& city) {
    QStringList parts = city.split(u'/');
    std::reverse(parts.begin(), parts.end());
    return parts.join(QStringLiteral(", ")).replace(u'_', u' ');
}

QString SetupWording::zone(const link::PanelView& view) {
    if (!view.setup || view.setup->city.isEmpty()) {
        return {};
    }
    return tr("%1, %2: it is %3 there", "region, city, time")
        .arg(region(view.setup->region), Wording::leftToRight(city(view.setup->city)),
             Wording::timeInText(view.now, view.twelveHour));
}

QString SetupWording::claimCode(const QString& code) {
    if (code.size() < kGroupedFrom || code.contains(u'-') || code.contains(u' ')) {
        return Wording::leftToRight(code);
    }
    QStringList groups;
    for (qsizetype at = 0; at < code.size(); at += kGroup) {
        groups.append(code.mid(at, kGroup));
    }
    return Wording::leftToRight(groups.join(u' '));
}

QString SetupWording::page(const link::Device& device) {
    if (!device.ipv4.isEmpty()) {
        return Wording::leftToRight(QStringLiteral("https://") + device.ipv4);
    }
    return device.ipv6.isEmpty()
               ? QString()
               : Wording::leftToRight(QStringLiteral("https://[%1]").arg(device.ipv6));
}

} // namespace greenroom::ui::models
