<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressesPage</name>
    <message>
        <source>Other ways to join</source>
        <translation>Andere Wege zur Teilnahme</translation>
    </message>
    <message>
        <source>Another address of this meeting</source>
        <translation>Eine andere Adresse dieser Besprechung</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 versuchen</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>Adresse eingeben oder aus letzten Anrufen wählen</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>Über Adresse teilnehmen</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Later bookings</source>
        <translation>Spätere Buchungen</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Alle Buchungen</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>%1 today that are not shown here</source>
        <comment>3 more</comment>
        <translation>%1 heute, die hier nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>Nichts gebucht</translation>
    </message>
    <message>
        <source>The room is free today and on the next days.</source>
        <translation>Der Raum ist heute und in den nächsten Tagen frei.</translation>
    </message>
</context>
<context>
    <name>AgentWords</name>
    <message>
        <source>Join is open</source>
        <translation>Die Teilnahme ist möglich</translation>
    </message>
    <message>
        <source>Join is not open yet</source>
        <translation>Die Teilnahme ist noch nicht möglich</translation>
    </message>
    <message>
        <source>Not open yet, but it can be joined early</source>
        <translation>Noch nicht so weit, aber frühere Teilnahme ist möglich</translation>
    </message>
    <message>
        <source>This meeting is over</source>
        <translation>Diese Besprechung ist zu Ende</translation>
    </message>
    <message>
        <source>The room is joining</source>
        <translation>Der Raum wird gerade verbunden</translation>
    </message>
    <message>
        <source>The room is in this call</source>
        <translation>Der Raum ist in diesem Anruf</translation>
    </message>
    <message>
        <source>The room declined this meeting</source>
        <translation>Der Raum hat diese Besprechung abgelehnt</translation>
    </message>
    <message>
        <source>The room has not accepted this meeting</source>
        <translation>Der Raum hat diese Besprechung nicht angenommen</translation>
    </message>
    <message>
        <source>All-day entries are hidden in this room</source>
        <translation>Ganztägige Einträge werden in diesem Raum nicht gezeigt</translation>
    </message>
    <message>
        <source>Another meeting goes before this all-day one</source>
        <translation>Eine andere Besprechung geht dieser ganztägigen vor</translation>
    </message>
    <message>
        <source>No address to call</source>
        <translation>Keine Adresse zum Anrufen</translation>
    </message>
    <message>
        <source>No address for this kind of meeting</source>
        <translation>Keine Adresse für diese Art von Besprechung</translation>
    </message>
    <message>
        <source>The address to call is empty</source>
        <translation>Die Adresse zum Anrufen ist leer</translation>
    </message>
    <message>
        <source>This room cannot join this kind of meeting</source>
        <translation>Dieser Raum kann an dieser Art von Besprechung nicht teilnehmen</translation>
    </message>
    <message>
        <source>This meeting can only be joined in a browser</source>
        <translation>An dieser Besprechung kann man nur im Browser teilnehmen</translation>
    </message>
    <message>
        <source>The meeting&apos;s address cannot be dialled</source>
        <translation>Die Adresse der Besprechung kann nicht angerufen werden</translation>
    </message>
    <message>
        <source>The booking&apos;s times are wrong</source>
        <translation>Die Zeiten der Buchung sind falsch</translation>
    </message>
    <message>
        <source>The booking has no identifier</source>
        <translation>Die Buchung hat keine Kennung</translation>
    </message>
    <message>
        <source>Two bookings share one identifier</source>
        <translation>Zwei Buchungen haben dieselbe Kennung</translation>
    </message>
    <message>
        <source>The booking could not be read</source>
        <translation>Die Buchung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The booking was left out for safety</source>
        <translation>Die Buchung wurde zur Sicherheit ausgelassen</translation>
    </message>
    <message>
        <source>This meeting was taken off the list</source>
        <translation>Diese Besprechung wurde von der Liste genommen</translation>
    </message>
    <message>
        <source>This meeting has a new identifier</source>
        <translation>Diese Besprechung hat eine neue Kennung</translation>
    </message>
    <message>
        <source>Nobody checked in: the room was given back</source>
        <translation>Niemand hat eingecheckt: Der Raum wurde freigegeben</translation>
    </message>
    <message>
        <source>This meeting was ended early in the room</source>
        <translation>Diese Besprechung wurde im Raum vorzeitig beendet</translation>
    </message>
    <message>
        <source>This meeting was deleted in the room</source>
        <translation>Diese Besprechung wurde im Raum gelöscht</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>Anrufe nicht möglich, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>Die Liste der Buchungen ist alt</translation>
    </message>
    <message>
        <source>A call to this meeting is likely to fail</source>
        <translation>Ein Anruf bei dieser Besprechung schlägt wohl fehl</translation>
    </message>
    <message>
        <source>Most meetings come without an address</source>
        <translation>Die meisten Besprechungen kommen ohne Adresse</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here</source>
        <translation>Die meisten Besprechungen sind von hier nicht anrufbar</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room</source>
        <translation>Die meisten Besprechungen hat der Raum nicht angenommen</translation>
    </message>
    <message>
        <source>Most bookings could not be read</source>
        <translation>Die meisten Buchungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles</source>
        <translation>Besprechungen zeigen Namen statt Titel</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>Die Uhr geht vielleicht falsch</translation>
    </message>
    <message>
        <source>The clock is corrected by other servers&apos; time</source>
        <translation>Die Uhr wird nach der Zeit anderer Server berichtigt</translation>
    </message>
    <message>
        <source>The clock differs from the booking system&apos;s</source>
        <translation>Die Uhr weicht von der des Buchungssystems ab</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>Die Uhr geht falsch</translation>
    </message>
    <message>
        <source>No bookings received yet</source>
        <translation>Noch keine Buchungen empfangen</translation>
    </message>
    <message>
        <source>Bookings cannot be fetched</source>
        <translation>Buchungen können nicht abgerufen werden</translation>
    </message>
    <message>
        <source>The call service is not running</source>
        <translation>Der Anrufdienst läuft nicht</translation>
    </message>
    <message>
        <source>Calls are switched off</source>
        <translation>Anrufe sind ausgeschaltet</translation>
    </message>
    <message>
        <source>The call server does not accept the room</source>
        <translation>Der Anrufserver nimmt den Raum nicht an</translation>
    </message>
    <message>
        <source>Bookings cannot be kept safely</source>
        <translation>Buchungen können nicht sicher gespeichert werden</translation>
    </message>
    <message>
        <source>The kept bookings could not be read</source>
        <translation>Die gespeicherten Buchungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>Clients cannot connect</source>
        <translation>Clients können sich nicht verbinden</translation>
    </message>
    <message>
        <source>A server is told of no more changes</source>
        <translation>Ein Server erfährt keine Änderungen mehr</translation>
    </message>
    <message>
        <source>The booking system cannot be reached</source>
        <translation>Das Buchungssystem ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Buchungssystems wird nicht vertraut</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is for another name</source>
        <translation>Das Zertifikat des Buchungssystems gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate has expired</source>
        <translation>Das Zertifikat des Buchungssystems ist abgelaufen</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not valid yet</source>
        <translation>Das Zertifikat des Buchungssystems gilt noch nicht</translation>
    </message>
    <message>
        <source>The booking system does not accept the login</source>
        <translation>Das Buchungssystem nimmt die Anmeldung nicht an</translation>
    </message>
    <message>
        <source>The booking system refuses this device</source>
        <translation>Das Buchungssystem weist dieses Gerät ab</translation>
    </message>
    <message>
        <source>The booking system&apos;s answer cannot be read</source>
        <translation>Die Antwort des Buchungssystems ist nicht lesbar</translation>
    </message>
    <message>
        <source>The booking system&apos;s address is no address</source>
        <translation>Die Adresse des Buchungssystems ist keine Adresse</translation>
    </message>
    <message>
        <source>No booking system is set</source>
        <translation>Es ist kein Buchungssystem eingestellt</translation>
    </message>
    <message>
        <source>A move to another booking system was taken back</source>
        <translation>Ein Wechsel des Buchungssystems wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>Der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate is not the right one</source>
        <translation>Das Zertifikat des Hubs ist nicht das richtige</translation>
    </message>
    <message>
        <source>The hub no longer knows this device</source>
        <translation>Der Hub kennt dieses Gerät nicht mehr</translation>
    </message>
    <message>
        <source>Another device is connected as this one</source>
        <translation>Ein anderes Gerät ist als dieses verbunden</translation>
    </message>
    <message>
        <source>The hub refuses this device</source>
        <translation>Der Hub weist dieses Gerät ab</translation>
    </message>
    <message>
        <source>This device could not be activated</source>
        <translation>Dieses Gerät konnte nicht aktiviert werden</translation>
    </message>
    <message>
        <source>This device&apos;s certificate could not be renewed</source>
        <translation>Das Zertifikat dieses Geräts konnte nicht erneuert werden</translation>
    </message>
    <message>
        <source>The booking system asked for what this device refuses</source>
        <translation>Das Buchungssystem verlangte etwas, das dieses Gerät ablehnt</translation>
    </message>
    <message>
        <source>Reason unknown</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Check the address in the invitation.</source>
        <translation>Prüfen Sie die Adresse in der Einladung.</translation>
    </message>
    <message>
        <source>Check that the meeting has started, then try again.</source>
        <translation>Prüfen Sie, ob die Besprechung begonnen hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tell your support the code.</source>
        <translation>Nennen Sie Ihrem Support den Code.</translation>
    </message>
    <message>
        <source>Tell your support: the room&apos;s login for calls is wrong.</source>
        <translation>Sagen Sie Ihrem Support: Die Anmeldung des Raums für Anrufe ist falsch.</translation>
    </message>
    <message>
        <source>Ask the organiser for a new invitation.</source>
        <translation>Bitten Sie den Organisator um eine neue Einladung.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The call server does not accept this room.</source>
        <translation>Der Anrufserver nimmt diesen Raum nicht an.</translation>
    </message>
    <message>
        <source>The meeting has moved to another address.</source>
        <translation>Die Besprechung ist unter einer anderen Adresse.</translation>
    </message>
    <message>
        <source>There is no one at this address.</source>
        <translation>Unter dieser Adresse ist niemand zu erreichen.</translation>
    </message>
    <message>
        <source>The call server has a problem.</source>
        <translation>Der Anrufserver hat ein Problem.</translation>
    </message>
    <message>
        <source>The other side did not understand the call.</source>
        <translation>Die Gegenseite hat den Anruf nicht verstanden.</translation>
    </message>
    <message>
        <source>The two sides have no sound or picture format in common.</source>
        <translation>Beide Seiten haben kein gemeinsames Ton- oder Bildformat.</translation>
    </message>
    <message>
        <source>The call went round in circles and was stopped.</source>
        <translation>Der Anruf lief im Kreis und wurde gestoppt.</translation>
    </message>
    <message>
        <source>Check the address, and tell your support the code.</source>
        <translation>Prüfen Sie die Adresse und nennen Sie Ihrem Support den Code.</translation>
    </message>
    <message>
        <source>The call was refused.</source>
        <translation>Der Anruf wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Try again. If it stays, tell your support the code.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es so, nennen Sie Ihrem Support den Code.</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>Der Anruf kam nicht zustande.</translation>
    </message>
    <message>
        <source>The other side does not reply.</source>
        <translation>Die Gegenseite antwortet nicht.</translation>
    </message>
    <message>
        <source>This meeting can only be reached through another server.</source>
        <translation>Diese Besprechung ist nur über einen anderen Server erreichbar.</translation>
    </message>
    <message>
        <source>This meeting is offered in another way than a call.</source>
        <translation>Diese Besprechung wird nicht als Anruf angeboten.</translation>
    </message>
    <message>
        <source>The call server asks for payment.</source>
        <translation>Der Anrufserver verlangt eine Bezahlung.</translation>
    </message>
    <message>
        <source>Ask your support to check the account for calls.</source>
        <translation>Bitten Sie Ihren Support, das Konto für Anrufe zu prüfen.</translation>
    </message>
    <message>
        <source>This room is not allowed to call this address.</source>
        <translation>Dieser Raum darf diese Adresse nicht anrufen.</translation>
    </message>
    <message>
        <source>Ask your support to allow it.</source>
        <translation>Bitten Sie Ihren Support, es zu erlauben.</translation>
    </message>
    <message>
        <source>This address does not take calls.</source>
        <translation>Diese Adresse nimmt keine Anrufe an.</translation>
    </message>
    <message>
        <source>This address is no longer in use.</source>
        <translation>Diese Adresse wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>The other side finds the address too long.</source>
        <translation>Der Gegenseite ist die Adresse zu lang.</translation>
    </message>
    <message>
        <source>The call server does not know this kind of address.</source>
        <translation>Der Anrufserver kennt diese Art von Adresse nicht.</translation>
    </message>
    <message>
        <source>The other side wants proof of who is calling.</source>
        <translation>Die Gegenseite verlangt einen Nachweis, wer anruft.</translation>
    </message>
    <message>
        <source>The way to the other side broke.</source>
        <translation>Der Weg zur Gegenseite ist abgebrochen.</translation>
    </message>
    <message>
        <source>The other side takes no calls without a name.</source>
        <translation>Die Gegenseite nimmt keine Anrufe ohne Namen an.</translation>
    </message>
    <message>
        <source>Ask your support to set the room&apos;s name for calls.</source>
        <translation>Bitten Sie Ihren Support, den Namen des Raums für Anrufe einzustellen.</translation>
    </message>
    <message>
        <source>The meeting cannot be reached right now.</source>
        <translation>Die Besprechung ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>The other side has lost this call.</source>
        <translation>Die Gegenseite hat diesen Anruf verloren.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>Rufen Sie noch einmal an.</translation>
    </message>
    <message>
        <source>The address is incomplete.</source>
        <translation>Die Adresse ist unvollständig.</translation>
    </message>
    <message>
        <source>The address fits more than one meeting.</source>
        <translation>Die Adresse passt zu mehreren Besprechungen.</translation>
    </message>
    <message>
        <source>Ask the organiser for the exact address.</source>
        <translation>Bitten Sie den Organisator um die genaue Adresse.</translation>
    </message>
    <message>
        <source>The other side is busy.</source>
        <translation>Die Gegenseite ist besetzt.</translation>
    </message>
    <message>
        <source>The call was stopped before it was answered.</source>
        <translation>Der Anruf wurde beendet, bevor er angenommen wurde.</translation>
    </message>
    <message>
        <source>Both sides wanted the same thing at once.</source>
        <translation>Beide Seiten wollten gleichzeitig dasselbe.</translation>
    </message>
    <message>
        <source>The other side could not decrypt the call.</source>
        <translation>Die Gegenseite konnte den Anruf nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>The other side asks for a safer connection.</source>
        <translation>Die Gegenseite verlangt eine sicherere Verbindung.</translation>
    </message>
    <message>
        <source>The call server does not offer this kind of call.</source>
        <translation>Der Anrufserver bietet diese Art von Anruf nicht an.</translation>
    </message>
    <message>
        <source>A server on the way to the meeting has a problem.</source>
        <translation>Ein Server auf dem Weg zur Besprechung hat ein Problem.</translation>
    </message>
    <message>
        <source>The call service is not available.</source>
        <translation>Der Anrufdienst ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>A server on the way to the meeting does not reply.</source>
        <translation>Ein Server auf dem Weg zur Besprechung antwortet nicht.</translation>
    </message>
    <message>
        <source>The network has no room for this call.</source>
        <translation>Das Netzwerk hat keine Kapazität für diesen Anruf.</translation>
    </message>
    <message>
        <source>The other side is busy everywhere.</source>
        <translation>Die Gegenseite ist überall besetzt.</translation>
    </message>
    <message>
        <source>The other side declined the call.</source>
        <translation>Die Gegenseite hat den Anruf abgelehnt.</translation>
    </message>
    <message>
        <source>Ask the organiser to let the room in.</source>
        <translation>Bitten Sie den Organisator, den Raum einzulassen.</translation>
    </message>
    <message>
        <source>The other side does not want calls from this room.</source>
        <translation>Die Gegenseite möchte keine Anrufe von diesem Raum.</translation>
    </message>
    <message>
        <source>A server on the way blocks calls from this room.</source>
        <translation>Ein Server auf dem Weg sperrt Anrufe von diesem Raum.</translation>
    </message>
    <message>
        <source>Ask your support to have it allowed.</source>
        <translation>Bitten Sie Ihren Support, es erlauben zu lassen.</translation>
    </message>
    <message>
        <source>The server in this address cannot be found.</source>
        <translation>Der Server in dieser Adresse ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Check the address in the invitation, then the network.</source>
        <translation>Prüfen Sie die Adresse in der Einladung, dann das Netzwerk.</translation>
    </message>
    <message>
        <source>The call server cannot be reached.</source>
        <translation>Der Anrufserver ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The call server cannot prove who it is.</source>
        <translation>Der Anrufserver kann sich nicht ausweisen.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate is not trusted.</source>
        <translation>Sagen Sie Ihrem Support: Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Another server answered than the one that was called.</source>
        <translation>Es antwortete ein anderer Server als der angerufene.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has another name.</source>
        <translation>Sagen Sie Ihrem Support: Das Zertifikat des Servers trägt einen anderen Namen.</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is has run out.</source>
        <translation>Der Identitätsnachweis des Anrufservers ist abgelaufen.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has expired.</source>
        <translation>Sagen Sie Ihrem Support: Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is is not valid yet.</source>
        <translation>Der Identitätsnachweis des Anrufservers gilt noch nicht.</translation>
    </message>
    <message>
        <source>Check the room&apos;s clock, then tell your support.</source>
        <translation>Prüfen Sie die Uhr des Raums und informieren Sie Ihren Support.</translation>
    </message>
    <message>
        <source>No safe connection to the call server could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Anrufserver zustande.</translation>
    </message>
    <message>
        <source>Sound and picture could not be started.</source>
        <translation>Ton und Bild konnten nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The room did not make this call.</source>
        <translation>Der Raum hat diesen Anruf nicht getätigt.</translation>
    </message>
    <message>
        <source>Tell your support the code: the settings for calls do not allow it.</source>
        <translation>Nennen Sie Ihrem Support den Code: Die Einstellungen für Anrufe erlauben es nicht.</translation>
    </message>
    <message>
        <source>The room&apos;s call service stopped.</source>
        <translation>Der Anrufdienst des Raums wurde beendet.</translation>
    </message>
    <message>
        <source>It restarts by itself. Try again in a moment.</source>
        <translation>Er startet von selbst neu. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection to the meeting was lost.</source>
        <translation>Die Verbindung zur Besprechung ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check the network, then join again.</source>
        <translation>Prüfen Sie das Netzwerk und nehmen Sie dann wieder teil.</translation>
    </message>
    <message>
        <source>The clock is not synchronised; the time of other servers is used</source>
        <translation>Die Uhr ist nicht synchronisiert; die Zeit anderer Server gilt</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received</source>
        <translation>Die Uhr steht auf einer Zeit vor dem Empfang der letzten Buchungsliste</translation>
    </message>
    <message>
        <source>The clock is not synchronised with a time server</source>
        <translation>Die Uhr ist mit keinem Zeitserver synchronisiert</translation>
    </message>
    <message>
        <source>No booking list has been received yet</source>
        <translation>Noch keine Buchungsliste empfangen</translation>
    </message>
    <message>
        <source>No microphone: others cannot hear you</source>
        <translation>Kein Mikrofon: Andere hören Sie nicht</translation>
    </message>
    <message>
        <source>No loudspeaker: you cannot hear others</source>
        <translation>Kein Lautsprecher: Sie hören andere nicht</translation>
    </message>
    <message>
        <source>No camera: others cannot see you</source>
        <translation>Keine Kamera: Andere sehen Sie nicht</translation>
    </message>
    <message>
        <source>This address cannot be called.</source>
        <translation>Diese Adresse kann nicht angerufen werden.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Try again in 1 minute.</source>
        <translation>Versuchen Sie es in 1 Minute noch einmal.</translation>
    </message>
    <message>
        <source>Private meeting</source>
        <translation>Private Besprechung</translation>
    </message>
    <message>
        <source>Scheduled meeting</source>
        <translation>Geplante Besprechung</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message numerus="yes">
        <source>List %n min old</source>
        <translation>
            <numerusform>Liste %n Min. alt</numerusform>
            <numerusform>Liste %n Min. alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely to fail: %1</source>
        <translation>Schlägt wohl fehl: %1</translation>
    </message>
    <message>
        <source>Bookings as of %1</source>
        <translation>Buchungen, Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>The clock differs by %n s from another server&apos;s</source>
        <translation>
            <numerusform>Die Uhr weicht um %n Sek. von einem anderen Server ab</numerusform>
            <numerusform>Die Uhr weicht um %n Sek. von einem anderen Server ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings cannot be taken over: %1</source>
        <translation>Buchungen können nicht übernommen werden: %1</translation>
    </message>
    <message>
        <source>The call engine is not running: %1</source>
        <translation>Die Anruf-Engine läuft nicht: %1</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail: %1</source>
        <translation>Ein Anruf bei der nächsten Besprechung schlägt wohl fehl: %1</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Minute noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Minuten noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the address: %1.</source>
        <translation>Prüfen Sie die Adresse: %1.</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>Ton: %1, %2 % verloren, %3 ms Schwankung, %4 ms hin und zurück</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter</source>
        <translation>Ton: %1, %2 % verloren, %3 ms Schwankung</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>Ton: %1</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>Bild: %1, %2 % verloren, %3 ms Schwankung, %4 ms hin und zurück</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter</source>
        <translation>Bild: %1, %2 % verloren, %3 ms Schwankung</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Most meetings come without an address (%1 of %2)</source>
        <translation>Die meisten Besprechungen kommen ohne Adresse (%1 von %2)</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here (%1 of %2)</source>
        <translation>Die meisten Besprechungen sind von hier nicht anrufbar (%1 von %2)</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room (%1 of %2)</source>
        <translation>Die meisten Besprechungen hat der Raum nicht angenommen (%1 von %2)</translation>
    </message>
    <message>
        <source>Most bookings could not be read (%1 of %2)</source>
        <translation>Die meisten Buchungen waren nicht lesbar (%1 von %2)</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles (%1 of %2)</source>
        <translation>Besprechungen zeigen Namen statt Titel (%1 von %2)</translation>
    </message>
    <message>
        <source>Nothing to do. The window is set by the booking&apos;s StartTimeBuffer or by Bookings JoinLeadTime.</source>
        <translation>Nichts zu tun. Der Zeitraum kommt vom StartTimeBuffer der Buchung oder von Bookings JoinLeadTime.</translation>
    </message>
    <message>
        <source>Nothing to do. UserInterface Bookings Visibility EarlyJoin allows it for today&apos;s bookings.</source>
        <translation>Nichts zu tun. UserInterface Bookings Visibility EarlyJoin erlaubt es für die Buchungen von heute.</translation>
    </message>
    <message>
        <source>Find out why the room&apos;s mailbox declines: a conflict, or its booking rules.</source>
        <translation>Klären Sie, warum das Postfach des Raums ablehnt: Terminkonflikt oder Buchungsregeln.</translation>
    </message>
    <message>
        <source>Let the room&apos;s mailbox accept invitations by itself, or set UserInterface Bookings Visibility TentativeMeetings to Auto.</source>
        <translation>Lassen Sie das Postfach des Raums Einladungen selbst annehmen, oder setzen Sie UserInterface Bookings Visibility TentativeMeetings auf Auto.</translation>
    </message>
    <message>
        <source>To show them, set UserInterface Bookings Visibility AllDayMeetings to Auto.</source>
        <translation>Um sie zu zeigen, setzen Sie UserInterface Bookings Visibility AllDayMeetings auf Auto.</translation>
    </message>
    <message>
        <source>Nothing to do. It can be joined from the list of bookings.</source>
        <translation>Nichts zu tun. Die Teilnahme ist von der Liste der Buchungen aus möglich.</translation>
    </message>
    <message>
        <source>The booking came without a call address. Check that the invitation carries one, and that the room&apos;s mailbox keeps the text of invitations.</source>
        <translation>Die Buchung kam ohne Adresse zum Anrufen. Prüfen Sie, ob die Einladung eine enthält und ob das Postfach des Raums den Text von Einladungen behält.</translation>
    </message>
    <message>
        <source>The booking names a meeting service but no address to dial it. Switch on SIP dial-in (a video interoperability service) for that meeting service.</source>
        <translation>Die Buchung nennt einen Besprechungsdienst, aber keine Adresse dafür. Schalten Sie für diesen Dienst die Einwahl über SIP (einen Dienst für Video-Interoperabilität) ein.</translation>
    </message>
    <message>
        <source>The booking system sent a call without a number. Correct what it sends.</source>
        <translation>Das Buchungssystem hat einen Anruf ohne Nummer gesendet. Berichtigen Sie, was es sendet.</translation>
    </message>
    <message>
        <source>The booking only has addresses that this room cannot dial. Add a SIP address to the invitation.</source>
        <translation>Die Buchung enthält nur Adressen, die dieser Raum nicht anrufen kann. Ergänzen Sie in der Einladung eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>The meeting service gave no SIP address. Switch on its SIP dial-in, or join from a laptop.</source>
        <translation>Der Besprechungsdienst hat keine SIP-Adresse genannt. Schalten Sie dort die Einwahl über SIP ein, oder nehmen Sie vom Laptop aus teil.</translation>
    </message>
    <message>
        <source>Correct the address in the booking: see the trace for the character that is wrong.</source>
        <translation>Berichtigen Sie die Adresse in der Buchung; welches Zeichen falsch ist, steht in den Prüfschritten.</translation>
    </message>
    <message>
        <source>Correct start and end in the booking system; the end must come after the start.</source>
        <translation>Berichtigen Sie Beginn und Ende im Buchungssystem; das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>The booking system must give every booking an Id.</source>
        <translation>Das Buchungssystem muss jeder Buchung eine Kennung (Id) geben.</translation>
    </message>
    <message>
        <source>The booking system sent the same Id twice in one list; the first one is used.</source>
        <translation>Das Buchungssystem hat dieselbe Kennung (Id) zweimal in einer Liste gesendet; die erste Buchung gilt.</translation>
    </message>
    <message>
        <source>See the trace for the element that is wrong, and correct what the booking system sends.</source>
        <translation>Welches Element falsch ist, steht in den Prüfschritten; berichtigen Sie, was das Buchungssystem sendet.</translation>
    </message>
    <message>
        <source>The agent stopped twice while working on this booking. Change or delete it in the booking system, and report it with the log of that moment.</source>
        <translation>Der Agent ist bei dieser Buchung zweimal abgestürzt. Ändern oder löschen Sie sie im Buchungssystem, und melden Sie es mit dem Protokoll dieses Zeitpunkts.</translation>
    </message>
    <message>
        <source>Nothing to do if it was cancelled or moved. Otherwise see in the booking system why it is no longer sent.</source>
        <translation>Nichts zu tun, wenn sie abgesagt oder verschoben wurde. Sonst sehen Sie im Buchungssystem nach, warum sie nicht mehr gesendet wird.</translation>
    </message>
    <message>
        <source>Nothing to do. The booking system made the meeting anew; see the new one.</source>
        <translation>Nichts zu tun. Das Buchungssystem hat die Besprechung neu angelegt; sehen Sie sich die neue an.</translation>
    </message>
    <message>
        <source>Nothing to do if nobody came. Check-in is set by Bookings CheckIn; a new time in the booking system brings the meeting back.</source>
        <translation>Nichts zu tun, wenn niemand gekommen ist. Das Einchecken wird mit Bookings CheckIn eingestellt; eine neue Zeit im Buchungssystem bringt die Besprechung zurück.</translation>
    </message>
    <message>
        <source>Nothing to do. The room was given back by a check-out.</source>
        <translation>Nichts zu tun. Der Raum wurde durch Auschecken freigegeben.</translation>
    </message>
    <message>
        <source>Nothing to do if that was meant. The booking system may still hold it; a new time there brings it back.</source>
        <translation>Nichts zu tun, wenn das so gewollt war. Im Buchungssystem steht sie eventuell noch; eine neue Zeit dort bringt sie zurück.</translation>
    </message>
    <message>
        <source>See the health of calls: the call engine or the SIP proxy.</source>
        <translation>Sehen Sie sich den Zustand der Anrufe an: die Anruf-Engine oder den SIP-Proxy.</translation>
    </message>
    <message>
        <source>The source of the bookings has not been heard of for longer than Bookings ExpectedContactInterval. Check it and the network.</source>
        <translation>Die Quelle der Buchungen hat sich länger als Bookings ExpectedContactInterval nicht gemeldet. Prüfen Sie die Quelle und das Netzwerk.</translation>
    </message>
    <message>
        <source>The address was asked for with SIP OPTIONS and did not answer as one that takes calls: check it, the call server, and the network.</source>
        <translation>Die Adresse wurde mit SIP OPTIONS angefragt und hat nicht geantwortet wie eine, die Anrufe annimmt: Prüfen Sie die Adresse, den Anrufserver und das Netzwerk.</translation>
    </message>
    <message>
        <source>The addresses are lost before they reach the room. Look for a mailbox that deletes the text of invitations, or a mail gateway that strips attachments (TNEF).</source>
        <translation>Die Adressen gehen verloren, bevor sie den Raum erreichen. Suchen Sie nach einem Postfach, das den Text von Einladungen löscht, oder einem Mail-Gateway, das Anhänge entfernt (TNEF).</translation>
    </message>
    <message>
        <source>The booking system sends addresses this room cannot call. Give it SIP addresses to send.</source>
        <translation>Das Buchungssystem sendet Adressen, die dieser Raum nicht anrufen kann. Hinterlegen Sie dort SIP-Adressen.</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox does not answer invitations. Let it accept them by itself.</source>
        <translation>Das Postfach des Raums beantwortet Einladungen nicht. Lassen Sie es Einladungen selbst annehmen.</translation>
    </message>
    <message>
        <source>The booking system sends lists that do not keep to the format. See the trace of any of them.</source>
        <translation>Das Buchungssystem sendet Listen, die nicht dem Format entsprechen. Einzelheiten stehen in den Prüfschritten jeder betroffenen Buchung.</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox replaces subjects by the organizer&apos;s name. Switch off DeleteSubject and AddOrganizerToSubject for it.</source>
        <translation>Das Postfach des Raums ersetzt Betreffs durch den Namen des Organisators. Schalten Sie dort DeleteSubject und AddOrganizerToSubject aus.</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP).</source>
        <translation>Sorgen Sie dafür, dass der Raum einen Zeitserver (NTP) erreicht.</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP); until then two sources that agree set the time of Join.</source>
        <translation>Sorgen Sie dafür, dass der Raum einen Zeitserver (NTP) erreicht; bis dahin bestimmen zwei übereinstimmende Quellen, wann die Teilnahme möglich ist.</translation>
    </message>
    <message>
        <source>Compare the room&apos;s and the booking system&apos;s clocks; they differ by more than 5 seconds.</source>
        <translation>Vergleichen Sie die Uhren des Raums und des Buchungssystems; sie weichen um mehr als 5 Sekunden voneinander ab.</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received. Let the room reach a time server (NTP), and replace the clock&apos;s battery.</source>
        <translation>Die Uhr steht auf einer Zeit vor dem Empfang der letzten Buchungsliste. Sorgen Sie dafür, dass der Raum einen Zeitserver (NTP) erreicht, und tauschen Sie die Batterie der Uhr aus.</translation>
    </message>
    <message>
        <source>Enter this room in the booking system, or push a list to it.</source>
        <translation>Tragen Sie diesen Raum im Buchungssystem ein, oder senden Sie ihm eine Liste.</translation>
    </message>
    <message>
        <source>See the words of the failure; the last good list stays in use.</source>
        <translation>Der Grund steht in der Fehlermeldung; die letzte gültige Liste gilt weiter.</translation>
    </message>
    <message>
        <source>It restarts by itself. If it stays, see the log of the call engine.</source>
        <translation>Er startet von selbst neu. Bleibt es so, sehen Sie im Protokoll der Anruf-Engine nach.</translation>
    </message>
    <message>
        <source>Set NetworkServices SIP Mode to On.</source>
        <translation>Setzen Sie NetworkServices SIP Mode auf On.</translation>
    </message>
    <message>
        <source>Check the disk of the device: it is full, read-only or failing.</source>
        <translation>Prüfen Sie den Datenträger des Geräts: Er ist voll, schreibgeschützt oder defekt.</translation>
    </message>
    <message>
        <source>Nothing to do once the booking system has sent its list again. The damaged file is kept beside the store.</source>
        <translation>Nichts zu tun, sobald das Buchungssystem seine Liste wieder gesendet hat. Die beschädigte Datei bleibt neben dem Speicher erhalten.</translation>
    </message>
    <message>
        <source>Give the door an address and port that are free, then switch it off and on.</source>
        <translation>Geben Sie dem Zugang eine freie Adresse und einen freien Port, und schalten Sie ihn aus und wieder ein.</translation>
    </message>
    <message>
        <source>Let the room reach the server, then run HttpFeedback Enable for its slot.</source>
        <translation>Sorgen Sie dafür, dass der Raum den Server erreicht, und führen Sie dann HttpFeedback Enable für dessen Slot aus.</translation>
    </message>
    <message>
        <source>Check the manager&apos;s address and the network between. Bookings that are held stay.</source>
        <translation>Prüfen Sie die Adresse des Verwaltungsservers und das Netzwerk dazwischen. Vorhandene Buchungen bleiben.</translation>
    </message>
    <message>
        <source>Add the certificate of the authority that signed it: Security Certificates CA Add.</source>
        <translation>Fügen Sie das Zertifikat der Stelle hinzu, die es signiert hat: Security Certificates CA Add.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name that stands on the certificate, or give the manager a certificate with its name.</source>
        <translation>Setzen Sie Provisioning ExternalManager Address auf einen Namen, der im Zertifikat steht, oder geben Sie dem Verwaltungsserver ein Zertifikat mit seinem Namen.</translation>
    </message>
    <message>
        <source>Renew the manager&apos;s certificate.</source>
        <translation>Erneuern Sie das Zertifikat des Verwaltungsservers.</translation>
    </message>
    <message>
        <source>Compare the clocks: this device&apos;s may be behind. Let it reach a time server (NTP).</source>
        <translation>Vergleichen Sie die Uhren: Die dieses Geräts geht eventuell nach. Sorgen Sie dafür, dass es einen Zeitserver (NTP) erreicht.</translation>
    </message>
    <message>
        <source>Set Provisioning LoginName and Password.</source>
        <translation>Setzen Sie Provisioning LoginName und Password.</translation>
    </message>
    <message>
        <source>Enter this device in the manager; see its log for the reason.</source>
        <translation>Tragen Sie dieses Gerät im Verwaltungsserver ein; der Grund steht in dessen Protokoll.</translation>
    </message>
    <message>
        <source>Check that Provisioning ExternalManager Path leads to the manager&apos;s service.</source>
        <translation>Prüfen Sie, ob Provisioning ExternalManager Path zum Dienst des Verwaltungsservers führt.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name or an IP address.</source>
        <translation>Setzen Sie Provisioning ExternalManager Address auf einen Namen oder eine IP-Adresse.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address, or offer one by DHCP option 242.</source>
        <translation>Setzen Sie Provisioning ExternalManager Address, oder bieten Sie eine Adresse über die DHCP-Option 242 an.</translation>
    </message>
    <message>
        <source>The new address did not answer. Correct it in the manager, then push it again.</source>
        <translation>Die neue Adresse hat nicht geantwortet. Berichtigen Sie sie im Verwaltungsserver, und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the network and the proxy between. Bookings that are held stay.</source>
        <translation>Prüfen Sie das Netzwerk und den Proxy dazwischen. Vorhandene Buchungen bleiben.</translation>
    </message>
    <message>
        <source>Somebody else may answer in its place, or its certificate was replaced: activate this device again.</source>
        <translation>Eventuell antwortet jemand anderes an seiner Stelle, oder sein Zertifikat wurde ersetzt: Aktivieren Sie dieses Gerät neu.</translation>
    </message>
    <message>
        <source>Activate this device again with a new code.</source>
        <translation>Aktivieren Sie dieses Gerät mit einem neuen Code neu.</translation>
    </message>
    <message>
        <source>Revoke this device in the hub and activate both again.</source>
        <translation>Widerrufen Sie dieses Gerät im Hub, und aktivieren Sie beide neu.</translation>
    </message>
    <message>
        <source>See the words of the refusal, and update the older of the two.</source>
        <translation>Der Grund steht in der Ablehnung; aktualisieren Sie das ältere von beiden.</translation>
    </message>
    <message>
        <source>Make a new activation code in the hub and enter it here.</source>
        <translation>Erstellen Sie im Hub einen neuen Aktivierungscode, und geben Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>See the words of the refusal; it is tried again every hour.</source>
        <translation>Der Grund steht in der Ablehnung; es wird jede Stunde neu versucht.</translation>
    </message>
    <message>
        <source>See the words of the refusal; the other parts were done.</source>
        <translation>Der Grund steht in der Ablehnung; der Rest wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Booking received</source>
        <translation>Buchung empfangen</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Another entry</source>
        <translation>Weiterer Eintrag</translation>
    </message>
    <message>
        <source>The room&apos;s answer</source>
        <translation>Antwort des Raums</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Adresse zum Anrufen</translation>
    </message>
    <message>
        <source>Other bookings</source>
        <translation>Andere Buchungen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>The room accepted it</source>
        <translation>Der Raum hat sie angenommen</translation>
    </message>
    <message>
        <source>The room declined it</source>
        <translation>Der Raum hat sie abgelehnt</translation>
    </message>
    <message>
        <source>Not accepted, but it can be joined</source>
        <translation>Nicht angenommen, Teilnahme aber möglich</translation>
    </message>
    <message>
        <source>Not accepted, so no Join</source>
        <translation>Nicht angenommen, daher keine Teilnahme</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Kürzer als ein Tag</translation>
    </message>
    <message>
        <source>Whole days: meetings with a time go first</source>
        <translation>Ganztägig: Besprechungen mit Uhrzeit gehen vor</translation>
    </message>
    <message>
        <source>Whole days: not shown in this room</source>
        <translation>Ganztägig: wird in diesem Raum nicht gezeigt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>One more with this number was left out</source>
        <translation>Ein weiterer mit derselben Nummer wurde ausgelassen</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Verwaltungsserver</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>Dieser Raum</translation>
    </message>
    <message>
        <source>This booking is no longer on the list.</source>
        <translation>Diese Buchung steht nicht mehr auf der Liste.</translation>
    </message>
    <message>
        <source>This booking is over.</source>
        <translation>Diese Buchung ist zu Ende.</translation>
    </message>
    <message>
        <source>It could not be saved. Try again.</source>
        <translation>Es konnte nicht gespeichert werden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It took too long. Look at the list before you try again.</source>
        <translation>Es hat zu lange gedauert. Sehen Sie in der Liste nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This room cannot be booked here.</source>
        <translation>Dieser Raum kann hier nicht gebucht werden.</translation>
    </message>
    <message>
        <source>The room is not free for that long.</source>
        <translation>So lange ist der Raum nicht frei.</translation>
    </message>
    <message>
        <source>It cannot be made longer.</source>
        <translation>Eine Verlängerung ist nicht möglich.</translation>
    </message>
    <message>
        <source>Nobody has to check in to this booking.</source>
        <translation>Für diese Buchung muss niemand einchecken.</translation>
    </message>
    <message>
        <source>It is too early to check in.</source>
        <translation>Zum Einchecken ist es noch zu früh.</translation>
    </message>
    <message>
        <source>This booking cannot be declined here.</source>
        <translation>Diese Buchung kann hier nicht abgelehnt werden.</translation>
    </message>
    <message>
        <source>This booking cannot be ended here.</source>
        <translation>Diese Buchung kann hier nicht beendet werden.</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>Bereit für Anrufe</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail</source>
        <translation>Ein Anruf bei der nächsten Besprechung schlägt wohl fehl</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Die Uhr geht richtig</translation>
    </message>
    <message>
        <source>Bookings are up to date (%1)</source>
        <translation>Buchungen sind aktuell (%1)</translation>
    </message>
    <message>
        <source>%1. Bookings as of %2 (%3)</source>
        <translation>%1. Buchungen, Stand %2 (%3)</translation>
    </message>
    <message>
        <source>Bookings as of %1 (%2)</source>
        <translation>Buchungen, Stand %1 (%2)</translation>
    </message>
    <message>
        <source>Not this booking alone. %1</source>
        <translation>Betrifft nicht nur diese Buchung. %1</translation>
    </message>
    <message>
        <source>%1, last heard of at %2</source>
        <translation>%1, zuletzt gemeldet um %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 (+1 day)</source>
        <translation>%1 (+1 Tag)</translation>
    </message>
    <message>
        <source>%1 (-1 day)</source>
        <translation>%1 (-1 Tag)</translation>
    </message>
    <message>
        <source>%1 (+%2 days)</source>
        <translation>%1 (+%2 Tage)</translation>
    </message>
    <message>
        <source>%1 (-%2 days)</source>
        <translation>%1 (-%2 Tage)</translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation>%1 vorm.</translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation>%1 nachm.</translation>
    </message>
    <message>
        <source>Set up this room</source>
        <translation>Diesen Raum einrichten</translation>
    </message>
    <message>
        <source>The address of your hub</source>
        <translation>Die Adresse Ihres Hubs</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The activation code: 16 digits</source>
        <translation>Der Aktivierungscode: 16 Ziffern</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>The address of your TMS, such as tms.example.com</source>
        <translation>Die Adresse Ihres TMS, etwa tms.example.com</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Is this your hub?</source>
        <translation>Ist das Ihr Hub?</translation>
    </message>
    <message>
        <source>Compare with the fingerprint that your hub shows:</source>
        <translation>Vergleichen Sie mit dem Fingerabdruck, den Ihr Hub zeigt:</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>Stimmt nicht überein</translation>
    </message>
    <message>
        <source>Asking your hub. This may take a few seconds.</source>
        <translation>Ihr Hub wird gefragt. Das kann einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>Asking your TMS. This may take a few seconds.</source>
        <translation>Ihr TMS wird gefragt. Das kann einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>Whoever manages this device has locked this setting.</source>
        <translation>Diese Einstellung ist von der Verwaltung dieses Geräts gesperrt.</translation>
    </message>
    <message>
        <source>This device does not know this choice.</source>
        <translation>Dieses Gerät kennt diese Auswahl nicht.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like tms.example.com.</source>
        <translation>Das ist keine Adresse eines Servers. Sie sieht etwa so aus: tms.example.com.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address of your hub.</source>
        <translation>Es wurde nichts dorthin gesendet. Prüfen Sie die Adresse Ihres Hubs.</translation>
    </message>
    <message>
        <source>This device could not be restarted. Tell whoever looks after it.</source>
        <translation>Dieses Gerät konnte nicht neu gestartet werden. Informieren Sie, wer es betreut.</translation>
    </message>
    <message>
        <source>Not everybody who was asked has answered.</source>
        <translation>Nicht alle, die gefragt wurden, haben geantwortet.</translation>
    </message>
    <message>
        <source>This room now belongs to %1</source>
        <translation>Dieser Raum gehört jetzt zu %1</translation>
    </message>
    <message>
        <source>The reason stands at SIP Registration 1 Reason. Check SIP URI, Proxy and Authentication, and the server&apos;s certificate.</source>
        <translation>Der Grund steht unter SIP Registration 1 Reason. Prüfen Sie SIP URI, Proxy und Authentication sowie das Zertifikat des Servers.</translation>
    </message>
