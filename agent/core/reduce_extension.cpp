#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

void tell(Effects& out, ExtensionNotice notice) {
    out.push_back(Announce{std::move(notice)});
}

void tellAct(Effects& out, const std::string& widget, WidgetAct act, const std::string& value) {
    tell(out, WidgetActed{widget, act, value});
    tell(out, WidgetSignalled{act, value.empty() ? widget : widget + ":" + value});
}

Outcome noPanel(const std::string& id) {
    return fail(ErrorCode::NotFound, "there is no panel \"" + id + "\"");
}

Outcome noWidget(const std::string& id) {
    return fail(ErrorCode::NotFound, "there is no widget \"" + id + "\"");
}

class ExtensionReducer {
public:
    ExtensionReducer(RoomState& room, base::Instant now, Effects& out)
        : room_(room), state_(room.extensions), now_(now), out_(out) {}

    void operator()(const ExtensionsAsked& event) { replace(*event.all, event.request); }

    void operator()(const PanelSaveAsked& event) {
        Extensions all = *state_.all;
        const auto at = std::ranges::find(all.panels, event.panel.id, &ExtensionPanel::id);
        if (at != all.panels.end())
            *at = event.panel;
        else
            all.panels.push_back(event.panel);
        replace(std::move(all), event.request);
    }

    void operator()(const PanelRemovalAsked& event) {
        Extensions all = *state_.all;
        if (std::erase_if(all.panels, [&](const auto& p) { return p.id == event.panel; }) == 0)
            answer(out_, event.request, noPanel(event.panel));
        else
            replace(std::move(all), event.request);
    }

    void operator()(const PanelChangeAsked& event) {
        Extensions all = *state_.all;
        const auto at = std::ranges::find(all.panels, event.panel, &ExtensionPanel::id);
        if (at == all.panels.end()) {
            answer(out_, event.request, noPanel(event.panel));
            return;
        }
        at->name = event.name.value_or(at->name);
        at->icon = event.icon.value_or(at->icon);
        at->iconId = event.iconId.value_or(at->iconId);
        at->color = event.color.value_or(at->color);
        at->location = event.location.value_or(at->location);
        at->hidden = event.hidden.value_or(at->hidden);
        replace(std::move(all), event.request);
    }

    void operator()(const PanelOpenAsked& event) {
        const ExtensionPanel* panel = state_.all->panel(event.panel);
        if (panel == nullptr) {
            answer(out_, event.request, noPanel(event.panel));
            return;
        }
        if (panel->pages.empty()) {
            answer(out_, event.request,
                   fail(ErrorCode::Conflict, "the panel \"" + event.panel + "\" has no pages"));
            return;
        }
        const std::string page = event.page.empty() ? panel->pages.front().id : event.page;
        if (state_.all->page(event.panel, page) == nullptr) {
            answer(out_, event.request,
                   fail(ErrorCode::NotFound, "the panel has no page \"" + page + "\""));
            return;
        }
        tell(out_, PanelOpened{event.panel, page});
        open(OpenPanel{event.panel, page});
        answer(out_, event.request, Done{});
    }

    void operator()(const PanelCloseAsked& event) {
        if (state_.open)
            tell(out_, PanelClosed{});
        open(std::nullopt);
        answer(out_, event.request, Done{});
    }

    void operator()(const PanelPressed& event) {
        const ExtensionPanel* panel = state_.all->panel(event.panel);
        if (panel == nullptr) {
            answer(out_, event.request, noPanel(event.panel));
            return;
        }
        tell(out_, PanelClicked{event.panel});
        if (event.byHand && !panel->pages.empty())
            open(OpenPanel{panel->id, panel->pages.front().id});
        answer(out_, event.request, Done{});
    }

    void operator()(const PageChosen& event) {
        if (state_.open && state_.all->page(state_.open->panel, event.page) != nullptr)
            open(OpenPanel{state_.open->panel, event.page});
    }

    void operator()(const PanelLeft&) { open(std::nullopt); }

    void operator()(const WidgetValueAsked& event) {
        const Widget* widget = state_.all->widget(event.widget);
        if (widget == nullptr) {
            answer(out_, event.request, noWidget(event.widget));
            return;
        }
        std::optional<std::string> value;
        if (event.value) {
            auto sound = widgetValue(*widget, *event.value);
            if (!sound) {
                answer(out_, event.request, tl::unexpected(sound.error()));
                return;
            }
            value = *std::move(sound);
        }
        setValue(event.widget, value);
        answer(out_, event.request, Done{});
    }

