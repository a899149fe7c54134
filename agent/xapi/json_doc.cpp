#include "xapi/json_doc.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/text.h"
#include "xapi/schema.h"

namespace greenroom::xapi {

namespace {

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// jsxapi reads the names of literals, and stops at a literal without any.
QJsonObject valueSpace(const Node& space) {
    QJsonObject object;
    QJsonArray values;
    for (const Node& child : space.children) {
        if (child.name == "Value")
            values.append(qt(child.text));
        else
            object.insert(qt(child.name), qt(child.text));
    }
    const std::string* type = space.attribute("type");
    const bool nameless = values.isEmpty() && type != nullptr && *type == "Literal";
    object.insert("type", nameless || type == nullptr ? QString("String") : qt(*type));
    if (!values.isEmpty())
        object.insert("Value", values);
    return object;
}

QString eventType(const Node& space) {
    const std::string* type = space.attribute("type");
    if (type != nullptr && *type == "Integer")
        return "int";
    return type != nullptr && *type == "Literal" ? "literal" : "string";
}

class Writer {
public:
    explicit Writer(bool event) : event_(event) {}

    [[nodiscard]] QJsonObject object(const Node& node) const {
        QJsonObject out;
        if (node.item)
            out.insert("id", QString::number(*node.item));
        for (const Attribute& attribute : node.attributes)
            if (attribute.name != "item")
                out.insert(qt(attribute.name), qt(attribute.value));
        for (const Node& child : node.children)
            add(out, child);
        return out;
    }

private:
    void add(QJsonObject& out, const Node& child) const {
        const QString name = qt(child.name);
        if (child.name == "ValueSpace" && event_)
            out.insert("type", eventType(child));
        else if (child.name == "ValueSpace")
            out.insert(name, valueSpace(child));
        else if (child.kind != ValueKind::Branch)
            out.insert(name.toLower(), qt(child.text)); // what is said about the node
        else if (child.item)
            out.insert(name, appended(out.value(name).toArray(), object(child)));
        else
            out.insert(name, object(child));
    }

    static QJsonArray appended(QJsonArray items, const QJsonObject& item) {
        items.append(item);
        return items;
    }

    bool event_;
};

// The member of that name, in any letter case; of an array, the item.
QJsonValue below(const QJsonValue& value, const PathStep& step) {
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(qt(step.name), Qt::CaseInsensitive) != 0)
            continue;
        if (!step.item || !member.value().isArray())
            return member.value();
        for (const QJsonValue& item : member.value().toArray())
            if (item.toObject().value("id").toString() == QString::number(*step.item))
                return item;
    }
    return QJsonValue::Undefined;
}

} // namespace

RpcAnswer docForRpc(const RpcDoc& doc, Roles roles) {
    const auto schema = schemaAt(patternOf(doc.path), roles);
    if (!schema)
        return noSuchPath(doc.path);
    QJsonValue found = Writer(core::sameWord(schema->name, "Event")).object(*schema);
    for (auto step = doc.path.begin() + 1; step != doc.path.end(); ++step)
        found = below(found, *step);
    const QJsonDocument document =
        found.isArray() ? QJsonDocument(found.toArray()) : QJsonDocument(found.toObject());
    return document.toJson(QJsonDocument::Compact).toStdString();
}

} // namespace greenroom::xapi
