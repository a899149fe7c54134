#include "edge/net/certificate_reader.h"

#include <array>
#include <optional>

#include <openssl/pem.h>

#include "edge/net/openssl_errors.h"
#include "edge/net/openssl_ptr.h"
#include "edge/net/openssl_values.h"

namespace greenroom::edge::net {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::string_view kBegin = "-----BEGIN ";
constexpr std::string_view kDashes = "-----";

// What lies between "-----BEGIN X-----" and "-----END X-----", both included.
struct Block {
    std::string_view label;
    std::string_view text;
};

Result<std::optional<Block>> nextBlock(std::string_view& rest) {
    const std::size_t begin = rest.find(kBegin);
    if (begin == std::string_view::npos)
        return std::nullopt;
    rest.remove_prefix(begin);
    const std::size_t labelEnd = rest.find(kDashes, kBegin.size());
    if (labelEnd == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "it ends in the middle of a certificate");
    const std::string_view label = rest.substr(kBegin.size(), labelEnd - kBegin.size());
    const std::string end = "-----END " + std::string(label) + "-----";
    const std::size_t last = rest.find(end, labelEnd);
    if (last == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "it ends in the middle of a certificate");
    const Block block{label, rest.substr(0, last + end.size())};
    rest.remove_prefix(block.text.size());
    return block;
}

std::string fingerprintOf(const X509* certificate) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha1(), bytes.data(), &size) != 1)
        return {};
    std::string text;
    for (unsigned int at = 0; at < size; ++at)
        text.append({kDigits[bytes[at] >> 4U], kDigits[bytes[at] & 0xFU]});
    return text;
}

std::string wordsOf(const X509_NAME* name) {
    constexpr unsigned long kForm =
        (ASN1_STRFLGS_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB)) |
        XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_SN;
    const BioPtr text(BIO_new(BIO_s_mem()));
    if (!text || X509_NAME_print_ex(text.get(), name, 0, kForm) < 0)
        return {};
    return contentOf(text.get());
}

// With a password given nobody is asked for one, should a block be encrypted.
Result<CertificateFacts> read(std::string_view text) {
    const OpensslErrorsEnd none;
    std::string noPassword;
    const BioPtr in(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    const X509Ptr certificate(in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, noPassword.data())
                                 : nullptr);
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!certificate || !out || PEM_write_bio_X509(out.get(), certificate.get()) != 1)
        return fail(ErrorCode::InvalidInput, "it cannot be read");
    const auto from = timeOf(X509_get0_notBefore(certificate.get()));
    const auto until = timeOf(X509_get0_notAfter(certificate.get()));
    if (!from || !until)
        return fail(ErrorCode::InvalidInput, "its validity cannot be read");
    return CertificateFacts{fingerprintOf(certificate.get()),
                            wordsOf(X509_get_subject_name(certificate.get())),
                            wordsOf(X509_get_issuer_name(certificate.get())),
                            *from,
                            *until,
                            contentOf(out.get())};
}

} // namespace

Result<std::vector<CertificateFacts>> readCertificates(std::string_view text,
                                                       CertificateLimits limits) {
    std::vector<CertificateFacts> all;
    for (;;) {
        const auto block = nextBlock(text);
        if (!block)
            return tl::unexpected(block.error());
        if (!*block)
            break;
        const std::string which = "certificate " + std::to_string(all.size() + 1);
        if ((*block)->label != "CERTIFICATE")
            return fail(ErrorCode::InvalidInput,
                        "only certificates are wanted, and one block is something else");
        if (all.size() == limits.count)
            return fail(ErrorCode::TooLarge,
                        "there are more than " + std::to_string(limits.count) + " certificates");
        if ((*block)->text.size() > limits.bytes)
            return fail(ErrorCode::TooLarge,
                        which + " is longer than " + std::to_string(limits.bytes) + " bytes");
        auto one = read((*block)->text);
        if (!one)
            return tl::unexpected(one.error().withContext(which));
        all.push_back(*std::move(one));
    }
    if (all.empty())
        return fail(ErrorCode::InvalidInput, "there is no certificate in PEM form");
    return all;
}

} // namespace greenroom::edge::net
