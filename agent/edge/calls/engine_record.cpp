#include "edge/calls/engine_record.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

#include "files/file.h"

namespace greenroom::edge::calls {

namespace {

constexpr qint64 kMaxFile = 64 * 1024;
constexpr qsizetype kMaxCalls = 16;

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::int64_t integer(const QJsonObject& object, const char* key, std::int64_t max) {
    const std::int64_t value = object.value(QLatin1String(key)).toInteger(-1);
    return value >= 0 && value <= max ? value : 0;
}

RecordedCall callFrom(const QJsonObject& object) {
    RecordedCall call;
    call.call = static_cast<std::uint32_t>(
        integer(object, "call", std::numeric_limits<std::uint32_t>::max()));
    call.engineId = object.value(QLatin1String("id")).toString().left(255).toStdString();
    const QJsonValue muted = object.value(QLatin1String("muted"));
    if (muted.isBool())
        call.muted = muted.toBool();
    call.held = object.value(QLatin1String("held")).toBool();
    return call;
}

} // namespace

std::string recordText(const EngineRecord& record) {
    QJsonArray calls;
    for (const RecordedCall& call : record.calls) {
        QJsonObject entry{{QStringLiteral("call"), static_cast<qint64>(call.call)},
                          {QStringLiteral("id"), q(call.engineId)},
                          {QStringLiteral("held"), call.held}};
        if (call.muted)
            entry.insert(QStringLiteral("muted"), *call.muted);
        calls.append(entry);
    }
    const QJsonObject object{
        {QStringLiteral("schema"), 1},
        {QStringLiteral("boot"), q(record.process.boot)},
        {QStringLiteral("pid"), record.process.pid},
        {QStringLiteral("start_ticks"), static_cast<qint64>(record.process.startTicks)},
        {QStringLiteral("control_port"), record.controlPort},
        {QStringLiteral("muted"), record.muted},
        {QStringLiteral("camera_off"), record.cameraOff},
        {QStringLiteral("calls"), calls}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

base::Result<EngineRecord> parseRecord(std::string_view json) {
    const auto document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("schema")).toInt() != 1)
        return base::fail(base::ErrorCode::Corrupt, "no record of an engine");
    EngineRecord record;
    record.process.pid = static_cast<int>(integer(object, "pid", std::numeric_limits<int>::max()));
    record.process.startTicks = static_cast<std::uint64_t>(
        integer(object, "start_ticks", std::numeric_limits<std::int64_t>::max()));
    record.process.boot = object.value(QLatin1String("boot")).toString().left(64).toStdString();
    record.controlPort = static_cast<std::uint16_t>(integer(object, "control_port", 65535));
    record.muted = object.value(QLatin1String("muted")).toBool();
    record.cameraOff = object.value(QLatin1String("camera_off")).toBool();
    const QJsonArray calls = object.value(QLatin1String("calls")).toArray();
    for (qsizetype i = 0; i < std::min(calls.size(), kMaxCalls); ++i)
        record.calls.push_back(callFrom(calls[i].toObject()));
    if (record.process.pid <= 1 || record.controlPort == 0)
        return base::fail(base::ErrorCode::Corrupt, "no process or port in it");
    return record;
}

base::Status writeRecord(const std::string& path, const EngineRecord& record) {
    return files::replaceFile(path, recordText(record), files::kOwnerOnly, files::Lasts::Reboot);
}

base::Result<EngineRecord> readRecord(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, path + ": cannot be opened");
    return parseRecord(file.read(kMaxFile).toStdString());
}

} // namespace greenroom::edge::calls
