// Every colour, size, duration and font of the panel. Sizes are millimetres on the glass, turned into
// dots of the screen it runs on; Panel.qml tells it what it needs to know.
pragma Singleton
import QtQuick
import Greenroom.Panel

QtObject {
    // What the theme is told
    property real dotsPerMm: 5.88
    property size canvasSize: Qt.size(1280, 800)
    // The glass, whatever lies over the page
    property size screenSize: Qt.size(1280, 800)
    // A banner of a call takes the top of it.
    property bool bannered: false
    // How long what somebody opened or typed stays when nobody touches it any more.
    property int idle: 60000
    property bool reducedMotion: false
    property string name: "Night" // or "Light", "HighContrast"
    property string textSize: "Normal" // or "Large", "Larger", "Largest"
    // Controls lie in the lower half.
    property bool reach: false
    // Read and laid out from right to left
    readonly property bool mirrored: Qt.application.layoutDirection === Qt.RightToLeft // qmllint disable

    function mm(millimetres: real): int {
        return Math.round(millimetres * dotsPerMm);
    }

    readonly property bool portrait: canvasSize.height > canvasSize.width
    readonly property bool lowScreen: screenSize.height < 112 * dotsPerMm
    // Room for two banners and what they stand above
    readonly property bool roomyScreen: screenSize.height >= 150 * dotsPerMm
    readonly property bool tallScreen: screenSize.height > screenSize.width
    readonly property bool compact: canvasSize.height < 112 * dotsPerMm

    function of(night: color, light: color, highContrast: color): color {
        return name === "Light" ? light : name === "HighContrast" ? highContrast : night;
    }

    // Colours by what they are for: tone makes depth, hue means something
    readonly property color canvas: of("#10151C", "#FAF7F2", "#000000")
    readonly property color surface: of("#1A222D", "#F0EBE2", "#0C0C0C")
    readonly property color raised: of("#2A3543", "#E1DACE", "#242424")
    readonly property color raisedPressed: of("#364456", "#D0C7B8", "#454545")
    readonly property color text: of("#F3F6FA", "#191E25", "#FFFFFF")
    readonly property color secondary: of("#B4BECB", "#414954", "#F2F2F2")
    readonly property color muted: of("#8A94A3", "#565D67", "#D4D4D4")
    readonly property color outline: of("#7C8797", "#6B7280", "#FFFFFF")
    // Around what can be pressed, where tone alone does not tell it from its ground
    readonly property color edge: of("transparent", "transparent", "#FFFFFF")
    readonly property color focus: of("#FFFFFF", "#191E25", "#FFFFFF")
    // A fill, what is written on it, and the same hue as a line or a shape
    readonly property color join: of("#0B7A3B", "#0B7A3B", "#4BE38A")
    readonly property color joinPressed: of("#075A2B", "#075A2B", "#A0F5C4")
    readonly property color joinInk: of("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color joinLine: of("#34C76B", "#0B7A3B", "#4BE38A")
    readonly property color stop: of("#B3141B", "#B3141B", "#FF9DA1")
    readonly property color stopPressed: of("#860D13", "#860D13", "#FFD0D2")
    readonly property color stopInk: of("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color stopLine: of("#F2686E", "#B3141B", "#FF9DA1")
    readonly property color caution: of("#F5B301", "#F5B301", "#FFC93C")
    readonly property color cautionInk: of("#10151C", "#191E25", "#000000")
    readonly property color waiting: of("#F5B301", "#855700", "#FFC93C")
    // Strong without a meaning: what is chosen, what is switched on
    readonly property color light: of("#E4E9F0", "#2C343F", "#FFFFFF")
    readonly property color lightPressed: of("#B9C3D0", "#4A5462", "#C8C8C8")
    readonly property color darkInk: of("#10151C", "#FFFFFF", "#000000")
    // The same in every theme: on a colour that a client chose, and a screen that sleeps
    readonly property color whiteInk: "#FFFFFF"
    readonly property color blackInk: "#10151C"
    readonly property color dark: "#000000"
    readonly property color none: "transparent"

    function luminance(colour: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    function contrast(one: color, other: color): real {
        const bright = Math.max(luminance(one), luminance(other));
        return (bright + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    // The room's use on its door, and as a shape beside a word
    function useFill(use: int): color {
        switch (use) {
        case StatusModel.Free:
            return join;
        case StatusModel.Soon:
        case StatusModel.Unclaimed:
            return caution;
        case StatusModel.Busy:
        case StatusModel.InCall:
            return stop;
        default:
            return raised;
        }
    }

    function useInk(use: int): color {
        switch (use) {
        case StatusModel.Free:
            return joinInk;
        case StatusModel.Soon:
        case StatusModel.Unclaimed:
            return cautionInk;
        case StatusModel.Busy:
        case StatusModel.InCall:
            return stopInk;
        default:
            return text;
        }
    }

    function useLine(use: int): color {
        switch (use) {
        case StatusModel.Free:
            return joinLine;
        case StatusModel.Soon:
        case StatusModel.Unclaimed:
            return waiting;
        case StatusModel.Busy:
        case StatusModel.InCall:
            return stopLine;
        default:
            return secondary;
        }
    }

    // A brand's colour made lighter or darker until it is read on the canvas; none without one.
    readonly property real textContrast: name === "HighContrast" ? 7 : 4.5
    function accentOf(brand: string): color {
        return brand === "" ? none : Contrast.setOff(Qt.color(brand), canvas, textContrast);
    }

    // What a drawing under a page is tinted with where no brand says another colour.
    readonly property color wallpaperTint: of("#4F7396", "#B08A4E", "#000000")
    function tintOf(brand: string): color {
        return brand === "" ? wallpaperTint : brand;
    }

    // Fonts: six sizes, in four steps; what is large already grows less
    readonly property real textScale: textSize === "Large" ? 1.08 : textSize === "Larger" ? 1.16 : textSize === "Largest" ? 1.25 : 1
    function grown(share: real): real {
        return 1 + (textScale - 1) * share;
    }

    readonly property string family: "Inter"
    readonly property string displayFamily: "Inter Display"
    readonly property int fontSmall: mm(3.8 * textScale)
    readonly property int fontBody: mm(4.8 * textScale)
    readonly property int fontTitle: mm((compact ? 5.6 : 6.4) * grown(0.75))
    readonly property int fontHero: mm((compact ? 7.2 : 9.2) * grown(0.4))
    readonly property int fontClock: mm(compact ? 12 : portrait ? 19 : 15)
    readonly property int fontClockSlim: mm(12)
    readonly property int fontCalm: mm(compact ? 30 : portrait ? 36 : 44)
    readonly property real figureCell: 0.96
    readonly property real tightLine: 0.95
    readonly property real looseLine: 1.1
    readonly property real textLine: 1.25
    readonly property int titleLines: 2
    readonly property int sentenceLines: 3
    readonly property int callTitleLines: compact ? 1 : 2

    // Spacing: steps of 2 mm
    readonly property int hair: mm(1)
    readonly property int gapTight: mm(2)
    readonly property int gap: mm(4)
    readonly property int gapWide: mm(6)
    readonly property int margin: mm(10)
    readonly property int marginTop: mm(compact ? 4 : 8)
    readonly property int marginBottom: mm(compact ? 2 : 6)
    readonly property int padding: mm(compact ? 4 : 6)
    // A title and the time below it
    readonly property int cardLowest: mm(portrait ? 48 : 30)
    readonly property int cardHigh: mm(56 * grown(0.6))
    // A sign, large words, a sentence and a way on, one below the other
    readonly property int outcomeHigh: mm(90)
    // Two lines of a title
    readonly property int cardFlat: mm(18)
    readonly property int cardFoot: mm(compact ? 2 : 6)
    readonly property int sentenceGap: mm(compact ? 1 : 2)
    readonly property int listGap: mm(compact ? 2 : 4)
    readonly property int section: mm(compact ? 2 : 6)
    readonly property int radius: mm(4)

    // Targets
    readonly property int primaryHeight: mm(compact ? 20 : 22)
    // How much higher Join may grow where nothing else needs the room.
    readonly property int primarySpare: mm(compact ? 0 : portrait ? 20 : 10)
    readonly property int choiceHeight: mm((portrait ? 26 : 20) * grown(0.8))
    readonly property int choiceWidth: mm(stackedHeader ? 48 : 58)
    readonly property int targetHeight: mm(12 * grown(0.3))
    readonly property int fieldHeight: compact ? mm(12) : targetHeight
    readonly property int leastTarget: mm(10)
    readonly property int endGap: mm(compact ? 5.2 : 6)
    readonly property int pagerWidth: mm((compact ? 18 : 20) * textScale)
    readonly property int otherHeight: mm(compact ? 12 : 14)

    // Parts
    readonly property int headerHeight: mm((compact ? 12 : portrait ? 18 : 14) * grown(0.4))
    readonly property int slimHeader: targetHeight
    readonly property int slimMargin: mm(3)
    readonly property bool stackedHeader: compact || portrait || canvasSize.width < 150 * dotsPerMm
    readonly property int markRow: mm(6 * textScale)
    readonly property int rowHeight: mm((compact ? 6.2 : portrait ? 10 : 8) * textScale)
    readonly property int calmRows: compact ? 2 : 4
    readonly property real lesserShare: 0.36
    readonly property real thirdShare: portrait ? 0.26 : 0.2
    readonly property int timeColumn: mm(18 * textScale)
    readonly property int timeColumnTwelve: mm(24 * textScale)
    readonly property int organizerColumn: mm(stackedHeader ? 34 : 48)
    readonly property int readingWidth: mm(150)
    readonly property int outlineWidth: mm(0.4)
    readonly property int strongOutline: mm(0.7)
    readonly property int focusWidth: mm(0.7)
    readonly property int focusGap: mm(1)
    readonly property int markDot: mm(1.8)
    readonly property int glyph: mm(7)
    readonly property int glyphSmall: mm(4.4)
    readonly property int glyphStroke: mm(0.9)
    readonly property int hairline: 2
    readonly property real slant: 45
    readonly property real halfTurn: 180
    readonly property real diagonal: 1.4142
    readonly property real steep: 1.8
    readonly property real hourHand: 120

    // First start
    readonly property int stepWidth: mm(portrait ? 5 : 9)

    // Calls
    readonly property int extraHeight: mm(compact ? 12 : portrait ? 18 : 14)
    readonly property int extraLines: 2
    readonly property int extraIcon: mm(compact ? 5 : 6)
    readonly property int ringHeight: mm(lowScreen ? 15 : 18)
    readonly property int bannerTop: mm(lowScreen ? 6 : 8)
    readonly property int bannerBottom: mm(lowScreen ? 3 : 6)
    readonly property int warningMargin: mm(2)
    readonly property int answerWidth: mm(52)
    readonly property int declineWidth: mm(34)
    readonly property int entryHeight: mm(portrait ? 16 : 14)
    readonly property int entryWidth: mm(compact ? 42 : portrait ? 46 : 58)
    readonly property int menuHeight: mm(compact ? 14 : 20)
    readonly property int menuWidest: mm(150)
    readonly property int meterHeight: mm(compact ? 8 : 12)
    readonly property int barWidth: mm(1.2)
    readonly property int moreWidth: mm(34)
    readonly property int dialWidth: mm(54)
    readonly property int menuTile: mm(28 * textScale)
    readonly property int volumeStep: 10
    readonly property real hundredth: 0.01

    // Bookings
    readonly property int bookingRow: mm((compact ? 12 : portrait ? 16 : 13) * grown(0.6))
    readonly property int dayColumn: mm(compact ? 27 : portrait ? 28 : 34)
    readonly property int hoursColumn: mm(compact ? 29 : 34)
    readonly property int hoursColumnTwelve: mm(compact ? 45 : 52)
    readonly property int factColumn: mm(stackedHeader ? 28 : 36)
    readonly property int bookHighest: mm(portrait ? 38 : 56)
    readonly property int checkInWidth: mm(stackedHeader ? 40 : 52)
    readonly property int outcomeIcon: mm(compact ? 12 : 16)
    // What nobody has answered by then has failed.
    readonly property int patience: 10000

    // What clients put on the panel
    readonly property int sheetMargin: mm(compact ? 6 : canvasSize.width < 150 * dotsPerMm ? 8 : 10)
    readonly property int sheetTop: mm(compact ? 1 : 6)
    readonly property int sheetBottom: mm(compact ? 1 : 10)
    readonly property int sheetGap: mm(compact ? 2 : 4)
    readonly property int closeWidth: mm(14)
    readonly property int buttonWidth: mm(portrait ? 32 : 42)
    readonly property int buttonWidest: mm(58)
    readonly property int buttonsGap: mm(compact ? 2.2 : 3)
    readonly property int buttonsBottom: mm(compact ? 2 : 6)
    readonly property int iconSize: mm(6)
    readonly property int iconGround: mm(8)
    readonly property int switchWidth: mm(11)
    readonly property int knob: mm(9)
    readonly property int padWidest: mm(66)
    readonly property int keypadWidest: mm(84)
    readonly property int keyGap: mm(compact ? 1.8 : 2)
    readonly property int keySide: mm(2)
    // How far keys reach beyond the margins of what they lie on, where the glass is narrow.
    readonly property int keyReach: portrait || compact ? sheetMargin - mm(2) : 0
    readonly property int fontKey: portrait || compact ? fontSmall : fontBody
    readonly property int keyHeight: mm(compact ? 12 : 13)
    readonly property int tallKey: mm(portrait ? 20 : 16)
    readonly property int keyLowest: mm(10)
    readonly property int answerHeight: mm(compact ? 14 : 18)
    readonly property int lineStrip: mm(8)
    readonly property int briefText: 120
    readonly property int briefLabel: 16
    readonly property int briefAnswer: 28
    // Less than this holds no sentence.
    readonly property int wordsLowest: mm(10)
    readonly property int sliderPace: 250
    readonly property real fifth: 0.2
    // How much wider words may be set than they were measured.
    readonly property real setWider: 1.03
    readonly property real tenth: 0.1
    readonly property real third: 0.34

    // A screen that sleeps, and the door
    readonly property int fontStatus: mm(lowScreen ? 25 : 30)
    readonly property int statusShape: mm(lowScreen ? 16 : 28)
    readonly property int statusLine: mm(2.4)
    readonly property int statusMark: mm(5)
    readonly property int doorAction: mm(38)
    readonly property int accentHeight: mm(1)
    readonly property int accentWidth: mm(24)
    readonly property int half: 2
    // What the eye takes for light goes by a power of what a screen is told.
    readonly property real gamma: 2.2
    function dimming(perCent: int): real {
        return 1 - Math.pow(perCent * hundredth, 1 / gamma);
    }

    // Motion
    readonly property int rouse: 300
    readonly property int quick: reducedMotion ? 0 : 200
    readonly property int fade: 200
    readonly property int arrival: reducedMotion ? 0 : 2000
    readonly property int settle: 700
    readonly property int startle: 400
    // How long something told in place stays, and how long a list stays turned.
    readonly property int reading: 8000
    readonly property int turned: 20000
    readonly property int rise: reducedMotion ? 0 : mm(2)
    readonly property int valueStep: 1 // of a slider, by key
    readonly property real sunk: reducedMotion ? 1 : 0.97
    readonly property real faint: 0.4
    readonly property real glow: 0.35
    readonly property int ease: Easing.OutCubic
}
