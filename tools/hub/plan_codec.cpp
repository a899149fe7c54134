#include "hub/plan_codec.h"

#include <set>

#include "proto/cloud.pb.h"

namespace greenroom::hub {

namespace {

namespace wire = cloud::v1;

bool parse(google::protobuf::MessageLite& into, std::string_view encoded) {
    return into.ParseFromArray(encoded.data(), static_cast<int>(encoded.size()));
}

std::set<std::string_view> lines(std::string_view text) {
    std::set<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out.insert(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

std::string encodePlan(const PlanBody& body) {
    wire::Plan out;
    for (const SettingValue& setting : body.settings) {
        wire::SettingChange& change = *out.add_settings();
        change.set_path(setting.path);
        change.set_value(setting.value.reveal());
        change.set_persistent(setting.persistent);
        change.set_locked(setting.locked);
        change.set_release(setting.release);
    }
    out.set_authorities_pem(body.authoritiesPem);
    if (body.software) {
        out.mutable_software()->set_version(body.software->version);
        out.mutable_software()->set_url(body.software->url);
        out.mutable_software()->set_sha256(body.software->sha256);
    }
    return out.SerializeAsString();
}

std::string secretPaths(const std::vector<SettingValue>& settings) {
    std::string out;
    for (const SettingValue& setting : settings) {
        if (setting.secret)
            out += (out.empty() ? "" : "\n") + setting.path;
    }
    return out;
}

base::Result<PlanBody> decodePlan(std::string_view encoded, std::string_view secrets) {
    wire::Plan in;
    if (!parse(in, encoded))
        return base::fail(base::ErrorCode::Corrupt, "stored settings cannot be read");
    const std::set<std::string_view> secret = lines(secrets);
    PlanBody body;
    for (const wire::SettingChange& change : in.settings())
        body.settings.push_back({change.path(), base::Secret(change.value()),
                                 secret.contains(change.path()), change.persistent(),
                                 change.locked(), change.release()});
    body.authoritiesPem = in.authorities_pem();
    if (in.has_software())
        body.software =
            SoftwareOrder{in.software().version(), in.software().url(), in.software().sha256()};
    return body;
}

std::string encodeKeys(const std::vector<KeyResult>& keys) {
    wire::PlanVerdict out;
    for (const KeyResult& key : keys) {
        wire::KeyResult& result = *out.add_keys();
        result.set_path(key.path);
        result.set_verdict(static_cast<wire::KeyVerdict>(static_cast<int>(key.verdict) + 1));
        result.set_text(key.text);
    }
    return out.SerializeAsString();
}

std::vector<KeyResult> decodeKeys(std::string_view encoded) {
    wire::PlanVerdict in;
    std::vector<KeyResult> keys;
    if (!parse(in, encoded))
        return keys;
    for (const wire::KeyResult& key : in.keys()) {
        if (key.verdict() >= wire::KEY_VERDICT_OK && key.verdict() <= wire::KEY_VERDICT_NOT_ALLOWED)
            keys.push_back({key.path(),
                            static_cast<KeyVerdict>(static_cast<int>(key.verdict()) - 1),
                            key.text()});
    }
    return keys;
}

std::string encodeCommand(const Command& command) {
    wire::Command out;
    out.set_path(command.path);
    for (const auto& [name, value] : command.arguments) {
        wire::Argument& argument = *out.add_arguments();
        argument.set_name(name);
        argument.set_value(value);
    }
    return out.SerializeAsString();
}

base::Status decodeCommand(std::string_view encoded, Command& into) {
    wire::Command in;
    if (!parse(in, encoded))
        return base::fail(base::ErrorCode::Corrupt, "a stored command cannot be read");
    into.path = in.path();
    for (const wire::Argument& argument : in.arguments())
        into.arguments.emplace_back(argument.name(), argument.value());
    return {};
}

} // namespace greenroom::hub