</context>
<context>
    <name>AlertAnswer</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>End this booking?</source>
        <translation>Diese Buchung beenden?</translation>
    </message>
    <message>
        <source>Decline this booking?</source>
        <translation>Diese Buchung ablehnen?</translation>
    </message>
    <message>
        <source>The rest of the time becomes free for others.</source>
        <translation>Die restliche Zeit wird für andere frei.</translation>
    </message>
    <message>
        <source>The room says no to this meeting, and its time becomes free for others.</source>
        <translation>Der Raum sagt dieser Besprechung ab, und die Zeit wird für andere frei.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>AskServicePage</name>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>It is back by itself in a minute or two. Until then nobody can join a meeting here.</source>
        <translation>Es ist in ein bis zwei Minuten von selbst wieder da. Bis dahin kann hier niemand an einer Besprechung teilnehmen.</translation>
    </message>
    <message>
        <source>This panel asks for language, time zone and registration again. Settings and bookings stay.</source>
        <translation>Dieser Bildschirm fragt neu nach Sprache, Zeitzone und Registrierung. Einstellungen und Buchungen bleiben.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Restart this device?</source>
        <translation>Dieses Gerät neu starten?</translation>
    </message>
    <message>
        <source>Set up this device again?</source>
        <translation>Dieses Gerät neu einrichten?</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Book this room</source>
        <translation>Diesen Raum buchen</translation>
    </message>
