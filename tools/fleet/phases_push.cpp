// push and bookings: from a request to the devices.
#include <utility>

#include "fleet/figures.h"
#include "fleet/phase.h"

namespace greenroom::fleet {

namespace {

constexpr char kNo = 0;
constexpr char kYes = 1;

class Push final : public PhaseWork {
public:
    Push(const Stage& stage, std::size_t rounds)
        : stage_(stage), rounds_(rounds), settledBy_(stage.crowd.size()),
          receivedBy_(stage.crowd.size()) {}

    void begin() override {
        if (stage_.publisher == nullptr)
            finish("push wants --api and --token");
        else
            round();
    }
    void received(std::size_t member, std::string_view mark, std::size_t bytes,
                  TimePoint at) override {
        if (mark != mark_ || std::exchange(receivedBy_[member], kYes))
            return;
        bytes_ = bytes;
        const double took = msBetween(stage_.publisher->begunAt(), at);
        receipt_.push_back(took);
        if (++received_ == stage_.crowd.size())
            last_.push_back(took);
        advance();
    }
    void settled(std::size_t member, std::string_view mark, TimePoint at) override {
        if (mark != mark_ || std::exchange(settledBy_[member], kYes))
            return;
        settle_.push_back(msBetween(stage_.publisher->begunAt(), at));
        ++settled_;
        advance();
    }
    [[nodiscard]] QJsonObject result() const override {
        return {{"receipt", figures(receipt_)},         {"last_receipt", figures(last_)},
                {"settled", figures(settle_)},          {"taken", figures(taken_)},
                {"rounds", static_cast<qint64>(done_)}, {"bytes", static_cast<qint64>(bytes_)}};
    }

private:
    void round() {
        mark_ = "Fleet " + std::to_string(nsOf(Clock::now()));
        received_ = settled_ = 0;
        accepted_ = false;
        receivedBy_.assign(receivedBy_.size(), kNo);
        settledBy_.assign(settledBy_.size(), kNo);
        stage_.publisher->publish(mark_, [this](const base::Status& status) {
            if (!status) {
                finish(status.error().message);
                return;
            }
            taken_.push_back(msBetween(stage_.publisher->begunAt(), Clock::now()));
            accepted_ = true;
            advance();
        });
    }
    void advance() {
        const std::size_t all = stage_.crowd.size();
        if (!accepted_ || received_ != all || (stage_.settles && settled_ != all))
            return;
        accepted_ = false; // this round is over
        if (++done_ == rounds_)
            finish();
        else
            stage_.loop.post([this] { round(); });
    }

    const Stage& stage_;
    std::size_t rounds_;
    std::size_t done_ = 0;
    std::string mark_;
    std::size_t received_ = 0;
    std::size_t settled_ = 0;
    bool accepted_ = false;
    std::vector<char> settledBy_;
    std::vector<char> receivedBy_;
    std::size_t bytes_ = 0;
    std::vector<double> receipt_;
    std::vector<double> last_;
    std::vector<double> settle_;
    std::vector<double> taken_;
};

class Bookings final : public PhaseWork {
public:
    Bookings(const Stage& stage, std::size_t count) : stage_(stage), count_(count) {}

    void begin() override {
        if (stage_.booker == nullptr)
            finish("bookings wants --api and --token");
        else
            next();
    }
    void changed(std::size_t member, TimePoint at) override {
        if (member != member_ || std::exchange(arrived_, true))
            return;
        receipt_.push_back(msBetween(stage_.booker->begunAt(), at));
        advance();
    }
    [[nodiscard]] QJsonObject result() const override {
        return {{"receipt", figures(receipt_)}, {"taken", figures(taken_)}};
    }

private:
    void next() {
        // Spread over all: a prime that no fleet is a multiple of.
        member_ = done_ * 7919 % stage_.workspaces.size();
        arrived_ = accepted_ = false;
        stage_.booker->book(stage_.workspaces[member_], "Meeting " + std::to_string(done_),
                            [this](const base::Status& status) {
                                if (!status) {
                                    finish(status.error().message);
                                    return;
                                }
                                taken_.push_back(msBetween(stage_.booker->begunAt(), Clock::now()));
                                accepted_ = true;
                                advance();
                            });
    }
    void advance() {
        if (!arrived_ || !accepted_)
            return;
        if (++done_ == count_)
            finish();
        else
            stage_.loop.post([this] { next(); });
    }

    const Stage& stage_;
    std::size_t count_;
    std::size_t done_ = 0;
    std::size_t member_ = 0;
    bool arrived_ = false;
    bool accepted_ = false;
    std::vector<double> receipt_;
    std::vector<double> taken_;
};

} // namespace

std::unique_ptr<PhaseWork> makePush(const Stage& stage, std::size_t rounds) {
    return std::make_unique<Push>(stage, rounds);
}

std::unique_ptr<PhaseWork> makeBookings(const Stage& stage, std::size_t count) {
    return std::make_unique<Bookings>(stage, count);
}

} // namespace greenroom::fleet
