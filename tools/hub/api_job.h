// A job of the storage that may come out as a failure of the API; one that does is undone.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "hub/api_result.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

// `work` is ApiResult<T>(Storage&) on the storage thread; `done` is void(ApiResult<T>), through
// `post`. Any thread.
template <typename Work, typename Done>
void runJob(StorageWorker& storage, Post post, Work work, Done done) {
    using Value = typename std::invoke_result_t<Work&, Storage&>::value_type;
    auto failure = std::make_shared<std::optional<ApiFailure>>();
    storage.ask(
        std::move(post),
        [work = std::move(work), failure](Storage& store) mutable -> base::Result<Value> {
            auto result = work(store);
            if (result)
                return std::move(result).value();
            *failure = std::move(result).error();
            return base::fail(base::ErrorCode::Conflict, "undone");
        },
        [done = std::move(done), failure](base::Result<Value> result) mutable {
            if (result)
                done(ApiResult<Value>(std::move(result).value()));
            else
                done(ApiResult<Value>(
                    tl::unexpected(*failure ? std::move(**failure) : failureOf(result.error()))));
        });
}

} // namespace greenroom::hub
