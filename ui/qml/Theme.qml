// Every colour, size, duration and font of the panel. Sizes are millimetres on the glass, turned into
// dots of the screen it runs on; Panel.qml tells it what it needs to know.
pragma Singleton
import QtQuick

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

    function mm(millimetres: real): int {
        return Math.round(millimetres * dotsPerMm);
    }

    readonly property bool portrait: canvasSize.height > canvasSize.width
    readonly property bool lowScreen: screenSize.height < 105 * dotsPerMm
    readonly property bool tallScreen: screenSize.height > screenSize.width
    readonly property bool compact: canvasSize.height < 105 * dotsPerMm

    // Colours: tone makes depth, hue means something
    readonly property color canvas: "#10151C"
    readonly property color surface: "#1A222D"
    readonly property color raised: "#2A3543"
    readonly property color raisedPressed: "#364456"
    readonly property color text: "#F3F6FA"
    readonly property color secondary: "#B4BECB"
    readonly property color muted: "#8A94A3"
    readonly property color outline: "#7C8797"
    readonly property color whiteInk: "#FFFFFF"
    readonly property color join: "#0B7A3B"
    readonly property color joinPressed: "#075A2B"
    readonly property color joinLine: "#34C76B"
    readonly property color stop: "#B3141B"
    readonly property color stopPressed: "#860D13"
    readonly property color stopLine: "#F2686E"
    readonly property color waiting: "#F5B301"
    readonly property color light: "#E4E9F0"
    readonly property color lightPressed: "#B9C3D0"
    readonly property color darkInk: "#10151C"
    readonly property color none: "transparent"

    // Fonts: six sizes
    readonly property string family: "Inter"
    readonly property string displayFamily: "Inter Display"
    readonly property int fontSmall: mm(3.8)
    readonly property int fontBody: mm(4.8)
    readonly property int fontTitle: mm(compact ? 5.6 : 6.4)
    readonly property int fontHero: mm(compact ? 7.2 : 9.2)
    readonly property int fontClock: mm(compact ? 12 : portrait ? 19 : 15)
    readonly property int fontClockSlim: mm(12)
    readonly property int fontCalm: mm(compact ? 30 : portrait ? 36 : 44)
    readonly property real figureCell: 0.96
    readonly property real tightLine: 0.95
    readonly property real looseLine: 1.1
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
    readonly property int cardFoot: mm(compact ? 2 : 6)
    readonly property int sentenceGap: mm(compact ? 1 : 2)
    readonly property int listGap: mm(compact ? 2 : 4)
    readonly property int section: mm(compact ? 2 : 6)
    readonly property int radius: mm(4)

    // Targets
    readonly property int primaryHeight: mm(compact ? 20 : 22)
    // How much higher Join may grow where nothing else needs the room.
    readonly property int primarySpare: mm(compact ? 0 : portrait ? 20 : 10)
    readonly property int choiceHeight: mm(portrait ? 26 : 20)
    readonly property int choiceWidth: mm(stackedHeader ? 48 : 58)
    readonly property int targetHeight: mm(12)
    readonly property int endGap: mm(compact ? 5.2 : 6)
    readonly property int pagerWidth: mm(compact ? 16 : 20)
    readonly property int otherHeight: mm(compact ? 12 : 14)

    // Parts
    readonly property int headerHeight: mm(compact ? 11 : portrait ? 18 : 14)
    readonly property int slimHeader: mm(11)
    readonly property int slimMargin: mm(4)
    readonly property bool stackedHeader: compact || portrait
    readonly property int markRow: mm(6)
    readonly property int rowHeight: mm(compact ? 6.2 : portrait ? 10 : 8)
    readonly property int calmRows: compact ? 2 : 4
    readonly property real lesserShare: 0.36
    readonly property real thirdShare: portrait ? 0.26 : 0.2
    readonly property int timeColumn: mm(18)
    readonly property int timeColumnTwelve: mm(24)
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
    readonly property int galleryStrip: mm(14)

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
    readonly property int menuTile: mm(28)
    readonly property int volumeStep: 10
    readonly property real hundredth: 0.01

    // What clients put on the panel
    readonly property int sheetMargin: mm(compact ? 6 : 10)
    readonly property int sheetTop: mm(compact ? 1 : 6)
    readonly property int sheetBottom: mm(compact ? 1 : 10)
    readonly property int sheetGap: mm(compact ? 2 : 4)
    readonly property int closeWidth: mm(14)
    readonly property int buttonWidth: mm(portrait ? 32 : 42)
    readonly property int buttonWidest: mm(58)
    readonly property int buttonsGap: mm(compact ? 1 : 3)
    readonly property int buttonsBottom: mm(compact ? 2 : 6)
    readonly property int iconSize: mm(6)
    readonly property int iconGround: mm(8)
    readonly property int switchWidth: mm(11)
    readonly property int knob: mm(9)
    readonly property int padWidest: mm(66)
    readonly property int keypadWidest: mm(84)
    readonly property int keyGap: mm(compact ? 1.4 : 2)
    readonly property int keySide: mm(portrait ? 1 : 2)
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
    readonly property real tenth: 0.1

    // Motion
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
