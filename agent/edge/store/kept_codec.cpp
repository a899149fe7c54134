#include "edge/store/kept_codec.h"

#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include <QByteArray>
#include <QJsonDocument>

#include "edge/store/kept_kinds.h"

namespace greenroom::edge::store {

namespace {

// Every alternative of core::KeptValue has its kind here.
using Kinds = std::type_identity<
    std::tuple<KeptFeedback, KeptMarks, KeptHistory, KeptPhonebook, KeptExtensions, KeptManager,
               KeptAuthorities, KeptLedger, KeptPlans>>;

template <typename Kind>
base::Result<core::KeptValue> decodeAs(const QJsonObject& object) {
    return Kind::decode(object).map([](typename Kind::Value value) {
        return core::KeptValue(std::make_shared<const typename Kind::Value>(std::move(value)));
    });
}

using Decode = base::Result<core::KeptValue> (*)(const QJsonObject&);

template <typename... Kind>
Decode decoderOf(std::string_view name, std::type_identity<std::tuple<Kind...>>) {
    Decode found = nullptr;
    ((Kind::kName == name ? void(found = &decodeAs<Kind>) : void()), ...);
    return found;
}

template <typename Kind, typename Value, typename Visit>
void visitAs(const Value& held, const Visit& visit) {
    if constexpr (std::is_same_v<Value, typename Kind::Value>)
        visit.template operator()<Kind>(held);
}

// Calls `visit` with the kind of the value and the value itself.
template <typename... Kind, typename Visit>
void withKind(const core::KeptValue& value, std::type_identity<std::tuple<Kind...>>,
              const Visit& visit) {
    std::visit([&](const auto& held) { (visitAs<Kind>(*held, visit), ...); }, value);
}

} // namespace

std::string_view keptName(const core::KeptValue& value) {
    std::string_view name;
    withKind(value, Kinds(), [&]<typename Kind>(const auto&) { name = Kind::kName; });
    return name;
}

base::Secret encodeKept(const core::KeptValue& value) {
    QJsonObject object;
    withKind(value, Kinds(), [&]<typename Kind>(const auto& held) { object = Kind::encode(held); });
    return base::Secret(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

bool knowsKept(std::string_view name) {
    return decoderOf(name, Kinds()) != nullptr;
}

base::Result<core::KeptValue> decodeKept(std::string_view name, const base::Secret& text) {
    const Decode decode = decoderOf(name, Kinds());
    if (decode == nullptr)
        return base::fail(base::ErrorCode::NotFound, "a name that this release does not know");
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromStdString(text.reveal()), &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::Corrupt, error.errorString().toStdString());
    return decode(document.object());
}

} // namespace greenroom::edge::store
