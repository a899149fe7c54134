<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AddressesPage</name>
    <message>
        <source>Other ways to join</source>
        <translation>ほかの参加方法</translation>
    </message>
    <message>
        <source>Another address of this meeting</source>
        <translation>この会議の別のアドレス</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 を試す</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>アドレスを入力するか、最近の通話から選びます</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>アドレスで参加</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Later bookings</source>
        <translation>この後の予約</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>すべての予約</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>%1 today that are not shown here</source>
        <comment>3 more</comment>
        <translation>今日、ここに表示していない予約：%1</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>予約はありません</translation>
    </message>
    <message>
        <source>The room is free today and on the next days.</source>
        <translation>この部屋は今日もこの先数日も空いています。</translation>
    </message>
</context>
<context>
    <name>AgentWords</name>
    <message>
        <source>Join is open</source>
        <translation>参加できます</translation>
    </message>
    <message>
        <source>Join is not open yet</source>
        <translation>まだ参加できません</translation>
    </message>
    <message>
        <source>Not open yet, but it can be joined early</source>
        <translation>開始前ですが、早めに参加できます</translation>
    </message>
    <message>
        <source>This meeting is over</source>
        <translation>この会議は終了しました</translation>
    </message>
    <message>
        <source>The room is joining</source>
        <translation>参加しています</translation>
    </message>
    <message>
        <source>The room is in this call</source>
        <translation>この通話に参加中です</translation>
    </message>
    <message>
        <source>The room declined this meeting</source>
        <translation>この部屋はこの会議を辞退しました</translation>
    </message>
    <message>
        <source>The room has not accepted this meeting</source>
        <translation>この部屋はこの会議を承諾していません</translation>
    </message>
    <message>
        <source>All-day entries are hidden in this room</source>
        <translation>この部屋では終日の予定を表示しません</translation>
    </message>
    <message>
        <source>Another meeting goes before this all-day one</source>
        <translation>終日の予定より別の会議が優先されます</translation>
    </message>
    <message>
        <source>No address to call</source>
        <translation>発信先のアドレスがありません</translation>
    </message>
    <message>
        <source>No address for this kind of meeting</source>
        <translation>この種類の会議のアドレスがありません</translation>
    </message>
    <message>
        <source>The address to call is empty</source>
        <translation>発信先のアドレスが空です</translation>
    </message>
    <message>
        <source>This room cannot join this kind of meeting</source>
        <translation>この部屋はこの種類の会議に参加できません</translation>
    </message>
    <message>
        <source>This meeting can only be joined in a browser</source>
        <translation>この会議にはブラウザーからのみ参加できます</translation>
    </message>
    <message>
        <source>The meeting&apos;s address cannot be dialled</source>
        <translation>会議のアドレスに発信できません</translation>
    </message>
    <message>
        <source>The booking&apos;s times are wrong</source>
        <translation>予約の時刻が正しくありません</translation>
    </message>
    <message>
        <source>The booking has no identifier</source>
        <translation>予約に識別子がありません</translation>
    </message>
    <message>
        <source>Two bookings share one identifier</source>
        <translation>2件の予約の識別子が同じです</translation>
    </message>
    <message>
        <source>The booking could not be read</source>
        <translation>予約を読み取れませんでした</translation>
    </message>
    <message>
        <source>The booking was left out for safety</source>
        <translation>安全のため予約を除外しました</translation>
    </message>
    <message>
        <source>This meeting was taken off the list</source>
        <translation>この会議は一覧から外されました</translation>
    </message>
    <message>
        <source>This meeting has a new identifier</source>
        <translation>この会議の識別子が変わりました</translation>
    </message>
    <message>
        <source>Nobody checked in: the room was given back</source>
        <translation>チェックインがなかったため、部屋は解放されました</translation>
    </message>
    <message>
        <source>This meeting was ended early in the room</source>
        <translation>この会議は部屋で早めに終了されました</translation>
    </message>
    <message>
        <source>This meeting was deleted in the room</source>
        <translation>この会議は部屋で削除されました</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>通話は利用できません。再試行しています</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>予約の一覧が古くなっています</translation>
    </message>
    <message>
        <source>A call to this meeting is likely to fail</source>
        <translation>この会議への発信は失敗する可能性があります</translation>
    </message>
    <message>
        <source>Most meetings come without an address</source>
        <translation>ほとんどの会議にアドレスがありません</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here</source>
        <translation>ほとんどの会議にここから発信できません</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room</source>
        <translation>ほとんどの会議が部屋に承諾されていません</translation>
    </message>
    <message>
        <source>Most bookings could not be read</source>
        <translation>ほとんどの予約を読み取れませんでした</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles</source>
        <translation>会議の件名の代わりに名前が表示されます</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>正常です</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>時計がずれている可能性があります</translation>
    </message>
    <message>
        <source>The clock is corrected by other servers&apos; time</source>
        <translation>時計は別のサーバーの時刻で補正されています</translation>
    </message>
    <message>
        <source>The clock differs from the booking system&apos;s</source>
        <translation>時計が予約システムとずれています</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>時計が正しくありません</translation>
    </message>
    <message>
        <source>No bookings received yet</source>
        <translation>予約をまだ受信していません</translation>
    </message>
    <message>
        <source>Bookings cannot be fetched</source>
        <translation>予約を取得できません</translation>
    </message>
    <message>
        <source>The call service is not running</source>
        <translation>通話サービスが動作していません</translation>
    </message>
    <message>
        <source>Calls are switched off</source>
        <translation>通話はオフになっています</translation>
    </message>
    <message>
        <source>The call server does not accept the room</source>
        <translation>通話サーバーがこの部屋を受け付けません</translation>
    </message>
    <message>
        <source>Bookings cannot be kept safely</source>
        <translation>予約を安全に保存できません</translation>
    </message>
    <message>
        <source>The kept bookings could not be read</source>
        <translation>保存した予約を読み取れませんでした</translation>
    </message>
    <message>
        <source>Clients cannot connect</source>
        <translation>クライアントが接続できません</translation>
    </message>
    <message>
        <source>A server is told of no more changes</source>
        <translation>サーバーへの変更通知が止まっています</translation>
    </message>
    <message>
        <source>The booking system cannot be reached</source>
        <translation>予約システムに接続できません</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not trusted</source>
        <translation>予約システムの証明書を信頼できません</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is for another name</source>
        <translation>予約システムの証明書の名前が異なります</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate has expired</source>
        <translation>予約システムの証明書の期限が切れています</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not valid yet</source>
        <translation>予約システムの証明書はまだ有効ではありません</translation>
    </message>
    <message>
        <source>The booking system does not accept the login</source>
        <translation>予約システムにログインできません</translation>
    </message>
    <message>
        <source>The booking system refuses this device</source>
        <translation>予約システムがこの機器を拒否しています</translation>
    </message>
    <message>
        <source>The booking system&apos;s answer cannot be read</source>
        <translation>予約システムの応答を読み取れません</translation>
    </message>
    <message>
        <source>The booking system&apos;s address is no address</source>
        <translation>予約システムのアドレスが正しくありません</translation>
    </message>
    <message>
        <source>No booking system is set</source>
        <translation>予約システムが設定されていません</translation>
    </message>
    <message>
        <source>A move to another booking system was taken back</source>
        <translation>別の予約システムへの移行を取り消しました</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>ハブに接続できません</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate is not the right one</source>
        <translation>ハブの証明書が正しくありません</translation>
    </message>
    <message>
        <source>The hub no longer knows this device</source>
        <translation>ハブにこの機器の登録がありません</translation>
    </message>
    <message>
        <source>Another device is connected as this one</source>
        <translation>別の機器がこの機器として接続されています</translation>
    </message>
    <message>
        <source>The hub refuses this device</source>
        <translation>ハブがこの機器を拒否しています</translation>
    </message>
    <message>
        <source>This device could not be activated</source>
        <translation>この機器を有効化できませんでした</translation>
    </message>
    <message>
        <source>This device&apos;s certificate could not be renewed</source>
        <translation>この機器の証明書を更新できませんでした</translation>
    </message>
    <message>
        <source>The booking system asked for what this device refuses</source>
        <translation>予約システムの要求の一部をこの機器が拒否しました</translation>
    </message>
    <message>
        <source>Reason unknown</source>
        <translation>理由は不明です</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Check the address in the invitation.</source>
        <translation>招待状のアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Check that the meeting has started, then try again.</source>
        <translation>会議が始まっているか確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Tell your support the code.</source>
        <translation>サポート担当にコードをお伝えください。</translation>
    </message>
    <message>
        <source>Tell your support: the room&apos;s login for calls is wrong.</source>
        <translation>サポート担当に「部屋の通話用ログイン情報が正しくない」とお伝えください。</translation>
    </message>
    <message>
        <source>Ask the organiser for a new invitation.</source>
        <translation>主催者に新しい招待状を依頼してください。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>ネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The call server does not accept this room.</source>
        <translation>通話サーバーがこの部屋を受け付けません。</translation>
    </message>
    <message>
        <source>The meeting has moved to another address.</source>
        <translation>会議は別のアドレスに移りました。</translation>
    </message>
    <message>
        <source>There is no one at this address.</source>
        <translation>このアドレスには誰もいません。</translation>
    </message>
    <message>
        <source>The call server has a problem.</source>
        <translation>通話サーバーに問題があります。</translation>
    </message>
    <message>
        <source>The other side did not understand the call.</source>
        <translation>相手側が通話を処理できませんでした。</translation>
    </message>
    <message>
        <source>The two sides have no sound or picture format in common.</source>
        <translation>双方に共通の音声・映像形式がありません。</translation>
    </message>
    <message>
        <source>The call went round in circles and was stopped.</source>
        <translation>通話が循環したため停止しました。</translation>
    </message>
    <message>
        <source>Check the address, and tell your support the code.</source>
        <translation>アドレスを確認し、サポート担当にコードをお伝えください。</translation>
    </message>
    <message>
        <source>The call was refused.</source>
        <translation>通話が拒否されました。</translation>
    </message>
    <message>
        <source>Try again. If it stays, tell your support the code.</source>
        <translation>もう一度お試しください。続く場合は、サポート担当にコードをお伝えください。</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>発信できませんでした。</translation>
    </message>
    <message>
        <source>The other side does not reply.</source>
        <translation>相手側から応答がありません。</translation>
    </message>
    <message>
        <source>This meeting can only be reached through another server.</source>
        <translation>この会議には別のサーバーを経由する必要があります。</translation>
    </message>
    <message>
        <source>This meeting is offered in another way than a call.</source>
        <translation>この会議は通話以外の方法で提供されています。</translation>
    </message>
    <message>
        <source>The call server asks for payment.</source>
        <translation>通話サーバーが支払いを求めています。</translation>
    </message>
    <message>
        <source>Ask your support to check the account for calls.</source>
        <translation>サポート担当に通話用アカウントの確認を依頼してください。</translation>
    </message>
    <message>
        <source>This room is not allowed to call this address.</source>
        <translation>この部屋からこのアドレスへの発信は許可されていません。</translation>
    </message>
    <message>
        <source>Ask your support to allow it.</source>
        <translation>サポート担当に許可を依頼してください。</translation>
    </message>
    <message>
        <source>This address does not take calls.</source>
        <translation>このアドレスは通話を受け付けません。</translation>
    </message>
    <message>
        <source>This address is no longer in use.</source>
        <translation>このアドレスは使われていません。</translation>
    </message>
    <message>
        <source>The other side finds the address too long.</source>
        <translation>アドレスが長すぎます。</translation>
    </message>
    <message>
        <source>The call server does not know this kind of address.</source>
        <translation>通話サーバーはこの種類のアドレスに対応していません。</translation>
    </message>
    <message>
        <source>The other side wants proof of who is calling.</source>
        <translation>相手側が発信者の証明を求めています。</translation>
    </message>
    <message>
        <source>The way to the other side broke.</source>
        <translation>相手側への経路が切れました。</translation>
    </message>
    <message>
        <source>The other side takes no calls without a name.</source>
        <translation>相手側は名前のない通話を受け付けません。</translation>
    </message>
    <message>
        <source>Ask your support to set the room&apos;s name for calls.</source>
        <translation>サポート担当に通話用の部屋名の設定を依頼してください。</translation>
    </message>
    <message>
        <source>The meeting cannot be reached right now.</source>
        <translation>現在、会議に接続できません。</translation>
    </message>
    <message>
        <source>The other side has lost this call.</source>
        <translation>相手側でこの通話が失われました。</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>もう一度発信してください。</translation>
    </message>
    <message>
        <source>The address is incomplete.</source>
        <translation>アドレスが不完全です。</translation>
    </message>
    <message>
        <source>The address fits more than one meeting.</source>
        <translation>アドレスが複数の会議に当てはまります。</translation>
    </message>
    <message>
        <source>Ask the organiser for the exact address.</source>
        <translation>主催者に正確なアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The other side is busy.</source>
        <translation>相手側は話し中です。</translation>
    </message>
    <message>
        <source>The call was stopped before it was answered.</source>
        <translation>応答の前に通話が終了しました。</translation>
    </message>
    <message>
        <source>Both sides wanted the same thing at once.</source>
        <translation>双方の操作が重なりました。</translation>
    </message>
    <message>
        <source>The other side could not decrypt the call.</source>
        <translation>相手側が通話を復号できませんでした。</translation>
    </message>
    <message>
        <source>The other side asks for a safer connection.</source>
        <translation>相手側がより安全な接続を求めています。</translation>
    </message>
    <message>
        <source>The call server does not offer this kind of call.</source>
        <translation>通話サーバーはこの種類の通話に対応していません。</translation>
    </message>
    <message>
        <source>A server on the way to the meeting has a problem.</source>
        <translation>会議への途中のサーバーに問題があります。</translation>
    </message>
    <message>
        <source>The call service is not available.</source>
        <translation>通話サービスを利用できません。</translation>
    </message>
    <message>
        <source>A server on the way to the meeting does not reply.</source>
        <translation>会議への途中のサーバーが応答しません。</translation>
    </message>
    <message>
        <source>The network has no room for this call.</source>
        <translation>ネットワークに通話のための余裕がありません。</translation>
    </message>
    <message>
        <source>The other side is busy everywhere.</source>
        <translation>相手側はすべて話し中です。</translation>
    </message>
    <message>
        <source>The other side declined the call.</source>
        <translation>相手側が通話を拒否しました。</translation>
    </message>
    <message>
        <source>Ask the organiser to let the room in.</source>
        <translation>主催者に部屋の参加許可を依頼してください。</translation>
    </message>
    <message>
        <source>The other side does not want calls from this room.</source>
        <translation>相手側はこの部屋からの通話を受け付けません。</translation>
    </message>
    <message>
        <source>A server on the way blocks calls from this room.</source>
        <translation>途中のサーバーがこの部屋からの通話を遮断しています。</translation>
    </message>
    <message>
        <source>Ask your support to have it allowed.</source>
        <translation>サポート担当に許可の手配を依頼してください。</translation>
    </message>
    <message>
        <source>The server in this address cannot be found.</source>
        <translation>このアドレスのサーバーが見つかりません。</translation>
    </message>
    <message>
        <source>Check the address in the invitation, then the network.</source>
        <translation>招待状のアドレスを確認し、次にネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The call server cannot be reached.</source>
        <translation>通話サーバーに接続できません。</translation>
    </message>
    <message>
        <source>The call server cannot prove who it is.</source>
        <translation>通話サーバーの身元を確認できません。</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate is not trusted.</source>
        <translation>サポート担当に「サーバーの証明書を信頼できない」とお伝えください。</translation>
    </message>
    <message>
        <source>Another server answered than the one that was called.</source>
        <translation>発信先とは別のサーバーが応答しました。</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has another name.</source>
        <translation>サポート担当に「サーバーの証明書の名前が異なる」とお伝えください。</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is has run out.</source>
        <translation>通話サーバーの証明の期限が切れています。</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has expired.</source>
        <translation>サポート担当に「サーバーの証明書の期限が切れている」とお伝えください。</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is is not valid yet.</source>
        <translation>通話サーバーの証明はまだ有効ではありません。</translation>
    </message>
    <message>
        <source>Check the room&apos;s clock, then tell your support.</source>
        <translation>部屋の時計を確認し、サポート担当にお知らせください。</translation>
    </message>
    <message>
        <source>No safe connection to the call server could be made.</source>
        <translation>通話サーバーと安全に接続できませんでした。</translation>
    </message>
    <message>
        <source>Sound and picture could not be started.</source>
        <translation>音声と映像を開始できませんでした。</translation>
    </message>
    <message>
        <source>The room did not make this call.</source>
        <translation>この部屋は発信しませんでした。</translation>
    </message>
    <message>
        <source>Tell your support the code: the settings for calls do not allow it.</source>
        <translation>通話の設定で許可されていません。サポート担当にコードをお伝えください。</translation>
    </message>
    <message>
        <source>The room&apos;s call service stopped.</source>
        <translation>部屋の通話サービスが停止しました。</translation>
    </message>
    <message>
        <source>It restarts by itself. Try again in a moment.</source>
        <translation>自動的に再起動します。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The connection to the meeting was lost.</source>
        <translation>会議との接続が切れました。</translation>
    </message>
    <message>
        <source>Check the network, then join again.</source>
        <translation>ネットワークを確認して、もう一度参加してください。</translation>
    </message>
    <message>
        <source>The clock is not synchronised; the time of other servers is used</source>
        <translation>時計が同期されていません。別のサーバーの時刻を使用しています</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received</source>
        <translation>時計が最後の予約受信時刻より遅れています</translation>
    </message>
    <message>
        <source>The clock is not synchronised with a time server</source>
        <translation>時計がタイムサーバーと同期されていません</translation>
    </message>
    <message>
        <source>No booking list has been received yet</source>
        <translation>予約の一覧をまだ受信していません</translation>
    </message>
    <message>
        <source>No microphone: others cannot hear you</source>
        <translation>マイクがありません：相手に声が聞こえません</translation>
    </message>
    <message>
        <source>No loudspeaker: you cannot hear others</source>
        <translation>スピーカーがありません：相手の声が聞こえません</translation>
    </message>
    <message>
        <source>No camera: others cannot see you</source>
        <translation>カメラがありません：相手に映像が見えません</translation>
    </message>
    <message>
        <source>This address cannot be called.</source>
        <translation>このアドレスには発信できません。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>1分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again in 1 minute.</source>
        <translation>1分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>Private meeting</source>
        <translation>非公開の会議</translation>
    </message>
    <message>
        <source>Scheduled meeting</source>
        <translation>予定された会議</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会議</translation>
    </message>
    <message numerus="yes">
        <source>List %n min old</source>
        <translation>
            <numerusform>一覧は%n分前のものです</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely to fail: %1</source>
        <translation>失敗する可能性：%1</translation>
    </message>
    <message>
        <source>Bookings as of %1</source>
        <translation>予約は%1時点</translation>
    </message>
    <message numerus="yes">
        <source>The clock differs by %n s from another server&apos;s</source>
        <translation>
            <numerusform>時計が別のサーバーと%n秒ずれています</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings cannot be taken over: %1</source>
        <translation>予約を取り込めません：%1</translation>
    </message>
    <message>
        <source>The call engine is not running: %1</source>
        <translation>通話エンジンが動作していません：%1</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail: %1</source>
        <translation>次の会議への発信は失敗する可能性があります：%1</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>%n分後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the address: %1.</source>
        <translation>アドレスを確認してください：%1。</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>音声：%1、損失 %2 %、揺らぎ %3 ms、往復 %4 ms</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter</source>
        <translation>音声：%1、損失 %2 %、揺らぎ %3 ms</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>音声：%1</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>映像：%1、損失 %2 %、揺らぎ %3 ms、往復 %4 ms</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter</source>
        <translation>映像：%1、損失 %2 %、揺らぎ %3 ms</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>映像：%1</translation>
    </message>
    <message>
        <source>Most meetings come without an address (%1 of %2)</source>
        <translation>ほとんどの会議にアドレスがありません（%2件中%1件）</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here (%1 of %2)</source>
        <translation>ほとんどの会議にここから発信できません（%2件中%1件）</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room (%1 of %2)</source>
        <translation>ほとんどの会議が部屋に承諾されていません（%2件中%1件）</translation>
    </message>
    <message>
        <source>Most bookings could not be read (%1 of %2)</source>
        <translation>ほとんどの予約を読み取れませんでした（%2件中%1件）</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles (%1 of %2)</source>
        <translation>会議の件名の代わりに名前が表示されます（%2件中%1件）</translation>
    </message>
    <message>
        <source>Nothing to do. The window is set by the booking&apos;s StartTimeBuffer or by Bookings JoinLeadTime.</source>
        <translation>対処は不要です。参加できる時間は、予約の StartTimeBuffer または Bookings JoinLeadTime で決まります。</translation>
    </message>
    <message>
        <source>Nothing to do. UserInterface Bookings Visibility EarlyJoin allows it for today&apos;s bookings.</source>
        <translation>対処は不要です。UserInterface Bookings Visibility EarlyJoin により、今日の予約で許可されています。</translation>
    </message>
    <message>
        <source>Find out why the room&apos;s mailbox declines: a conflict, or its booking rules.</source>
        <translation>部屋のメールボックスが辞退する理由（予定の重複、または予約ルール）を調べてください。</translation>
    </message>
    <message>
        <source>Let the room&apos;s mailbox accept invitations by itself, or set UserInterface Bookings Visibility TentativeMeetings to Auto.</source>
        <translation>部屋のメールボックスが招待を自動で承諾するようにするか、UserInterface Bookings Visibility TentativeMeetings を Auto に設定してください。</translation>
    </message>
    <message>
        <source>To show them, set UserInterface Bookings Visibility AllDayMeetings to Auto.</source>
        <translation>表示するには、UserInterface Bookings Visibility AllDayMeetings を Auto に設定してください。</translation>
    </message>
    <message>
        <source>Nothing to do. It can be joined from the list of bookings.</source>
        <translation>対処は不要です。予約の一覧から参加できます。</translation>
    </message>
    <message>
        <source>The booking came without a call address. Check that the invitation carries one, and that the room&apos;s mailbox keeps the text of invitations.</source>
        <translation>予約に発信先のアドレスがありません。招待状にアドレスがあること、部屋のメールボックスが招待状の本文を残すことを確認してください。</translation>
    </message>
    <message>
        <source>The booking names a meeting service but no address to dial it. Switch on SIP dial-in (a video interoperability service) for that meeting service.</source>
        <translation>予約に会議サービスの名前はありますが、発信先のアドレスがありません。その会議サービスの SIP ダイヤルイン（ビデオ相互運用サービス）を有効にしてください。</translation>
    </message>
    <message>
        <source>The booking system sent a call without a number. Correct what it sends.</source>
        <translation>予約システムが番号のない発信先を送りました。送信内容を修正してください。</translation>
    </message>
    <message>
        <source>The booking only has addresses that this room cannot dial. Add a SIP address to the invitation.</source>
        <translation>予約には、この部屋から発信できるアドレスがありません。招待状に SIP アドレスを追加してください。</translation>
    </message>
    <message>
        <source>The meeting service gave no SIP address. Switch on its SIP dial-in, or join from a laptop.</source>
        <translation>会議サービスから SIP アドレスが提供されていません。会議サービスの SIP ダイヤルインを有効にするか、ノートパソコンから参加してください。</translation>
    </message>
    <message>
        <source>Correct the address in the booking: see the trace for the character that is wrong.</source>
        <translation>予約のアドレスを修正してください。誤りのある文字は確認した項目に示されています。</translation>
    </message>
    <message>
        <source>Correct start and end in the booking system; the end must come after the start.</source>
        <translation>予約システムで開始と終了を修正してください。終了は開始より後でなければなりません。</translation>
    </message>
    <message>
        <source>The booking system must give every booking an Id.</source>
        <translation>予約システムですべての予約に識別子（Id）を付ける必要があります。</translation>
    </message>
    <message>
        <source>The booking system sent the same Id twice in one list; the first one is used.</source>
        <translation>予約システムが1つの一覧で同じ識別子（Id）を2回送りました。最初の予約を使用します。</translation>
    </message>
    <message>
        <source>See the trace for the element that is wrong, and correct what the booking system sends.</source>
        <translation>誤りのある要素は確認した項目に示されています。予約システムの送信内容を修正してください。</translation>
    </message>
    <message>
        <source>The agent stopped twice while working on this booking. Change or delete it in the booking system, and report it with the log of that moment.</source>
        <translation>この予約の処理中にエージェントが2回停止しました。予約システムで予約を変更または削除し、その時点のログを添えて報告してください。</translation>
    </message>
    <message>
        <source>Nothing to do if it was cancelled or moved. Otherwise see in the booking system why it is no longer sent.</source>
        <translation>取り消しまたは変更された場合、対処は不要です。それ以外の場合は、送信されなくなった理由を予約システムで確認してください。</translation>
    </message>
    <message>
        <source>Nothing to do. The booking system made the meeting anew; see the new one.</source>
        <translation>対処は不要です。予約システムが会議を作り直しました。新しい会議を確認してください。</translation>
    </message>
    <message>
        <source>Nothing to do if nobody came. Check-in is set by Bookings CheckIn; a new time in the booking system brings the meeting back.</source>
        <translation>誰も来なかった場合、対処は不要です。チェックインは Bookings CheckIn で設定します。予約システムで時刻を変更すると会議が戻ります。</translation>
    </message>
    <message>
        <source>Nothing to do. The room was given back by a check-out.</source>
        <translation>対処は不要です。チェックアウトにより部屋が解放されました。</translation>
    </message>
    <message>
        <source>Nothing to do if that was meant. The booking system may still hold it; a new time there brings it back.</source>
        <translation>意図した操作であれば、対処は不要です。予約システムにはまだ残っていることがあり、そこで時刻を変更すると戻ります。</translation>
    </message>
    <message>
        <source>See the health of calls: the call engine or the SIP proxy.</source>
        <translation>通話の状態（通話エンジンまたは SIP プロキシ）を確認してください。</translation>
    </message>
    <message>
        <source>The source of the bookings has not been heard of for longer than Bookings ExpectedContactInterval. Check it and the network.</source>
        <translation>予約元から Bookings ExpectedContactInterval を超えて連絡がありません。予約元とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The address was asked for with SIP OPTIONS and did not answer as one that takes calls: check it, the call server, and the network.</source>
        <translation>アドレスに SIP OPTIONS で問い合わせましたが、通話を受け付けるという応答がありませんでした。アドレス、通話サーバー、ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The addresses are lost before they reach the room. Look for a mailbox that deletes the text of invitations, or a mail gateway that strips attachments (TNEF).</source>
        <translation>アドレスが部屋に届く前に失われています。招待状の本文を削除するメールボックスや、添付ファイル（TNEF）を取り除くメールゲートウェイがないか確認してください。</translation>
    </message>
    <message>
        <source>The booking system sends addresses this room cannot call. Give it SIP addresses to send.</source>
        <translation>予約システムが、この部屋から発信できないアドレスを送っています。SIP アドレスを送るように設定してください。</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox does not answer invitations. Let it accept them by itself.</source>
        <translation>部屋のメールボックスが招待に返答していません。自動で承諾するようにしてください。</translation>
    </message>
    <message>
        <source>The booking system sends lists that do not keep to the format. See the trace of any of them.</source>
        <translation>予約システムが形式に合わない一覧を送っています。該当するいずれかの予約の確認した項目を参照してください。</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox replaces subjects by the organizer&apos;s name. Switch off DeleteSubject and AddOrganizerToSubject for it.</source>
        <translation>部屋のメールボックスが件名を主催者の名前に置き換えています。DeleteSubject と AddOrganizerToSubject をオフにしてください。</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP).</source>
        <translation>部屋からタイムサーバー（NTP）に接続できるようにしてください。</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP); until then two sources that agree set the time of Join.</source>
        <translation>部屋からタイムサーバー（NTP）に接続できるようにしてください。それまでは、一致する2つの時刻源で参加の時刻を決めます。</translation>
    </message>
    <message>
        <source>Compare the room&apos;s and the booking system&apos;s clocks; they differ by more than 5 seconds.</source>
        <translation>部屋と予約システムの時計を比べてください。5秒以上ずれています。</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received. Let the room reach a time server (NTP), and replace the clock&apos;s battery.</source>
        <translation>時計が最後の予約受信時刻より遅れています。部屋からタイムサーバー（NTP）に接続できるようにし、時計の電池を交換してください。</translation>
    </message>
    <message>
        <source>Enter this room in the booking system, or push a list to it.</source>
        <translation>この部屋を予約システムに登録するか、一覧をこの部屋に送信してください。</translation>
    </message>
    <message>
        <source>See the words of the failure; the last good list stays in use.</source>
        <translation>エラーの内容を確認してください。最後の正常な一覧を引き続き使用します。</translation>
    </message>
    <message>
        <source>It restarts by itself. If it stays, see the log of the call engine.</source>
        <translation>自動的に再起動します。続く場合は、通話エンジンのログを確認してください。</translation>
    </message>
    <message>
        <source>Set NetworkServices SIP Mode to On.</source>
        <translation>NetworkServices SIP Mode を On に設定してください。</translation>
    </message>
    <message>
        <source>Check the disk of the device: it is full, read-only or failing.</source>
        <translation>機器のディスクを確認してください。空きがない、読み取り専用である、または故障しています。</translation>
    </message>
    <message>
        <source>Nothing to do once the booking system has sent its list again. The damaged file is kept beside the store.</source>
        <translation>予約システムが一覧を再送すれば、対処は不要です。破損したファイルは保存先に残してあります。</translation>
    </message>
    <message>
        <source>Give the door an address and port that are free, then switch it off and on.</source>
        <translation>接続口に空いているアドレスとポートを設定し、オフにしてからオンにしてください。</translation>
    </message>
    <message>
        <source>Let the room reach the server, then run HttpFeedback Enable for its slot.</source>
        <translation>部屋からサーバーに接続できるようにし、そのスロットに HttpFeedback Enable を実行してください。</translation>
    </message>
    <message>
        <source>Check the manager&apos;s address and the network between. Bookings that are held stay.</source>
        <translation>管理サーバーのアドレスと途中のネットワークを確認してください。保存されている予約はそのまま残ります。</translation>
    </message>
    <message>
        <source>Add the certificate of the authority that signed it: Security Certificates CA Add.</source>
        <translation>署名した認証局の証明書を追加してください：Security Certificates CA Add。</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name that stands on the certificate, or give the manager a certificate with its name.</source>
        <translation>Provisioning ExternalManager Address に証明書にある名前を設定するか、管理サーバーにその名前の証明書を設定してください。</translation>
    </message>
    <message>
        <source>Renew the manager&apos;s certificate.</source>
        <translation>管理サーバーの証明書を更新してください。</translation>
    </message>
    <message>
        <source>Compare the clocks: this device&apos;s may be behind. Let it reach a time server (NTP).</source>
        <translation>時計を比べてください。この機器の時計が遅れている可能性があります。機器からタイムサーバー（NTP）に接続できるようにしてください。</translation>
    </message>
    <message>
        <source>Set Provisioning LoginName and Password.</source>
        <translation>Provisioning の LoginName と Password を設定してください。</translation>
    </message>
    <message>
        <source>Enter this device in the manager; see its log for the reason.</source>
        <translation>この機器を管理サーバーに登録してください。理由は管理サーバーのログで確認できます。</translation>
    </message>
    <message>
        <source>Check that Provisioning ExternalManager Path leads to the manager&apos;s service.</source>
        <translation>Provisioning ExternalManager Path が管理サーバーのサービスを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name or an IP address.</source>
        <translation>Provisioning ExternalManager Address に名前または IP アドレスを設定してください。</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address, or offer one by DHCP option 242.</source>
        <translation>Provisioning ExternalManager Address を設定するか、DHCP オプション 242 でアドレスを提供してください。</translation>
    </message>
    <message>
        <source>The new address did not answer. Correct it in the manager, then push it again.</source>
        <translation>新しいアドレスから応答がありませんでした。管理サーバーで修正して、もう一度送信してください。</translation>
    </message>
    <message>
        <source>Check the network and the proxy between. Bookings that are held stay.</source>
        <translation>途中のネットワークとプロキシを確認してください。保存されている予約はそのまま残ります。</translation>
    </message>
    <message>
        <source>Somebody else may answer in its place, or its certificate was replaced: activate this device again.</source>
        <translation>別の相手が代わりに応答しているか、証明書が交換された可能性があります。この機器をもう一度有効化してください。</translation>
    </message>
    <message>
        <source>Activate this device again with a new code.</source>
        <translation>新しいコードでこの機器をもう一度有効化してください。</translation>
    </message>
    <message>
        <source>Revoke this device in the hub and activate both again.</source>
        <translation>ハブでこの機器を取り消し、両方をもう一度有効化してください。</translation>
    </message>
    <message>
        <source>See the words of the refusal, and update the older of the two.</source>
        <translation>拒否の内容を確認し、古い方を更新してください。</translation>
    </message>
    <message>
        <source>Make a new activation code in the hub and enter it here.</source>
        <translation>ハブで新しい有効化コードを作成し、ここに入力してください。</translation>
    </message>
    <message>
        <source>See the words of the refusal; it is tried again every hour.</source>
        <translation>拒否の内容を確認してください。1時間ごとに再試行します。</translation>
    </message>
    <message>
        <source>See the words of the refusal; the other parts were done.</source>
        <translation>拒否の内容を確認してください。ほかの部分は実行されました。</translation>
    </message>
    <message>
        <source>Booking received</source>
        <translation>予約の受信</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>予約元</translation>
    </message>
    <message>
        <source>Another entry</source>
        <translation>別の項目</translation>
    </message>
    <message>
        <source>The room&apos;s answer</source>
        <translation>部屋の返答</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>発信先のアドレス</translation>
    </message>
    <message>
        <source>Other bookings</source>
        <translation>ほかの予約</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>The room accepted it</source>
        <translation>この部屋は承諾しました</translation>
    </message>
    <message>
        <source>The room declined it</source>
        <translation>この部屋は辞退しました</translation>
    </message>
    <message>
        <source>Not accepted, but it can be joined</source>
        <translation>未承諾ですが、参加できます</translation>
    </message>
    <message>
        <source>Not accepted, so no Join</source>
        <translation>未承諾のため、参加できません</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>1日未満</translation>
    </message>
    <message>
        <source>Whole days: meetings with a time go first</source>
        <translation>終日：時刻のある会議が優先されます</translation>
    </message>
    <message>
        <source>Whole days: not shown in this room</source>
        <translation>終日：この部屋では表示しません</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>One more with this number was left out</source>
        <translation>同じ番号の項目がもう1件あり、除外しました</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>管理サーバー</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>この部屋</translation>
    </message>
    <message>
        <source>This booking is no longer on the list.</source>
        <translation>この予約はもう一覧にありません。</translation>
    </message>
    <message>
        <source>This booking is over.</source>
        <translation>この予約は終了しました。</translation>
    </message>
    <message>
        <source>It could not be saved. Try again.</source>
        <translation>保存できませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>It took too long. Look at the list before you try again.</source>
        <translation>時間がかかりすぎました。もう一度試す前に一覧を確認してください。</translation>
    </message>
    <message>
        <source>This room cannot be booked here.</source>
        <translation>この部屋はここでは予約できません。</translation>
    </message>
    <message>
        <source>The room is not free for that long.</source>
        <translation>それほど長くは部屋が空いていません。</translation>
    </message>
    <message>
        <source>It cannot be made longer.</source>
        <translation>延長できません。</translation>
    </message>
    <message>
        <source>Nobody has to check in to this booking.</source>
        <translation>この予約にチェックインは必要ありません。</translation>
    </message>
    <message>
        <source>It is too early to check in.</source>
        <translation>チェックインにはまだ早すぎます。</translation>
    </message>
    <message>
        <source>This booking cannot be declined here.</source>
        <translation>この予約はここでは辞退できません。</translation>
    </message>
    <message>
        <source>This booking cannot be ended here.</source>
        <translation>この予約はここでは終了できません。</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>発信できます</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail</source>
        <translation>次の会議への発信は失敗する可能性があります</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>時計は正確です</translation>
    </message>
    <message>
        <source>Bookings are up to date (%1)</source>
        <translation>予約は最新です（%1）</translation>
    </message>
    <message>
        <source>%1. Bookings as of %2 (%3)</source>
        <translation>%1。予約は%2時点（%3）</translation>
    </message>
    <message>
        <source>Bookings as of %1 (%2)</source>
        <translation>予約は%1時点（%2）</translation>
    </message>
    <message>
        <source>Not this booking alone. %1</source>
        <translation>この予約だけではありません。%1</translation>
    </message>
    <message>
        <source>%1, last heard of at %2</source>
        <translation>%1、最後の連絡は%2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1から%2まで</translation>
    </message>
    <message>
        <source>%1 (+1 day)</source>
        <translation>%1（翌日）</translation>
    </message>
    <message>
        <source>%1 (-1 day)</source>
        <translation>%1（前日）</translation>
    </message>
    <message>
        <source>%1 (+%2 days)</source>
        <translation>%1（%2日後）</translation>
    </message>
    <message>
        <source>%1 (-%2 days)</source>
        <translation>%1（%2日前）</translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation>午前%1</translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation>午後%1</translation>
    </message>
    <message>
        <source>Set up this room</source>
        <translation>この部屋を設定</translation>
    </message>
    <message>
        <source>The address of your hub</source>
        <translation>ハブのアドレス</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>The activation code: 16 digits</source>
        <translation>有効化コード：16桁</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>有効化</translation>
    </message>
    <message>
        <source>The address of your TMS, such as tms.example.com</source>
        <translation>TMS のアドレス（例：tms.example.com）</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Is this your hub?</source>
        <translation>これはお使いのハブですか？</translation>
    </message>
    <message>
        <source>Compare with the fingerprint that your hub shows:</source>
        <translation>ハブに表示されるフィンガープリントと比べてください：</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>一致する</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>一致しない</translation>
    </message>
    <message>
        <source>Asking your hub. This may take a few seconds.</source>
        <translation>ハブに問い合わせています。数秒かかることがあります。</translation>
    </message>
    <message>
        <source>Asking your TMS. This may take a few seconds.</source>
        <translation>TMS に問い合わせています。数秒かかることがあります。</translation>
    </message>
    <message>
        <source>Whoever manages this device has locked this setting.</source>
        <translation>この設定は、この機器の管理者によってロックされています。</translation>
    </message>
    <message>
        <source>This device does not know this choice.</source>
        <translation>この機器はこの選択肢に対応していません。</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like tms.example.com.</source>
        <translation>サーバーのアドレスではありません。tms.example.com のような形式です。</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address of your hub.</source>
        <translation>何も送信していません。ハブのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>This device could not be restarted. Tell whoever looks after it.</source>
        <translation>この機器を再起動できませんでした。機器の担当者にお知らせください。</translation>
    </message>
    <message>
        <source>Not everybody who was asked has answered.</source>
        <translation>一部の問い合わせ先から応答がありません。</translation>
    </message>
    <message>
        <source>This room now belongs to %1</source>
        <translation>この部屋は %1 に登録されました</translation>
    </message>
    <message>
        <source>The reason stands at SIP Registration 1 Reason. Check SIP URI, Proxy and Authentication, and the server&apos;s certificate.</source>
        <translation>理由は SIP Registration 1 Reason に表示されています。SIP URI、Proxy、Authentication と、サーバーの証明書を確認してください。</translation>
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
        <translation>この予約を終了しますか？</translation>
    </message>
    <message>
        <source>Decline this booking?</source>
        <translation>この予約を辞退しますか？</translation>
    </message>
    <message>
        <source>The rest of the time becomes free for others.</source>
        <translation>残りの時間はほかの人が使えるようになります。</translation>
    </message>
    <message>
        <source>The room says no to this meeting, and its time becomes free for others.</source>
        <translation>部屋がこの会議を辞退し、その時間はほかの人が使えるようになります。</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>今すぐ終了</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>辞退</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>そのままにする</translation>
    </message>
