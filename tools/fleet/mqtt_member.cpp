#include "fleet/mqtt_member.h"

#include <utility>

#include <mosquitto.h>
#include <openssl/ssl.h>
#include <sys/resource.h>

#include "wire/socket.h"

namespace greenroom::fleet {

namespace {

constexpr int kKeepAliveS = 30; // the hub's heartbeat
constexpr int kCut = 1006;      // as a WebSocket says it
constexpr std::chrono::seconds kMisc{10};
const char* const kTopic = "greenroom/plan";

// The library opens two descriptors for each client, to wake a loop of its own that is not used
// here, and does without them when there are none: three for each of ten thousand are too many.
class NoDescriptors {
public:
    NoDescriptors() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit none{0, before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoDescriptors(const NoDescriptors&) = delete;
    NoDescriptors& operator=(const NoDescriptors&) = delete;

private:
    rlimit before_{};
};

mosquitto* newClient(const std::string& id, void* user) {
    const NoDescriptors none;
    return mosquitto_new(id.c_str(), true, user);
}

} // namespace

MqttLibrary::MqttLibrary() {
    mosquitto_lib_init();
}

MqttLibrary::~MqttLibrary() {
    mosquitto_lib_cleanup();
}

base::Status useIdentity(const wire::TlsContext& tls, const wire::Identity& identity) {
    if (SSL_CTX_use_certificate(tls.get(), identity.certificate()) != 1 ||
        SSL_CTX_use_PrivateKey(tls.get(), identity.key()) != 1)
        return base::fail(base::ErrorCode::InvalidInput, "the certificate cannot be used");
    return {};
}

// --- one connection ---

struct MqttClient::Callbacks {
    static MqttClient& of(void* user) { return *static_cast<MqttClient*>(user); }

