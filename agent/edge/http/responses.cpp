#include "edge/http/responses.h"

#include "xapi/xml_writer.h"

namespace greenroom::edge::http {

net::Response xmlResponse(const xapi::Node& root) {
    net::Response response;
    response.headers.set("Content-Type", "text/xml; charset=UTF-8");
    response.body = xapi::writeXml(root);
    return response;
}

net::Response unauthorized(std::string_view why) {
    net::Response response = net::textResponse(401, why);
    response.headers.set("WWW-Authenticate", "Basic realm=\"Greenroom\", charset=\"UTF-8\"");
    return response;
}

net::Response refusalResponse(const session::LoginRefusal& refusal) {
    switch (refusal.why) {
    case session::LoginRefusal::Why::Wrong:
        return unauthorized(refusal.text());
    case session::LoginRefusal::Why::TooManyWrong: {
        net::Response response = net::textResponse(429, refusal.text());
        response.headers.set("Retry-After", std::to_string(refusal.retryAfter.count()));
        return response;
    }
    case session::LoginRefusal::Why::Busy:
        break;
    }
    return unavailable(refusal.text());
}

net::Response unavailable(std::string_view why, int retryAfterSeconds) {
    net::Response response = net::textResponse(503, why);
    response.headers.set("Retry-After", std::to_string(retryAfterSeconds));
    return response;
}

net::Response errorResponse(const base::Error& error) {
    switch (error.code) {
    case base::ErrorCode::InvalidInput:
        return net::textResponse(400, error.message);
    case base::ErrorCode::Denied:
        return net::textResponse(403, error.message);
    case base::ErrorCode::NotFound:
        return net::textResponse(404, error.message);
    case base::ErrorCode::Conflict:
        return net::textResponse(409, error.message);
    case base::ErrorCode::TooLarge:
        return net::textResponse(413, error.message);
    case base::ErrorCode::TimedOut:
        return net::textResponse(504, error.message);
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::Io:
    case base::ErrorCode::Corrupt:
        break;
    }
    return unavailable(error.message);
}

} // namespace greenroom::edge::http
