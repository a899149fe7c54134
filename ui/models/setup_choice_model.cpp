#include "models/setup_choice_model.h"

namespace greenroom::ui::models {

void SetupChoiceModel::show(const std::vector<SetupChoice>& choices) {
    if (become(choices)) {
        Q_EMIT countChanged();
    }
}

QVariant SetupChoiceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const SetupChoice& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ChoiceRole:
        return row.id;
    case WordsRole:
        return row.words;
    case ChosenRole:
        return row.chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> SetupChoiceModel::roleNames() const {
    return {{ChoiceRole, "choice"}, {WordsRole, "words"}, {ChosenRole, "chosen"}};
}

} // namespace greenroom::ui::models
