#include "fleet/enroll.h"

#include <array>
#include <functional>
#include <memory>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "fleet/certificate_request.h"
#include "fleet/device.h"
#include "fleet/https_client.h"

namespace greenroom::fleet {

namespace {

constexpr std::size_t kWorkers = 8;
constexpr std::size_t kCodesAtOnce = 100;
constexpr std::size_t kTriesOfAddress = 25; // of 30 in a minute
constexpr std::chrono::seconds kTurnedAway{5};
constexpr int kTooMany = 429;

std::string compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QString word(const std::string& text) {
    return QString::fromStdString(text);
}

// A list, or the list in an object with one member.
QJsonArray listIn(const std::string& body) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (document.isArray())
        return document.array();
    for (const QJsonValue& value : document.object()) {
        if (value.isArray())
            return value.toArray();
    }
    return {};
}

class Enrolment {
public:
    Enrolment(const Options& options, wire::TlsContext tls, KeyAndRequest key)
        : options_(options), tls_(std::move(tls)), key_(std::move(key)) {
        roster_.devices.resize(options.devices);
        codes_.resize(options.devices);
        wire::ConnectSettings server;
        server.address = options.api.address;
        server.port = options.api.port;
        server.serverName = options.serverName;
        for (std::size_t i = 0; i < kWorkers; ++i) {
            admins_.push_back(std::make_unique<HttpsClient>(loop_, server, tls_, options.token));
            guests_.push_back(std::make_unique<HttpsClient>(loop_, server, tls_, ""));
            pauses_.push_back(std::make_unique<wire::Timer>(loop_));
        }
    }

    base::Result<Roster> run(std::string authorityPem) {
        for (const auto step : {&Enrolment::workspace, &Enrolment::codes, &Enrolment::activate}) {
            next_ = 0;
            waiting_ = kWorkers;
            for (std::size_t worker = 0; worker < kWorkers; ++worker)
                (this->*step)(worker);
            loop_.run();
            if (problem_)
                return tl::unexpected(*problem_);
        }
        roster_.keyPem = key_.keyPem;
        roster_.authorityPem = std::move(authorityPem);
        return std::move(roster_);
    }

private:
    using Next = std::function<void()>;

    void workerEnds() {
        if (--waiting_ == 0)
            loop_.stop();
    }
    void stop(base::Error error) {
        if (!problem_)
            problem_ = std::move(error);
        loop_.stop();
    }
    // The JSON of a success; otherwise everything ends.
    bool good(const base::Result<HttpAnswer>& answer, const char* what) {
        if (answer && answer->status < 300)
            return true;
        if (!answer)
            stop(answer.error().withContext(what));
        else
            stop({base::ErrorCode::Denied, std::string(what) + ": " +
                                               std::to_string(answer->status) + " " +
                                               answer->body.substr(0, 300)});
        return false;
    }

    void workspace(std::size_t worker) {
        if (next_ == options_.devices) {
            workerEnds();
            return;
        }
        const std::size_t number = next_++;
        Enrolled& device = roster_.devices[number];
        device.workspace = "Fleet " + std::to_string(number + 1);
        device.serialNumber = "FLEET" + std::to_string(100'000 + number);
        const QJsonObject body{{"name", word(device.workspace)}, {"site", "Fleet"}};
        admins_[worker]->ask(
            "POST", "/api/v1/workspaces", compact(body),
            [this, worker, &device](const base::Result<HttpAnswer>& answer) {
                if (!good(answer, "a workspace"))
                    return;
                const auto made =
                    QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object();
                device.workspaceId = made["id"].toString().toStdString();
                workspace(worker);
            });
    }

    void codes(std::size_t worker) {
        if (next_ == options_.devices) {
            workerEnds();
            return;
        }
        const std::size_t first = next_;
        const std::size_t count = std::min(kCodesAtOnce, options_.devices - first);
        next_ += count;
        QJsonArray ids;
        for (std::size_t i = 0; i < count; ++i)
            ids.append(word(roster_.devices[first + i].workspaceId));
        admins_[worker]->ask(
            "POST", "/api/v1/activation-codes/bulk", compact({{"workspaces", ids}}),
            [this, worker, first, count](const base::Result<HttpAnswer>& answer) {
                if (!good(answer, "activation codes"))
                    return;
                const QJsonArray list = listIn(answer->body);
                if (static_cast<std::size_t>(list.size()) != count) {
                    stop({base::ErrorCode::InvalidInput, "not as many codes as workspaces"});
                    return;
                }
                for (std::size_t i = 0; i < count; ++i)
                    codes_[first + i] =
                        list[static_cast<qsizetype>(i)].toObject()["code"].toString().toStdString();
                codes(worker);
            });
    }

    void activate(std::size_t worker) {
        if (next_ == options_.devices) {
            workerEnds();
            return;
        }
        activateOne(worker, next_++);
    }

    void activateOne(std::size_t worker, std::size_t number) {
        if (options_.sources > 1) {
            const std::size_t turn = tries_[worker]++ / kTriesOfAddress;
            guests_[worker]->comeFrom(sourceAddress((turn * kWorkers + worker) % options_.sources));
        }
        const QJsonObject body{{"code", word(codes_[number])},
                               {"serial_number", word(roster_.devices[number].serialNumber)},
                               {"product", "Simulated Room"},
                               {"software_version", "0.1.0"},
                               {"csr", word(key_.csrPem)}};
        guests_[worker]->ask(
            "POST", "/api/v1/activations", compact(body),
            [this, worker, number](const base::Result<HttpAnswer>& answer) {
                if (answer && answer->status == kTooMany) {
                    pauses_[worker]->start(kTurnedAway,
                                           [this, worker, number] { activateOne(worker, number); });
                    return;
                }
                if (!good(answer, "an activation"))
                    return;
                const auto made =
                    QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object();
                Enrolled& device = roster_.devices[number];
                device.deviceId = made["device_id"].toString().toStdString();
                device.certificatePem = made["certificate"].toString().toStdString();
                activate(worker);
            });
    }

    const Options& options_;
    wire::TlsContext tls_;
    KeyAndRequest key_;
    wire::Loop loop_;
    std::vector<std::unique_ptr<HttpsClient>> admins_;
    std::vector<std::unique_ptr<HttpsClient>> guests_;
    std::vector<std::unique_ptr<wire::Timer>> pauses_;
    Roster roster_;
    std::vector<std::string> codes_;
    std::size_t next_ = 0;
    std::size_t waiting_ = 0;
    std::array<std::size_t, kWorkers> tries_{};
    std::optional<base::Error> problem_;
};

} // namespace

base::Result<Roster> enroll(const Options& options) {
    auto authority = readWhole(options.authorityFile);
    if (!authority)
        return tl::unexpected(authority.error());
    auto tls = wire::TlsContext::client(*authority);
    if (!tls)
        return tl::unexpected(tls.error());
    auto key = makeKeyAndRequest();
    if (!key)
        return tl::unexpected(key.error());
    Enrolment enrolment(options, std::move(*tls), std::move(*key));
    return enrolment.run(std::move(*authority));
}

} // namespace greenroom::fleet
