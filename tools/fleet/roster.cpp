#include "fleet/roster.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom::fleet {

namespace {

base::Status writeWhole(const std::string& path, const std::string& bytes, mode_t mode) {
    ::unlink(path.c_str());
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return base::fail(base::ErrorCode::Io, path + ": " + std::strerror(errno));
    std::size_t at = 0;
    while (at < bytes.size()) {
        const ssize_t wrote = ::write(file, bytes.data() + at, bytes.size() - at);
        if (wrote <= 0)
            break;
        at += static_cast<std::size_t>(wrote);
    }
    const bool whole = ::close(file) == 0 && at == bytes.size();
    if (!whole)
        return base::fail(base::ErrorCode::Io, path + " cannot be written");
    return {};
}

std::string line(const Enrolled& device) {
    const QJsonObject object{{"device_id", QString::fromStdString(device.deviceId)},
                             {"workspace_id", QString::fromStdString(device.workspaceId)},
                             {"workspace", QString::fromStdString(device.workspace)},
                             {"serial_number", QString::fromStdString(device.serialNumber)},
                             {"certificate", QString::fromStdString(device.certificatePem)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

} // namespace

base::Result<std::string> readWhole(const std::string& path) {
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file)
        return base::fail(base::ErrorCode::Io, path + " cannot be read");
    return bytes.str();
}

base::Status writeRoster(const std::string& folder, const Roster& roster) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    std::string lines;
    for (const Enrolled& device : roster.devices)
        lines += line(device);
    if (auto wrote = writeWhole(folder + "/key.pem", roster.keyPem, 0600); !wrote)
        return wrote;
    if (auto wrote = writeWhole(folder + "/authority.pem", roster.authorityPem, 0644); !wrote)
        return wrote;
    return writeWhole(folder + "/devices.jsonl", lines, 0644);
}

base::Result<Roster> readRoster(const std::string& folder, std::size_t most) {
    Roster roster;
    auto key = readWhole(folder + "/key.pem");
    auto authority = readWhole(folder + "/authority.pem");
    if (!key)
        return tl::unexpected(key.error());
    if (!authority)
        return tl::unexpected(authority.error());
    roster.keyPem = std::move(*key);
    roster.authorityPem = std::move(*authority);
    std::ifstream file(folder + "/devices.jsonl");
    std::string text;
    while ((most == 0 || roster.devices.size() < most) && std::getline(file, text)) {
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        const auto word = [&](const char* name) {
            return object[QLatin1String(name)].toString().toStdString();
        };
        roster.devices.push_back({word("device_id"), word("workspace_id"), word("workspace"),
                                  word("serial_number"), word("certificate")});
    }
    if (roster.devices.empty() || roster.devices.size() < most)
        return base::fail(base::ErrorCode::NotFound,
                          folder + " has " + std::to_string(roster.devices.size()) + " devices");
    return roster;
}

} // namespace greenroom::fleet
