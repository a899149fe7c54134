// Bookings as the panel offers them: the list, one looked at closely, for how long the room can be
// booked, how the last press went, the warning that the room is given back, what all of this can be
// trusted for; and the presses that are about them.
//
// A press that counts is shown as requested at once, and from then on as the agent tells it. What
// the agent does not answer within the time that QML gives it has failed (lapse).
#pragma once

#include "models/book_option_model.h"
#include "models/booking_details_model.h"
#include "models/booking_list_model.h"
#include "models/press_sink.h"
#include "models/trust_model.h"

namespace greenroom::ui::models {

class BookingsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(greenroom::ui::models::BookingListModel* list READ list CONSTANT)
    Q_PROPERTY(greenroom::ui::models::BookOptionModel* options READ options CONSTANT)
    Q_PROPERTY(greenroom::ui::models::BookingDetailsModel* details READ details CONSTANT)
    Q_PROPERTY(greenroom::ui::models::TrustModel* trust READ trust CONSTANT)
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)
    Q_PROPERTY(bool canBook READ canBook NOTIFY changed)
    Q_PROPERTY(QString awaited READ awaited NOTIFY changed)
    Q_PROPERTY(bool releasing READ releasing NOTIFY changed)
    Q_PROPERTY(QString releaseWords READ releaseWords NOTIFY changed)
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(bool pending READ pending NOTIFY changed)
    Q_PROPERTY(bool booking READ booking NOTIFY changed)
    Q_PROPERTY(QString outcomeWords READ outcomeWords NOTIFY changed)
    Q_PROPERTY(QString outcomeNote READ outcomeNote NOTIFY changed)

public:
    // Of the last press: None when there is nothing to say of it.
    enum Stage { None, Requested, Done, Failed };
    Q_ENUM(Stage)

    static constexpr std::uint32_t kExtendMinutes = 15;

    // `sink` must live as long.
    explicit BookingsModel(PressSink& sink);

    void show(const link::PanelView& view);
    // Which one is looked at, with what the list knows of it; the agent is asked for the rest.
    // Empty: none is any more.
    void open(const QString& bookingId);
    // The agent is out of touch: nothing is waited for, and the next one may have other news.
    void forget();

    [[nodiscard]] BookingListModel* list() { return &list_; }
    [[nodiscard]] BookOptionModel* options() { return &options_; }
    [[nodiscard]] BookingDetailsModel* details() { return &details_; }
    [[nodiscard]] const BookingDetailsModel* details() const { return &details_; }
    [[nodiscard]] TrustModel* trust() { return &trust_; }
    [[nodiscard]] const TrustModel* trust() const { return &trust_; }
    [[nodiscard]] QString leftOut() const;
    [[nodiscard]] bool canBook() const { return options_.count() > 0; }
    // The booking that waits for somebody to check in; empty: none.
    [[nodiscard]] QString awaited() const { return view_.bookable.canCheckIn; }
    [[nodiscard]] bool releasing() const { return view_.bookable.release.has_value(); }
    [[nodiscard]] QString releaseWords() const;
    [[nodiscard]] Stage stage() const;
    // Pressed, and the agent has said nothing yet.
    [[nodiscard]] bool pending() const;
    // The last press was to book the room.
    [[nodiscard]] bool booking() const;
    [[nodiscard]] QString outcomeWords() const;
    [[nodiscard]] QString outcomeNote() const;

    // 0: until the next booking
    Q_INVOKABLE void book(int minutes);
    // Of the booking that runs.
    Q_INVOKABLE void extendRunning();
    // Of the booking that is looked at.
    Q_INVOKABLE void extend();
    Q_INVOKABLE void end();
    Q_INVOKABLE void decline();
    Q_INVOKABLE void checkIn(const QString& bookingId);
    // Says no to the warning that the room is given back.
    Q_INVOKABLE void keepRoom();
    Q_INVOKABLE void dismissOutcome();
    Q_INVOKABLE void lapse();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const std::optional<link::Outcome>& outcome() const;
    void press(const QString& control, const link::PanelIntent& what, link::BookingAct act,
               std::optional<link::Moment> until = {});
    void extend(const link::Booking& booking);
    void pressOpened(const QString& control, link::Verb verb, link::BookingAct act);

    PressSink& sink_;
    link::PanelView view_;
    BookingListModel list_;
    BookOptionModel options_;
    BookingDetailsModel details_;
    TrustModel trust_;
    QString opened_;
    std::optional<link::Outcome> own_;       // of a press that the agent has not answered
    std::optional<link::Outcome> before_;    // what the agent said when it was pressed
    std::optional<link::Outcome> dismissed_; // what the agent says and need not be shown
};

} // namespace greenroom::ui::models