</context>
<context>
    <name>BookTile</name>
    <message>
        <source>Book: %1, %2</source>
        <comment>length, until when</comment>
        <translation>Buchen: %1, %2</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>eingecheckt</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Join calls</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Teilnehmen</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Einchecken</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15 Min. länger</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>Buchung um 15 Minuten verlängern</translation>
    </message>
    <message>
        <source>Why this Join?</source>
        <translation>Warum Teilnahme möglich?</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>Warum keine Teilnahme?</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>BookingWording</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>a booking&apos;s start</comment>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>endet in %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Until the next booking</source>
        <translation>Bis zur nächsten Buchung</translation>
    </message>
    <message>
        <source>The rest of the day</source>
        <translation>Der Rest des Tages</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Nicht gebucht</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Booked until %1</source>
        <translation>Gebucht bis %1</translation>
    </message>
    <message>
        <source>Not extended</source>
        <translation>Nicht verlängert</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Extended until %1</source>
        <translation>Verlängert bis %1</translation>
    </message>
    <message>
        <source>Ended, the room is free</source>
        <translation>Beendet, der Raum ist frei</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Eingecheckt</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Nicht eingecheckt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not declined</source>
        <translation>Nicht abgelehnt</translation>
    </message>
    <message>
        <source>It did not work. Please try again.</source>
        <translation>Es hat nicht geklappt. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Booking this room</source>
        <translation>Dieser Raum wird gebucht</translation>
    </message>
    <message>
        <source>Booking this room until %1</source>
        <translation>Dieser Raum wird bis %1 gebucht</translation>
    </message>
    <message>
        <source>Asking for more time</source>
        <translation>Mehr Zeit wird angefragt</translation>
    </message>
    <message>
        <source>Asking for more time, until %1</source>
        <translation>Mehr Zeit wird angefragt, bis %1</translation>
    </message>
    <message>
        <source>Ending the booking</source>
        <translation>Die Buchung wird beendet</translation>
    </message>
    <message>
        <source>Checking in</source>
        <translation>Einchecken läuft</translation>
    </message>
    <message>
        <source>Declining the booking</source>
        <translation>Die Buchung wird abgelehnt</translation>
    </message>
    <message>
        <source>The room&apos;s system did not answer. Please try again.</source>
        <translation>Das System des Raums hat nicht geantwortet. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The room is given back now</source>
        <translation>Der Raum wird jetzt freigegeben</translation>
    </message>
    <message>
        <source>The room is given back in %1</source>
        <translation>Der Raum wird in %1 freigegeben</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles gut</translation>
    </message>
    <message>
        <source>1 doubt</source>
        <translation>1 Punkt unklar</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <comment>what the panel is not sure of</comment>
        <translation>
            <numerusform>%n Punkt unklar</numerusform>
            <numerusform>%n Punkte unklar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