</context>
<context>
    <name>AskServicePage</name>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>It is back by itself in a minute or two. Until then nobody can join a meeting here.</source>
        <translation>1～2分で自動的に復帰します。それまで、ここから会議には参加できません。</translation>
    </message>
    <message>
        <source>This panel asks for language, time zone and registration again. Settings and bookings stay.</source>
        <translation>この画面で言語、タイムゾーン、登録をもう一度設定します。設定と予約はそのまま残ります。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>再設定</translation>
    </message>
    <message>
        <source>Restart this device?</source>
        <translation>この機器を再起動しますか？</translation>
    </message>
    <message>
        <source>Set up this device again?</source>
        <translation>この機器を再設定しますか？</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Book this room</source>
        <translation>この部屋を予約</translation>
    </message>
</context>
<context>
    <name>BookTile</name>
    <message>
        <source>Book: %1, %2</source>
        <comment>length, until when</comment>
        <translation>予約：%1、%2</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Booking</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>チェックイン済み</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>予約者</translation>
    </message>
    <message>
        <source>Join calls</source>
        <translation>発信先</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>別の候補</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>予約元</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>チェックイン</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15分延長</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>予約を15分延長する</translation>
    </message>
    <message>
        <source>Why this Join?</source>
        <translation>参加できる理由</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>参加できない理由</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>辞退</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>今すぐ終了</translation>
    </message>
