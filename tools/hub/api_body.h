// The fields of a JSON object from outside, taken one by one.
//
// The first thing that is wrong is kept, with the field it stands in; a field that is never asked
// for is wrong too, so that a misspelt one does not pass in silence. A field that is null counts as
// left out. Text is UTF-8 without control characters but line feed and tab, and has a length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <QJsonObject>

#include "base/time.h"
#include "hub/api_result.h"

namespace greenroom::hub {

class ApiBody {
public:
    // Not JSON, no object, or nested deeper than the API ever is: a failure.
    [[nodiscard]] static ApiResult<ApiBody> read(std::string_view text);

    explicit ApiBody(QJsonObject object, std::string where = {})
        : object_(std::move(object)), where_(std::move(where)) {}

    [[nodiscard]] bool has(const char* name) const {
        return object_.contains(QLatin1String(name)) &&
               !object_.value(QLatin1String(name)).isNull();
    }

    // Nothing when it is left out, and when it is wrong.
    [[nodiscard]] std::optional<std::string> text(const char* name, std::size_t most = 255);
    [[nodiscard]] std::optional<bool> flag(const char* name);
    [[nodiscard]] std::optional<std::int64_t> number(const char* name, std::int64_t least,
                                                     std::int64_t most);
    // ISO 8601 with Z or an offset, whole seconds.
    [[nodiscard]] std::optional<base::WallTime> instant(const char* name);
    [[nodiscard]] std::optional<std::vector<std::string>>
    texts(const char* name, std::size_t mostItems, std::size_t most = 255);
    [[nodiscard]] std::optional<ApiBody> object(const char* name);
    [[nodiscard]] std::optional<std::vector<ApiBody>> objects(const char* name,
                                                              std::size_t mostItems);
    // All of its fields, as text by name.
    [[nodiscard]] std::vector<std::string> names() const;

    // As text(), but it must be there and not be empty.
    [[nodiscard]] std::string need(const char* name, std::size_t most = 255);
    // Says that a field is wrong, when nothing is yet.
    void wrong(const std::string& name, std::string text);
    // What was wrong in a part of this one, after all of the part's fields have been asked for.
    void take(ApiBody& part);

    // The first thing that was wrong; after all fields have been asked for.
    [[nodiscard]] std::optional<ApiFailure> finish();

private:
    [[nodiscard]] std::optional<QJsonValue> value(const char* name);
    [[nodiscard]] std::string path(const std::string& name) const;

    QJsonObject object_;
    std::string where_; // before the names of its fields: "calls[1]."
    std::set<QString> asked_;
    std::optional<ApiFailure> failure_;
};

} // namespace greenroom::hub
