#include "edge/cloud/activation_run.h"

#include <utility>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom::edge::cloud {

namespace {

using base::Error;
using base::ErrorCode;

constexpr int kOk = 200;
constexpr int kCreated = 201;
constexpr int kTooMany = 429;
constexpr int kServerFault = 500;
constexpr std::size_t kMostBytes = 256 * 1024;

// AB:CD:..., as people compare it.
std::string grouped(const std::string& digits) {
    std::string text;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        text += (text.empty() ? "" : ":") + digits.substr(at, 2);
    return text;
}

std::string textIn(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString().toStdString();
}

} // namespace

ActivationRun::ActivationRun(net::HttpClient& http,
                             std::function<net::ClientRequest(const std::string& url)> request,
                             core::Activation activation, DeviceWords device,
                             std::function<void(Outcome)> done)
    : http_(http), request_(std::move(request)), activation_(std::move(activation)),
      device_(std::move(device)), done_(std::move(done)) {
    if (activation_.fingerprint.empty()) {
        ask({});
        return;
    }
    fetchAuthority([this](const std::string& pem) {
        const std::string found = sha256Of(pem);
        if (found == activation_.fingerprint)
            ask(pem);
        else
            end({ErrorCode::Denied, "the authority of " + activation_.address +
                                        " has another fingerprint: " +
                                        (found.empty() ? std::string("none") : grouped(found))},
                true);
    });
}

// Whoever answers is not trusted here: what he says is only compared.
void ActivationRun::fetchAuthority(std::function<void(std::string pem)> then) {
    net::ClientRequest request = request_(activation_.address + "/api/v1/authority");
    request.verifyTls = false;
    request.mostBytes = kMostBytes;
    transfer_ = http_.start(
        std::move(request), [this, then = std::move(then)](const net::ClientResult& result) {
            if (!result)
                end({ErrorCode::Unavailable, result.error().text}, false);
            else if (result->status != kOk)
                end({ErrorCode::Unavailable, "the hub does not show its authority (status " +
                                                 std::to_string(result->status) + ")"},
                    result->status < kServerFault);
            else
                then(result->body);
        });
}

void ActivationRun::ask(const std::string& authorityPem) {
    auto key = makeKeyRequest(device_.serialNumber);
    if (!key) {
        // Told later, as everything is.
        transfer_ = http_.start(request_(""),
                                [this, error = key.error()](const auto&) { end(error, false); });
        return;
    }
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    net::ClientRequest request = request_(activation_.address + "/api/v1/activations");
    request.method = "POST";
    request.mostBytes = kMostBytes;
    request.authoritiesPem += authorityPem;
    request.headers.set("Content-Type", "application/json");
    request.body =
        QJsonDocument(
            QJsonObject{{QStringLiteral("code"), text(activation_.code.reveal())},
                        {QStringLiteral("serial_number"), text(device_.serialNumber)},
                        {QStringLiteral("software_version"), text(device_.softwareVersion)},
                        {QStringLiteral("product"), text(device_.product)},
                        {QStringLiteral("csr"), text(key->csrPem)}})
            .toJson(QJsonDocument::Compact)
            .toStdString();
    transfer_ = http_.start(
        std::move(request),
        [this, key = *std::move(key)](const net::ClientResult& result) { answered(result, key); });
}

void ActivationRun::answered(const net::ClientResult& result, const KeyRequest& key) {
    if (!result) {
        explainDistrust(result.error());
        return;
    }
    const QJsonObject answer =
        QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object();
    if (result->status != kCreated) {
        const std::string words = textIn(answer, "text");
        const bool later = result->status == kTooMany || result->status >= kServerFault;
        end({later ? ErrorCode::Unavailable : ErrorCode::Denied,
             words.empty() ? "the hub answers with status " + std::to_string(result->status)
                           : words},
            !later);
        return;
    }
    FullIdentity identity{
        {textIn(answer, "device_id"), activation_.address, textIn(answer, "link_url"), {}, {}},
        key.keyPem,
        textIn(answer, "certificate"),
        textIn(answer, "authority")};
    if (auto checked = checkIdentity(identity); !checked) {
        end(checked.error().withContext("the hub's answer"), true);
        return;
    }
    std::exchange(done_, nullptr)({std::move(identity), true, {}});
}

// So that somebody can compare the fingerprint with the hub's and say that it is the right one.
void ActivationRun::explainDistrust(const net::ClientError& error) {
    const Error plain{ErrorCode::Unavailable, error.text};
    if (error.certificate != net::CertificateFault::Authority || !activation_.fingerprint.empty()) {
        end(plain, false);
        return;
    }
    fetchAuthority([this, plain](const std::string& pem) {
        const std::string found = sha256Of(pem);
        if (found.empty()) {
            end(plain, false);
            return;
        }
        const Error explained{ErrorCode::Denied,
                              plain.message + ". If the fingerprint of the hub's authority is " +
                                  grouped(found) + ", give it with the code"};
        std::exchange(done_, nullptr)({tl::unexpected(explained), false, found});
    });
}

void ActivationRun::end(Error error, bool final) {
    std::exchange(done_, nullptr)({tl::unexpected(std::move(error)), final, {}});
}

} // namespace greenroom::edge::cloud
