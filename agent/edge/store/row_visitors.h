// The visitors of booking_columns.h: they name the columns, bind fields to a statement, and fetch
// them from a row.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QStringList>
#include <QVariant>

#include "core/booking.h"
#include "edge/store/booking_columns.h"
#include "sql/connection.h"
#include "sql/secret_box.h"

namespace greenroom::edge::store {

template <typename E>
[[nodiscard]] std::optional<E> enumOf(std::string_view word) {
    const auto& words = kWords<E>;
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<E>(found - words.begin());
}

template <typename E>
[[nodiscard]] QString wordOf(E value) {
    return sql::toQt(kWords<E>.at(static_cast<std::size_t>(value)));
}

[[nodiscard]] inline std::string sealContext(const char* column, const core::BookingId& id) {
    return "booking/" + std::string(column) + "/" + id.value();
}

// Collects the columns' names.
struct Names {
    QStringList names;

    template <typename T>
    void operator()(const char* name, const T&) {
        names << QString::fromLatin1(name);
    }
    void sealed(const char* name, const std::string&) { names << QString::fromLatin1(name); }
};

// Binds the fields of row after row to an INSERT, from placeholder `first` on. A value equal to the
// row's before stays bound: QtSql looks every placeholder up by its name, at several times the cost
// of comparing.
class Binder {
public:
    Binder(QSqlQuery& query, int first) : query_(query), first_(first) {}

    void startRow() { column_ = 0; }
    // Of a booking, which has secrets: sealed in the box, and bound to its id.
    void startRow(const sql::SecretBox& box, const core::BookingId& id) {
        startRow();
        box_ = &box;
        id_ = &id;
    }

    void operator()(const char*, const std::string& text) { bindText(text); }
    void operator()(const char*, const core::BookingId& id) { bindText(id.value()); }
    void operator()(const char*, base::WallTime t) { bindNumber(base::toMs(t)); }
    void operator()(const char*, bool value) { bindNumber(value ? 1 : 0); }
    void operator()(const char*, std::uint32_t value) { bindNumber(value); }
    template <typename Period>
    void operator()(const char*, std::chrono::duration<std::int64_t, Period> span) {
        bindNumber(span.count());
    }
    template <typename E>
    requires std::is_enum_v<E>
    void operator()(const char*, E value) {
        bindText(kWords<E>.at(static_cast<std::size_t>(value)));
    }

    void sealed(const char* name, const std::string& text) {
        if (text.empty()) {
            if (Bound& last = nextColumn(); std::exchange(last.kind, Kind::Null) != Kind::Null)
                bind(QVariant(QMetaType::fromType<QByteArray>()));
            return;
        }
        const base::Result<std::string> sealed =
            box_->seal(base::Secret(text), sealContext(name, *id_));
        if (!sealed) {
            status_ = tl::unexpected(sealed.error());
            return;
        }
        nextColumn().kind = Kind::Blob;
        bind(QByteArray::fromStdString(*sealed));
    }

    [[nodiscard]] const base::Status& status() const { return status_; }

private:
    enum class Kind { Unbound, Text, Number, Blob, Null };
    struct Bound {
        Kind kind = Kind::Unbound;
        std::string text;
        std::int64_t number = 0;
    };

    Bound& nextColumn() {
        if (column_ == bound_.size())
            bound_.emplace_back();
        return bound_[column_++];
    }
    // The column that nextColumn() gave last.
    void bind(const QVariant& value) {
        query_.bindValue(first_ + static_cast<int>(column_) - 1, value);
    }
    void bindText(std::string_view text) {
        Bound& last = nextColumn();
        if (std::exchange(last.kind, Kind::Text) == Kind::Text && last.text == text)
            return;
        last.text = text;
        bind(sql::toQt(text));
    }
    void bindNumber(std::int64_t number) {
        Bound& last = nextColumn();
        if (std::exchange(last.kind, Kind::Number) == Kind::Number && last.number == number)
            return;
        last.number = number;
        bind(static_cast<qlonglong>(number));
    }

    QSqlQuery& query_;
    int first_;
    std::size_t column_ = 0;
    std::vector<Bound> bound_;
    const sql::SecretBox* box_ = nullptr;
    const core::BookingId* id_ = nullptr;
    base::Status status_;
};

// Reads the fields of one row, from column `at` on. What does not fit its field is named in
// fault().
class Fetcher {
public:
    Fetcher(const QSqlQuery& query, int at) : query_(query), at_(at) {}
    Fetcher(const QSqlQuery& query, int at, const sql::SecretBox* box, const core::BookingId& id,
            std::size_t& lostSecrets)
        : query_(query), at_(at), box_(box), id_(&id), lostSecrets_(&lostSecrets) {}

    void operator()(const char*, std::string& text) { text = take().toString().toStdString(); }
    void operator()(const char*, core::BookingId& id) {
        id = core::BookingId(take().toString().toStdString());
    }
    void operator()(const char*, base::WallTime& t) { t = base::wallFromMs(take().toLongLong()); }
    void operator()(const char*, bool& value) { value = take().toLongLong() != 0; }
    void operator()(const char* name, std::uint32_t& value) {
        const qlonglong stored = take().toLongLong();
        if (stored < 0 || stored > std::numeric_limits<std::uint32_t>::max())
            complain(name, std::to_string(stored));
        else
            value = static_cast<std::uint32_t>(stored);
    }
    template <typename Period>
    void operator()(const char*, std::chrono::duration<std::int64_t, Period>& span) {
        span = std::chrono::duration<std::int64_t, Period>(take().toLongLong());
    }
    template <typename E>
    requires std::is_enum_v<E>
    void operator()(const char* name, E& value) {
        const std::string word = take().toString().toStdString();
        if (const std::optional<E> known = enumOf<E>(word))
            value = *known;
        else
            complain(name, word);
    }

    void sealed(const char* name, std::string& text) {
        const QVariant stored = take();
        if (stored.isNull())
            return;
        const std::string bytes = stored.toByteArray().toStdString();
        const base::Result<base::Secret> secret =
            box_ != nullptr ? box_->unseal(bytes, sealContext(name, *id_))
                            : base::fail(base::ErrorCode::Unavailable, "no key");
        if (secret)
            text = secret->reveal();
        else
            ++*lostSecrets_;
    }

    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    QVariant take() { return query_.value(at_++); }
    void complain(const char* name, const std::string& word) {
        fault_ = std::string(name) + " is \"" + word + "\", which this release does not know";
    }

    const QSqlQuery& query_;
    int at_;
    const sql::SecretBox* box_ = nullptr;
    const core::BookingId* id_ = nullptr;
    std::size_t* lostSecrets_ = nullptr;
    std::string fault_;
};

} // namespace greenroom::edge::store