</context>
<context>
    <name>BookingWording</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
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
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>%1後に終了</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了しました</translation>
    </message>
    <message>
        <source>Until the next booking</source>
        <translation>次の予約まで</translation>
    </message>
    <message>
        <source>The rest of the day</source>
        <translation>今日の終わりまで</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>午前0時</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>依頼しました</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>予約できませんでした</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message>
        <source>Booked until %1</source>
        <translation>%1まで予約しました</translation>
    </message>
    <message>
        <source>Not extended</source>
        <translation>延長できませんでした</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延長しました</translation>
    </message>
    <message>
        <source>Extended until %1</source>
        <translation>%1まで延長しました</translation>
    </message>
    <message>
        <source>Ended, the room is free</source>
        <translation>終了しました。部屋は空いています</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>終了できませんでした</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>チェックインしました</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>チェックインできませんでした</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>辞退しました</translation>
    </message>
    <message>
        <source>Not declined</source>
        <translation>辞退できませんでした</translation>
    </message>
    <message>
        <source>It did not work. Please try again.</source>
        <translation>うまくいきませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Booking this room</source>
        <translation>この部屋を予約しています</translation>
    </message>
    <message>
        <source>Booking this room until %1</source>
        <translation>この部屋を%1まで予約しています</translation>
    </message>
    <message>
        <source>Asking for more time</source>
        <translation>延長を依頼しています</translation>
    </message>
    <message>
        <source>Asking for more time, until %1</source>
        <translation>%1までの延長を依頼しています</translation>
    </message>
    <message>
        <source>Ending the booking</source>
        <translation>予約を終了しています</translation>
    </message>
    <message>
        <source>Checking in</source>
        <translation>チェックインしています</translation>
    </message>
    <message>
        <source>Declining the booking</source>
        <translation>予約を辞退しています</translation>
    </message>
    <message>
        <source>The room&apos;s system did not answer. Please try again.</source>
        <translation>部屋のシステムから応答がありません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The room is given back now</source>
        <translation>部屋を今から解放します</translation>
    </message>
    <message>
        <source>The room is given back in %1</source>
        <translation>部屋は%1後に解放されます</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>正常です</translation>
    </message>
    <message>
        <source>1 doubt</source>
        <translation>要確認 1件</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <comment>what the panel is not sure of</comment>
        <translation>
            <numerusform>要確認 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