next week</source>
        <comment>day of the week</comment>
        <translation>%1
nächste Woche</translation>
    </message>
</context>
<context>
    <name>ButtonWidget</name>
    <message>
        <source>%1, active</source>
        <comment>name of a button</comment>
        <translation>%1, aktiv</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Turn the camera on</source>
        <translation>Kamera einschalten</translation>
    </message>
    <message>
        <source>Turn the camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Resume the call</source>
        <translation>Anruf fortsetzen</translation>
    </message>
    <message>
        <source>Put the call on hold</source>
        <translation>Anruf halten</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Volume, %1 per cent</source>
        <translation>Lautstärke, %1 Prozent</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>Anrufdetails</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Room controls</source>
        <translation>Raumsteuerung</translation>
    </message>
</context>
<context>
    <name>CallWording</name>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Ending the call</source>
        <translation>Der Anruf wird beendet</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Wird angenommen</translation>
    </message>
    <message>
        <source>Ringing for %1, you may hear an announcement</source>
        <translation>Klingelt seit %1, eventuell hören Sie eine Ansage</translation>
    </message>
    <message>
        <source>Ringing, you may hear an announcement</source>
        <translation>Klingelt, eventuell hören Sie eine Ansage</translation>
    </message>
    <message>
        <source>Calling for %1, still trying</source>
        <translation>Ruft seit %1 an, weiterer Versuch läuft</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ruft an</translation>
    </message>
    <message>
        <source>Ringing for %1, still trying</source>
        <translation>Klingelt seit %1, weiterer Versuch läuft</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>on hold by the other side</source>
        <translation>von der Gegenseite gehalten</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>both hold at once: on hold, muted</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Answers in %1, muted</source>
        <translation>Nimmt in %1 stumm an</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>Die Besprechung ist zu Ende</translation>
    </message>
    <message>
        <source>The meeting ends in %1</source>
        <translation>Die Besprechung endet in %1</translation>
    </message>
    <message>
        <source>Leaving in %1</source>
        <translation>Der Anruf wird in %1 verlassen</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Nicht stören bis %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>You can be heard</source>
        <translation>Sie sind zu hören</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Zu laut</translation>
    </message>
