#include "core/extension_view.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::uint32_t kWidest = 4;

bool isHere(PanelLocation location, bool inCall) {
    switch (location) {
    case PanelLocation::HomeScreen:
    case PanelLocation::ControlPanel:
        return !inCall;
    case PanelLocation::CallControls:
        return inCall;
    case PanelLocation::HomeScreenAndCallControls:
        return true;
    case PanelLocation::RoomScheduler: // the panel outside the door
    case PanelLocation::Hidden:
        break;
    }
    return false;
}

std::vector<PanelButtonView> buttonsOf(const Extensions& all, bool inCall) {
    std::vector<const ExtensionPanel*> here;
    for (const ExtensionPanel& panel : all.panels)
        if (!panel.hidden && isHere(panel.location, inCall))
            here.push_back(&panel);
    std::ranges::stable_sort(here, {}, &ExtensionPanel::order);
    here.resize(std::min(here.size(), ExtensionView::kMaxButtons));
    std::vector<PanelButtonView> buttons;
    for (const ExtensionPanel* panel : here)
        buttons.push_back({panel->id, panel->name, panel->icon, panel->color});
    return buttons;
}

std::uint32_t numberOf(std::string_view digits, std::uint32_t most) {
    std::uint32_t number = 0;
    std::from_chars(digits.begin(), digits.end(), number);
    return std::min(number, most);
}

WidgetAlign alignOf(std::string_view word, WidgetType type) {
    if (sameWord(word, "center"))
        return WidgetAlign::Center;
    if (sameWord(word, "right"))
        return WidgetAlign::Right;
    return word.empty() && type == WidgetType::Text ? WidgetAlign::Center : WidgetAlign::Left;
}

WidgetView viewOf(const Widget& widget, const WidgetValues& values) {
    const auto value = values.find(widget.id);
    return {.id = widget.id,
            .type = widget.type,
            .name = widget.name,
            .value = value == values.end() ? std::string() : value->second,
            .icon = std::string(optionOf(widget.options, "icon")),
            .size = numberOf(optionOf(widget.options, "size"), kWidest),
            .columns = numberOf(optionOf(widget.options, "columns"), kWidest),
            .small = sameWord(optionOf(widget.options, "fontSize"), "small"),
            .align = alignOf(optionOf(widget.options, "align"), widget.type),
            .choices = widget.choices};
}

std::optional<OpenPanelView> openOf(const ExtensionState& state) {
    if (!state.open)
        return std::nullopt;
    const ExtensionPanel* panel = state.all->panel(state.open->panel);
    const ExtensionPage* page = state.all->page(state.open->panel, state.open->page);
    if (panel == nullptr || page == nullptr)
        return std::nullopt;
    OpenPanelView view{
        .id = panel->id, .name = panel->name, .pages = {}, .page = page->id, .rows = {}};
    for (const ExtensionPage& each : panel->pages)
        view.pages.push_back({each.id, each.name});
    const bool nameless = optionOf(page->options, "hideRowNames") == "1";
    for (const WidgetRow& row : page->rows) {
        WidgetRowView shown{.name = nameless ? std::string() : row.name, .widgets = {}};
        for (const Widget& widget : row.widgets)
            shown.widgets.push_back(viewOf(widget, *state.values));
        view.rows.push_back(std::move(shown));
    }
    return view;
}

// The only markup that clients may use in a message (xAPI guide, UI EXTENSIONS AND MESSAGES).
std::string withLines(std::string_view text) {
    constexpr std::string_view kBreaks[] = {"<br>", "<br/>", "<br />", "<p>", "</p>", "<p/>"};
    std::string out;
    while (!text.empty()) {
        const auto at = std::ranges::find_if(kBreaks, [&](std::string_view mark) {
            return sameWord(text.substr(0, mark.size()), mark);
        });
        const bool breaks = at != std::end(kBreaks);
        if (!breaks)
            out += text.front();
        else if (!out.empty() && out.back() != '\n')
            out += '\n';
        text.remove_prefix(breaks ? at->size() : 1);
    }
    return out;
}

MessageView plain(MessageKind kind, std::uint64_t number, const std::string& title,
                  const std::string& text) {
    MessageView view;
    view.kind = kind;
    view.number = number;
    view.title = withLines(title);
    view.text = withLines(text);
    return view;
}

MessageView viewOf(const Shown<Prompt>& shown) {
    MessageView view = plain(MessageKind::Prompt, shown.number, shown.what.title, shown.what.text);
    view.options = shown.what.options;
    return view;
}

MessageView viewOf(const Shown<TextInput>& shown) {
    const TextInput& input = shown.what;
    MessageView view = plain(MessageKind::TextInput, shown.number, input.title, input.text);
    view.inputType = input.type;
    view.entered = input.entered;
    view.placeholder = input.placeholder;
    view.submit = input.submit;
    view.keyboardOpen = input.keyboardOpen;
    return view;
}

std::optional<MessageView> newestOf(const MessageState& state) {
    std::optional<MessageView> newest;
    const auto offer = [&](MessageView view) {
        if (!newest || view.number > newest->number)
            newest = std::move(view);
    };
    for (const auto& alert : {state.alert, state.receipt})
        if (alert)
            offer(plain(MessageKind::Alert, alert->number, alert->what.title, alert->what.text));
    if (state.prompt)
        offer(viewOf(*state.prompt));
    if (state.textInput)
        offer(viewOf(*state.textInput));
    if (state.rating)
        offer(plain(MessageKind::Rating, state.rating->number, state.rating->what.title,
                    state.rating->what.text));
    return newest;
}

} // namespace

ExtensionView extensionView(const ExtensionState& extensions, const MessageState& messages,
                            bool inCall) {
    ExtensionView view{.buttons = buttonsOf(*extensions.all, inCall),
                       .open = openOf(extensions),
                       .message = newestOf(messages),
                       .textLine = std::nullopt};
    if (messages.textLine) {
        view.textLine = messages.textLine->what;
        std::ranges::replace(view.textLine->text = withLines(view.textLine->text), '\n', ' ');
    }
    return view;
}

} // namespace greenroom::core
