#include "hub/first_admin.h"

#include "edge/net/password_hash.h"
#include "files/file.h"
#include "hub/secret_text.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kShortest = 10;
constexpr std::size_t kClaimDigits = 4;

base::Result<std::string> passwordIn(const std::filesystem::path& file) {
    base::Result<std::string> text = files::readFile(file, edge::net::kPasswordLimit);
    if (!text)
        return tl::unexpected(text.error().withContext("initial_admin_password_file"));
    text->resize(std::min(text->find_first_of("\r\n"), text->size()));
    if (text->size() < kShortest)
        return base::fail(
            base::ErrorCode::InvalidInput,
            "initial_admin_password_file: the password is shorter than 10 characters");
    return text;
}

base::Status makeAdmin(StorageWorker& worker, const std::filesystem::path& file,
                       base::WallTime now) {
    const base::Result<std::string> password = passwordIn(file);
    if (!password)
        return tl::unexpected(password.error());
    const base::Result<std::string> hash = edge::net::hashPassword(base::Secret(*password));
    if (!hash)
        return tl::unexpected(hash.error());
    return worker.wait([&](Storage& storage) {
        return storage.users().put({"admin", *hash, Role::Admin, now});
    });
}

} // namespace

base::Result<std::optional<std::string>>
prepareFirstAdmin(StorageWorker& worker, const std::optional<std::filesystem::path>& passwordFile,
                  base::WallTime now) {
    const auto users = worker.wait([](Storage& storage) { return storage.users().list(); });
    if (!users)
        return tl::unexpected(users.error());
    if (!users->empty())
        return std::nullopt;
    if (passwordFile) {
        if (base::Status made = makeAdmin(worker, *passwordFile, now); !made)
            return tl::unexpected(made.error());
        return std::nullopt;
    }
    const std::string code = randomDigits(kClaimDigits) + "-" + randomDigits(kClaimDigits);
    if (base::Status kept = worker.wait(
            [&](Storage& storage) { return storage.users().setClaimDigest(sha256Hex(code)); });
        !kept)
        return tl::unexpected(kept.error());
    return code;
}

} // namespace greenroom::hub
