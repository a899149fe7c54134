#include "models/service_wording.h"

#include "models/agent_words.h"
#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

struct Words {
    const char* code;
    const char* english;
};

constexpr Words kNames[] = {
    {"HUB", QT_TRANSLATE_NOOP("ServiceWording", "Hub")},
    {"MANAGER", QT_TRANSLATE_NOOP("ServiceWording", "TMS")},
    //: where the room is registered to be called
    {"REGISTRATION", QT_TRANSLATE_NOOP("ServiceWording", "Call server")},
    //: on the network
    {"IPV4", QT_TRANSLATE_NOOP("ServiceWording", "Address")},
    {"IPV6", QT_TRANSLATE_NOOP("ServiceWording", "IPv6")},
    {"MAC", QT_TRANSLATE_NOOP("ServiceWording", "MAC")},
    {"CALLS", QT_TRANSLATE_NOOP("ServiceWording", "Calls")},
    {"CALENDAR", QT_TRANSLATE_NOOP("ServiceWording", "Bookings")},
    {"SOFTWARE", QT_TRANSLATE_NOOP("ServiceWording", "Software")},
    {"SERIAL", QT_TRANSLATE_NOOP("ServiceWording", "Serial number")},
};

// Of a hub or a call server
constexpr Words kStates[] = {
    {"Registered", QT_TRANSLATE_NOOP("ServiceWording", "Registered")},
    {"Registering", QT_TRANSLATE_NOOP("ServiceWording", "Registering")},
    {"Connecting", QT_TRANSLATE_NOOP("ServiceWording", "Connecting")},
    {"Activating", QT_TRANSLATE_NOOP("ServiceWording", "Activating")},
    {"NotActivated", QT_TRANSLATE_NOOP("ServiceWording", "Not activated")},
    {"Failed", QT_TRANSLATE_NOOP("ServiceWording", "Failed")},
    {"Inactive", QT_TRANSLATE_NOOP("ServiceWording", "None")},
    {"Off", QT_TRANSLATE_NOOP("ServiceWording", "Off")},
};

// Empty where there are none.
template <std::size_t N>
QString wordsOf(const QString& code, const Words (&table)[N]) {
    for (const Words& row : table) {
        if (code == QLatin1String(row.code)) {
            return QCoreApplication::translate("ServiceWording", row.english);
        }
    }
    return {};
}

} // namespace

QString ServiceWording::factName(const QString& code) {
    const QString name = wordsOf(code, kNames);
    return name.isEmpty() ? code : name;
}

QString ServiceWording::factValue(const link::ServiceFact& fact) {
    if (fact.code == QLatin1String("HUB") || fact.code == QLatin1String("REGISTRATION")) {
        const qsizetype end = fact.value.indexOf(u' ');
        const QString state = wordsOf(fact.value.left(end), kStates);
        if (!state.isEmpty()) {
            return end < 0 ? state : state + fact.value.mid(end);
        }
    }
    const QString words = AgentWords::translated(fact.value);
    return words == fact.value ? Wording::leftToRight(words) : words;
}

QString ServiceWording::problem(const link::Service& service) {
    if (service.stage == link::ServiceStage::Locked) {
        //: a PIN was wrong too often
        return tr("Locked: try again in %1", "time")
            .arg(Wording::duration(service.lockedS / 60, service.lockedS % 60));
    }
    if (service.stage == link::ServiceStage::Asks && service.wrong) {
        return service.triesLeft == 0
                   ? tr("Wrong PIN")
                   : tr("Wrong PIN: %n tries left", "", static_cast<int>(service.triesLeft));
    }
    return AgentWords::translated(service.problem);
}

QString ServiceWording::closing(const link::Service& service) {
    return service.closesInS == 0
               ? QString()
               : tr("This menu closes in %1", "time")
                     .arg(Wording::duration(service.closesInS / 60, service.closesInS % 60));
}

QString ServiceWording::underWay(const link::Service& service) {
    if (!service.underWay) {
        return {};
    }
    switch (*service.underWay) {
    case link::ServiceAct::Restart:
        return tr("Restarting");
    case link::ServiceAct::SetUpAgain:
        return tr("Beginning anew");
    case link::ServiceAct::CheckSources:
        return tr("Checking bookings and registration");
    }
    return {};
}

} // namespace greenroom::ui::models
