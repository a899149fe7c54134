// One PanelView as QML reads it, and the presses that go back.
//
// It keeps nothing from an older view. While no agent is live, presses are ignored and `live` is
// false; `page` then is Loading (nothing was ever shown), the last page, or Lost. A press counts
// once: for kSettle after it, a second press on the same control, or any press on another page than
// the first one's, is dropped, and said so in the log. While the screen sleeps, and for kWaking
// after a touch woke it, no press counts: that touch must do nothing else. All this is time on the
// clock: a press is not lost because frames come slowly. QML calls settle() when what was pressed
// need no longer look held.
#pragma once

#include "link/monotonic.h"
#include "link/panel_intent.h"
#include "link/panel_link.h"
#include "models/agenda_model.h"
#include "models/bookings_model.h"
#include "models/calling_model.h"
#include "models/extension_model.h"
#include "models/look_model.h"
#include "models/service_model.h"
#include "models/setup_model.h"
#include "models/status_model.h"
#include "models/tile_model.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace greenroom::ui::models {

class RoomModel : public QObject, private PressSink {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(bool live READ live NOTIFY changed)
    Q_PROPERTY(bool asleep READ asleep NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(QString dayHalf READ dayHalf NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)
    Q_PROPERTY(QString shortDate READ shortDate NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QStringList marks READ marks NOTIFY changed)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY changed)
    Q_PROPERTY(QString failureWhat READ failureWhat NOTIFY changed)
    Q_PROPERTY(QString failureToDo READ failureToDo NOTIFY changed)
    Q_PROPERTY(QString failureCode READ failureCode NOTIFY changed)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    Q_PROPERTY(QString retryWord READ retryWord NOTIFY changed)
    Q_PROPERTY(Sheet sheet READ sheet NOTIFY sheetChanged)
    Q_PROPERTY(QString heldControl READ heldControl NOTIFY heldControlChanged)
    Q_PROPERTY(greenroom::ui::models::AgendaModel* agenda READ agenda CONSTANT)
    Q_PROPERTY(greenroom::ui::models::TileModel* tiles READ tiles CONSTANT)
    Q_PROPERTY(greenroom::ui::models::TileModel* others READ others CONSTANT)
    Q_PROPERTY(greenroom::ui::models::CallModel* call READ call CONSTANT)
    Q_PROPERTY(greenroom::ui::models::CallingModel* calling READ calling CONSTANT)
    Q_PROPERTY(greenroom::ui::models::BookingsModel* bookings READ bookings CONSTANT)
    Q_PROPERTY(greenroom::ui::models::ExtensionModel* extension READ extension CONSTANT)
    Q_PROPERTY(greenroom::ui::models::LookModel* look READ look CONSTANT)
    Q_PROPERTY(greenroom::ui::models::StatusModel* status READ status CONSTANT)
    Q_PROPERTY(greenroom::ui::models::SetupModel* setup READ setup CONSTANT)
    Q_PROPERTY(greenroom::ui::models::ServiceModel* service READ service CONSTANT)

public:
    // Door: the panel hangs outside and says whether the room can be had. Setup: first start, in
    // place of every other page.
    enum Page { Loading, Home, Joining, InCall, Failed, Lost, Incoming, Door, OutOfService, Setup };
    Q_ENUM(Page)

    // What a touch has opened over a page, or in it. It goes with the page it belongs to, and when
    // a call begins to ring.
    // Booking, Why, EndBooking and DeclineBooking are about one booking, opened by openBooking();
    // Restart and SetUpAgain ask once more over the service menu.
    enum Sheet {
        NoSheet,
        Keypad,
        Volume,
        Details,
        Dial,
        More,
        Quiet,
        SoundCheck,
        Addresses,
        Agenda,
        Booking,
        Why,
        EndBooking,
        DeclineBooking,
        Book,
        Trust,
        Restart,
        SetUpAgain
    };
    Q_ENUM(Sheet)

    // link::WidgetAct, for QML.
    enum Act { Pressed, Changed, Released, Clicked };
    Q_ENUM(Act)

