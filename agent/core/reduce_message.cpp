#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

constexpr base::seconds kReceiptShown{5};

// What is told of a message that goes unanswered.
MessageNotice goneOf(const Alert&) {
    return AlertCleared{};
}
MessageNotice goneOf(const Prompt& prompt) {
    return PromptCleared{prompt.feedbackId};
}
MessageNotice goneOf(const TextInput& input) {
    return TextInputCleared{input.feedbackId};
}
MessageNotice goneOf(const Rating& rating) {
    return RatingCleared{rating.feedbackId};
}
MessageNotice goneOf(const TextLine&) {
    return TextLineCleared{};
}

template <typename What>
void clear(std::optional<Shown<What>>& slot, Effects& out) {
    if (!slot)
        return;
    out.push_back(Announce{goneOf(slot->what)});
    slot.reset();
}

// A text line and an alert have no id.
template <typename What>
bool isNamed(const What& what, const std::string& feedbackId) {
    if constexpr (requires { what.feedbackId; })
        return what.feedbackId == feedbackId;
    return true;
}

template <typename What>
bool isMeant(const std::optional<Shown<What>>& slot, const MessageName& name) {
    return slot && (name.number == 0 || name.number == slot->number) &&
           (!name.feedbackId || isNamed(slot->what, *name.feedbackId));
}

Outcome notShown() {
    return fail(ErrorCode::NotFound, "there is no such message on the panel");
}

class MessageReducer {
public:
    MessageReducer(MessageState& state, base::Instant now, Effects& out)
        : state_(state), now_(now), out_(out) {}

    void operator()(const AlertAsked& e) { show(state_.alert, e.alert, e.duration, e.request); }
    void operator()(const PromptAsked& e) { show(state_.prompt, e.prompt, e.duration, e.request); }
    void operator()(const TextInputAsked& e) {
        show(state_.textInput, e.input, e.duration, e.request);
    }
    void operator()(const RatingAsked& e) { show(state_.rating, e.rating, e.duration, e.request); }
    void operator()(const TextLineAsked& e) {
        show(state_.textLine, e.line, e.duration, e.request);
    }

    void operator()(const MessageClearAsked& event) {
        withSlot(event.kind, [&](auto& slot) {
            if (slot && (!event.feedbackId || isNamed(slot->what, *event.feedbackId)))
                clear(slot, out_);
        });
        answer(out_, event.request, Done{});
    }

    void operator()(const MessageDismissed& event) {
        for (const MessageKind kind :
             {MessageKind::Alert, MessageKind::Prompt, MessageKind::TextInput, MessageKind::Rating})
            withSlot(kind, [&](auto& slot) {
                if (slot && slot->number == event.number)
                    clear(slot, out_);
            });
        if (state_.receipt && state_.receipt->number == event.number)
            state_.receipt.reset();
    }

    void operator()(const PromptAnswerGiven& event) {
        auto& slot = state_.prompt;
        if (!isMeant(slot, event.to) || event.option < 1 || event.option > Prompt::kOptions ||
            slot->what.options[event.option - 1].empty()) {
            answer(out_, event.request, notShown());
            return;
        }
        out_.push_back(
            Announce{MessageNotice(PromptAnswered{slot->what.feedbackId, event.option})});
        slot.reset();
        answer(out_, event.request, Done{});
    }

    void operator()(const TextAnswerGiven& event) {
        auto& slot = state_.textInput;
        if (!isMeant(slot, event.to)) {
            answer(out_, event.request, notShown());
            return;
        }
        out_.push_back(
            Announce{MessageNotice(TextInputAnswered{slot->what.feedbackId, event.text})});
        slot.reset();
        answer(out_, event.request, Done{});
    }

    void operator()(const RatingGiven& event) {
        auto& slot = state_.rating;
        if (!isMeant(slot, event.to)) {
            answer(out_, event.request, notShown());
            return;
        }
        const Rating rating = slot->what;
        out_.push_back(Announce{MessageNotice(RatingAnswered{rating.feedbackId, event.rating})});
        slot.reset();
        if (!rating.receiptText.empty() || !rating.receiptTitle.empty())
            state_.receipt = Shown<Alert>{{rating.receiptTitle, rating.receiptText},
                                          ++state_.lastNumber,
                                          now_.mono + kReceiptShown};
        answer(out_, event.request, Done{});
    }

private:
    template <typename What>
    void show(std::optional<Shown<What>>& slot, const What& what, base::seconds duration,
              RequestId request) {
        clear(slot, out_);
        slot = Shown<What>{what, ++state_.lastNumber, std::nullopt};
        if (duration > base::seconds(0))
            slot->until = now_.mono + duration;
        answer(out_, request, Done{});
    }

    template <typename Act>
    void withSlot(MessageKind kind, Act act) {
        switch (kind) {
        case MessageKind::Alert:
            return act(state_.alert);
        case MessageKind::Prompt:
            return act(state_.prompt);
        case MessageKind::TextInput:
            return act(state_.textInput);
        case MessageKind::Rating:
            return act(state_.rating);
        case MessageKind::TextLine:
            return act(state_.textLine);
        }
    }

    MessageState& state_;
    base::Instant now_;
    Effects& out_;
};

template <typename What>
bool isOver(const std::optional<Shown<What>>& slot, base::Instant now) {
    return slot && slot->until && *slot->until <= now.mono;
}

} // namespace

std::optional<base::MonoTime> nextDue(const MessageState& state) {
    std::optional<base::MonoTime> next;
    const auto take = [&](const auto& slot) {
        if (slot && slot->until && (!next || *slot->until < *next))
            next = slot->until;
    };
    take(state.alert);
    take(state.prompt);
    take(state.textInput);
    take(state.rating);
    take(state.receipt);
    take(state.textLine);
    return next;
}

void reduceMessage(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out) {
    std::visit(MessageReducer(state.messages, now, out), event);
}

void passMessageTime(MessageState& state, base::Instant now, Effects& out) {
    const auto pass = [&](auto& slot) {
        if (isOver(slot, now))
            clear(slot, out);
    };
    pass(state.alert);
    pass(state.prompt);
    pass(state.textInput);
    pass(state.rating);
    pass(state.textLine);
    if (isOver(state.receipt, now))
        state.receipt.reset();
}

} // namespace greenroom::core
