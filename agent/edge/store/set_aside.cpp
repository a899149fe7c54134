#include "edge/store/set_aside.h"

#include <system_error>

#include "files/file.h"

namespace greenroom::edge::store {

namespace fs = std::filesystem;

base::Result<fs::path> setAside(const fs::path& file) {
    std::error_code error;
    fs::path target;
    for (int n = 1; target.empty() || fs::exists(target, error); ++n)
        target = file.string() + ".unreadable-" + std::to_string(n);
    // The companions first: a database without its -wal is older, a -wal beside a fresh database
    // would be taken for that one's.
    for (const char* companion : {"-wal", "-shm", ""}) {
        const fs::path from = file.string() + companion;
        if (!fs::exists(from, error))
            continue;
        fs::rename(from, target.string() + companion, error);
        if (error)
            return base::fail(base::ErrorCode::Io, from.string() + ": " + error.message());
    }
    if (base::Status synced = files::syncDirectory(file.parent_path()); !synced)
        return tl::unexpected(synced.error());
    return target;
}

} // namespace greenroom::edge::store
