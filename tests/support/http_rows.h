// Streams of bytes that HTTP servers have read in different ways, and how ours must read them.
//
// Every refused row ends with a complete request for /second, which must never run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greenroom::test {

struct RefusedStream {
    std::string name;
    std::string bytes;
    int status;
};

inline std::vector<RefusedStream> refusedStreams() {
    using namespace std::string_literals;
    const std::string second = "GET /second HTTP/1.1\r\nHost: h\r\n\r\n";
    std::vector<RefusedStream> rows;
    const auto raw = [&](std::string name, const std::string& bytes, int status = 400) {
        rows.push_back({std::move(name), bytes + second, status});
    };
    // Between the Host header and the end of a POST's header.
    const auto headers = [&](std::string name, const std::string& fields,
                             const std::string& body = "0\r\n\r\n", int status = 400) {
        raw(std::move(name), "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body, status);
    };
    const auto chunked = [&](std::string name, const std::string& body) {
        headers(std::move(name), "Transfer-Encoding: chunked\r\n", body);
    };
    const auto line = [&](std::string name, const std::string& requestLine, int status = 400) {
        raw(std::move(name), requestLine + "\r\nHost: h\r\n\r\n", status);
    };

    headers("length then chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    headers("chunked then length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    headers("two different lengths", "Content-Length: 5\r\nContent-Length: 6\r\n");
    headers("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n");
    headers("a list of lengths", "Content-Length: 5, 5\r\n");
    headers("length with a plus", "Content-Length: +5\r\n");
    headers("negative length", "Content-Length: -1\r\n");
    headers("length in hexadecimal", "Content-Length: 0x5\r\n");
    headers("empty length", "Content-Length: \r\n");
    headers("length 2^64-1", "Content-Length: 18446744073709551615\r\n");
    headers("length 2^64+5", "Content-Length: 18446744073709551621\r\n");
    headers("length over the limit", "Content-Length: 999999999999\r\n", "", 413);
    headers("xchunked", "Transfer-Encoding: xchunked\r\n");
    headers("chunked twice in one field", "Transfer-Encoding: chunked, chunked\r\n");
    headers("chunked in two fields",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    headers("gzip then chunked", "Transfer-Encoding: gzip, chunked\r\n");
    headers("identity", "Transfer-Encoding: identity\r\n");
    headers("chunked, folded", "Transfer-Encoding:\r\n chunked\r\n");
    headers("coding behind a vertical tab", "Transfer-Encoding: \x0b"
                                            "chunked\r\n");
    headers("space before the colon", "Transfer-Encoding : chunked\r\n");
    headers("folded header", "X-A: b\r\n\tc\r\n");
    headers("fold in the first field", " X-A: b\r\n");
    headers("bare line feed in a header", "X-A: b\nX-B: c\r\n");
    headers("bare carriage return in a header", "X-A: b\rX-B: c\r\n");
    headers("NUL in a header", "X-A: b\0c\r\n"s);
    headers("DEL in a header", "X-A: b\x7f\r\n");
    headers("no colon", "X-A\r\n");
    headers("empty field name", ": b\r\n");
    headers("second host", "Host: other\r\n");
    headers("unknown expectation", "Expect: the-unexpected\r\nContent-Length: 1\r\n", "x", 417);
    headers("header of 40 KiB", "X-A: " + std::string(40'000, 'a') + "\r\n", "", 431);
    {
        std::string many;
        for (int i = 0; i < 150; ++i)
            many += "X-" + std::to_string(i) + ": b\r\n";
        headers("150 headers", many, "", 431);
    }

    chunked("chunk size is no number", "zz\r\nhello\r\n0\r\n\r\n");
    chunked("negative chunk size", "-5\r\nhello\r\n0\r\n\r\n");
    chunked("chunk size with 0x", "0x5\r\nhello\r\n0\r\n\r\n");
    chunked("chunk size over 64 bits", "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n");
    chunked("chunk size ends with a bare line feed", "5\nhello\r\n0\r\n\r\n");
    chunked("chunk longer than its size", "5\r\nhello!\r\n0\r\n\r\n");
    chunked("chunk size behind a space", " 5\r\nhello\r\n0\r\n\r\n");
    chunked("chunk extension of 8 KiB",
            "5;a=" + std::string(8'192, 'b') + "\r\nhello\r\n0\r\n\r\n");
    chunked("trailers of 8 KiB", "0\r\nX-A: " + std::string(8'192, 'b') + "\r\n\r\n");
    chunked("length as a trailer", "0\r\nContent-Length: 5\r\n\r\n");

    raw("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    raw("no host", "GET / HTTP/1.1\r\n\r\n");
    raw("bare line feeds only", "GET / HTTP/1.1\nHost: h\n\n");
    raw("bytes of a TLS greeting", "\x16\x03\x01\x02");
    raw("empty lines without end", "\r\n\r\n\r\n\r\n\r\n\r\n");
    line("invented version", "GET / HTTPXYZ9");
    line("HTTP/2.0", "GET / HTTP/2.0", 505);
    line("HTTP/0.9 in three words", "GET / HTTP/0.9", 505);
    line("HTTP/1.10", "GET / HTTP/1.10");
    line("lower case version", "GET / http/1.1");
    line("no version", "GET /");
    line("two spaces", "GET  / HTTP/1.1");
    line("space in the target", "GET /a b HTTP/1.1");
    line("tab in the target", "GET /a\tb HTTP/1.1");
    line("no method", " / HTTP/1.1");
    line("method with a colon", "GE:T / HTTP/1.1");
    line("target without slash", "GET a HTTP/1.1");
    line("CONNECT", "CONNECT h:443 HTTP/1.1");
    line("broken escape", "GET /%zz HTTP/1.1");
    line("cut escape", "GET /%4 HTTP/1.1");
    line("NUL in the path", "GET /%00 HTTP/1.1");
    line("climbing path", "GET /a/%2e%2e/b HTTP/1.1");
    line("target of 9 KiB", "GET /" + std::string(9'000, 'a') + " HTTP/1.1", 414);
    return rows;
}

} // namespace greenroom::test