    static constexpr std::chrono::milliseconds kSettle{700};
    static constexpr std::chrono::milliseconds kWaking{300};
    // The agent hears of touches no more often than this while the screen is awake.
    static constexpr std::chrono::milliseconds kTouches{1'000};

    explicit RoomModel(QObject* parent = nullptr, link::Monotonic clock = link::monotonic);

    // NoSheet for a name that none has.
    [[nodiscard]] static Sheet sheetNamed(const QString& name);

    // Shows the link's views and state and sends it the presses. The link must live as long.
    void follow(link::PanelLink& link);

    void show(const link::PanelView& view);
    void setLink(link::LinkState state);
    // The same view again, in the language that is spoken now.
    void retranslate();

    [[nodiscard]] const link::PanelView& view() const { return view_; }
    [[nodiscard]] Page page() const;
    [[nodiscard]] bool live() const { return link_ == link::LinkState::Live; }
    // What is touched only wakes. An agent that is lost is said so on a screen that is awake.
    [[nodiscard]] bool asleep() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] QString dayHalf() const;
    [[nodiscard]] QString date() const;
    [[nodiscard]] QString shortDate() const;
    [[nodiscard]] QString name() const { return view_.roomName; }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] QString failureTitle() const;
    [[nodiscard]] QString failureWhat() const;
    [[nodiscard]] QString failureToDo() const;
    [[nodiscard]] QString failureCode() const { return view_.failure.code; }
    [[nodiscard]] bool canRetry() const { return view_.failure.canRetry; }
    [[nodiscard]] QString retryWord() const;
    [[nodiscard]] Sheet sheet() const { return sheet_; }
    [[nodiscard]] QString heldControl() const { return held_; }
    [[nodiscard]] AgendaModel* agenda() { return &agenda_; }
    [[nodiscard]] TileModel* tiles() { return &tiles_; }
    [[nodiscard]] const TileModel* tiles() const { return &tiles_; }
    // Open bookings beside the call, or beside the one that failed.
    [[nodiscard]] TileModel* others() { return &others_; }
    [[nodiscard]] CallModel* call() { return &call_; }
    [[nodiscard]] CallingModel* calling() { return &calling_; }
    [[nodiscard]] BookingsModel* bookings() { return &bookings_; }
    [[nodiscard]] const BookingsModel* bookings() const { return &bookings_; }
    [[nodiscard]] ExtensionModel* extension() { return &extension_; }
    [[nodiscard]] LookModel* look() { return &look_; }
    [[nodiscard]] StatusModel* status() { return &status_; }
    [[nodiscard]] SetupModel* setup() { return &setup_; }
    [[nodiscard]] ServiceModel* service() { return &service_; }
    [[nodiscard]] const ServiceModel* service() const { return &service_; }

    // A finger came down, wherever and whatever for.
    Q_INVOKABLE void touched();
    // So many fingers are on the glass now.
    Q_INVOKABLE void fingers(int down);
    // The key that stands for the hidden gesture.
    Q_INVOKABLE void knock();
    // A touch on a booking's tile: what it is for is the tile's action. One that only tells
    // something is told by the tile itself.
    Q_INVOKABLE void touch(const QString& bookingId);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void end();
    Q_INVOKABLE void toggleMute();
    Q_INVOKABLE void retry();
    Q_INVOKABLE void dismiss();
    Q_INVOKABLE void settle();
    // Ignored where the page has no such sheet.
    Q_INVOKABLE void open(Sheet sheet);
    Q_INVOKABLE void closeSheet();
    Q_INVOKABLE void openBooking(const QString& bookingId);
    // Asks whether that booking is to be ended, without a look at it.
    Q_INVOKABLE void askToEnd(const QString& bookingId);
    // To the sheet that this one was opened from.
    Q_INVOKABLE void stepBack();

    Q_INVOKABLE void pressPanel(const QString& panelId);
    Q_INVOKABLE void leavePanel();
    Q_INVOKABLE void choosePage(const QString& pageId);
    // What a finger does to a widget: every act counts, however fast they come.
    Q_INVOKABLE void act(const QString& widgetId, Act act, const QString& value = {});
    // Answers to the message that is on top.
    Q_INVOKABLE void chooseOption(int number);
    Q_INVOKABLE void giveText(const QString& text);
    Q_INVOKABLE void giveRating(int stars);
    Q_INVOKABLE void dismissMessage();

Q_SIGNALS:
    void changed();
    void heldControlChanged();
    void sheetChanged();
    void pressed();
    void intent(const greenroom::ui::link::PanelIntent& intent);

private:
    void openCall(const QString& control);
    bool admit(const QString& control);
    [[nodiscard]] bool roused() const; // awake for long enough that a press is meant
    void hold(const QString& control);
    void hangUp(const QString& control);
    bool press(const QString& control, link::PanelIntent what) override;
    void tell(link::PanelIntent what) override;
    void send(link::PanelIntent what);
    void become(Sheet sheet);
    [[nodiscard]] bool fits(Sheet sheet) const;
    void answer(const QString& control, link::PanelIntent what);
    [[nodiscard]] const link::Tile* tileOf(const QString& bookingId) const;

    link::PanelView view_;
    bool shown_ = false;      // a view ever came
    bool callOpened_ = false; // from a tile of the home screen
    link::LinkState link_ = link::LinkState::Connecting;
    QString held_;
    std::optional<Page> heldPage_;
    link::Monotonic clock_;
    std::chrono::milliseconds heldAt_{0};
    std::uint64_t lastIntent_ = 0;
    AgendaModel agenda_;
    TileModel tiles_;
    TileModel others_;
    CallModel call_;
    CallingModel calling_{call_, *this};
    BookingsModel bookings_{*this};
    bool fromAgenda_ = false; // the booking was opened there
    Sheet sheet_ = NoSheet;
    ExtensionModel extension_;
    LookModel look_;
    StatusModel status_;
    SetupModel setup_{*this};
    ServiceModel service_{*this, clock_};
    std::optional<std::chrono::milliseconds> wokeAt_; // by a touch
    bool touchedAsleep_ = false;
    std::optional<std::chrono::milliseconds> touchedAt_;
};

} // namespace greenroom::ui::models
