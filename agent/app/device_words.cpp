#include "app/device_words.h"

#include <QCryptographicHash>
#include <QHostInfo>
#include <QSysInfo>

namespace greenroom::app {

namespace {

// A number of this machine's own that says nothing about it (machine-id(5): never shown as it is).
std::string serialNumber() {
    constexpr int kDigits = 12;
    const QByteArray id = "greenroom" + QSysInfo::machineUniqueId();
    return QCryptographicHash::hash(id, QCryptographicHash::Sha256)
        .toHex()
        .left(kDigits)
        .toUpper()
        .toStdString();
}

} // namespace

std::vector<std::string> certificateNames(const std::string& address) {
    std::vector<std::string> names{QHostInfo::localHostName().toStdString(), "localhost",
                                   "127.0.0.1"};
    if (address != "0.0.0.0" && address != "::" && address != "127.0.0.1")
        names.push_back(address);
    return names;
}

xapi::DeviceFacts deviceFacts(base::MonoTime startedAt) {
    xapi::DeviceFacts facts;
    facts.softwareDisplayName = "Greenroom " GREENROOM_VERSION;
    facts.serialNumber = serialNumber();
    facts.startedAt = startedAt;
    return facts;
}

} // namespace greenroom::app
