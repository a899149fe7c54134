// Beast 1.74 asserts, wrongly, that more than one byte follows an incomplete last chunk; a client
// that sends byte by byte would end the program.
#define BOOST_DISABLE_ASSERTS

#include "edge/net/http_parser.h"

#include <algorithm>
#include <limits>

#include <boost/beast/http/basic_parser.hpp>

#include "edge/net/http_header_scan.h"
#include "edge/net/http_target.h"

namespace greenroom::edge::net {

namespace {

namespace beast = boost::beast;
using BeastError = beast::error_code;

std::string text(beast::string_view view) {
    return {view.data(), view.size()};
}

HttpRefusal tooLarge(std::size_t limit) {
    return {413, "The body is larger than " + std::to_string(limit) + " bytes."};
}

// Beast's grammar with our containers.
class Grammar final : public beast::http::basic_parser<true> {
public:
    Grammar() {
        header_limit(std::numeric_limits<std::uint32_t>::max()); // HttpHeaderScan keeps it
        noBodyLimit();
    }

    // takeBody() keeps it. To be said before each put(): with each try at a chunk's header that is
    // not complete, Beast takes the chunk's size off its own limit again. (Without any limit it
    // refuses every Content-Length.)
    void noBodyLimit() { body_limit(std::numeric_limits<std::uint64_t>::max()); }

    HttpHead head;
    std::size_t bodyLimit = 0;
    bool gotData = false; // the last put() was given body bytes
    bool tooMuch = false;

private:
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target,
                         int version, BeastError&) override {
        head.request.method = text(method);
        head.request.target = text(target);
        head.request.http11 = version == 11;
    }

    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       BeastError&) override {
        // Trailers come by here too; merged, they could add a header after it was checked.
        if (!headDone_)
            head.request.headers.add(text(name), text(value));
    }

    void on_header_impl(BeastError&) override { headDone_ = true; }

    std::size_t on_body_impl(beast::string_view bytes, BeastError& error) override {
        return takeBody(bytes, error);
    }

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes,
                                   BeastError& error) override {
        return takeBody(bytes, error);
    }

    void on_chunk_header_impl(std::uint64_t size, beast::string_view, BeastError& error) override {
        if (size > bodyLimit - std::min(bodyLimit, head.request.body.size()))
            refuseSize(error);
    }

    std::size_t takeBody(beast::string_view bytes, BeastError& error) {
        gotData = true;
        if (bytes.size() > bodyLimit - std::min(bodyLimit, head.request.body.size())) {
            refuseSize(error);
            return 0;
        }
        head.request.body.append(bytes.data(), bytes.size());
        return bytes.size();
    }

    void refuseSize(BeastError& error) {
        tooMuch = true;
        error = beast::http::error::body_limit;
    }

    void on_response_impl(int, beast::string_view, int, BeastError&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, BeastError&) override {}
    void on_finish_impl(BeastError&) override {}

    bool headDone_ = false;
};

HttpRefusal refusalFor(const BeastError& error) {
    using E = beast::http::error;
    static constexpr std::pair<E, std::string_view> kTexts[] = {
        {E::bad_method, "The method is malformed."},
        {E::bad_target, "The request target is malformed."},
        {E::bad_field, "The name of a header field is malformed."},
        {E::bad_value, "The value of a header field is malformed."},
        {E::bad_content_length,
         "Content-Length is malformed, repeated or beside Transfer-Encoding."},
        {E::bad_transfer_encoding, "Transfer-Encoding is repeated or beside Content-Length."},
        {E::bad_chunk, "A chunk of the body is malformed."},
        {E::bad_chunk_extension, "The extension of a chunk is malformed."},
    };
    for (const auto& [code, sentence] : kTexts) {
        if (error == code)
            return {400, std::string(sentence)};
    }
    return {400, "The request is malformed: " + error.message() + "."};
}

