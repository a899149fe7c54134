// One thing that is known, and what it is: nothing where it is not known.
import QtQuick
import Greenroom.Panel

Row {
    id: fact

    required property string name
    required property string value

    spacing: Theme.gap
    visible: value !== ""

    Words {
        color: Theme.muted
        text: fact.name
        width: Theme.factColumn
    }

    Words {
        maximumLineCount: Theme.sentenceLines
        text: fact.value
        width: fact.width - x
        wrapMode: Text.Wrap
    }
}
