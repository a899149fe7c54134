#include "models/status_wording.h"

#include "models/wording.h"

#include <QStringList>

namespace greenroom::ui::models {

namespace {

QString until(const link::PanelView& view) {
    const auto& until = view.availability.until;
    return until ? Wording::timeWithDay(*until, view) : QString();
}

} // namespace

QString StatusWording::word(link::RoomUse use) {
    switch (use) {
    case link::RoomUse::Free:
        return tr("Free");
    case link::RoomUse::Soon:
        return tr("Soon");
    case link::RoomUse::Unclaimed:
        return tr("Booked");
    case link::RoomUse::Busy:
        return tr("Busy");
    case link::RoomUse::InCall:
        return tr("In call");
    case link::RoomUse::OutOfService:
        return tr("Out of service");
    case link::RoomUse::Unsure:
        break;
    }
    return tr("Not sure");
}

QString StatusWording::detail(const link::PanelView& view) {
    const link::Availability& availability = view.availability;
    const QString end = until(view);
    switch (availability.use) {
    case link::RoomUse::Free:
        return end.isEmpty() ? tr("for the rest of the day") : tr("until %1", "time").arg(end);
    case link::RoomUse::Soon:
        return availability.startsInMinutes > 0
                   ? tr("Starts in %1").arg(Wording::duration(availability.startsInMinutes, 0))
                   : tr("Starts now");
    case link::RoomUse::Unclaimed:
        return tr("Waiting for check-in");
    case link::RoomUse::Busy:
        return end.isEmpty() ? tr("for the rest of the day") : tr("until %1", "time").arg(end);
    case link::RoomUse::InCall:
        return tr("Do not disturb");
    case link::RoomUse::Unsure: {
        const QString checked = age(view);
        return checked.isEmpty() ? tr("Not checked yet") : checked;
    }
    case link::RoomUse::OutOfService:
        break;
    }
    return {};
}

QString StatusWording::sentence(const link::PanelView& view) {
    const QString end = until(view);
    switch (view.availability.use) {
    case link::RoomUse::Free:
        return end.isEmpty() ? tr("Free for the rest of the day")
                             : tr("Free until %1", "time").arg(end);
    case link::RoomUse::Busy:
        return end.isEmpty() ? tr("Busy for the rest of the day")
                             : tr("Busy until %1", "time").arg(end);
    case link::RoomUse::Soon:
    case link::RoomUse::Unclaimed:
        return detail(view);
    case link::RoomUse::InCall:
        return tr("In call, do not disturb");
    case link::RoomUse::Unsure: {
        const QString checked = view.availability.heard
                                    ? Wording::timeWithDay(*view.availability.heard, view)
                                    : QString();
        return checked.isEmpty() ? tr("Not sure, not checked yet")
                                 : tr("Not sure, last checked %1", "time").arg(checked);
    }
    case link::RoomUse::OutOfService:
        break;
    }
    return word(view.availability.use);
}

QString StatusWording::age(const link::PanelView& view) {
    const link::Availability& availability = view.availability;
    const bool told = availability.listIsOld || availability.use == link::RoomUse::Unsure;
    if (!told || !availability.heard) {
        return {};
    }
    const QString checked = Wording::timeWithDay(*availability.heard, view);
    return checked.isEmpty() ? QString() : tr("Last checked %1", "time").arg(checked);
}

QString StatusWording::device(const link::Device& device) {
    const QString address = device.ipv4.isEmpty() ? device.ipv6 : device.ipv4;
    QStringList parts;
    if (!address.isEmpty()) {
        parts.append(tr("Address %1", "on the network").arg(address));
    }
    if (!device.serialNumber.isEmpty()) {
        parts.append(tr("Serial number %1").arg(device.serialNumber));
    }
    if (!device.version.isEmpty()) {
        parts.append(tr("Version %1").arg(device.version));
    }
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace greenroom::ui::models
