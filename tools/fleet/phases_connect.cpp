// ramp, hold and storm: who is there.
#include <optional>
#include <utility>

#include "fleet/figures.h"
#include "fleet/phase.h"

namespace greenroom::fleet {

namespace {

constexpr std::chrono::milliseconds kTick{10};

double seconds(TimePoint from, TimePoint to) {
    return msBetween(from, to) / 1000;
}

class Ramp final : public PhaseWork {
public:
    Ramp(const Stage& stage, const Options& options)
        : stage_(stage), rate_(options.rate), atOnce_(options.atOnce), tick_(stage.loop) {}

    void begin() override {
        begun_ = Clock::now();
        more();
    }
    void joined(std::size_t, TimePoint begun, TimePoint at) override {
        took_.push_back(msBetween(begun, at));
        last_ = at;
        if (stage_.crowd.online() == stage_.crowd.size())
            finish();
        else if (rate_ == 0)
            more();
    }
    void left(std::size_t, int, const std::string& reason, bool stays, TimePoint) override {
        ++lost_;
        if (stays)
            finish("a member is not let in: " + reason);
    }
    [[nodiscard]] QJsonObject result() const override {
        return {{"seconds", seconds(begun_, last_)},
                {"connect", figures(took_)},
                {"cuts", static_cast<qint64>(lost_)}};
    }

private:
    void more() {
        const std::size_t online = stage_.crowd.online();
        std::size_t until = online + atOnce_;
        if (rate_ > 0) {
            until = static_cast<std::size_t>(rate_ * seconds(begun_, Clock::now())) + 1;
            if (started_ < stage_.crowd.size())
                tick_.start(kTick, [this] { more(); });
        }
        while (started_ < std::min(until, stage_.crowd.size()))
            stage_.crowd.start(started_++);
    }

    const Stage& stage_;
    double rate_;
    std::size_t atOnce_;
    wire::Timer tick_;
    std::size_t started_ = 0;
    std::size_t lost_ = 0;
    TimePoint begun_;
    TimePoint last_;
    std::vector<double> took_;
};

class Hold final : public PhaseWork {
public:
    Hold(const Stage& stage, std::size_t seconds) : over_(stage.loop), seconds_(seconds) {}

    void begin() override {
        over_.start(std::chrono::seconds(seconds_), [this] { finish(); });
    }
    void left(std::size_t, int, const std::string&, bool, TimePoint) override { ++lost_; }
    [[nodiscard]] QJsonObject result() const override {
        return {{"cuts", static_cast<qint64>(lost_)}};
    }

private:
    wire::Timer over_;
    std::size_t seconds_;
    std::size_t lost_ = 0;
};

class Storm final : public PhaseWork {
public:
    explicit Storm(const Stage& stage) : stage_(stage), lostAt_(stage.crowd.size()) {}

    void begin() override {}
    void left(std::size_t member, int code, const std::string& reason, bool stays,
              TimePoint at) override {
        ++cuts_;
        if (stays)
            finish("a member is not let in again: " + std::to_string(code) + " " + reason);
        if (lostAt_[member])
            return;
        lostAt_[member] = at;
        lastLost_ = at;
        ++lost_;
    }
    void joined(std::size_t member, TimePoint begun, TimePoint at) override {
        if (!lostAt_[member])
            return;
        connect_.push_back(msBetween(begun, at));
        away_.push_back(msBetween(*lostAt_[member], at));
        backAt_.push_back(at);
        if (lost_ == stage_.crowd.size() && stage_.crowd.online() == lost_)
            finish();
    }
    [[nodiscard]] QJsonObject result() const override {
        const auto at = [&](double share) -> QJsonValue {
            if (backAt_.empty())
                return QJsonValue::Null;
            const auto rank = static_cast<std::size_t>(share * double(backAt_.size() - 1));
            return static_cast<qint64>(nsOf(backAt_[rank])); // in the order they came
        };
        return {{"away", figures(away_)},
                {"connect", figures(connect_)},
                {"lost", static_cast<qint64>(lost_)},
                {"cuts", static_cast<qint64>(cuts_)},
                {"last_lost_ns", static_cast<qint64>(nsOf(lastLost_))},
                {"half_back_ns", at(0.5)},
                {"p99_back_ns", at(0.99)},
                {"all_back_ns", at(1)}};
    }

private:
    const Stage& stage_;
    std::vector<std::optional<TimePoint>> lostAt_;
    TimePoint lastLost_;
    std::size_t lost_ = 0;
    std::size_t cuts_ = 0;
    std::vector<double> away_;
    std::vector<double> connect_;
    std::vector<TimePoint> backAt_;
};

} // namespace

std::unique_ptr<PhaseWork> makeRamp(const Stage& stage, const Options& options) {
    return std::make_unique<Ramp>(stage, options);
}

std::unique_ptr<PhaseWork> makeHold(const Stage& stage, std::size_t seconds) {
    return std::make_unique<Hold>(stage, seconds);
}

std::unique_ptr<PhaseWork> makeStorm(const Stage& stage) {
    return std::make_unique<Storm>(stage);
}

} // namespace greenroom::fleet
