// The audit log.
#include <limits>

#include "hub/api_handlers.h"
#include "hub/api_json.h"

namespace greenroom::hub::api {

Answer listAudit(ApiCall& call, Storage& storage) {
    const auto before =
        queryNumber(call.request, "before", 0, 0, std::numeric_limits<std::uint32_t>::max());
    const auto limit = queryNumber(call.request, "limit", 100, 1, 1000);
    if (!before || !limit)
        return tl::unexpected(!before ? before.error() : limit.error());
    const auto entries = lift(storage.audit().list(*before, *limit));
    if (!entries)
        return tl::unexpected(entries.error());
    return jsonResponse(200, QJsonObject{{"audit", listJson(*entries)}});
}

} // namespace greenroom::hub::api
