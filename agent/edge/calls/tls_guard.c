/* Preloaded into the call engine, which checks no certificate by itself: every TLS connection it
 * opens goes through SSL_connect(), and from here on has to be to a server with a certificate that
 * is trusted and that names one of the hosts that are expected at this moment.
 *
 * Fails closed: without rules, with rules that cannot be read, or without an expected name, nothing
 * is connected. Media encryption (DTLS) has certificates made for one call; SDP vouches for them,
 * so it passes (RFC 5763). Who vouches otherwise is the engine's own business (its sip_cafile).
 *
 * The rules are read for each connection from the file that GREENROOM_TLS_RULES names
 * (edge/calls/engine_trust.h writes it), at most 8 kB, a word and its value on each line:
 *   verify on|off        minimum 1.0|1.1|1.2|1.3        report PATH        name HOST-OR-ADDRESS ...
 * A refused handshake leaves "HOSTS CODE TEXT" in the report, where CODE is OpenSSL's verify error,
 * or 0 when it was not about the certificate; a good one removes it.
 * Names: RFC 5922, section 7; host names by X509_check_host(3), addresses by X509_check_ip(3). */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_RULES = 8192, MOST_NAMES = 8 };

struct rules {
    char text[MOST_RULES];
    const char* report;
    const char* names[MOST_NAMES];
    int name_count;
    int minimum; /* 0: not said */
    int verify;  /* -1: not said */
};

static int rules_index = -1;

static void free_rules(void* parent, void* rules, CRYPTO_EX_DATA* data, int index, long argument,
                       void* pointer) {
    (void)parent, (void)data, (void)index, (void)argument, (void)pointer;
    free(rules);
}

__attribute__((constructor)) static void prepare(void) {
    rules_index = SSL_get_ex_new_index(0, NULL, NULL, NULL, free_rules);
    unsetenv("LD_PRELOAD"); /* for what the engine may start */
}

static int version_of(const char* text) {
    if (strcmp(text, "1.0") == 0)
        return TLS1_VERSION;
    if (strcmp(text, "1.1") == 0)
        return TLS1_1_VERSION;
    if (strcmp(text, "1.2") == 0)
        return TLS1_2_VERSION;
    return strcmp(text, "1.3") == 0 ? TLS1_3_VERSION : 0;
}

static void take_rule(struct rules* rules, const char* word, const char* value) {
    if (strcmp(word, "verify") == 0)
        rules->verify = strcmp(value, "off") != 0;
    else if (strcmp(word, "minimum") == 0)
        rules->minimum = version_of(value);
    else if (strcmp(word, "report") == 0)
        rules->report = value;
    else if (strcmp(word, "name") == 0 && rules->name_count < MOST_NAMES)
        rules->names[rules->name_count++] = value;
}

static struct rules* read_rules(void) {
    const char* path = getenv("GREENROOM_TLS_RULES");
    const int file = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    struct rules* rules = calloc(1, sizeof *rules);
    ssize_t size = -1;
    if (file >= 0) {
        if (rules != NULL)
            size = read(file, rules->text, sizeof rules->text - 1);
        close(file);
    }
    if (size < 0) {
        free(rules);
        return NULL;
    }
    rules->verify = -1;
    char* rest = rules->text;
    for (char* line; (line = strsep(&rest, "\n")) != NULL;) {
        const char* word = strsep(&line, " ");
        if (line != NULL)
            take_rule(rules, word, line);
    }
    return rules;
}