// Beast lets pass what others read differently: equal lengths twice, lengths as a list, codings it
// does not know.
std::optional<HttpRefusal> checkFraming(const Request& request) {
    const Headers& headers = request.headers;
    if (const auto length = headers.find("Content-Length")) {
        const bool digits = !length->empty() && length->size() <= 19 &&
                            length->find_first_not_of("0123456789") == length->npos;
        if (!digits || headers.count("Content-Length") > 1)
            return HttpRefusal{400, "Content-Length is not one number."};
    }
    if (const auto coding = headers.find("Transfer-Encoding")) {
        if (headers.count("Transfer-Encoding") > 1 || !equalsIgnoringCase(*coding, "chunked"))
            return HttpRefusal{400, "The only Transfer-Encoding accepted is chunked."};
        if (!request.http11)
            return HttpRefusal{400, "HTTP/1.0 has no Transfer-Encoding."};
    }
    const std::size_t hosts = headers.count("Host");
    if (hosts > 1 || (hosts == 0 && request.http11))
        return HttpRefusal{400, "Exactly one Host header is required."};
    return std::nullopt;
}

} // namespace

class HttpParser::Impl {
public:
    explicit Impl(const HttpLimits& limits) : nextLimits_(limits) { begin(); }

    void append(std::string_view bytes) {
        buffer_.erase(0, used_);
        used_ = 0;
        buffer_.append(bytes);
    }

    Event next() {
        if (refusal_)
            return Event::Failed;
        switch (stage_) {
        case Stage::Header:
            return readHeader();
        case Stage::BodyBegins:
            return beginBody();
        case Stage::Body:
            return readBody();
        case Stage::Done:
            return Event::Complete;
        }
        return Event::Failed;
    }

    Request take() {
        Request request = std::move(grammar_->head.request);
        if (rest().empty()) {
            buffer_ = {}; // thousands of waiting connections should not each keep a buffer
            used_ = 0;
        }
        begin();
        return request;
    }

    std::string takeRest() {
        buffer_.erase(0, used_);
        used_ = 0;
        return std::exchange(buffer_, {});
    }

    [[nodiscard]] bool idle() const { return stage_ == Stage::Header && rest().empty(); }

    std::optional<Grammar> grammar_;
    std::optional<HttpRefusal> refusal_;
    HttpLimits nextLimits_;

private:
    enum class Stage { Header, BodyBegins, Body, Done };

    void begin() {
        limits_ = nextLimits_;
        scan_ = HttpHeaderScan(limits_);
        emptyLines_ = 0;
        stage_ = Stage::Header;
        grammar_.emplace();
        grammar_->bodyLimit = limits_.body;
    }

    [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(used_); }

    Event fail(HttpRefusal refusal) {
        refusal_ = std::move(refusal);
        return Event::Failed;
    }

    Event readHeader() {
        // RFC 9112 section 2.2: some clients end a body with an empty line too many.
        while (rest().starts_with("\r\n")) {
            used_ += 2;
            if (++emptyLines_ > kEmptyLines)
                return fail({400, "There are empty lines before the request."});
        }
        if (rest() == "\r")
            return Event::NeedMore;
        HttpHeaderScan::Outcome outcome = scan_.scan(rest());
        if (outcome.refusal)
            return fail(std::move(*outcome.refusal));
        if (outcome.end == 0)
            return Event::NeedMore;
        return parseHeader(rest().substr(0, outcome.end));
    }

    Event parseHeader(std::string_view header) {
        BeastError error;
        const std::size_t taken = grammar_->put({header.data(), header.size()}, error);
        if (error)
            return fail(refusalFor(error));
        if (taken != header.size())
            return fail({400, "The header is malformed."});
        used_ += taken;
        HttpHead& head = grammar_->head;
        if (auto refusal = checkFraming(head.request))
            return fail(std::move(*refusal));
        auto target = parseTarget(head.request.target);
        if (!target)
            return fail({400, "The request target is malformed."});
        head.request.target = std::move(target->origin);
        head.request.path = std::move(target->path);
        head.request.query = std::move(target->query);
        head.keepAlive = grammar_->keep_alive();
        head.hasBody = !grammar_->is_done();
        return checkExpectation(head);
    }

