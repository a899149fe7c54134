#include "models/book_option_model.h"

#include "models/booking_wording.h"

namespace greenroom::ui::models {

void BookOptionModel::show(const link::PanelView& view) {
    std::vector<OptionRow> rows;
    for (const link::BookOption& option : view.bookable.options) {
        const bool twice = std::any_of(rows.begin(), rows.end(), [&option](const OptionRow& row) {
            return row.minutes == option.minutes;
        });
        if (!twice) {
            rows.push_back({QString::number(option.minutes), option.minutes,
                            BookingWording::option(option, view),
                            BookingWording::until(option.until, view)});
        }
    }
    if (become(rows)) {
        Q_EMIT countChanged();
    }
}

QVariant BookOptionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const OptionRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MinutesRole:
        return row.minutes;
    case WordsRole:
        return row.words;
    case UntilRole:
        return row.until;
    default:
        return {};
    }
}

QHash<int, QByteArray> BookOptionModel::roleNames() const {
    return {{MinutesRole, "minutes"}, {WordsRole, "words"}, {UntilRole, "until"}};
}

} // namespace greenroom::ui::models