next week</source>
        <comment>day of the week</comment>
        <translation>来週
%1</translation>
    </message>
</context>
<context>
    <name>ButtonWidget</name>
    <message>
        <source>%1, active</source>
        <comment>name of a button</comment>
        <translation>%1、オン</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Camera off</source>
        <translation>カメラオフ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Turn the camera on</source>
        <translation>カメラをオンにする</translation>
    </message>
    <message>
        <source>Turn the camera off</source>
        <translation>カメラをオフにする</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Resume the call</source>
        <translation>通話を再開する</translation>
    </message>
    <message>
        <source>Put the call on hold</source>
        <translation>通話を保留にする</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>数字キー</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>消音中</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Volume, %1 per cent</source>
        <translation>音量 %1 パーセント</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>通話の詳細</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>部屋</translation>
    </message>
    <message>
        <source>Room controls</source>
        <translation>部屋の操作</translation>
    </message>
</context>
<context>
    <name>CallWording</name>
    <message>
        <source>Unknown caller</source>
        <translation>不明な発信者</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Ending the call</source>
        <translation>通話を終了しています</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>着信</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>応答しています</translation>
    </message>
    <message>
        <source>Ringing for %1, you may hear an announcement</source>
        <translation>呼び出し中（%1）。案内が聞こえることがあります</translation>
    </message>
    <message>
        <source>Ringing, you may hear an announcement</source>
        <translation>呼び出し中。案内が聞こえることがあります</translation>
    </message>
    <message>
        <source>Calling for %1, still trying</source>
        <translation>発信中（%1）。接続を試みています</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>発信中</translation>
    </message>
    <message>
        <source>Ringing for %1, still trying</source>
        <translation>呼び出し中（%1）。接続を試みています</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>呼び出し中</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>on hold by the other side</source>
        <translation>相手が保留中</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>カメラオフ</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>both hold at once: on hold, muted</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Answers in %1, muted</source>
        <translation>%1後にミュートで応答します</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>暗号化されています</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化されていません</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>会議の終了時刻です</translation>
    </message>
    <message>
        <source>The meeting ends in %1</source>
        <translation>会議はあと%1で終了します</translation>
    </message>
    <message>
        <source>Leaving in %1</source>
        <translation>%1後に退出します</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>%1まで着信拒否</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>You can be heard</source>
        <translation>声が届いています</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>音が大きすぎます</translation>
    </message>
