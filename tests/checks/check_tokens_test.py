import unittest

from planted import PlantedTree

ITEM = "Rectangle {{\n    {}\n}}\n"


class Tokens(PlantedTree):
    check = "check_tokens"

    def found(self, cases):
        for text, word in cases:
            with self.subTest(text=text):
                self.plant("ui/qml/parts/Planted.qml", ITEM.format(text))
                self.assert_found("ui/qml/parts/Planted.qml:2", word)

    def clean(self, cases):
        for text in cases:
            with self.subTest(text=text):
                self.plant("ui/qml/parts/Planted.qml", ITEM.format(text))
                self.assert_clean()

    def test_colours(self):
        self.found(
            [
                ('color: "#1a7f37"', "#1a7f37"),
                ("border.color: '#fff'", "#fff"),
                ('color: pressed ? "#80112233" : Theme.green', "#80112233"),
                ("color: Qt.rgba(0, 0, 0, 0.5)", "Qt.rgba"),
                ("color: Qt.darker(Theme.green)", "Qt.darker"),
                ('color: "red"', "red"),
                ('border.color: pressed ? Theme.green : "White"', "White"),
                ("color: pressed\n        ? Theme.green\n        : 'black'", "black"),
                ('property color edge: "steelblue"', "steelblue"),
                ('onPaint: ctx.fillStyle = "gold"', "gold"),
            ]
        )

    def test_sizes_durations_and_type(self):
        self.found(
            [
                ("width: 320", "320"),
                ("implicitHeight: 48", "48"),
                ("anchors.leftMargin: 12", "12"),
                ("anchors { margins: 7 }", "7"),
                ("spacing: Theme.gap + 3", "3"),
                ("radius: 6.5", "6.5"),
                ("width: Theme.gap * 5", "5"),
                ("width: parent.width * 0.35", "0.35"),
                ("width: Theme.dot * 2.5", "2.5"),
                ("x: 10", "10"),
                ("font.pixelSize: 22", "22"),
                ("font { pixelSize: 23 }", "23"),
                ("Layout.preferredWidth: Math.min(parent.width, 400)", "400"),
                ("height: wide ? Theme.row : 40", "40"),
                ("height: wide\n            ? Theme.row\n            : 41", "41"),
                ("width: {\n        return 33\n    }", "33"),
                ("NumberAnimation { duration: 200 }", "200"),
                ("property int rowHeight: 44", "44"),
                ("onClicked: { width = 99 }", "99"),
                ('font.family: "Inter"', "Inter"),
                ("font: Qt.font({ pixelSize: 24 })", "24"),
                ("font: Qt.font({ family: 'Inter' })", "Inter"),
            ]
        )

    def test_what_is_no_token(self):
        self.clean(
            [
                "// width: 320, color: \"#fff\"",
                "/* width: 320\n color: 'red' */",
                'text: "width: 320"',
                'text: "white noise, please"',
                'objectName: "row#12"',
                'color: "transparent"',
                "color: Theme.surface",
                "width: parent.width / 2",
                "radius: height * 0.5",
                "height: Theme.stroke * 3",
                "width: parent.width - 2 * Theme.gap",
                "width: parent.width - Theme.gap * 2",
                "x: 0",
                "Layout.preferredWidth: -1",
                "width: rows.length > 3 ? Theme.wide : Theme.narrow",
                "width: sizes[1]",
                "width: item4.width",
                "opacity: 0.4",
                "font: Qt.font({ family: Theme.family, pixelSize: Theme.fontBody })",
                "property int columns: 3",
                "function place(width: real) { return rows[2] }",
                "width: Theme.tile\n    z: 3",
                "width: Theme.tile; z: 3",
            ]
        )

    def test_the_theme_may_and_the_gallery_may_not(self):
        self.plant("ui/qml/Theme.qml", 'QtObject { property color green: "#1a7f37"; property int gap: 12 }\n')
        self.assert_clean()
        self.plant("ui/gallery/Gallery.qml", "Item {\n\n    width: 1280\n}\n")
        self.assert_found("ui/gallery/Gallery.qml:3", "1280", "Theme")

    def test_another_file_called_theme_is_no_theme(self):
        self.plant("ui/qml/parts/Theme.qml", 'Item {\n    property color green: "#1a7f37"\n}\n')
        self.assert_found("ui/qml/parts/Theme.qml:2", "#1a7f37")


if __name__ == "__main__":
    unittest.main()
