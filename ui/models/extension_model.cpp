#include "models/extension_model.h"

#include "models/agent_words.h"

namespace greenroom::ui::models {

namespace {

constexpr std::uint32_t kMiddle = 5'000; // of a text line's 10,000

} // namespace

void ExtensionModel::show(const link::ExtensionView& view) {
    if (view == view_) {
        return;
    }
    view_ = view;
    buttons_.show(view_.buttons);
    // A closed panel keeps its rows: nobody sees them go.
    if (view_.open) {
        rows_.show(*view_.open);
    }
    Q_EMIT changed();
}

const link::Message& ExtensionModel::shown() const {
    static const link::Message none;
    return view_.message ? *view_.message : none;
}

QString ExtensionModel::panelName() const {
    return view_.open ? view_.open->name : QString();
}

QStringList ExtensionModel::tabIds() const {
    QStringList ids;
    if (view_.open) {
        for (const link::PageTab& tab : view_.open->pages) {
            ids.append(tab.id);
        }
    }
    return ids;
}

QStringList ExtensionModel::tabNames() const {
    QStringList names;
    if (view_.open) {
        for (const link::PageTab& tab : view_.open->pages) {
            names.append(tab.name.isEmpty() ? tr("Page %1").arg(names.size() + 1) : tab.name);
        }
    }
    return names;
}

int ExtensionModel::pageIndex() const {
    return static_cast<int>(tabIds().indexOf(page()));
}

int ExtensionModel::rowsLeftOut() const {
    return view_.open ? static_cast<int>(view_.open->rowsLeftOut) : 0;
}

ExtensionModel::Kind ExtensionModel::message() const {
    if (!view_.message) {
        return None;
    }
    switch (view_.message->kind) {
    case link::MessageKind::Alert:
        return Alert;
    case link::MessageKind::Prompt:
        return Prompt;
    case link::MessageKind::TextInput:
        return TextInput;
    case link::MessageKind::Rating:
        return Rating;
    }
    return None;
}

QString ExtensionModel::title() const {
    return AgentWords::title(shown().title);
}

QString ExtensionModel::text() const {
    QStringList lines = shown().text.split(u'\n');
    for (QString& line : lines) {
        line = AgentWords::title(line);
    }
    return lines.join(u'\n');
}

QList<int> ExtensionModel::optionNumbers() const {
    QList<int> numbers;
    for (const link::PromptOption& option : shown().options) {
        numbers.append(static_cast<int>(option.number));
    }
    return numbers;
}

QStringList ExtensionModel::optionTexts() const {
    QStringList texts;
    for (const link::PromptOption& option : shown().options) {
        texts.append(AgentWords::title(option.text));
    }
    return texts;
}

bool ExtensionModel::digits() const {
    const link::InputType type = shown().inputType;
    return type == link::InputType::Numeric || type == link::InputType::Pin;
}

bool ExtensionModel::secret() const {
    const link::InputType type = shown().inputType;
    return type == link::InputType::Password || type == link::InputType::Pin;
}

QString ExtensionModel::submit() const {
    return shown().submit.isEmpty() ? tr("OK") : AgentWords::title(shown().submit);
}

QString ExtensionModel::line() const {
    return view_.textLine ? view_.textLine->text : QString();
}

bool ExtensionModel::lineOnTop() const {
    return view_.textLine && view_.textLine->y > 0 && view_.textLine->y < kMiddle;
}

int ExtensionModel::lineAlign() const {
    if (!view_.textLine || view_.textLine->x == 0) {
        return Qt::AlignHCenter;
    }
    const std::uint32_t third = view_.textLine->x * 3 / (2 * kMiddle);
    return third == 0 ? Qt::AlignLeft : third == 1 ? Qt::AlignHCenter : Qt::AlignRight;
}

} // namespace greenroom::ui::models
