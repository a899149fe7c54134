#include "fleet/publishers.h"

#include <array>
#include <chrono>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/iso8601.h"

namespace greenroom::fleet {

namespace {

// What an admin pushes to a site's rooms on an ordinary day.
constexpr std::array kSettings{
    std::pair{"SystemUnit Name", ""},
    std::pair{"Bookings JoinWindow Before", "300"},
    std::pair{"Audio DefaultVolume", "60"},
    std::pair{"Conference AutoAnswer Mode", "Off"},
    std::pair{"Conference DefaultCall Rate", "4096"},
    std::pair{"NetworkServices HTTP Mode", "HTTPS"},
    std::pair{"Standby Control", "On"},
    std::pair{"Standby Delay", "30"},
    std::pair{"Time Zone", "Europe/Berlin"},
    std::pair{"UserInterface Language", "English"},
};

std::string compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

HttpsClient::Done whenTaken(Publisher::Done done) {
    return [done = std::move(done)](const base::Result<HttpAnswer>& answer) {
        if (!answer)
            done(tl::unexpected(answer.error()));
        else if (answer->status >= 300)
            done(base::fail(base::ErrorCode::Denied, "the hub answered with " +
                                                         std::to_string(answer->status) + ": " +
                                                         answer->body.substr(0, 300)));
        else
            done({});
    };
}

} // namespace

void HubPublisher::publish(const std::string& mark, Done done) {
    QJsonArray settings;
    for (const auto& [path, value] : kSettings)
        settings.append(QJsonObject{
            {"path", path},
            {"value", settings.isEmpty() ? QString::fromStdString(mark) : QString(value)}});
    const QJsonObject body{{"settings", settings}, {"target", QJsonObject{{"all", true}}}};
    api_.ask("POST", "/api/v1/pushes", compact(body), whenTaken(std::move(done)));
}

void HubPublisher::book(const std::string& workspaceId, const std::string& title, Done done) {
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    const auto start = base::wallFromMs(now.count()) + std::chrono::hours(1 + booked_++ % 48);
    const QJsonObject body{
        {"title", QString::fromStdString(title)},
        {"start", QString::fromStdString(base::formatUtc(start))},
        {"end", QString::fromStdString(base::formatUtc(start + std::chrono::minutes(30)))},
        {"calls", QJsonArray{QJsonObject{{"number", "sip:room@example.net"}}}}};
    api_.ask("POST", "/api/v1/workspaces/" + workspaceId + "/bookings", compact(body),
             whenTaken(std::move(done)));
}

} // namespace greenroom::fleet
