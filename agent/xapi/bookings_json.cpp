#include <algorithm>
#include <string>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/text.h"
#include "xapi/booking_list.h"
#include "xapi/bookings_xml.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;

constexpr int kDepth = 16;

std::string utf8(const QString& text) {
    return text.toStdString();
}

std::string scalarText(const QJsonValue& value) {
    if (value.isBool())
        return value.toBool() ? "True" : "False";
    if (value.isDouble()) {
        // Numbers of a list are whole; a fraction stays visible and is refused where it matters.
        return utf8(QString::number(value.toDouble(), 'g', 17));
    }
    // As in XML (XML 1.0, production [2] Char): these are no part of any text, and what is taken
    // here is listed there.
    QString text = value.toString();
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') ||
               c.unicode() >= 0xFFFE;
    });
    return utf8(text);
}

void appendFields(Element& parent, const QJsonObject& object, int depth);

// An array is a repeated element, as in the XML form of the same list.
void appendValue(Element& parent, const std::string& name, const QJsonValue& value, int depth) {
    if (depth > kDepth || value.isNull())
        return;
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            if (!item.isArray())
                appendValue(parent, name, item, depth + 1);
        return;
    }
    Element& element = parent.children.emplace_back();
    element.name = name;
    if (value.isObject())
        appendFields(element, value.toObject(), depth + 1);
    else
        element.text = scalarText(value);
}

void appendFields(Element& parent, const QJsonObject& object, int depth) {
    for (auto member = object.begin(); member != object.end(); ++member)
        appendValue(parent, utf8(member.key()), member.value(), depth);
}

tl::unexpected<base::Error> syntaxError(std::string_view bytes, const QJsonParseError& error) {
    const auto offset = std::min(bytes.size(), static_cast<std::size_t>(std::max(error.offset, 0)));
    const std::string_view before = bytes.substr(0, offset);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = offset - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return fail(ErrorCode::InvalidInput, "line " + std::to_string(line) + ", column " +
                                             std::to_string(column) +
                                             ": not JSON: " + utf8(error.errorString()));
}

} // namespace

base::Result<core::SourceList> readBookingsJson(std::string_view bytes, std::size_t most,
                                                core::EntryWatch* watch) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return syntaxError(bytes, error);
    const QJsonObject root = document.object();
    const QJsonValue list = root.value(QLatin1String("Bookings"));
    if (!list.isArray())
        return fail(
            ErrorCode::InvalidInput,
            "the body is no object with a list named Bookings; to clear, send an empty list");
    BookingListBuilder builder(most, watch);
    for (const QJsonValue& entry : list.toArray()) {
        base::Status added;
        if (entry.isObject()) {
            Element fields;
            appendFields(fields, entry.toObject(), 0);
            added = builder.add(fields);
        } else {
            added = builder.addUnreadable("the entry is no JSON object");
        }
        if (!added)
            return tl::unexpected(added.error());
    }
    return std::move(builder).finish();
}

} // namespace greenroom::xapi
