#include "models/further_call_model.h"

#include "models/call_wording.h"

#include <algorithm>
#include <iterator>

namespace greenroom::ui::models {

void FurtherCallModel::show(const link::PanelView& view, std::uint32_t leading) {
    std::vector<link::Call> calls;
    std::copy_if(view.calls.begin(), view.calls.end(), std::back_inserter(calls),
                 [leading](const link::Call& call) {
                     return call.id != leading && call.state == link::CallState::Connected;
                 });
    if (become(calls)) {
        Q_EMIT countChanged();
    }
}

QVariant FurtherCallModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const link::Call& call = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CallIdRole:
        return call.id;
    case TitleRole:
        return CallWording::title(call);
    default:
        return {};
    }
}

QHash<int, QByteArray> FurtherCallModel::roleNames() const {
    return {{CallIdRole, "callId"}, {TitleRole, "title"}};
}

} // namespace greenroom::ui::models