    static void connected(mosquitto*, void* user, int code) {
        of(user).greeted_ = true;
        of(user).late_.cancel();
        if (code == 0)
            of(user).owner_.connected(of(user));
        else
            of(user).refusal_ = mosquitto_connack_string(code);
    }
    static void subscribed(mosquitto*, void* user, int, int, const int*) {
        of(user).backOff_.reset();
        of(user).owner_.subscribed(of(user));
    }
    static void message(mosquitto*, void* user, const mosquitto_message* message) {
        const TimePoint at = Clock::now();
        of(user).owner_.message(of(user),
                                {static_cast<const char*>(message->payload),
                                 static_cast<std::size_t>(message->payloadlen)},
                                at);
    }
    static void published(mosquitto*, void* user, int) { of(user).owner_.published(of(user)); }
};

MqttClient::MqttClient(const MqttCrowd& shared, const std::string& id, Owner& owner)
    : shared_(shared), owner_(owner), client_(newClient(id, this)), misc_(shared.loop),
      pause_(shared.loop), late_(shared.loop), backOff_(shared.longestPause) {
    mosquitto_connect_callback_set(client_, &Callbacks::connected);
    mosquitto_subscribe_callback_set(client_, &Callbacks::subscribed);
    mosquitto_message_callback_set(client_, &Callbacks::message);
    mosquitto_publish_callback_set(client_, &Callbacks::published);
    mosquitto_void_option(client_, MOSQ_OPT_SSL_CTX, shared.tls.get());
    mosquitto_int_option(client_, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
    mosquitto_int_option(client_, MOSQ_OPT_TCP_NODELAY, 1);
}

MqttClient::~MqttClient() {
    if (descriptor_)
        descriptor_->release(); // libmosquitto closes it
    mosquitto_destroy(client_);
}

void MqttClient::connect() {
    begun_ = Clock::now();
    greeted_ = false;
    refusal_.clear();
    // The other call waits for the connection, and all members with it.
    const int result = mosquitto_connect_async(client_, shared_.broker.address.c_str(),
                                               shared_.broker.port, kKeepAliveS);
    if (result != MOSQ_ERR_SUCCESS) {
        drop(mosquitto_strerror(result));
        return;
    }
    descriptor_.emplace(shared_.loop, mosquitto_socket(client_),
                        static_cast<wire::Descriptor::Ready&>(*this));
    misc_.start(kMisc, [this] { beat(); });
    late_.start(wire::SocketLimits{}.openWithin, [this] { drop("it did not open in time"); });
    await();
    descriptor_->awaitWritable(); // when it is connected
}

void MqttClient::subscribe(const std::string& topic) {
    mosquitto_subscribe(client_, nullptr, topic.c_str(), 1);
}

void MqttClient::publish(const std::string& topic, const std::string& payload) {
    after(mosquitto_publish(client_, nullptr, topic.c_str(), static_cast<int>(payload.size()),
                            payload.data(), 1, false));
}

void MqttClient::readable() {
    // More than one packet may have come in one record of TLS, which the socket does not tell.
    const int result = mosquitto_loop_read(client_, 16);
    if (result == MOSQ_ERR_SUCCESS && !greeted_)
        writable(); // CONNECT waits for the handshake
    else
        after(result);
}

void MqttClient::writable() {
    after(mosquitto_loop_write(client_, 1));
}

void MqttClient::beat() {
    misc_.start(kMisc, [this] { beat(); });
    after(mosquitto_loop_misc(client_));
}

void MqttClient::after(int result) {
    if (!descriptor_)
        return;
    if (result != MOSQ_ERR_SUCCESS || mosquitto_socket(client_) < 0)
        drop(refusal_.empty() ? mosquitto_strerror(result) : refusal_);
    else
        await();
}

void MqttClient::await() {
    descriptor_->awaitReadable();
    // During a handshake the library says that it wants to write all the time.
    if (greeted_ && mosquitto_want_write(client_))
        descriptor_->awaitWritable();
}

void MqttClient::drop(const std::string& why) {
    misc_.cancel();
    late_.cancel();
    if (descriptor_)
        descriptor_->release();
    descriptor_.reset();
    mosquitto_disconnect(client_); // closes what is left
    pause_.start(backOff_.next(shared_.chance), [this] { connect(); });
    owner_.lost(*this, why);
}

// --- a subscriber ---

MqttMember::MqttMember(const MqttCrowd& shared, std::size_t number)
    : shared_(shared), number_(number), client_(shared, "fleet-" + std::to_string(number), *this) {}

void MqttMember::connected(MqttClient& client) {
    client.subscribe(kTopic);
}

void MqttMember::subscribed(MqttClient& client) {
    shared_.sightings.joined(number_, client.begun(), Clock::now());
}

void MqttMember::message(MqttClient&, std::string_view payload, TimePoint at) {
    shared_.sightings.received(number_, payload.substr(0, payload.find('\n')), payload.size(), at);
}

void MqttMember::lost(MqttClient&, const std::string& why) {
    shared_.sightings.left(number_, kCut, why, false, Clock::now());
}

// --- the publisher ---

MqttPublisher::MqttPublisher(const MqttCrowd& shared, std::size_t payload)
    : payload_(payload), client_(shared, "fleet-publisher", *this) {
    client_.connect();
}

void MqttPublisher::publish(const std::string& mark, Done done) {
    mark_ = mark;
    done_ = std::move(done);
    if (connected_)
        begin();
}

void MqttPublisher::begin() {
    std::string payload = mark_ + "\n";
    payload.resize(std::max(payload.size(), payload_), '.');
    begunAt_ = Clock::now();
    client_.publish(kTopic, payload);
}

void MqttPublisher::connected(MqttClient&) {
    connected_ = true;
    if (done_)
        begin();
}

void MqttPublisher::published(MqttClient&) {
    if (const Done done = std::exchange(done_, nullptr))
        done({});
}

void MqttPublisher::lost(MqttClient&, const std::string& why) {
    connected_ = false;
    if (const Done done = std::exchange(done_, nullptr))
        done(base::fail(base::ErrorCode::Unavailable, why));
}

} // namespace greenroom::fleet
