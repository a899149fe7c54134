#include "edge/ssh/host_keys.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include <libssh/libssh.h>

#include "base/log.h"
#include "base/secret.h"
#include "edge/ssh/rsa_key.h"
#include "files/file.h"

namespace greenroom::edge::ssh {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileLimit = 64 * 1024;

constexpr int kRsaBits = 2048;
constexpr const char* kEd25519File = "host_ed25519";
constexpr const char* kRsaFile = "host_rsa";

struct CharsFree {
    void operator()(char* text) const { ssh_string_free_char(text); }
};
using Chars = std::unique_ptr<char, CharsFree>;

base::Error ioError(const fs::path& path, const char* what) {
    return {base::ErrorCode::Io, path.string() + ": " + what + ": " + std::strerror(errno)};
}

base::Result<base::Secret> makeEd25519Key() {
    ssh_key made = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &made) != SSH_OK)
        return base::fail(base::ErrorCode::Unavailable, "no Ed25519 key was made");
    const KeyPtr key(made);
    char* text = nullptr;
    if (ssh_pki_export_privkey_base64(key.get(), nullptr, nullptr, nullptr, &text) != SSH_OK)
        return base::fail(base::ErrorCode::Unavailable, "an Ed25519 key cannot be written");
    const Chars owned(text);
    return base::Secret(text);
}

base::Result<KeyPtr> load(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return tl::unexpected(ioError(path, "cannot read"));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0 && ::chmod(path.c_str(), 0600) != 0)
        return tl::unexpected(ioError(path, "others may read it"));
    auto content = files::readFile(path, kFileLimit);
    if (!content)
        return tl::unexpected(content.error());
    const base::Secret text(*std::move(content));
    // A key behind a passphrase must fail, not ask for it at a terminal.
    const auto noPassphrase = [](const char*, char*, size_t, int, int, void*) { return -1; };
    ssh_key read = nullptr;
    if (ssh_pki_import_privkey_base64(text.reveal().c_str(), nullptr, noPassphrase, nullptr,
                                      &read) != SSH_OK)
        return base::fail(base::ErrorCode::Corrupt,
                          path.string() + ": not a private key; it is not overwritten");
    return KeyPtr(read);
}

std::string fingerprintOf(ssh_key key) {
    unsigned char* hash = nullptr;
    std::size_t length = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &length) != SSH_OK)
        return {};
    const Chars text(ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, length));
    ssh_clean_pubkey_hash(&hash);
    return text ? text.get() : std::string();
}

} // namespace

void KeyFree::operator()(ssh_key_struct* key) const {
    ssh_key_free(key);
}

base::Result<HostKeys> loadOrMakeHostKeys(const fs::path& folder,
                                          const std::atomic<bool>& givenUp) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return base::fail(base::ErrorCode::Io, folder.string() + ": " + error.message());
    fs::permissions(folder, fs::perms::owner_all, error);
    HostKeys all;
    for (const char* file : {kEd25519File, kRsaFile}) {
        const fs::path path = folder / file;
        if (!fs::exists(fs::symlink_status(path, error))) {
            auto made = file == kRsaFile ? makeRsaKey(kRsaBits, givenUp) : makeEd25519Key();
            if (!made)
                return tl::unexpected(made.error().withContext(path.string()));
            if (auto kept = files::makeFile(path, made->reveal()); !kept)
                return tl::unexpected(kept.error());
        }
        auto key = load(path);
        if (!key)
            return tl::unexpected(key.error());
        all.keys.push_back(*std::move(key));
    }
    all.fingerprint = fingerprintOf(all.keys.front().get());
    base::log(base::LogLevel::Info, "ssh", "host key", {{"fingerprint", all.fingerprint}});
    return all;
}

} // namespace greenroom::edge::ssh
