#include "hub/configuration_list.h"

#include <QJsonObject>

#include "base/secret.h"
#include "hub/api_result.h"

namespace greenroom::hub {

namespace {

constexpr int kDeepest = 16;
constexpr qsizetype kMost = 5'000;
constexpr qsizetype kLongestPath = 512;

bool isDots(const QString& text) {
    return text == toQt(base::Secret::kDots) ||
           (!text.isEmpty() && (text.count('*') == text.size()));
}

class Walk {
public:
    QJsonArray found;

    void visit(const QJsonValue& value, const QString& path, int depth) {
        if (depth > kDeepest || found.size() >= kMost || path.size() > kLongestPath)
            return;
        if (value.isArray()) {
            for (const QJsonValue& item : value.toArray())
                visit(item, path + " " + numberOf(item), depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto at = object.begin(); at != object.end(); ++at)
                visitField(at.key(), at.value(), path, depth);
        } else if (!path.isEmpty()) {
            add(value, path);
        }
    }

private:
    // An item that is a value of its own has it as "Value".
    void visitField(const QString& key, const QJsonValue& value, const QString& path, int depth) {
        if (key == "id" || key == "status" || key == "ghost")
            return;
        if (key == "Value" && !path.isEmpty())
            visit(value, path, depth + 1);
        else
            visit(value, path.isEmpty() ? key : path + " " + key, depth + 1);
    }

    static QString numberOf(const QJsonValue& item) {
        const QJsonValue id = item.toObject().value("id");
        return id.isDouble() ? QString::number(id.toInt()) : id.toString();
    }

    void add(const QJsonValue& value, const QString& path) {
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                             : value.isBool() ? QString(value.toBool() ? "True" : "False")
                                              : value.toString();
        if (!isDots(text))
            found.append(QJsonObject{{"path", path}, {"value", text}});
    }
};

} // namespace

QJsonArray configurationList(const QJsonValue& document) {
    Walk walk;
    walk.visit(document, {}, 0);
    return walk.found;
}

} // namespace greenroom::hub
