// Brings a list model's rows to a new list without a reset, so that a part under a finger stays the
// same part while the text beside it counts on.
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace greenroom::ui::models {

// A list model whose rows are values with an `id` that no two rows share and an operator==.
template <typename Row>
class KeyedRows : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

protected:
    // True when the number of rows changed.
    bool become(const std::vector<Row>& wanted) {
        const std::size_t before = rows_.size();
        removeMissing(wanted);
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            place(wanted[at], at);
        }
        return before != rows_.size();
    }

private:
    auto find(const std::vector<Row>& in, const Row& row, std::size_t from = 0) const {
        return std::find_if(in.begin() + static_cast<std::ptrdiff_t>(from), in.end(),
                            [&row](const Row& other) { return other.id == row.id; });
    }

    void removeMissing(const std::vector<Row>& wanted) {
        for (std::size_t at = rows_.size(); at-- > 0;) {
            if (find(wanted, rows_[at]) == wanted.end()) {
                beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
                rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(at));
                endRemoveRows();
            }
        }
    }

    void place(const Row& row, std::size_t at) {
        const auto target = static_cast<std::ptrdiff_t>(at);
        const auto found = find(rows_, row, at);
        if (found == rows_.end()) {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            rows_.insert(rows_.begin() + target, row);
            endInsertRows();
            return;
        }
        const std::ptrdiff_t from = found - rows_.begin();
        if (from != target) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                          static_cast<int>(target));
            std::rotate(rows_.begin() + target, rows_.begin() + from, rows_.begin() + from + 1);
            endMoveRows();
        }
        if (!(rows_[at] == row)) {
            rows_[at] = row;
            const QModelIndex changed = index(static_cast<int>(at));
            Q_EMIT dataChanged(changed, changed);
        }
    }

    std::vector<Row> rows_;
};

} // namespace greenroom::ui::models
