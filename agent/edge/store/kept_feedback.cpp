// {"slots": {"1": {"url": TEXT, "format": "XML" or "JSON", "expressions": [TEXT, ...]}, ...}}
#include <algorithm>
#include <iterator>

#include <QJsonArray>

#include "edge/store/kept_kinds.h"

namespace greenroom::edge::store {

namespace {

using core::FeedbackFormat;
using core::FeedbackSlot;

base::Result<FeedbackSlot> slotFrom(const QJsonObject& object) {
    FeedbackSlot slot;
    slot.url = object[u"url"].toString().toStdString();
    const QString format = object[u"format"].toString(QStringLiteral("XML"));
    if (format != u"XML" && format != u"JSON")
        return base::fail(base::ErrorCode::Corrupt, "format \"" + format.toStdString() + "\"");
    slot.format = format == u"JSON" ? FeedbackFormat::Json : FeedbackFormat::Xml;
    const QJsonArray expressions = object[u"expressions"].toArray();
    if (slot.url.empty() || expressions.size() > static_cast<int>(FeedbackSlot::kExpressions))
        return base::fail(base::ErrorCode::Corrupt, "no address, or too many expressions");
    std::ranges::transform(
        expressions, std::back_inserter(slot.expressions),
        [](const QJsonValue& expression) { return expression.toString().toStdString(); });
    return slot;
}

QJsonObject objectFrom(const FeedbackSlot& slot) {
    QJsonArray expressions;
    for (const std::string& expression : slot.expressions)
        expressions.append(QString::fromStdString(expression));
    return {{QStringLiteral("url"), QString::fromStdString(slot.url)},
            {QStringLiteral("format"),
             slot.format == FeedbackFormat::Json ? QStringLiteral("JSON") : QStringLiteral("XML")},
            {QStringLiteral("expressions"), expressions}};
}

} // namespace

QJsonObject KeptFeedback::encode(const Value& registered) {
    QJsonObject all;
    for (const auto& [number, slot] : registered)
        all.insert(QString::number(number), objectFrom(slot));
    return {{QStringLiteral("slots"), all}};
}

base::Result<KeptFeedback::Value> KeptFeedback::decode(const QJsonObject& object) {
    Value registered;
    const QJsonObject all = object[u"slots"].toObject();
    for (auto at = all.begin(); at != all.end(); ++at) {
        const std::uint32_t number = at.key().toUInt();
        if (number < 1 || number > FeedbackSlot::kMost)
            return base::fail(base::ErrorCode::Corrupt, "slot " + at.key().toStdString());
        base::Result<FeedbackSlot> slot = slotFrom(at.value().toObject());
        if (!slot)
            return tl::unexpected(slot.error().withContext("slot " + at.key().toStdString()));
        registered.emplace(number, *std::move(slot));
    }
    return registered;
}

} // namespace greenroom::edge::store
