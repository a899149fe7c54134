// A screen that sleeps: dark, so that nothing burns in and nobody is dazzled.
import QtQuick
import Greenroom.Panel

Rectangle {
    required property RoomModel room

    color: Theme.dark
}