</context>
<context>
    <name>CalmClock</name>
    <message>
        <source>Nothing booked</source>
        <translation>Nichts gebucht</translation>
    </message>
</context>
<context>
    <name>CheckInTile</name>
    <message>
        <source>Check in</source>
        <translation>Einchecken</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Bookings to join</source>
        <translation>Buchungen zur Teilnahme</translation>
    </message>
</context>
<context>
    <name>CustomPanelPage</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows do not fit on this panel</source>
        <translation>
            <numerusform>%n weitere Zeile passt nicht auf diesen Bildschirm</numerusform>
            <numerusform>%n weitere Zeilen passen nicht auf diesen Bildschirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Close call details</source>
        <translation>Anrufdetails schließen</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>Anrufdetails</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Call quality not known yet</source>
        <translation>Anrufqualität noch nicht bekannt</translation>
    </message>
    <message>
        <source>Call quality</source>
        <translation>Anrufqualität</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>Join by address</source>
        <translation>Über Adresse teilnehmen</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>Adresse oder Nummer</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
</context>
<context>
    <name>DoorActions</name>
    <message>
        <source>Check in</source>
        <translation>Einchecken</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>Jetzt buchen</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15 Min. länger</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>Buchung um 15 Minuten verlängern</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>DoorLine</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>Now or next, hours, title</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Now or next, hours</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Not sure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Heute nichts mehr</translation>
    </message>
