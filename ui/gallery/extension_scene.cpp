#include "gallery/extension_scene.h"

#include "gallery/scene_json.h"

#include <QJsonArray>

namespace greenroom::ui::gallery {

namespace {

using namespace link;

// The enumerators in their order, from the first that stands for something.
template <typename Enum, std::size_t N>
Enum named(const QJsonValue& value, const std::array<const char*, N>& names, Enum first) {
    const QString name = value.toString();
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i])) {
            return static_cast<Enum>(static_cast<int>(first) + static_cast<int>(i));
        }
    }
    return first;
}

constexpr std::array kTypes{"WIDGET_TYPE_UNSPECIFIED",   "WIDGET_TYPE_BUTTON",
                            "WIDGET_TYPE_TOGGLE_BUTTON", "WIDGET_TYPE_ICON_BUTTON",
                            "WIDGET_TYPE_GROUP_BUTTON",  "WIDGET_TYPE_SLIDER",
                            "WIDGET_TYPE_SPINNER",       "WIDGET_TYPE_DIRECTIONAL_PAD",
                            "WIDGET_TYPE_TEXT",          "WIDGET_TYPE_SPACER"};
constexpr std::array kAligns{"WIDGET_ALIGN_LEFT", "WIDGET_ALIGN_CENTER", "WIDGET_ALIGN_RIGHT"};
constexpr std::array kKinds{"MESSAGE_KIND_ALERT", "MESSAGE_KIND_PROMPT", "MESSAGE_KIND_TEXT_INPUT",
                            "MESSAGE_KIND_RATING"};
constexpr std::array kInputs{"INPUT_TYPE_SINGLE_LINE", "INPUT_TYPE_NUMERIC", "INPUT_TYPE_PASSWORD",
                             "INPUT_TYPE_PIN"};

Widget widget(const QJsonValue& w) {
    Widget widget{.id = w["id"].toString(),
                  .type = named(w["type"], kTypes, WidgetType::Nothing),
                  .name = w["name"].toString(),
                  .value = w["value"].toString(),
                  .icon = w["icon"].toString(),
                  .size = count(w["size"]),
                  .columns = count(w["columns"]),
                  .small = w["small"].toBool(),
                  .align = named(w["align"], kAligns, WidgetAlign::Left),
                  .choices = {}};
    for (const QJsonValue choice : w["choices"].toArray()) {
        widget.choices.push_back({choice["key"].toString(), choice["name"].toString()});
    }
    return widget;
}

OpenPanel openPanel(const QJsonValue& p) {
    OpenPanel panel{.id = p["id"].toString(),
                    .name = p["name"].toString(),
                    .pages = {},
                    .page = p["page"].toString(),
                    .rows = {},
                    .rowsLeftOut = count(p["rowsLeftOut"])};
    for (const QJsonValue tab : p["pages"].toArray()) {
        panel.pages.push_back({tab["id"].toString(), tab["name"].toString()});
    }
    for (const QJsonValue row : p["rows"].toArray()) {
        WidgetRow& one = panel.rows.emplace_back();
        one.name = row["name"].toString();
        for (const QJsonValue each : row["widgets"].toArray()) {
            one.widgets.push_back(widget(each));
        }
    }
    return panel;
}

Message message(const QJsonValue& m) {
    Message message{.number = count(m["number"]),
                    .kind = named(m["kind"], kKinds, MessageKind::Alert),
                    .title = m["title"].toString(),
                    .text = m["text"].toString(),
                    .options = {},
                    .inputType = named(m["inputType"], kInputs, InputType::SingleLine),
                    .entered = m["entered"].toString(),
                    .placeholder = m["placeholder"].toString(),
                    .submit = m["submit"].toString(),
                    .keyboardOpen = m["keyboardOpen"].toBool()};
    for (const QJsonValue option : m["options"].toArray()) {
        message.options.push_back({count(option["number"]), option["text"].toString()});
    }
    return message;
}

} // namespace

ExtensionView readExtension(const QJsonObject& view) {
    ExtensionView out;
    for (const QJsonValue b : view["buttons"].toArray()) {
        out.buttons.push_back({b["id"].toString(), b["name"].toString(), b["icon"].toString(),
                               b["color"].toString()});
    }
    if (view["openPanel"].isObject()) {
        out.open = openPanel(view["openPanel"]);
    }
    if (view["message"].isObject()) {
        out.message = message(view["message"]);
    }
    if (view["textLine"].isObject()) {
        const QJsonValue line = view["textLine"];
        out.textLine = TextLine{line["text"].toString(), count(line["x"]), count(line["y"])};
    }
    return out;
}

} // namespace greenroom::ui::gallery