    void operator()(const WidgetTouched& event) {
        const Widget* widget = state_.all->widget(event.widget);
        if (widget == nullptr) {
            answer(out_, event.request, noWidget(event.widget));
            return;
        }
        const auto value = actedValue(*widget, event.act, event.value);
        if (!value) {
            answer(out_, event.request, tl::unexpected(value.error()));
            return;
        }
        keepOwnValue(*widget, event.act, *value);
        if (widget->type == WidgetType::Slider)
            slide(widget->id, event.act, *value);
        else
            tellAct(out_, widget->id, event.act, *value);
        answer(out_, event.request, Done{});
    }

private:
    void replace(Extensions all, RequestId request) {
        if (auto sound = check(all); !sound) {
            answer(out_, request, tl::unexpected(sound.error()));
            return;
        }
        state_.all = std::make_shared<const Extensions>(std::move(all));
        forgetStrayValues();
        if (state_.open && state_.all->page(state_.open->panel, state_.open->page) == nullptr)
            open(std::nullopt);
        tell(out_, LayoutUpdated{});
        out_.push_back(SaveKept{ticketFor(room_.settings, request), state_.all});
    }

    // Of widgets that are no longer there, or that are something else now.
    void forgetStrayValues() {
        WidgetValues kept;
        for (const ExtensionPanel& panel : state_.all->panels)
            for (const ExtensionPage& page : panel.pages)
                for (const WidgetRow& row : page.rows)
                    for (const Widget& widget : row.widgets)
                        if (const auto at = state_.values->find(widget.id);
                            at != state_.values->end() && widgetValue(widget, at->second))
                            kept.insert(*at);
        std::erase_if(state_.sliders,
                      [&](const auto& moving) { return !kept.contains(moving.first); });
        if (kept != *state_.values)
            state_.values = std::make_shared<const WidgetValues>(std::move(kept));
    }

    void open(std::optional<OpenPanel> next) {
        if (state_.open == next)
            return;
        if (state_.open) {
            tell(out_, PageClosed{state_.open->page});
            tell(out_, PageActed{state_.open->page, false});
        }
        state_.open = std::move(next);
        if (state_.open) {
            tell(out_, PageOpened{state_.open->page});
            tell(out_, PageActed{state_.open->page, true});
        }
    }

    void setValue(const std::string& widget, const std::optional<std::string>& value) {
        const auto at = state_.values->find(widget);
        if (at == state_.values->end() ? !value : value == at->second)
            return;
        WidgetValues values = *state_.values;
        if (value)
            values.insert_or_assign(widget, *value);
        else
            values.erase(widget);
        state_.values = std::make_shared<const WidgetValues>(std::move(values));
    }

    // These stay as the hand left them; the others wait for their client to say so.
    void keepOwnValue(const Widget& widget, WidgetAct act, const std::string& value) {
        const bool keeps = widget.type == WidgetType::Slider ||
                           widget.type == WidgetType::ToggleButton ||
                           (widget.type == WidgetType::GroupButton && act == WidgetAct::Pressed);
        if (keeps)
            setValue(widget.id, value);
    }

    void slide(const std::string& widget, WidgetAct act, const std::string& value) {
        SliderMotion& motion =
            state_.sliders.try_emplace(widget, SliderMotion{now_.mono - SliderMotion::kApart, {}})
                .first->second;
        if (act == WidgetAct::Changed && now_.mono - motion.toldAt < SliderMotion::kApart) {
            motion.untold = value;
            return;
        }
        if (act == WidgetAct::Released && motion.untold)
            tellAct(out_, widget, WidgetAct::Changed, *motion.untold);
        if (act == WidgetAct::Changed || motion.untold)
            motion.toldAt = now_.mono;
        motion.untold.reset();
        tellAct(out_, widget, act, value);
    }

    RoomState& room_;
    ExtensionState& state_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

std::optional<base::MonoTime> nextDue(const ExtensionState& state) {
    std::optional<base::MonoTime> next;
    for (const auto& [widget, motion] : state.sliders)
        if (motion.untold && (!next || motion.toldAt + SliderMotion::kApart < *next))
            next = motion.toldAt + SliderMotion::kApart;
    return next;
}

void reduceExtension(RoomState& state, const ExtensionEvent& event, base::Instant now,
                     Effects& out) {
    std::visit(ExtensionReducer(state, now, out), event);
}

void passExtensionTime(ExtensionState& state, base::Instant now, Effects& out) {
    for (auto at = state.sliders.begin(); at != state.sliders.end();) {
        auto& [widget, motion] = *at;
        const bool free = now.mono - motion.toldAt >= SliderMotion::kApart;
        if (free && !motion.untold) {
            at = state.sliders.erase(at);
            continue;
        }
        if (free) {
            tellAct(out, widget, WidgetAct::Changed, *motion.untold);
            motion = {now.mono, std::nullopt};
        }
        ++at;
    }
}

} // namespace greenroom::core
