#include "edge/ssh/host_keys.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include <libssh/libssh.h>

#include "base/log.h"
#include "base/secret.h"
#include "files/file.h"

namespace greenroom::edge::ssh {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileLimit = 64 * 1024;

struct Kind {
    ssh_keytypes_e type;
    int bits; // 0: there is no choice
    const char* file;
};
constexpr Kind kKinds[] = {{SSH_KEYTYPE_ED25519, 0, "host_ed25519"},
                           {SSH_KEYTYPE_RSA, 2048, "host_rsa"}};

struct CharsFree {
    void operator()(char* text) const { ssh_string_free_char(text); }
};
using Chars = std::unique_ptr<char, CharsFree>;

base::Error ioError(const fs::path& path, const char* what) {
    return {base::ErrorCode::Io, path.string() + ": " + what + ": " + std::strerror(errno)};
}

base::Result<KeyPtr> make(const Kind& kind, const fs::path& path) {
    ssh_key made = nullptr;
    if (ssh_pki_generate(kind.type, kind.bits, &made) != SSH_OK)
        return base::fail(base::ErrorCode::Unavailable, path.string() + ": cannot make a key");
    KeyPtr key(made);
    char* text = nullptr;
    if (ssh_pki_export_privkey_base64(key.get(), nullptr, nullptr, nullptr, &text) != SSH_OK)
        return base::fail(base::ErrorCode::Unavailable, path.string() + ": cannot write a key");
    const Chars owned(text);
    if (auto stored = files::makeFile(path, text); !stored)
        return tl::unexpected(stored.error());
    return key;
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

base::Result<HostKeys> loadOrMakeHostKeys(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return base::fail(base::ErrorCode::Io, folder.string() + ": " + error.message());
    fs::permissions(folder, fs::perms::owner_all, error);
    HostKeys all;
    for (const Kind& kind : kKinds) {
        const fs::path path = folder / kind.file;
        const bool there = fs::exists(fs::symlink_status(path, error));
        auto key = there ? load(path) : make(kind, path);
        if (!key)
            return tl::unexpected(key.error());
        all.keys.push_back(*std::move(key));
    }
    all.fingerprint = fingerprintOf(all.keys.front().get());
    base::log(base::LogLevel::Info, "ssh", "host key", {{"fingerprint", all.fingerprint}});
    return all;
}

} // namespace greenroom::edge::ssh
