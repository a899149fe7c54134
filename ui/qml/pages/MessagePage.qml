// A client's message, in full: what it says, and the ways to answer it. The way into a meeting or out
// of a call stays below it.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property ExtensionModel message: room.extension
    // Which message it is; after a restart of the agent numbers begin anew.
    readonly property string key: `${message.number}\n${message.message}\n${message.title}\n${message.text}`
    readonly property TextAnswer letters: answer.item as TextAnswer

    function answerFile(): string {
        switch (message.message) {
        case ExtensionModel.Prompt:
            return "PromptAnswer.qml";
        case ExtensionModel.TextInput:
            return "TextAnswer.qml";
        case ExtensionModel.Rating:
            return "RatingAnswer.qml";
        default:
            return "AlertAnswer.qml";
        }
    }

    // A field, and what is typed into it, belong to one message.
    function fresh(): void {
        unseen.restart();
        answer.setSource(answerFile(), {
            room: room
        });
    }

    closeName: qsTr("Dismiss")
    ready: !unseen.running
    subtitle: letters && letters.cramped ? message.text.replace(/\n/g, " ") : ""
    title: message.title
    onClosed: room.dismissMessage()
    onKeyChanged: {
        if (message.message !== ExtensionModel.None)
            fresh();
    }
    Component.onCompleted: fresh()

    Loader {
        id: answer

        anchors.fill: parent
        enabled: page.ready
    }

    // Nobody answers a message before having seen it.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
    }
}