</context>
<context>
    <name>CalmClock</name>
    <message>
        <source>Nothing booked</source>
        <translation>予約はありません</translation>
    </message>
</context>
<context>
    <name>CheckInTile</name>
    <message>
        <source>Check in</source>
        <translation>チェックイン</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Bookings to join</source>
        <translation>参加できる予約</translation>
    </message>
</context>
<context>
    <name>CustomPanelPage</name>
    <message>
        <source>Close %1</source>
        <translation>%1 を閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows do not fit on this panel</source>
        <translation>
            <numerusform>あと%n行はこの画面に表示できません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Close call details</source>
        <translation>通話の詳細を閉じる</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>通話の詳細</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, address</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Call quality not known yet</source>
        <translation>通話品質はまだ分かりません</translation>
    </message>
    <message>
        <source>Call quality</source>
        <translation>通話品質</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>Join by address</source>
        <translation>アドレスで参加</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>アドレスまたは番号</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>発信</translation>
    </message>
</context>
<context>
    <name>DoorActions</name>
    <message>
        <source>Check in</source>
        <translation>チェックイン</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>今すぐ予約</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15分延長</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>予約を15分延長する</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>今すぐ終了</translation>
    </message>
</context>
<context>
    <name>DoorLine</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>Now or next, hours, title</comment>
        <translation>%1：%2、%3</translation>
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
        <translation>不明</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続しています</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>今日はこの後予定がありません</translation>
    </message>
