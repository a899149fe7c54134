// OpenSSL keeps what went wrong in a queue of each thread, and SSL_get_error(3) takes anything left
// there for the fault of the connection it is asked about. QSslSocket asks it for every read, so
// what one user of OpenSSL leaves behind closes the connections of others on the same thread.
#pragma once

#include <openssl/err.h>

namespace greenroom::edge::net {

// Where OpenSSL may fail outside QSslSocket: at the end of the scope this thread's queue is empty.
class OpensslErrorsEnd {
public:
    OpensslErrorsEnd() = default;
    ~OpensslErrorsEnd() { ERR_clear_error(); }
    OpensslErrorsEnd(const OpensslErrorsEnd&) = delete;
    OpensslErrorsEnd& operator=(const OpensslErrorsEnd&) = delete;
};

} // namespace greenroom::edge::net