</context>
<context>
    <name>EndTile</name>
    <message>
        <source>End</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Anruf beenden</translation>
    </message>
</context>
<context>
    <name>EndingBanner</name>
    <message>
        <source>Nobody seems to be here</source>
        <translation>Hier scheint niemand zu sein</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Stay in the call</source>
        <translation>Im Gespräch bleiben</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15 Min. länger</translation>
    </message>
    <message>
        <source>Extend the meeting by 15 minutes</source>
        <translation>Besprechung um 15 Minuten verlängern</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EntryTile</name>
    <message>
        <source>Call %1, a favourite</source>
        <translation>%1 anrufen, ein Favorit</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>%1 erneut anrufen</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Retry, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>Other ways to join</source>
        <translation>Andere Wege zur Teilnahme</translation>
    </message>
</context>
<context>
    <name>ErrorWays</name>
    <message>
        <source>Try %1</source>
        <translation>%1 versuchen</translation>
    </message>
    <message>
        <source>Try another address</source>
        <translation>Andere Adresse versuchen</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>Über Adresse teilnehmen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>FurtherCalls</name>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>On hold, switch to this call</source>
        <translation>Gehalten, zu diesem Anruf wechseln</translation>
    </message>
    <message>
        <source>Switch to %1, who is on hold</source>
        <translation>Zu %1 wechseln, wird gehalten</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Greenroom: scenes</source>
        <translation>Greenroom: Szenen</translation>
    </message>