</context>
<context>
    <name>EndTile</name>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>通話を終了する</translation>
    </message>
</context>
<context>
    <name>EndingBanner</name>
    <message>
        <source>Nobody seems to be here</source>
        <translation>誰もいないようです</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stay in the call</source>
        <translation>通話を続ける</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>15分延長</translation>
    </message>
    <message>
        <source>Extend the meeting by 15 minutes</source>
        <translation>会議を15分延長する</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>EntryTile</name>
    <message>
        <source>Call %1, a favourite</source>
        <translation>%1 に発信（お気に入り）</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>%1 にもう一度発信</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Retry, what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>ほかの方法</translation>
    </message>
    <message>
        <source>Other ways to join</source>
        <translation>ほかの参加方法</translation>
    </message>
</context>
<context>
    <name>ErrorWays</name>
    <message>
        <source>Try %1</source>
        <translation>%1 を試す</translation>
    </message>
    <message>
        <source>Try another address</source>
        <translation>別のアドレスを試す</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>アドレスで参加</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>FurtherCalls</name>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>On hold, switch to this call</source>
        <translation>保留中。この通話に切り替えます</translation>
    </message>
    <message>
        <source>Switch to %1, who is on hold</source>
        <translation>保留中の %1 に切り替える</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Greenroom: scenes</source>
        <translation>Greenroom：シーン</translation>
    </message>
</context>
<context>
    <name>GalleryStrip</name>
    <message>
        <source>as the scene</source>
        <extracomment>In place of a theme or a text size: the one that the scene asks for</extracomment>
        <translation>シーンのまま</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>テーマ：%1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>文字：%1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語：%1</translation>
    </message>
    <message>
        <source>Glass: %1</source>
        <extracomment>The panel&apos;s screen: its size and dots</extracomment>
        <translation>画面：%1</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>このウィンドウ</translation>
    </message>
</context>
<context>
    <name>HalfwakePage</name>
    <message>
        <source>Next: %1, %2</source>
        <comment>hours, title</comment>
        <translation>次：%1、%2</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Details of %1</source>
        <translation>%1 の詳細</translation>
    </message>
</context>
<context>
    <name>HomeActions</name>
    <message>
        <source>Join by address</source>
        <translation>アドレスで参加</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>予約</translation>
    </message>