static void report(const struct rules* rules, long code, const char* text) {
    char line[1024];
    int size = 0;
    if (rules == NULL || rules->report == NULL)
        return;
    for (int i = 0; i < rules->name_count; ++i)
        size += snprintf(line + size, sizeof line - (size_t)size, "%s%s", i > 0 ? "," : "",
                         strnlen(rules->names[i], 100) < 100 ? rules->names[i] : "?");
    size += snprintf(line + size, sizeof line - (size_t)size, "%s %ld %.200s\n",
                     rules->name_count == 0 ? "-" : "", code, text);
    const int file =
        open(rules->report, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return;
    if (write(file, line, (size_t)size) != size)
        unlink(rules->report);
    close(file);
}

static int is_address(const char* name) {
    unsigned char bytes[16];
    return inet_pton(AF_INET, name, bytes) == 1 || inet_pton(AF_INET6, name, bytes) == 1;
}

/* X509_V_OK when the certificate names one of the expected hosts. */
static int name_error(const struct rules* rules, X509* certificate) {
    int error = X509_V_ERR_HOSTNAME_MISMATCH;
    for (int i = 0; i < rules->name_count; ++i) {
        const char* name = rules->names[i];
        const int address = is_address(name);
        const int fits = address ? X509_check_ip_asc(certificate, name, 0)
                                 : X509_check_host(certificate, name, 0,
                                                   X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS, NULL);
        if (fits == 1)
            return X509_V_OK;
        if (address)
            error = X509_V_ERR_IP_ADDRESS_MISMATCH;
    }
    return error;
}

static int verify(int good, X509_STORE_CTX* store) {
    SSL* ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    const struct rules* rules = ssl != NULL ? SSL_get_ex_data(ssl, rules_index) : NULL;
    if (rules == NULL)
        return 0;
    if (good && X509_STORE_CTX_get_error_depth(store) == 0) {
        X509* certificate = X509_STORE_CTX_get_current_cert(store);
        const int error =
            certificate != NULL ? name_error(rules, certificate) : X509_V_ERR_UNSPECIFIED;
        X509_STORE_CTX_set_error(store, error);
        good = error == X509_V_OK;
    }
    if (!good) {
        const int error = X509_STORE_CTX_get_error(store);
        report(rules, error, X509_verify_cert_error_string(error));
    }
    return good;
}

/* Looked at once more when it is over: whatever way led there, an unchecked one is not taken. */
static int confirmed(const SSL* ssl, const struct rules* rules) {
    X509* certificate = SSL_get1_peer_certificate(ssl);
    if (certificate == NULL)
        return 0;
    const int error = name_error(rules, certificate);
    X509_free(certificate);
    return error == X509_V_OK && SSL_get_verify_result(ssl) == X509_V_OK;
}

static int refuse(const struct rules* rules, const char* why) {
    report(rules, -1, why);
    ERR_raise(ERR_LIB_SSL, SSL_R_CERTIFICATE_VERIFY_FAILED);
    return -1;
}

/* NULL, or why there can be no connection by these rules. */
static const char* set_up(SSL* ssl, const struct rules* rules) {
    if (rules->verify < 0 || rules->minimum == 0)
        return "the rules are not complete";
    if (rules->minimum < TLS1_2_VERSION)
        SSL_set_security_level(ssl, 0); /* OpenSSL 3 has no such old version on a higher one */
    if (SSL_set_min_proto_version(ssl, rules->minimum) != 1)
        return "the version of TLS cannot be set";
    if (!rules->verify)
        return NULL;
    if (rules->name_count == 0)
        return "no server is expected";
    if (rules->name_count == 1 && !is_address(rules->names[0]))
        SSL_set_tlsext_host_name(ssl, rules->names[0]);
    SSL_set_verify(ssl, SSL_VERIFY_PEER, verify);
    return NULL;
}

static void report_failure(const SSL* ssl, int result, const struct rules* rules) {
    if (SSL_get_error(ssl, result) != SSL_ERROR_SSL || SSL_get_verify_result(ssl) != X509_V_OK)
        return;
    const char* reason = ERR_reason_error_string(ERR_peek_error());
    report(rules, 0, reason != NULL ? reason : "the handshake failed");
}

__attribute__((visibility("default"))) int SSL_connect(SSL* ssl) {
    int (*original)(SSL*) = NULL;
    *(void**)&original = dlsym(RTLD_NEXT, "SSL_connect");
    if (original == NULL || ssl == NULL)
        return -1;
    if (SSL_is_dtls(ssl))
        return original(ssl);
    struct rules* rules = SSL_get_ex_data(ssl, rules_index);
    if (rules == NULL) {
        rules = read_rules();
        if (rules == NULL || SSL_set_ex_data(ssl, rules_index, rules) != 1) {
            free(rules);
            return refuse(NULL, "");
        }
        const char* why = set_up(ssl, rules);
        if (why != NULL) {
            rules->verify = -1; /* also when it is tried again */
            return refuse(rules, why);
        }
    }
    if (rules->verify < 0)
        return refuse(rules, "no server is expected");
    const int result = original(ssl);
    if (result != 1) {
        report_failure(ssl, result, rules);
        return result;
    }
    if (rules->verify && !confirmed(ssl, rules))
        return refuse(rules, "the certificate was not checked");
    if (rules->report != NULL)
        unlink(rules->report);
    return result;
}