    Event checkExpectation(HttpHead& head) {
        if (const auto expected = head.request.headers.find("Expect")) {
            if (!equalsIgnoringCase(*expected, "100-continue"))
                return fail({417, "The only expectation met is 100-continue."});
            head.expects100 = head.request.http11 && head.hasBody;
        }
        stage_ = head.hasBody ? Stage::BodyBegins : Stage::Done;
        return Event::Head;
    }

    Event beginBody() {
        const auto length = grammar_->content_length();
        if (length && *length > grammar_->bodyLimit)
            return fail(tooLarge(grammar_->bodyLimit));
        stage_ = Stage::Body;
        return readBody();
    }

    Event readBody() {
        while (!rest().empty()) {
            BeastError error;
            grammar_->gotData = false;
            grammar_->noBodyLimit();
            const std::size_t taken = grammar_->put({rest().data(), rest().size()}, error);
            const bool wantsMore = error == beast::http::error::need_more;
            if (grammar_->tooMuch)
                return fail(tooLarge(grammar_->bodyLimit));
            if (error && !wantsMore)
                return fail(refusalFor(error));
            if (!grammar_->gotData && (wantsMore ? rest().size() : taken) > limits_.chunkLine)
                return fail({400, "The header or the trailers of a chunk are too long."});
            used_ += taken;
            if (grammar_->is_done()) {
                stage_ = Stage::Done;
                return Event::Complete;
            }
            if (wantsMore)
                break;
        }
        return Event::NeedMore;
    }

    static constexpr unsigned kEmptyLines = 4;

    HttpLimits limits_;
    HttpHeaderScan scan_{limits_};
    std::string buffer_;
    std::size_t used_ = 0; // of buffer_
    unsigned emptyLines_ = 0;
    Stage stage_ = Stage::Header;
};

HttpParser::HttpParser(const HttpLimits& limits) : impl_(std::make_unique<Impl>(limits)) {}

HttpParser::~HttpParser() = default;

void HttpParser::append(std::string_view bytes) {
    impl_->append(bytes);
}

HttpParser::Event HttpParser::next() {
    return impl_->next();
}

HttpHead& HttpParser::head() {
    return impl_->grammar_->head;
}

void HttpParser::limitBody(std::size_t bytes) {
    impl_->grammar_->bodyLimit = bytes;
}

std::size_t HttpParser::bodyReceived() const {
    return impl_->grammar_->head.request.body.size();
}

Request HttpParser::take() {
    return impl_->take();
}

std::string HttpParser::takeRest() {
    return impl_->takeRest();
}

const HttpRefusal& HttpParser::refusal() const {
    return *impl_->refusal_;
}

bool HttpParser::idle() const {
    return impl_->idle();
}

void HttpParser::setLimits(const HttpLimits& limits) {
    impl_->nextLimits_ = limits;
}

ParsedStream parseAll(std::string_view bytes, const HttpLimits& limits, std::size_t step) {
    ParsedStream out;
    HttpParser parser(limits);
    step = std::max<std::size_t>(step, 1);
    while (!bytes.empty() && !out.refusal) {
        parser.append(bytes.substr(0, step));
        bytes.remove_prefix(std::min(step, bytes.size()));
        for (auto event = parser.next(); event != HttpParser::Event::NeedMore;
             event = parser.next()) {
            if (event == HttpParser::Event::Complete)
                out.requests.push_back(parser.take());
            if (event == HttpParser::Event::Failed) {
                out.refusal = parser.refusal();
                break;
            }
        }
    }
    out.endsInsideRequest = !out.refusal && !parser.idle();
    return out;
}

} // namespace greenroom::edge::net
