#include "measures.h"

namespace greenroom::ui::walk {

namespace {

class Collector {
public:
    void take(const QString& text) {
        if (!text.trimmed().isEmpty()) {
            texts.insert(text.simplified());
        }
    }

    void takeAll(const std::vector<QString>& several) {
        for (const QString& text : several) {
            take(text);
        }
    }

    void take(const std::vector<link::Booking>& bookings) {
        for (const link::Booking& booking : bookings) {
            take(booking.title);
            take(booking.organizer);
        }
    }

    void take(const link::ExtensionView& view) {
        for (const link::PanelButton& button : view.buttons) {
            take(button.name);
        }
        if (view.open) {
            take(*view.open);
        }
        if (view.message) {
            take(view.message->title);
            take(view.message->text);
            take(view.message->placeholder);
            take(view.message->entered);
            take(view.message->submit);
            for (const link::PromptOption& option : view.message->options) {
                take(option.text);
            }
        }
        if (view.textLine) {
            take(view.textLine->text);
        }
    }

    void take(const link::OpenPanel& panel) {
        take(panel.name);
        for (const link::PageTab& page : panel.pages) {
            take(page.name);
        }
        for (const link::WidgetRow& row : panel.rows) {
            take(row.name);
            for (const link::Widget& widget : row.widgets) {
                take(widget.name);
                take(widget.value);
                for (const link::WidgetChoice& choice : widget.choices) {
                    take(choice.name);
                }
            }
        }
    }

    std::set<QString> texts;
};

} // namespace

std::set<QString> writtenOutside(const link::PanelView& view) {
    Collector found;
    found.take(view.roomName);
    found.take(view.roomAddress);
    found.take(view.bookings);
    found.take(view.bookable.later);
    if (view.bookable.opened) {
        found.takeAll({view.bookable.opened->booking.title, view.bookable.opened->booking.organizer,
                       view.bookable.opened->address});
        found.takeAll(view.bookable.opened->runnersUp);
    }
    if (view.bookable.outcome) {
        found.take(view.bookable.outcome->title);
    }
    for (const link::Tile& tile : view.tiles) {
        found.takeAll({tile.booking.title, tile.booking.organizer});
    }
    for (const link::Call& call : view.calls) {
        found.takeAll({call.title, call.address});
    }
    for (const link::Entry& entry : view.entries) {
        found.takeAll({entry.name, entry.address});
    }
    found.takeAll({view.failure.title, view.audioCheck.microphone, view.audioCheck.loudspeaker,
                   view.audioCheck.camera, view.look.customMessage});
    found.takeAll(view.failure.others);
    found.take(view.extension);
    return std::move(found.texts);
}

} // namespace greenroom::ui::walk