</context>
<context>
    <name>GalleryStrip</name>
    <message>
        <source>as the scene</source>
        <extracomment>In place of a theme or a text size: the one that the scene asks for</extracomment>
        <translation>wie die Szene</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Schrift: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Glass: %1</source>
        <extracomment>The panel&apos;s screen: its size and dots</extracomment>
        <translation>Bildschirm: %1</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>dieses Fenster</translation>
    </message>
</context>
<context>
    <name>HalfwakePage</name>
    <message>
        <source>Next: %1, %2</source>
        <comment>hours, title</comment>
        <translation>Danach: %1, %2</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
</context>
<context>
    <name>HomeActions</name>
    <message>
        <source>Join by address</source>
        <translation>Über Adresse teilnehmen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
</context>
<context>
    <name>InCallPage</name>
    <message>
        <source>Unmute</source>
        <translation>Mikro an</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>Anruf an %1 abbrechen</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
</context>
<context>
    <name>KeyboardWording</name>
    <message>
        <source>Full stop</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>Ausrufezeichen</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>At-Zeichen</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>Und-Zeichen</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <translation>Klammer auf</translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <translation>Klammer zu</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Schrägstrich</translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation>Umgekehrter Schrägstrich</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Equals sign</source>
        <translation>Gleichheitszeichen</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>Kleiner als</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>Größer als</translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <translation>Eckige Klammer auf</translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <translation>Eckige Klammer zu</translation>
    </message>
    <message>
        <source>Capital %1</source>
        <comment>a letter</comment>
        <translation>Großes %1</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <comment>a language</comment>
        <translation>Tastatur: %1</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>Weitere Zeichen</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>KeypadPage</name>
    <message>
        <source>Close the keypad</source>
        <translation>Tastenfeld schließen</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>Each key is sent to %1 as you press it.</source>
        <translation>Jede Taste wird beim Drücken an %1 gesendet.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n keys sent</source>
        <translation>
            <numerusform>%n Taste gesendet</numerusform>
            <numerusform>%n Tasten gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>This file&apos;s language, as settings name it: German, Japanese.</extracomment>
        <translation>German</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Getting ready</source>
        <translation>Einen Moment bitte</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>Out of touch with the room&apos;s controller</source>
        <translation>Keine Verbindung zum Steuergerät des Raums</translation>
    </message>
    <message>
        <source>This screen keeps trying and comes back by itself. A call in progress goes on.</source>
        <translation>Dieser Bildschirm versucht es weiter und kommt von selbst zurück. Ein laufender Anruf geht weiter.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Greenroom</source>
        <translation>Greenroom</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>Adresse eingeben oder aus letzten Anrufen wählen</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>Über Adresse teilnehmen</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>Aus: Anrufe klingeln in diesem Raum</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>Ton prüfen</translation>
    </message>
    <message>
        <source>From now on, for a meeting that nobody has booked</source>
        <translation>Ab jetzt, für eine spontane Besprechung</translation>
    </message>
    <message>
        <source>Book this room</source>
        <translation>Diesen Raum buchen</translation>
    </message>
    <message>
        <source>Today and the next days</source>
        <translation>Heute und die nächsten Tage</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>What this panel is sure of</source>
        <translation>Was dieser Bildschirm sicher weiß</translation>
    </message>
</context>
<context>
    <name>MoreTile</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>OtherMeetings</name>
    <message>
        <source>Other meetings to join</source>
        <translation>Andere Besprechungen zur Teilnahme</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>No list of bookings has reached this room yet. It keeps trying and comes back by itself. If it does not, give your help desk what stands below.</source>
        <translation>In diesem Raum ist noch keine Liste der Buchungen angekommen. Er versucht es weiter und kommt von selbst zurück. Wenn nicht, geben Sie Ihrem Helpdesk, was unten steht.</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>OutcomeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PadWidget</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>Anrufsteuerung</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere anzeigen</numerusform>
            <numerusform>%n weitere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Anfang anzeigen</translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Room controls</source>
        <translation>Raumsteuerung</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Close the service menu</source>
        <translation>Servicemenü schließen</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>Servicemenü</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered. Everything else on this panel works as ever.</source>
        <translation>Es wurden zu viele falsche PINs eingegeben. Alles andere an diesem Bildschirm geht wie gewohnt.</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits</source>
        <translation>
            <numerusform>PIN, %n Ziffer</numerusform>
            <numerusform>PIN, %n Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the service menu</comment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>QualityMark</name>
    <message>
        <source>Call quality: %1</source>
        <translation>Anrufqualität: %1</translation>
    </message>
</context>
<context>
    <name>QuietPage</name>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>Aus: Anrufe klingeln in diesem Raum</translation>
    </message>
    <message>
        <source>While it is on, callers hear that the room is busy. You can still join your meetings. It ends by itself.</source>
        <translation>Währenddessen hören Anrufer, dass der Raum besetzt ist. An Ihren Besprechungen können Sie weiter teilnehmen. Es endet von selbst.</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until the meeting ends</source>
        <translation>Bis zum Ende der Besprechung</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>RatingAnswer</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%n von 5 Sternen</numerusform>
            <numerusform>%n von 5 Sternen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n of 5</source>
        <comment>stars</comment>
        <translation>
            <numerusform>%n von 5 senden</numerusform>
            <numerusform>%n von 5 senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ReachHead</name>
    <message>
        <source>Setting up this room</source>
        <translation>Dieser Raum wird eingerichtet</translation>
    </message>
</context>
<context>
    <name>ReleaseBanner</name>
    <message>
        <source>Nobody has checked in. %1</source>
        <translation>Niemand hat eingecheckt. %1</translation>
    </message>
    <message>
        <source>Nobody has checked in</source>
        <translation>Niemand hat eingecheckt</translation>
    </message>
    <message>
        <source>We are here</source>
        <translation>Wir sind da</translation>
    </message>
    <message>
        <source>We are here, check in</source>
        <translation>Wir sind da, einchecken</translation>
    </message>
</context>
<context>
    <name>RingAnswers</name>
    <message>
        <source>Answer and hold</source>
        <translation>Annehmen und halten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Answer %1 and hold the present call</source>
        <translation>%1 annehmen und den laufenden Anruf halten</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 ablehnen</translation>
    </message>
</context>
<context>
    <name>RingBanner</name>
    <message>
        <source>%1 calls</source>
        <translation>%1 ruft an</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
</context>
<context>
    <name>Scroller</name>
    <message>
        <source>Further up</source>
        <translation>Weiter oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter unten</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Close the service menu</source>
        <translation>Servicemenü schließen</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>Servicemenü</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>This menu can only be read: no PIN is set for it. Whoever administers the device can set one.</source>
        <translation>Dieses Menü kann nur gelesen werden: Es ist keine PIN dafür eingestellt. Wer das Gerät verwaltet, kann eine einstellen.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Asks for bookings and registration at once</source>
        <translation>Fragt sofort nach Buchungen und Registrierung</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>TMS</source>
        <translation>TMS</translation>
    </message>
    <message>
        <source>Call server</source>
        <extracomment>where the room is registered to be called</extracomment>
        <translation>Anrufserver</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>on the network</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Wird registriert</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Wird aktiviert</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Nicht aktiviert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Locked: try again in %1</source>
        <comment>time</comment>
        <extracomment>a PIN was wrong too often</extracomment>
        <translation>Gesperrt: neuer Versuch in %1 möglich</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Falsche PIN</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN: %n tries left</source>
        <translation>
            <numerusform>Falsche PIN: noch %n Versuch</numerusform>
            <numerusform>Falsche PIN: noch %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>This menu closes in %1</source>
        <comment>time</comment>
        <translation>Dieses Menü schließt in %1</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Neustart läuft</translation>
    </message>
    <message>
        <source>Beginning anew</source>
        <translation>Die Einrichtung beginnt von vorn</translation>
    </message>
    <message>
        <source>Checking bookings and registration</source>
        <translation>Buchungen und Registrierung werden geprüft</translation>
    </message>
</context>
<context>
    <name>SetupAdmin</name>
    <message>
        <source>Open %1 on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>Öffnen Sie %1 an einem Computer, und geben Sie diesen Code ein. Wer das tut, verwaltet dieses Gerät.</translation>
    </message>
    <message>
        <source>Open this device&apos;s page on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>Öffnen Sie die Seite dieses Geräts an einem Computer, und geben Sie diesen Code ein. Wer das tut, verwaltet dieses Gerät.</translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städte</translation>
    </message>
