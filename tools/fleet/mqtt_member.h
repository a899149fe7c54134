// The same crowd at an MQTT broker: a subscriber by libmosquitto on the fleet's own loop, QoS 1,
// with the TLS context, certificate and key that all share.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>

#include "fleet/back_off.h"
#include "fleet/member.h"
#include "fleet/options.h"
#include "fleet/publishers.h"
#include "wire/loop.h"
#include "wire/tls.h"

struct mosquitto;
struct mosquitto_message;

namespace greenroom::fleet {

struct MqttCrowd {
    wire::Loop& loop;
    Place broker;
    wire::TlsContext tls; // shows the shared certificate: usable with useIdentity()
    std::chrono::milliseconds longestPause;
    std::mt19937& chance;
    Sightings& sightings;
};

// One connection of libmosquitto, driven by the loop; it comes back by itself.
class MqttClient final : private wire::Descriptor::Ready {
public:
    class Owner {
    public:
        virtual void connected(MqttClient& client) = 0;
        virtual void subscribed(MqttClient&) {}
        virtual void message(MqttClient&, std::string_view /*payload*/, TimePoint) {}
        virtual void published(MqttClient&) {}
        virtual void lost(MqttClient& client, const std::string& why) = 0;

    protected:
        ~Owner() = default;
    };

    MqttClient(const MqttCrowd& shared, const std::string& id, Owner& owner);
    ~MqttClient();
    MqttClient(const MqttClient&) = delete;
    MqttClient& operator=(const MqttClient&) = delete;

    void connect();
    void subscribe(const std::string& topic);
    void publish(const std::string& topic, const std::string& payload);
    [[nodiscard]] TimePoint begun() const { return begun_; }

private:
    struct Callbacks;
    void readable() override;
    void writable() override;
    void beat();
    void after(int result);
    void await();
    void drop(const std::string& why);

    const MqttCrowd& shared_;
    Owner& owner_;
    mosquitto* client_;
    std::optional<wire::Descriptor> descriptor_;
    wire::Timer misc_;
    wire::Timer pause_;
    wire::Timer late_; // as long as a device waits for its link to open
    BackOff backOff_;
    TimePoint begun_;
    bool greeted_ = false; // the broker has answered
    std::string refusal_;  // of the broker's CONNACK
};

class MqttMember final : public Member, private MqttClient::Owner {
public:
    MqttMember(const MqttCrowd& shared, std::size_t number);
    void start() override { client_.connect(); }

private:
    void connected(MqttClient& client) override;
    void subscribed(MqttClient& client) override;
    void message(MqttClient& client, std::string_view payload, TimePoint at) override;
    void lost(MqttClient& client, const std::string& why) override;

    const MqttCrowd& shared_;
    std::size_t number_;
    MqttClient client_;
};

// Publishes to all of them, QoS 1; the payload begins with the mark.
class MqttPublisher final : public Publisher, private MqttClient::Owner {
public:
    MqttPublisher(const MqttCrowd& shared, std::size_t payload);
    void publish(const std::string& mark, Done done) override;
    [[nodiscard]] TimePoint begunAt() const override { return begunAt_; }

private:
    void connected(MqttClient& client) override;
    void published(MqttClient& client) override;
    void lost(MqttClient& client, const std::string& why) override;
    void begin();

    std::size_t payload_;
    bool connected_ = false;
    std::string mark_;
    Done done_;
    TimePoint begunAt_;
    MqttClient client_;
};

// Of all connections made with the context.
[[nodiscard]] base::Status useIdentity(const wire::TlsContext& tls, const wire::Identity& identity);

// libmosquitto itself, for as long as one of these lives.
class MqttLibrary {
public:
    MqttLibrary();
    ~MqttLibrary();
    MqttLibrary(const MqttLibrary&) = delete;
    MqttLibrary& operator=(const MqttLibrary&) = delete;
};

} // namespace greenroom::fleet