</context>
<context>
    <name>InCallPage</name>
    <message>
        <source>Unmute</source>
        <translation>ミュート解除</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Incoming call</source>
        <translation>着信</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>%1 への発信をキャンセルする</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>バックスペース</translation>
    </message>
</context>
<context>
    <name>KeyboardWording</name>
    <message>
        <source>Full stop</source>
        <translation>ピリオド</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>コロン</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>感嘆符</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>疑問符</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>アポストロフィ</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>引用符</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>アットマーク</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>シャープ記号</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>アンパサンド</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>アスタリスク</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>ハイフン</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>プラス</translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <translation>開き括弧</translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <translation>閉じ括弧</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>スラッシュ</translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation>バックスラッシュ</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>アンダースコア</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>チルダ</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>Equals sign</source>
        <translation>等号</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>小なり</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>大なり</translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <translation>開き角括弧</translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <translation>閉じ角括弧</translation>
    </message>
    <message>
        <source>Capital %1</source>
        <comment>a letter</comment>
        <translation>大文字の%1</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <comment>a language</comment>
        <translation>キーボード：%1</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>数字と記号</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>その他の記号</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>KeypadPage</name>
    <message>
        <source>Close the keypad</source>
        <translation>キーパッドを閉じる</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>キーパッド</translation>
    </message>
    <message>
        <source>Each key is sent to %1 as you press it.</source>
        <translation>押したキーはすぐに %1 に送信されます。</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>まだ何も送信していません</translation>
    </message>
    <message numerus="yes">
        <source>%n keys sent</source>
        <translation>
            <numerusform>%n個のキーを送信しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>This file&apos;s language, as settings name it: German, Japanese.</extracomment>
        <translation>Japanese</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Getting ready</source>
        <translation>準備しています</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>Out of touch with the room&apos;s controller</source>
        <translation>部屋の制御装置と通信できません</translation>
    </message>
    <message>
        <source>This screen keeps trying and comes back by itself. A call in progress goes on.</source>
        <translation>この画面は再接続を続け、自動的に復帰します。進行中の通話はそのまま続きます。</translation>
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
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>アドレスを入力するか、最近の通話から選びます</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>アドレスで参加</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>オフ：この部屋で着信音が鳴ります</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>着信拒否</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>マイクがありません</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>音声テスト</translation>
    </message>
    <message>
        <source>From now on, for a meeting that nobody has booked</source>
        <translation>予約のない会議のために今から使います</translation>
    </message>
    <message>
        <source>Book this room</source>
        <translation>この部屋を予約</translation>
    </message>
    <message>
        <source>Today and the next days</source>
        <translation>今日とこの先数日</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>What this panel is sure of</source>
        <translation>この画面が確認できていること</translation>
    </message>
</context>
<context>
    <name>MoreTile</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>OtherMeetings</name>
    <message>
        <source>Other meetings to join</source>
        <translation>参加できるほかの会議</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Out of service</source>
        <translation>利用できません</translation>
    </message>
    <message>
        <source>No list of bookings has reached this room yet. It keeps trying and comes back by itself. If it does not, give your help desk what stands below.</source>
        <translation>この部屋にはまだ予約の一覧が届いていません。自動的に再試行して復帰します。復帰しない場合は、下の情報をヘルプデスクにお伝えください。</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>OutcomeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
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
        <translation>通話</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>通話の操作</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>あと%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>先頭へ</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>あと%n件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>先頭を表示</translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Room controls</source>
        <translation>部屋の操作</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>あと%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>先頭へ</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Close the service menu</source>
        <translation>サービスメニューを閉じる</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>サービスメニュー</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered. Everything else on this panel works as ever.</source>
        <translation>誤った PIN の入力が続きました。この画面のほかの機能はこれまでどおり使えます。</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>PIN を入力してください</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits</source>
        <translation>
            <numerusform>PIN、%n桁</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the service menu</comment>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>QualityMark</name>
    <message>
        <source>Call quality: %1</source>
        <translation>通話品質：%1</translation>
    </message>
</context>
<context>
    <name>QuietPage</name>
    <message>
        <source>Do not disturb</source>
        <translation>着信拒否</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>オフ：この部屋で着信音が鳴ります</translation>
    </message>
    <message>
        <source>While it is on, callers hear that the room is busy. You can still join your meetings. It ends by itself.</source>
        <translation>オンの間、発信者には話し中と伝えられます。会議にはこれまでどおり参加できます。時間になると自動的に解除されます。</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>Until the meeting ends</source>
        <translation>会議が終わるまで</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>明日まで</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>オフにする</translation>
    </message>
</context>
<context>
    <name>RatingAnswer</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>5つ星のうち%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n of 5</source>
        <comment>stars</comment>
        <translation>
            <numerusform>5つ星のうち%nを送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
</context>
<context>
    <name>ReachHead</name>
    <message>
        <source>Setting up this room</source>
        <translation>この部屋を設定しています</translation>
    </message>
</context>
<context>
    <name>ReleaseBanner</name>
    <message>
        <source>Nobody has checked in. %1</source>
        <translation>まだ誰もチェックインしていません。%1</translation>
    </message>
    <message>
        <source>Nobody has checked in</source>
        <translation>チェックインがまだです</translation>
    </message>
    <message>
        <source>We are here</source>
        <translation>使っています</translation>
    </message>
    <message>
        <source>We are here, check in</source>
        <translation>使っています。チェックインします</translation>
    </message>
</context>
<context>
    <name>RingAnswers</name>
    <message>
        <source>Answer and hold</source>
        <translation>保留して応答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Answer %1 and hold the present call</source>
        <translation>現在の通話を保留して %1 に応答する</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>%1 に応答する</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 を拒否する</translation>
    </message>
</context>
<context>
    <name>RingBanner</name>
    <message>
        <source>%1 calls</source>
        <translation>%1 から着信</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>着信</translation>
    </message>
</context>
<context>
    <name>Scroller</name>
    <message>
        <source>Further up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下へ</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Close the service menu</source>
        <translation>サービスメニューを閉じる</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>サービスメニュー</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>開いたままにする</translation>
    </message>
    <message>
        <source>This menu can only be read: no PIN is set for it. Whoever administers the device can set one.</source>
        <translation>PIN が設定されていないため、このメニューは表示のみです。PIN は機器の管理者が設定できます。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Asks for bookings and registration at once</source>
        <translation>予約と登録をすぐに問い合わせます</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>再設定</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message>
        <source>Hub</source>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>TMS</source>
        <translation>TMS</translation>
    </message>
    <message>
        <source>Call server</source>
        <extracomment>where the room is registered to be called</extracomment>
        <translation>通話サーバー</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>on the network</extracomment>
        <translation>アドレス</translation>
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
        <translation>通話</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>ソフトウェア</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>登録しています</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>有効化しています</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>有効化されていません</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Locked: try again in %1</source>
        <comment>time</comment>
        <extracomment>a PIN was wrong too often</extracomment>
        <translation>ロック中：%1後にもう一度お試しください</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN が正しくありません</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN: %n tries left</source>
        <translation>
            <numerusform>PIN が正しくありません：あと%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>This menu closes in %1</source>
        <comment>time</comment>
        <translation>このメニューは%1後に閉じます</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>再起動しています</translation>
    </message>
    <message>
        <source>Beginning anew</source>
        <translation>設定を最初から始めます</translation>
    </message>
    <message>
        <source>Checking bookings and registration</source>
        <translation>予約と登録を確認しています</translation>
    </message>
</context>
<context>
    <name>SetupAdmin</name>
    <message>
        <source>Open %1 on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>パソコンで %1 を開き、このコードを入力してください。入力した人がこの機器の管理者になります。</translation>
    </message>
    <message>
        <source>Open this device&apos;s page on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>パソコンでこの機器のページを開き、このコードを入力してください。入力した人がこの機器の管理者になります。</translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>都市</translation>
    </message>
