#include "wire/socket_state.h"

#include <array>
#include <utility>

#include <sys/socket.h>

#include "wire/opening.h"

namespace greenroom::wire {

namespace {

constexpr int kCut = 1006;
constexpr int kReadsInOneTurn = 8; // then others have theirs

// Of a thread: between two turns no connection keeps bytes in it.
std::span<char> sharedBuffer() {
    thread_local std::array<char, 16'384> buffer;
    return buffer;
}

} // namespace

SocketState::SocketState(Loop& loop, int descriptor, std::string address, const TlsContext& context,
                         const SocketLimits& limits, OpeningWords words)
    : loop_(loop), limits_(limits), frames_(Frames::End::Server, limits.longestMessage, *this),
      opening_(
          std::make_unique<Opening>(Opening{std::move(words), {std::move(address), {}, {}}, {}})) {
    descriptor_.emplace(loop, descriptor, static_cast<Descriptor::Ready&>(*this));
    tls_.emplace(context, descriptor);
}

SocketState::SocketState(Loop& loop, int descriptor, std::string address, const TlsContext& context,
                         const std::string& serverName, const Identity* identity,
                         const SocketLimits& limits, OpeningWords words)
    : loop_(loop), limits_(limits), frames_(Frames::End::Client, limits.longestMessage, *this),
      opening_(
          std::make_unique<Opening>(Opening{std::move(words), {std::move(address), {}, {}}, {}})) {
    if (descriptor < 0)
        return;
    descriptor_.emplace(loop, descriptor, static_cast<Descriptor::Ready&>(*this));
    tls_.emplace(context, descriptor, serverName, identity);
}

void SocketState::begin(Socket::Events& events) {
    events_ = &events;
    cutAfter(limits_.openWithin, "it did not open in time");
    // A connection that is being made is writable when it is made, or cannot be.
    if (opening_->words.key.empty())
        descriptor_->awaitReadable();
    else
        descriptor_->awaitWritable();
}

void SocketState::beginFailed(Socket::Events& events, std::string reason) {
    events_ = &events;
    loop_.post(
        [self = shared_from_this(), reason = std::move(reason)] { self->finish(kCut, reason); });
}

void SocketState::abandon() {
    events_ = nullptr;
    letGo();
}

void SocketState::letGo() {
    if (tls_ && (step_ == Step::Open || step_ == Step::Closing))
        tls_->end();
    step_ = Step::Closed;
    deadline_.reset();
    tls_.reset();
    descriptor_.reset();
}

void SocketState::finish(int code, std::string_view reason) {
    if (step_ == Step::Closed)
        return;
    const std::string words(reason); // it may be a part of what goes
    letGo();
    if (Socket::Events* events = std::exchange(events_, nullptr))
        events->closed(code, words);
}

void SocketState::cutAfter(std::chrono::milliseconds limit, std::string_view why) {
    deadline_ = std::make_unique<Timer>(loop_);
    deadline_->start(limit, [weak = weak_from_this(), why] {
        const auto self = weak.lock();
        if (self == nullptr || self->step_ == Step::Closed)
            return;
        if (self->frames_.closeSent())
            self->ended();
        else
            self->finish(kCut, why);
    });
}

// --- waiting ---

void SocketState::readable() {
    const auto self = shared_from_this();
    if (step_ == Step::Tls)
        shakeHands();
    else if (step_ != Step::Closed)
        readAll();
}

void SocketState::writable() {
    const auto self = shared_from_this();
    if (step_ == Step::Tls) {
        shakeHands();
        return;
    }
    const bool waited = std::exchange(blocked_, false);
    writeOut();
    if (writeFailed_) {
        readAll();
        return;
    }
    endIfClosed();
    if (waited && !blocked_ && step_ == Step::Open && events_ != nullptr)
        events_->drained();
}

void SocketState::shakeHands() {
    switch (tls_->handshake()) {
    case TlsStream::Outcome::WantRead:
        descriptor_->awaitReadable();
        return;
    case TlsStream::Outcome::WantWrite:
        descriptor_->awaitWritable();
        return;
    case TlsStream::Outcome::Ended:
        finish(kCut, tls_->problem());
        return;
    case TlsStream::Outcome::Failed:
        handshakeFailed();
        return;
    case TlsStream::Outcome::Done:
        break;
    }
    step_ = Step::Opening;
    if (const auto certificate = tls_->peer()) {
        opening_->peer.commonName = certificate->commonName;
        opening_->peer.serial = certificate->serial;
    }
    const OpeningWords& words = opening_->words;
    if (!words.key.empty())
        frames_.outgoing() += openingRequest(words.host, words.path, words.key);
    readAll(); // what came with the last of the handshake is in OpenSSL's hands already
}

void SocketState::handshakeFailed() {
    Refusal refusal{opening_->peer, tls_->problem(), tls_->certificateRefused()};
    if (const auto certificate = tls_->peer()) {
        refusal.peer.commonName = certificate->commonName;
        refusal.peer.serial = certificate->serial;
    }
    // Closing with bytes unread resets the connection, and the peer may miss the alert that says
    // why.
    ::shutdown(descriptor_->get(), SHUT_WR);
    const std::span<char> buffer = sharedBuffer();
    while (::recv(descriptor_->get(), buffer.data(), buffer.size(), MSG_DONTWAIT) > 0) {
    }
    if (events_ != nullptr)
        events_->refused(refusal);
    finish(kCut, refusal.reason);
}

// --- reading ---

void SocketState::readAll() {
    const std::span<char> buffer = sharedBuffer();
    reading_ = true;
    TlsStream::Outcome outcome = TlsStream::Outcome::Done;
    for (int i = 0; i < kReadsInOneTurn && outcome == TlsStream::Outcome::Done; ++i) {
        std::size_t length = 0;
        outcome = tls_->read(buffer, length);
        if (outcome != TlsStream::Outcome::Done)
            break;
        take({buffer.data(), length});
        if (step_ == Step::Closed)
            return;
        if (length < buffer.size() && !tls_->holdsMore())
            break;
    }
    reading_ = false;
    if (outcome == TlsStream::Outcome::Ended || outcome == TlsStream::Outcome::Failed) {
        ended();
        return;
    }
    if (!blocked_)
        writeOut();
    if (writeFailed_) {
        finish(kCut, tls_->problem());
        return;
    }
    endIfClosed();
    if (step_ == Step::Closed)
        return;
    if (outcome == TlsStream::Outcome::Done && tls_->holdsMore())
        loop_.post([self = shared_from_this()] { self->readable(); });
    else
        descriptor_->awaitReadable();
}

// The peer is gone.
void SocketState::ended() {
    if (frames_.closeReceived() || frames_.closeSent())
        finish(frames_.closeCode(), frames_.closeReason());
    else
        finish(kCut, tls_->problem());
}

void SocketState::take(std::string_view bytes) {
    if (step_ == Step::Opening)
        takeOpening(bytes);
    else if (step_ == Step::Open || step_ == Step::Closing)
        frames_.receive(bytes);
    if (step_ == Step::Open && frames_.closeSent()) {
        step_ = Step::Closing;
        cutAfter(limits_.closeWithin, "");
    }
}

void SocketState::takeOpening(std::string_view bytes) {
    std::string& head = opening_->head;
    head.append(bytes);
    const auto length = headLength(head);
    if (!length && head.size() < kLongestHead)
        return;
    const std::string_view words = std::string_view(head).substr(0, length.value_or(0));
    const bool client = !opening_->words.key.empty();
    if (client ? !openClient(words) : !openServer(words))
        return;
    const auto opening = std::move(opening_);
    step_ = Step::Open;
    deadline_.reset();
    if (events_ != nullptr)
        events_->opened(opening->peer);
    const std::string_view rest = std::string_view(opening->head).substr(*length);
    if (step_ != Step::Closed && !rest.empty())
        frames_.receive(rest);
}

// An empty head: it is too long.
bool SocketState::openServer(std::string_view head) {
    OpeningAnswer answer = head.empty() ? headTooLong() : answerOpening(head, opening_->words.path);
    frames_.outgoing() += answer.bytes;
    if (answer.status != 101)
        step_ = Step::Refused;
    return answer.status == 101;
}

bool SocketState::openClient(std::string_view head) {
    const auto checked =
        head.empty() ? base::fail(base::ErrorCode::TooLarge, "the answer's head is too long")
                     : checkOpeningAnswer(head, opening_->words.key);
    if (!checked)
        finish(kCut, checked.error().message);
    return checked.has_value();
}

void SocketState::message(std::string_view bytes) {
    if (step_ == Step::Open && events_ != nullptr)
        events_->message(bytes);
}

// --- writing ---

bool SocketState::send(std::string_view message) {
    if (step_ != Step::Open || message.size() > limits_.mostUnsent ||
        unsent() > limits_.mostUnsent - message.size())
        return false;
    frames_.send(message);
    flushSoon();
    return true;
}

void SocketState::close(int code, std::string_view reason) {
    if (step_ == Step::Open) {
        frames_.sendClose(code, reason);
        step_ = Step::Closing;
        cutAfter(limits_.closeWithin, "");
        flushSoon();
    } else if (step_ != Step::Closing && step_ != Step::Closed) {
        loop_.post(
            [self = shared_from_this()] { self->finish(kCut, "closed before it was open"); });
    }
}

void SocketState::flushSoon() {
    if (reading_ || blocked_ || std::exchange(flushPosted_, true))
        return;
    loop_.post([self = shared_from_this()] {
        self->flushPosted_ = false;
        self->flush();
        if (self->step_ != Step::Closed)
            self->endIfClosed();
    });
}

void SocketState::flush() {
    if (step_ == Step::Closed || blocked_ || writeFailed_)
        return;
    writeOut();
    if (writeFailed_)
        loop_.post([self = shared_from_this()] { self->readable(); });
}

void SocketState::writeOut() {
    std::string& out = frames_.outgoing();
    if (written_ == out.size() || writeFailed_)
        return;
    std::size_t went = 0;
    const auto outcome = tls_->write(std::string_view(out).substr(written_), went);
    written_ += went;
    if (outcome == TlsStream::Outcome::Done) {
        out = {};
        written_ = 0;
        return;
    }
    if (written_ > out.size() / 2) {
        out.erase(0, written_);
        written_ = 0;
    }
    writeFailed_ = outcome == TlsStream::Outcome::Ended || outcome == TlsStream::Outcome::Failed;
    blocked_ = !writeFailed_;
    if (outcome == TlsStream::Outcome::WantWrite)
        descriptor_->awaitWritable();
}

// All that had to be said was said.
void SocketState::endIfClosed() {
    if (step_ == Step::Closed || unsent() != 0)
        return;
    if (step_ == Step::Refused)
        finish(kCut, "the opening handshake was turned away");
    else if (frames_.closeReceived() && frames_.closeSent())
        finish(frames_.closeCode(), frames_.closeReason());
}

} // namespace greenroom::wire
