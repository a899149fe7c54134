// A connection that libcurl has made. Internal to http_client.cpp.
#pragma once

#include <functional>
#include <memory>

#include <curl/curl.h>

#include "edge/net/byte_stream.h"

namespace greenroom::edge::net {

// Also of one that came to nothing.
[[nodiscard]] ConnectTimes connectTimesOf(CURL* handle);

// `handle` stays until `release`, which is called once, at the end.
[[nodiscard]] std::unique_ptr<ByteStream> makeCurlStream(CURL* handle,
                                                         std::function<void()> release);

} // namespace greenroom::edge::net