</context>
<context>
    <name>SetupNetwork</name>
    <message>
        <source>Plug in the network cable. If it is plugged in, give what stands below to whoever looks after your network. This screen goes on by itself as soon as there is a network.</source>
        <translation>Stecken Sie das Netzwerkkabel ein. Wenn es schon steckt, geben Sie der Person, die Ihr Netzwerk betreut, was unten steht. Sobald ein Netzwerk da ist, geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>on the network</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>IPv6</source>
        <comment>an address on the network</comment>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>MAC</source>
        <comment>an address on the network</comment>
        <translation>MAC</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Choose a language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>Where is this room?</source>
        <translation>Wo ist dieser Raum?</translation>
    </message>
    <message>
        <source>The nearest city</source>
        <translation>Die nächstgelegene Stadt</translation>
    </message>
    <message>
        <source>Connected to the network</source>
        <translation>Mit dem Netzwerk verbunden</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Noch kein Netzwerk</translation>
    </message>
    <message>
        <source>Register this room</source>
        <translation>Diesen Raum registrieren</translation>
    </message>
    <message>
        <source>Become its administrator</source>
        <translation>Die Verwaltung übernehmen</translation>
    </message>
    <message>
        <source>So that this screen shows the right time</source>
        <translation>Damit dieser Bildschirm die richtige Zeit zeigt</translation>
    </message>
    <message>
        <source>Where its bookings come from</source>
        <translation>Woher seine Buchungen kommen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the question before</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>question</comment>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SetupRegistration</name>
    <message>
        <source>Its administrator gives you 16 digits</source>
        <translation>Dessen Verwaltung gibt Ihnen 16 Ziffern</translation>
    </message>
    <message>
        <source>With a code from your hub</source>
        <translation>Mit einem Code Ihres Hubs</translation>
    </message>
    <message>
        <source>You know the address of the server</source>
        <translation>Sie kennen die Adresse des Servers</translation>
    </message>
    <message>
        <source>With a TMS</source>
        <translation>Mit einem TMS</translation>
    </message>
    <message>
        <source>Bookings are made here or by programs</source>
        <translation>Gebucht wird hier oder durch Programme</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>Eigenständig</translation>
    </message>
</context>
<context>
    <name>SetupWording</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Africa</source>
        <extracomment>Parts of the world, as lists of time zones have them</extracomment>
        <translation>Afrika</translation>
    </message>
    <message>
        <source>America</source>
        <translation>Amerika</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Arctic</source>
        <translation>Arktis</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>Asien</translation>
    </message>
    <message>
        <source>Atlantic Ocean</source>
        <translation>Atlantik</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Indian Ocean</source>
        <translation>Indischer Ozean</translation>
    </message>
    <message>
        <source>Pacific Ocean</source>
        <translation>Pazifik</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>Weltzeit</translation>
    </message>
    <message>
        <source>%1, %2: it is %3 there</source>
        <comment>region, city, time</comment>
        <translation>%1, %2: Dort ist es %3</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SleepCover</name>
    <message>
        <source>Asleep. Touch to wake.</source>
        <translation>Im Ruhezustand. Zum Aufwecken berühren.</translation>
    </message>
</context>
<context>
    <name>SoundCheckPage</name>
    <message>
        <source>Close the check</source>
        <translation>Prüfung schließen</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>Ton prüfen</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Kein Lautsprecher</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Speak: you hear yourself from the loudspeaker.</source>
        <translation>Sprechen Sie: Sie hören sich aus dem Lautsprecher.</translation>
    </message>
    <message>
        <source>What you say in the next ten seconds comes out of the loudspeaker.</source>
        <translation>Was Sie in den nächsten zehn Sekunden sagen, kommt aus dem Lautsprecher.</translation>
    </message>
    <message>
        <source>Loudness, %1 per cent</source>
        <translation>Pegel, %1 Prozent</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>Prüfung starten</translation>
    </message>
</context>
<context>
    <name>SpinnerWidget</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1: less</source>
        <comment>what a spinner sets</comment>
        <translation>%1: weniger</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>what a spinner sets</comment>
        <translation>%1: mehr</translation>
    </message>
</context>
<context>
    <name>StatusShape</name>
    <message>
        <source>?</source>
        <comment>not sure</comment>
        <translation>?</translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>for the rest of the day</source>
        <translation>für den Rest des Tages</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>Beginnt in %1</translation>
    </message>
    <message>
        <source>Starts now</source>
        <translation>Beginnt jetzt</translation>
    </message>
    <message>
        <source>Waiting for check-in</source>
        <translation>Wartet auf Check-in</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Free for the rest of the day</source>
        <translation>Frei für den Rest des Tages</translation>
    </message>
    <message>
        <source>Free until %1</source>
        <comment>time</comment>
        <translation>Frei bis %1</translation>
    </message>
    <message>
        <source>Busy for the rest of the day</source>
        <translation>Belegt für den Rest des Tages</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <comment>time</comment>
        <translation>Belegt bis %1</translation>
    </message>
    <message>
        <source>In call, do not disturb</source>
        <translation>Im Gespräch, nicht stören</translation>
    </message>
    <message>
        <source>Not sure, not checked yet</source>
        <translation>Unklar, noch nicht geprüft</translation>
    </message>
    <message>
        <source>Not sure, last checked %1</source>
        <comment>time</comment>
        <translation>Unklar, zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <comment>time</comment>
        <translation>Zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>Address %1</source>
        <comment>on the network</comment>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>ToggleWidget</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>TrustBadge</name>
    <message>
        <source>%1. What this panel is sure of</source>
        <translation>%1. Was dieser Bildschirm sicher weiß</translation>
    </message>
</context>
<context>
    <name>TrustPage</name>
    <message>
        <source>What this panel is sure of</source>
        <translation>Was dieser Bildschirm sicher weiß</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>Lautstärke %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Unmute</source>
        <translation>Mikro an</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>Anruf an %1 abbrechen</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Why this Join?</source>
        <translation>Warum Teilnahme möglich?</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>Warum keine Teilnahme?</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was looked at, in this order</source>
        <translation>Was geprüft wurde, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>This decided</source>
        <translation>Das gab den Ausschlag</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>AM</source>
        <translation>vorm.</translation>
    </message>
    <message>
        <source>PM</source>
        <translation>nachm.</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>time, AM or PM</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd</source>
        <comment>date format</comment>
        <translation>dddd</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <source>%1, all day</source>
        <comment>day</comment>
        <translation>%1, ganztägig</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>all day, until when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hours</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <comment>day, time</comment>
        <translation>bis %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>since when, until when</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n Sek.</numerusform>
            <numerusform>%n Sek.</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Join early</source>
        <translation>Früher teilnehmen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Teilnehmen</translation>
    </message>
    <message>
        <source>Leave and join</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>Warum keine Teilnahme?</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>ab %1 möglich</translation>
    </message>
    <message>
        <source>Join from %1</source>
        <translation>Teilnahme ab %1</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>in %1 möglich</translation>
    </message>
    <message>
        <source>Join opens in %1</source>
        <translation>Teilnahme in %1 möglich</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>starts now</source>
        <translation>beginnt jetzt</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>started %1 ago</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>started just now</source>
        <translation>gerade begonnen</translation>
    </message>
    <message>
        <source>Could not join</source>
        <translation>Teilnahme fehlgeschlagen</translation>
    </message>
    <message>
        <source>No join: %1</source>
        <translation>Keine Teilnahme: %1</translation>
    </message>
    <message>
        <source>Cancel joining %1</source>
        <translation>Teilnahme an %1 abbrechen</translation>
    </message>
    <message>
        <source>In call %1, %2</source>
        <translation>Im Gespräch %1, %2</translation>
    </message>
    <message>
        <source>Could not join %1: %2. %3</source>
        <translation>Teilnahme an %1 fehlgeschlagen: %2. %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>Join, title, when</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a sentence, a caution</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Noch nicht: %1</translation>
    </message>
    <message>
        <source>Not yet: Join opens in %1</source>
        <translation>Noch nicht: Teilnahme in %1 möglich</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>Anrufe nicht möglich, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>Die Liste der Buchungen ist alt</translation>
    </message>
    <message>
        <source>The call did not work</source>
        <translation>Der Anruf hat nicht geklappt</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>Wieder teilnehmen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The booking brought nothing to dial.</source>
        <translation>Die Buchung enthält keine Adresse zum Anrufen.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>bookings</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::ExtensionModel</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::GalleryModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1x%2, %3 inches</source>
        <translation>%1x%2, %3 Zoll</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::RoomModel</name>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindung wird wiederhergestellt</translation>
    </message>
</context>
</TS>