</context>
<context>
    <name>SetupNetwork</name>
    <message>
        <source>Plug in the network cable. If it is plugged in, give what stands below to whoever looks after your network. This screen goes on by itself as soon as there is a network.</source>
        <translation>ネットワークケーブルを接続してください。接続済みの場合は、下の情報をネットワークの担当者にお伝えください。ネットワークにつながると、自動的に次へ進みます。</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>on the network</comment>
        <translation>アドレス</translation>
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
        <translation>言語を選んでください</translation>
    </message>
    <message>
        <source>Where is this room?</source>
        <translation>この部屋はどこにありますか？</translation>
    </message>
    <message>
        <source>The nearest city</source>
        <translation>最も近い都市</translation>
    </message>
    <message>
        <source>Connected to the network</source>
        <translation>ネットワークに接続しました</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>まだネットワークに接続していません</translation>
    </message>
    <message>
        <source>Register this room</source>
        <translation>この部屋を登録</translation>
    </message>
    <message>
        <source>Become its administrator</source>
        <translation>管理者になる</translation>
    </message>
    <message>
        <source>So that this screen shows the right time</source>
        <translation>この画面に正しい時刻を表示するために使います</translation>
    </message>
    <message>
        <source>Where its bookings come from</source>
        <translation>予約をどこから受け取るかを選びます</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the question before</comment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>question</comment>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>SetupRegistration</name>
    <message>
        <source>Its administrator gives you 16 digits</source>
        <translation>ハブの管理者から16桁の数字を受け取ります</translation>
    </message>
    <message>
        <source>With a code from your hub</source>
        <translation>ハブのコードを使う</translation>
    </message>
    <message>
        <source>You know the address of the server</source>
        <translation>サーバーのアドレスが分かっている場合</translation>
    </message>
    <message>
        <source>With a TMS</source>
        <translation>TMS を使う</translation>
    </message>
    <message>
        <source>Bookings are made here or by programs</source>
        <translation>ここで、またはプログラムから予約します</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>単独で使う</translation>
    </message>
</context>
<context>
    <name>SetupWording</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Africa</source>
        <extracomment>Parts of the world, as lists of time zones have them</extracomment>
        <translation>アフリカ</translation>
    </message>
    <message>
        <source>America</source>
        <translation>アメリカ</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>南極</translation>
    </message>
    <message>
        <source>Arctic</source>
        <translation>北極</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>アジア</translation>
    </message>
    <message>
        <source>Atlantic Ocean</source>
        <translation>大西洋</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>オーストラリア</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>ヨーロッパ</translation>
    </message>
    <message>
        <source>Indian Ocean</source>
        <translation>インド洋</translation>
    </message>
    <message>
        <source>Pacific Ocean</source>
        <translation>太平洋</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>世界標準時</translation>
    </message>
    <message>
        <source>%1, %2: it is %3 there</source>
        <comment>region, city, time</comment>
        <translation>%1、%2：現地時刻は%3です</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SleepCover</name>
    <message>
        <source>Asleep. Touch to wake.</source>
        <translation>スリープ中です。タッチすると復帰します。</translation>
    </message>
</context>
<context>
    <name>SoundCheckPage</name>
    <message>
        <source>Close the check</source>
        <translation>テストを閉じる</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>音声テスト</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>マイクがありません</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>スピーカーがありません</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>カメラがありません</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Speak: you hear yourself from the loudspeaker.</source>
        <translation>話してください。スピーカーから自分の声が聞こえます。</translation>
    </message>
    <message>
        <source>What you say in the next ten seconds comes out of the loudspeaker.</source>
        <translation>これから10秒間に話した声がスピーカーから聞こえます。</translation>
    </message>
    <message>
        <source>Loudness, %1 per cent</source>
        <translation>音の大きさ %1 パーセント</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>テストを停止する</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>テストを開始する</translation>
    </message>
</context>
<context>
    <name>SpinnerWidget</name>
    <message>
        <source>Less</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>More</source>
        <translation>増やす</translation>
    </message>
    <message>
        <source>%1: less</source>
        <comment>what a spinner sets</comment>
        <translation>%1：減らす</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>what a spinner sets</comment>
        <translation>%1：増やす</translation>
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
        <translation>空室</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>利用できません</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>for the rest of the day</source>
        <translation>今日の終わりまで</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>%1後に開始</translation>
    </message>
    <message>
        <source>Starts now</source>
        <translation>開始時刻です</translation>
    </message>
    <message>
        <source>Waiting for check-in</source>
        <translation>チェックイン待ち</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>着信拒否</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>まだ確認していません</translation>
    </message>
    <message>
        <source>Free for the rest of the day</source>
        <translation>今日の終わりまで空室</translation>
    </message>
    <message>
        <source>Free until %1</source>
        <comment>time</comment>
        <translation>%1まで空室</translation>
    </message>
    <message>
        <source>Busy for the rest of the day</source>
        <translation>今日の終わりまで使用中</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <comment>time</comment>
        <translation>%1まで使用中</translation>
    </message>
    <message>
        <source>In call, do not disturb</source>
        <translation>通話中、着信拒否</translation>
    </message>
    <message>
        <source>Not sure, not checked yet</source>
        <translation>不明、まだ確認していません</translation>
    </message>
    <message>
        <source>Not sure, last checked %1</source>
        <comment>time</comment>
        <translation>不明、最終確認 %1</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <comment>time</comment>
        <translation>最終確認 %1</translation>
    </message>
    <message>
        <source>Address %1</source>
        <comment>on the network</comment>
        <translation>アドレス %1</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>シリアル番号 %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
</context>
<context>
    <name>ToggleWidget</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>TrustBadge</name>
    <message>
        <source>%1. What this panel is sure of</source>
        <translation>%1。この画面が確認できていること</translation>
    </message>
</context>
<context>
    <name>TrustPage</name>
    <message>
        <source>What this panel is sure of</source>
        <translation>この画面が確認できていること</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>消音中</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>音量 %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Unmute</source>
        <translation>ミュート解除</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>%1 への発信をキャンセルする</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Why this Join?</source>
        <translation>参加できる理由</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>参加できない理由</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>コード %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>What was looked at, in this order</source>
        <translation>確認した項目（順番どおり）</translation>
    </message>
    <message>
        <source>This decided</source>
        <translation>これが決め手です</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>AM</source>
        <translation>午前</translation>
    </message>
    <message>
        <source>PM</source>
        <translation>午後</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>time, AM or PM</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format</comment>
        <translation>M月d日dddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>M月d日(ddd)</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>dddd</source>
        <comment>date format</comment>
        <translation>dddd</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>終日</translation>
    </message>
    <message>
        <source>%1, all day</source>
        <comment>day</comment>
        <translation>%1、終日</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>all day, until when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2まで</translation>
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
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Join early</source>
        <translation>早めに参加</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Leave and join</source>
        <translation>退出して参加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>参加できない理由</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>%1に参加可能</translation>
    </message>
    <message>
        <source>Join from %1</source>
        <translation>%1から参加できます</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>%1後に参加可能</translation>
    </message>
    <message>
        <source>Join opens in %1</source>
        <translation>%1後に参加できます</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <translation>%1後に開始</translation>
    </message>
    <message>
        <source>starts now</source>
        <translation>開始時刻です</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>終日</translation>
    </message>
    <message>
        <source>started %1 ago</source>
        <translation>%1前に開始</translation>
    </message>
    <message>
        <source>started just now</source>
        <translation>開始しました</translation>
    </message>
    <message>
        <source>Could not join</source>
        <translation>参加できませんでした</translation>
    </message>
    <message>
        <source>No join: %1</source>
        <translation>参加できません：%1</translation>
    </message>
    <message>
        <source>Cancel joining %1</source>
        <translation>%1 への参加をキャンセルする</translation>
    </message>
    <message>
        <source>In call %1, %2</source>
        <translation>通話中 %1、%2</translation>
    </message>
    <message>
        <source>Could not join %1: %2. %3</source>
        <translation>%1 に参加できませんでした：%2。%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, when</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>Join, title, when</comment>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a sentence, a caution</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>まだ参加できません：%1</translation>
    </message>
    <message>
        <source>Not yet: Join opens in %1</source>
        <translation>まだ参加できません：%1後に参加できます</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>通話は利用できません。再試行しています</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>予約の一覧が古くなっています</translation>
    </message>
    <message>
        <source>The call did not work</source>
        <translation>通話できませんでした</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>再参加</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words, code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The booking brought nothing to dial.</source>
        <translation>予約に発信先がありません。</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>bookings</comment>
        <translation>
            <numerusform>あと%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::ExtensionModel</name>
    <message>
        <source>Page %1</source>
        <translation>ページ %1</translation>
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
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1x%2, %3 inches</source>
        <translation>%1x%2、%3インチ</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::RoomModel</name>
    <message>
        <source>Reconnecting</source>
        <translation>再接続しています</translation>
    </message>
</context>
</TS>
