<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AddressesPage</name>
    <message>
        <source>Other ways to join</source>
        <translation>طرق أخرى للانضمام</translation>
    </message>
    <message>
        <source>Another address of this meeting</source>
        <translation>عنوان آخر لهذا الاجتماع</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>تجربة %1</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>اكتب عنوانًا أو اختر من المكالمات الأخيرة</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>الانضمام بعنوان</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Later bookings</source>
        <translation>الحجوزات اللاحقة</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>كل الحجوزات</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>%1 today that are not shown here</source>
        <comment>3 more</comment>
        <translation>%1 اليوم غير معروضة هنا</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>لا توجد حجوزات</translation>
    </message>
    <message>
        <source>The room is free today and on the next days.</source>
        <translation>الغرفة متاحة اليوم وفي الأيام القادمة.</translation>
    </message>
</context>
<context>
    <name>AgentWords</name>
    <message>
        <source>Join is open</source>
        <translation>الانضمام متاح</translation>
    </message>
    <message>
        <source>Join is not open yet</source>
        <translation>الانضمام غير متاح بعد</translation>
    </message>
    <message>
        <source>Not open yet, but it can be joined early</source>
        <translation>لم يحن الوقت بعد، لكن يمكن الانضمام مبكرًا</translation>
    </message>
    <message>
        <source>This meeting is over</source>
        <translation>انتهى هذا الاجتماع</translation>
    </message>
    <message>
        <source>The room is joining</source>
        <translation>الغرفة تنضم الآن</translation>
    </message>
    <message>
        <source>The room is in this call</source>
        <translation>الغرفة في هذه المكالمة</translation>
    </message>
    <message>
        <source>The room declined this meeting</source>
        <translation>رفضت الغرفة هذا الاجتماع</translation>
    </message>
    <message>
        <source>The room has not accepted this meeting</source>
        <translation>لم تقبل الغرفة هذا الاجتماع</translation>
    </message>
    <message>
        <source>All-day entries are hidden in this room</source>
        <translation>الحجوزات التي تستغرق اليوم كله مخفية في هذه الغرفة</translation>
    </message>
    <message>
        <source>Another meeting goes before this all-day one</source>
        <translation>اجتماع آخر يسبق هذا الحجز الذي يستغرق اليوم كله</translation>
    </message>
    <message>
        <source>No address to call</source>
        <translation>لا يوجد عنوان للاتصال</translation>
    </message>
    <message>
        <source>No address for this kind of meeting</source>
        <translation>لا يوجد عنوان لهذا النوع من الاجتماعات</translation>
    </message>
    <message>
        <source>The address to call is empty</source>
        <translation>عنوان الاتصال فارغ</translation>
    </message>
    <message>
        <source>This room cannot join this kind of meeting</source>
        <translation>لا يمكن لهذه الغرفة الانضمام إلى هذا النوع من الاجتماعات</translation>
    </message>
    <message>
        <source>This meeting can only be joined in a browser</source>
        <translation>لا يمكن الانضمام إلى هذا الاجتماع إلا عبر المتصفح</translation>
    </message>
    <message>
        <source>The meeting&apos;s address cannot be dialled</source>
        <translation>لا يمكن الاتصال بعنوان الاجتماع</translation>
    </message>
    <message>
        <source>The booking&apos;s times are wrong</source>
        <translation>أوقات الحجز غير صحيحة</translation>
    </message>
    <message>
        <source>The booking has no identifier</source>
        <translation>لا يوجد معرّف للحجز</translation>
    </message>
    <message>
        <source>Two bookings share one identifier</source>
        <translation>يشترك حجزان في معرّف واحد</translation>
    </message>
    <message>
        <source>The booking could not be read</source>
        <translation>تعذّرت قراءة الحجز</translation>
    </message>
    <message>
        <source>The booking was left out for safety</source>
        <translation>استُبعد الحجز حرصًا على السلامة</translation>
    </message>
    <message>
        <source>This meeting was taken off the list</source>
        <translation>أُزيل هذا الاجتماع من القائمة</translation>
    </message>
    <message>
        <source>This meeting has a new identifier</source>
        <translation>لهذا الاجتماع معرّف جديد</translation>
    </message>
    <message>
        <source>Nobody checked in: the room was given back</source>
        <translation>لم يسجّل أحد الحضور: أُتيحت الغرفة من جديد</translation>
    </message>
    <message>
        <source>This meeting was ended early in the room</source>
        <translation>أُنهي هذا الاجتماع مبكرًا من الغرفة</translation>
    </message>
    <message>
        <source>This meeting was deleted in the room</source>
        <translation>حُذف هذا الاجتماع من الغرفة</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>المكالمات غير متاحة، وتجري إعادة المحاولة</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>قائمة الحجوزات قديمة</translation>
    </message>
    <message>
        <source>A call to this meeting is likely to fail</source>
        <translation>من المرجح ألا ينجح الاتصال بهذا الاجتماع</translation>
    </message>
    <message>
        <source>Most meetings come without an address</source>
        <translation>معظم الاجتماعات تصل دون عنوان</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here</source>
        <translation>لا يمكن الاتصال بمعظم الاجتماعات من هنا</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room</source>
        <translation>لم تقبل الغرفة معظم الاجتماعات</translation>
    </message>
    <message>
        <source>Most bookings could not be read</source>
        <translation>تعذّرت قراءة معظم الحجوزات</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles</source>
        <translation>تُظهر الاجتماعات أسماء أشخاص بدلًا من موضوعاتها</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>قد تكون الساعة غير دقيقة</translation>
    </message>
    <message>
        <source>The clock is corrected by other servers&apos; time</source>
        <translation>تُصحَّح الساعة وفق وقت خوادم أخرى</translation>
    </message>
    <message>
        <source>The clock differs from the booking system&apos;s</source>
        <translation>تختلف الساعة عن ساعة نظام الحجز</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>الساعة غير صحيحة</translation>
    </message>
    <message>
        <source>No bookings received yet</source>
        <translation>لم تصل أي حجوزات بعد</translation>
    </message>
    <message>
        <source>Bookings cannot be fetched</source>
        <translation>تعذّر جلب الحجوزات</translation>
    </message>
    <message>
        <source>The call service is not running</source>
        <translation>خدمة المكالمات لا تعمل</translation>
    </message>
    <message>
        <source>Calls are switched off</source>
        <translation>المكالمات متوقفة</translation>
    </message>
    <message>
        <source>The call server does not accept the room</source>
        <translation>خادم المكالمات لا يقبل الغرفة</translation>
    </message>
    <message>
        <source>Bookings cannot be kept safely</source>
        <translation>تعذّر حفظ الحجوزات بأمان</translation>
    </message>
    <message>
        <source>The kept bookings could not be read</source>
        <translation>تعذّرت قراءة الحجوزات المحفوظة</translation>
    </message>
    <message>
        <source>Clients cannot connect</source>
        <translation>لا يمكن للبرامج العميلة الاتصال</translation>
    </message>
    <message>
        <source>A server is told of no more changes</source>
        <translation>توقف إبلاغ أحد الخوادم بالتغييرات</translation>
    </message>
    <message>
        <source>The booking system cannot be reached</source>
        <translation>تعذّر الوصول إلى نظام الحجز</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not trusted</source>
        <translation>شهادة نظام الحجز غير موثوقة</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is for another name</source>
        <translation>شهادة نظام الحجز صادرة لاسم آخر</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate has expired</source>
        <translation>انتهت صلاحية شهادة نظام الحجز</translation>
    </message>
    <message>
        <source>The booking system&apos;s certificate is not valid yet</source>
        <translation>شهادة نظام الحجز ليست سارية بعد</translation>
    </message>
    <message>
        <source>The booking system does not accept the login</source>
        <translation>نظام الحجز لا يقبل بيانات الدخول</translation>
    </message>
    <message>
        <source>The booking system refuses this device</source>
        <translation>نظام الحجز يرفض هذا الجهاز</translation>
    </message>
    <message>
        <source>The booking system&apos;s answer cannot be read</source>
        <translation>تعذّرت قراءة رد نظام الحجز</translation>
    </message>
    <message>
        <source>The booking system&apos;s address is no address</source>
        <translation>عنوان نظام الحجز ليس عنوانًا صالحًا</translation>
    </message>
    <message>
        <source>No booking system is set</source>
        <translation>لم يُحدَّد نظام حجز</translation>
    </message>
    <message>
        <source>A move to another booking system was taken back</source>
        <translation>أُلغي الانتقال إلى نظام حجز آخر</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>تعذّر الوصول إلى المركز</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate is not the right one</source>
        <translation>شهادة المركز ليست الصحيحة</translation>
    </message>
    <message>
        <source>The hub no longer knows this device</source>
        <translation>لم يعد المركز يعرف هذا الجهاز</translation>
    </message>
    <message>
        <source>Another device is connected as this one</source>
        <translation>جهاز آخر متصل باسم هذا الجهاز</translation>
    </message>
    <message>
        <source>The hub refuses this device</source>
        <translation>المركز يرفض هذا الجهاز</translation>
    </message>
    <message>
        <source>This device could not be activated</source>
        <translation>تعذّر تنشيط هذا الجهاز</translation>
    </message>
    <message>
        <source>This device&apos;s certificate could not be renewed</source>
        <translation>تعذّر تجديد شهادة هذا الجهاز</translation>
    </message>
    <message>
        <source>The booking system asked for what this device refuses</source>
        <translation>طلب نظام الحجز ما يرفضه هذا الجهاز</translation>
    </message>
    <message>
        <source>Reason unknown</source>
        <translation>السبب غير معروف</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>Check the address in the invitation.</source>
        <translation>تحقق من العنوان في الدعوة.</translation>
    </message>
    <message>
        <source>Check that the meeting has started, then try again.</source>
        <translation>تأكد من بدء الاجتماع ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Tell your support the code.</source>
        <translation>أبلغ الدعم بالرمز.</translation>
    </message>
    <message>
        <source>Tell your support: the room&apos;s login for calls is wrong.</source>
        <translation>أبلغ الدعم: بيانات دخول الغرفة للمكالمات غير صحيحة.</translation>
    </message>
    <message>
        <source>Ask the organiser for a new invitation.</source>
        <translation>اطلب من المنظم دعوة جديدة.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>تحقق من الشبكة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The call server does not accept this room.</source>
        <translation>خادم المكالمات لا يقبل هذه الغرفة.</translation>
    </message>
    <message>
        <source>The meeting has moved to another address.</source>
        <translation>انتقل الاجتماع إلى عنوان آخر.</translation>
    </message>
    <message>
        <source>There is no one at this address.</source>
        <translation>لا أحد على هذا العنوان.</translation>
    </message>
    <message>
        <source>The call server has a problem.</source>
        <translation>يواجه خادم المكالمات مشكلة.</translation>
    </message>
    <message>
        <source>The other side did not understand the call.</source>
        <translation>لم يفهم الطرف الآخر المكالمة.</translation>
    </message>
    <message>
        <source>The two sides have no sound or picture format in common.</source>
        <translation>لا توجد صيغة صوت أو صورة مشتركة بين الطرفين.</translation>
    </message>
    <message>
        <source>The call went round in circles and was stopped.</source>
        <translation>دارت المكالمة في حلقة فأُوقفت.</translation>
    </message>
    <message>
        <source>Check the address, and tell your support the code.</source>
        <translation>تحقق من العنوان وأبلغ الدعم بالرمز.</translation>
    </message>
    <message>
        <source>The call was refused.</source>
        <translation>رُفضت المكالمة.</translation>
    </message>
    <message>
        <source>Try again. If it stays, tell your support the code.</source>
        <translation>أعد المحاولة. وإن استمر الأمر فأبلغ الدعم بالرمز.</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>تعذّر إجراء المكالمة.</translation>
    </message>
    <message>
        <source>The other side does not reply.</source>
        <translation>الطرف الآخر لا يرد.</translation>
    </message>
    <message>
        <source>This meeting can only be reached through another server.</source>
        <translation>لا يمكن الوصول إلى هذا الاجتماع إلا عبر خادم آخر.</translation>
    </message>
    <message>
        <source>This meeting is offered in another way than a call.</source>
        <translation>هذا الاجتماع متاح بطريقة أخرى غير المكالمة.</translation>
    </message>
    <message>
        <source>The call server asks for payment.</source>
        <translation>يطلب خادم المكالمات الدفع.</translation>
    </message>
    <message>
        <source>Ask your support to check the account for calls.</source>
        <translation>اطلب من الدعم التحقق من حساب المكالمات.</translation>
    </message>
    <message>
        <source>This room is not allowed to call this address.</source>
        <translation>لا يُسمح لهذه الغرفة بالاتصال بهذا العنوان.</translation>
    </message>
    <message>
        <source>Ask your support to allow it.</source>
        <translation>اطلب من الدعم السماح بذلك.</translation>
    </message>
    <message>
        <source>This address does not take calls.</source>
        <translation>هذا العنوان لا يستقبل مكالمات.</translation>
    </message>
    <message>
        <source>This address is no longer in use.</source>
        <translation>لم يعد هذا العنوان مستخدمًا.</translation>
    </message>
    <message>
        <source>The other side finds the address too long.</source>
        <translation>العنوان أطول مما يقبله الطرف الآخر.</translation>
    </message>
    <message>
        <source>The call server does not know this kind of address.</source>
        <translation>خادم المكالمات لا يعرف هذا النوع من العناوين.</translation>
    </message>
    <message>
        <source>The other side wants proof of who is calling.</source>
        <translation>يطلب الطرف الآخر إثبات هوية المتصل.</translation>
    </message>
    <message>
        <source>The way to the other side broke.</source>
        <translation>انقطع الطريق إلى الطرف الآخر.</translation>
    </message>
    <message>
        <source>The other side takes no calls without a name.</source>
        <translation>الطرف الآخر لا يستقبل مكالمات دون اسم.</translation>
    </message>
    <message>
        <source>Ask your support to set the room&apos;s name for calls.</source>
        <translation>اطلب من الدعم تحديد اسم الغرفة للمكالمات.</translation>
    </message>
    <message>
        <source>The meeting cannot be reached right now.</source>
        <translation>تعذّر الوصول إلى الاجتماع الآن.</translation>
    </message>
    <message>
        <source>The other side has lost this call.</source>
        <translation>فقد الطرف الآخر هذه المكالمة.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>اتصل مجددًا.</translation>
    </message>
    <message>
        <source>The address is incomplete.</source>
        <translation>العنوان غير مكتمل.</translation>
    </message>
    <message>
        <source>The address fits more than one meeting.</source>
        <translation>ينطبق العنوان على أكثر من اجتماع.</translation>
    </message>
    <message>
        <source>Ask the organiser for the exact address.</source>
        <translation>اطلب من المنظم العنوان الدقيق.</translation>
    </message>
    <message>
        <source>The other side is busy.</source>
        <translation>الطرف الآخر مشغول.</translation>
    </message>
    <message>
        <source>The call was stopped before it was answered.</source>
        <translation>أُوقفت المكالمة قبل الرد عليها.</translation>
    </message>
    <message>
        <source>Both sides wanted the same thing at once.</source>
        <translation>طلب الطرفان الشيء نفسه في آن واحد.</translation>
    </message>
    <message>
        <source>The other side could not decrypt the call.</source>
        <translation>تعذّر على الطرف الآخر فك تشفير المكالمة.</translation>
    </message>
    <message>
        <source>The other side asks for a safer connection.</source>
        <translation>يطلب الطرف الآخر اتصالًا أكثر أمانًا.</translation>
    </message>
    <message>
        <source>The call server does not offer this kind of call.</source>
        <translation>خادم المكالمات لا يوفر هذا النوع من المكالمات.</translation>
    </message>
    <message>
        <source>A server on the way to the meeting has a problem.</source>
        <translation>يواجه خادم في الطريق إلى الاجتماع مشكلة.</translation>
    </message>
    <message>
        <source>The call service is not available.</source>
        <translation>خدمة المكالمات غير متاحة.</translation>
    </message>
    <message>
        <source>A server on the way to the meeting does not reply.</source>
        <translation>خادم في الطريق إلى الاجتماع لا يرد.</translation>
    </message>
    <message>
        <source>The network has no room for this call.</source>
        <translation>لا تتسع الشبكة لهذه المكالمة.</translation>
    </message>
    <message>
        <source>The other side is busy everywhere.</source>
        <translation>الطرف الآخر مشغول على جميع أجهزته.</translation>
    </message>
    <message>
        <source>The other side declined the call.</source>
        <translation>رفض الطرف الآخر المكالمة.</translation>
    </message>
    <message>
        <source>Ask the organiser to let the room in.</source>
        <translation>اطلب من المنظم السماح للغرفة بالدخول.</translation>
    </message>
    <message>
        <source>The other side does not want calls from this room.</source>
        <translation>لا يريد الطرف الآخر مكالمات من هذه الغرفة.</translation>
    </message>
    <message>
        <source>A server on the way blocks calls from this room.</source>
        <translation>خادم في الطريق يحظر مكالمات هذه الغرفة.</translation>
    </message>
    <message>
        <source>Ask your support to have it allowed.</source>
        <translation>اطلب من الدعم رفع الحظر.</translation>
    </message>
    <message>
        <source>The server in this address cannot be found.</source>
        <translation>تعذّر العثور على الخادم في هذا العنوان.</translation>
    </message>
    <message>
        <source>Check the address in the invitation, then the network.</source>
        <translation>تحقق من العنوان في الدعوة، ثم من الشبكة.</translation>
    </message>
    <message>
        <source>The call server cannot be reached.</source>
        <translation>تعذّر الوصول إلى خادم المكالمات.</translation>
    </message>
    <message>
        <source>The call server cannot prove who it is.</source>
        <translation>لا يستطيع خادم المكالمات إثبات هويته.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate is not trusted.</source>
        <translation>أبلغ الدعم: شهادة الخادم غير موثوقة.</translation>
    </message>
    <message>
        <source>Another server answered than the one that was called.</source>
        <translation>أجاب خادم غير الذي جرى الاتصال به.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has another name.</source>
        <translation>أبلغ الدعم: شهادة الخادم تحمل اسمًا آخر.</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is has run out.</source>
        <translation>انتهت صلاحية إثبات هوية خادم المكالمات.</translation>
    </message>
    <message>
        <source>Tell your support: the server&apos;s certificate has expired.</source>
        <translation>أبلغ الدعم: انتهت صلاحية شهادة الخادم.</translation>
    </message>
    <message>
        <source>The call server&apos;s proof of who it is is not valid yet.</source>
        <translation>إثبات هوية خادم المكالمات ليس ساريًا بعد.</translation>
    </message>
    <message>
        <source>Check the room&apos;s clock, then tell your support.</source>
        <translation>تحقق من ساعة الغرفة ثم أبلغ الدعم.</translation>
    </message>
    <message>
        <source>No safe connection to the call server could be made.</source>
        <translation>تعذّر إنشاء اتصال آمن بخادم المكالمات.</translation>
    </message>
    <message>
        <source>Sound and picture could not be started.</source>
        <translation>تعذّر بدء الصوت والصورة.</translation>
    </message>
    <message>
        <source>The room did not make this call.</source>
        <translation>لم تُجرِ الغرفة هذه المكالمة.</translation>
    </message>
    <message>
        <source>Tell your support the code: the settings for calls do not allow it.</source>
        <translation>أبلغ الدعم بالرمز: إعدادات المكالمات لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>The room&apos;s call service stopped.</source>
        <translation>توقفت خدمة المكالمات في الغرفة.</translation>
    </message>
    <message>
        <source>It restarts by itself. Try again in a moment.</source>
        <translation>ستعود للعمل تلقائيًا. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The connection to the meeting was lost.</source>
        <translation>انقطع الاتصال بالاجتماع.</translation>
    </message>
    <message>
        <source>Check the network, then join again.</source>
        <translation>تحقق من الشبكة ثم انضم مجددًا.</translation>
    </message>
    <message>
        <source>The clock is not synchronised; the time of other servers is used</source>
        <translation>الساعة غير متزامنة؛ يُستخدم وقت خوادم أخرى</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received</source>
        <translation>الساعة متأخرة عن وقت استلام آخر قائمة حجوزات</translation>
    </message>
    <message>
        <source>The clock is not synchronised with a time server</source>
        <translation>الساعة غير متزامنة مع خادم وقت</translation>
    </message>
    <message>
        <source>No booking list has been received yet</source>
        <translation>لم تُستلم قائمة حجوزات بعد</translation>
    </message>
    <message>
        <source>No microphone: others cannot hear you</source>
        <translation>لا يوجد ميكروفون: لا يسمعك الآخرون</translation>
    </message>
    <message>
        <source>No loudspeaker: you cannot hear others</source>
        <translation>لا يوجد مكبر صوت: لا تسمع الآخرين</translation>
    </message>
    <message>
        <source>No camera: others cannot see you</source>
        <translation>لا توجد كاميرا: لا يراك الآخرون</translation>
    </message>
    <message>
        <source>This address cannot be called.</source>
        <translation>لا يمكن الاتصال بهذا العنوان.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>أعد المحاولة بعد دقيقة.</translation>
    </message>
    <message>
        <source>Try again in 1 minute.</source>
        <translation>أعد المحاولة بعد دقيقة.</translation>
    </message>
    <message>
        <source>Private meeting</source>
        <translation>اجتماع خاص</translation>
    </message>
    <message>
        <source>Scheduled meeting</source>
        <translation>اجتماع مجدول</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message numerus="yes">
        <source>List %n min old</source>
        <translation>
            <numerusform>القائمة حديثة</numerusform>
            <numerusform>عمر القائمة دقيقة</numerusform>
            <numerusform>عمر القائمة دقيقتان</numerusform>
            <numerusform>عمر القائمة %n دقائق</numerusform>
            <numerusform>عمر القائمة %n دقيقة</numerusform>
            <numerusform>عمر القائمة %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely to fail: %1</source>
        <translation>من المرجح ألا تنجح: %1</translation>
    </message>
    <message>
        <source>Bookings as of %1</source>
        <translation>الحجوزات كما في %1</translation>
    </message>
    <message numerus="yes">
        <source>The clock differs by %n s from another server&apos;s</source>
        <translation>
            <numerusform>الساعة متوافقة مع خادم آخر</numerusform>
            <numerusform>تختلف الساعة بثانية عن خادم آخر</numerusform>
            <numerusform>تختلف الساعة بثانيتين عن خادم آخر</numerusform>
            <numerusform>تختلف الساعة بـ %n ثوانٍ عن خادم آخر</numerusform>
            <numerusform>تختلف الساعة بـ %n ثانية عن خادم آخر</numerusform>
            <numerusform>تختلف الساعة بـ %n ثانية عن خادم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings cannot be taken over: %1</source>
        <translation>تعذّر استلام الحجوزات: %1</translation>
    </message>
    <message>
        <source>The call engine is not running: %1</source>
        <translation>محرك المكالمات لا يعمل: %1</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail: %1</source>
        <translation>من المرجح ألا ينجح الاتصال بالاجتماع القادم: %1</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>أعد المحاولة الآن.</numerusform>
            <numerusform>أعد المحاولة بعد دقيقة.</numerusform>
            <numerusform>أعد المحاولة بعد دقيقتين.</numerusform>
            <numerusform>أعد المحاولة بعد %n دقائق.</numerusform>
            <numerusform>أعد المحاولة بعد %n دقيقة.</numerusform>
            <numerusform>أعد المحاولة بعد %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the address: %1.</source>
        <translation>تحقق من العنوان: %1.</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>الصوت: %1، فقد %2 %، تذبذب %3 م.ث، ذهابًا وإيابًا %4 م.ث</translation>
    </message>
    <message>
        <source>Sound: %1, %2 % lost, %3 ms jitter</source>
        <translation>الصوت: %1، فقد %2 %، تذبذب %3 م.ث</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>الصوت: %1</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter, %4 ms there and back</source>
        <translation>الصورة: %1، فقد %2 %، تذبذب %3 م.ث، ذهابًا وإيابًا %4 م.ث</translation>
    </message>
    <message>
        <source>Picture: %1, %2 % lost, %3 ms jitter</source>
        <translation>الصورة: %1، فقد %2 %، تذبذب %3 م.ث</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>الصورة: %1</translation>
    </message>
    <message>
        <source>Most meetings come without an address (%1 of %2)</source>
        <translation>معظم الاجتماعات تصل دون عنوان (%1 من %2)</translation>
    </message>
    <message>
        <source>Most meetings cannot be dialled from here (%1 of %2)</source>
        <translation>لا يمكن الاتصال بمعظم الاجتماعات من هنا (%1 من %2)</translation>
    </message>
    <message>
        <source>Most meetings were not accepted by the room (%1 of %2)</source>
        <translation>لم تقبل الغرفة معظم الاجتماعات (%1 من %2)</translation>
    </message>
    <message>
        <source>Most bookings could not be read (%1 of %2)</source>
        <translation>تعذّرت قراءة معظم الحجوزات (%1 من %2)</translation>
    </message>
    <message>
        <source>Meetings show names instead of titles (%1 of %2)</source>
        <translation>تُظهر الاجتماعات أسماء أشخاص بدلًا من موضوعاتها (%1 من %2)</translation>
    </message>
    <message>
        <source>Nothing to do. The window is set by the booking&apos;s StartTimeBuffer or by Bookings JoinLeadTime.</source>
        <translation>لا يلزم أي إجراء. تُحدَّد المهلة بقيمة StartTimeBuffer في الحجز أو بالإعداد Bookings JoinLeadTime.</translation>
    </message>
    <message>
        <source>Nothing to do. UserInterface Bookings Visibility EarlyJoin allows it for today&apos;s bookings.</source>
        <translation>لا يلزم أي إجراء. يسمح بذلك الإعداد UserInterface Bookings Visibility EarlyJoin لحجوزات اليوم.</translation>
    </message>
    <message>
        <source>Find out why the room&apos;s mailbox declines: a conflict, or its booking rules.</source>
        <translation>ابحث عن سبب رفض صندوق بريد الغرفة: تعارض في المواعيد أو قواعد الحجز.</translation>
    </message>
    <message>
        <source>Let the room&apos;s mailbox accept invitations by itself, or set UserInterface Bookings Visibility TentativeMeetings to Auto.</source>
        <translation>اجعل صندوق بريد الغرفة يقبل الدعوات تلقائيًا، أو اضبط UserInterface Bookings Visibility TentativeMeetings على Auto.</translation>
    </message>
    <message>
        <source>To show them, set UserInterface Bookings Visibility AllDayMeetings to Auto.</source>
        <translation>لإظهارها، اضبط UserInterface Bookings Visibility AllDayMeetings على Auto.</translation>
    </message>
    <message>
        <source>Nothing to do. It can be joined from the list of bookings.</source>
        <translation>لا يلزم أي إجراء. يمكن الانضمام إليه من قائمة الحجوزات.</translation>
    </message>
    <message>
        <source>The booking came without a call address. Check that the invitation carries one, and that the room&apos;s mailbox keeps the text of invitations.</source>
        <translation>وصل الحجز دون عنوان للاتصال. تحقق من وجود عنوان في الدعوة، ومن أن صندوق بريد الغرفة يحتفظ بنص الدعوات.</translation>
    </message>
    <message>
        <source>The booking names a meeting service but no address to dial it. Switch on SIP dial-in (a video interoperability service) for that meeting service.</source>
        <translation>يذكر الحجز خدمة اجتماعات دون عنوان للاتصال بها. فعّل الاتصال عبر SIP (خدمة التشغيل البيني للفيديو) لخدمة الاجتماعات هذه.</translation>
    </message>
    <message>
        <source>The booking system sent a call without a number. Correct what it sends.</source>
        <translation>أرسل نظام الحجز مكالمة دون رقم. صحّح ما يرسله.</translation>
    </message>
    <message>
        <source>The booking only has addresses that this room cannot dial. Add a SIP address to the invitation.</source>
        <translation>لا يتضمن الحجز إلا عناوين لا يمكن لهذه الغرفة الاتصال بها. أضف عنوان SIP إلى الدعوة.</translation>
    </message>
    <message>
        <source>The meeting service gave no SIP address. Switch on its SIP dial-in, or join from a laptop.</source>
        <translation>لم تقدّم خدمة الاجتماعات عنوان SIP. فعّل فيها الاتصال عبر SIP، أو انضم من حاسوب محمول.</translation>
    </message>
    <message>
        <source>Correct the address in the booking: see the trace for the character that is wrong.</source>
        <translation>صحّح العنوان في الحجز: تجد الحرف الخاطئ في خطوات الفحص.</translation>
    </message>
    <message>
        <source>Correct start and end in the booking system; the end must come after the start.</source>
        <translation>صحّح وقتي البداية والنهاية في نظام الحجز؛ يجب أن تأتي النهاية بعد البداية.</translation>
    </message>
    <message>
        <source>The booking system must give every booking an Id.</source>
        <translation>يجب أن يعطي نظام الحجز كل حجز معرّفًا (Id).</translation>
    </message>
    <message>
        <source>The booking system sent the same Id twice in one list; the first one is used.</source>
        <translation>أرسل نظام الحجز المعرّف (Id) نفسه مرتين في قائمة واحدة؛ يُعتمد الحجز الأول.</translation>
    </message>
    <message>
        <source>See the trace for the element that is wrong, and correct what the booking system sends.</source>
        <translation>تجد العنصر الخاطئ في خطوات الفحص؛ صحّح ما يرسله نظام الحجز.</translation>
    </message>
    <message>
        <source>The agent stopped twice while working on this booking. Change or delete it in the booking system, and report it with the log of that moment.</source>
        <translation>توقف البرنامج مرتين أثناء معالجة هذا الحجز. عدّله أو احذفه في نظام الحجز، وأبلغ عنه مرفقًا بسجل تلك اللحظة.</translation>
    </message>
    <message>
        <source>Nothing to do if it was cancelled or moved. Otherwise see in the booking system why it is no longer sent.</source>
        <translation>لا يلزم أي إجراء إذا أُلغي أو نُقل. وإلا فابحث في نظام الحجز عن سبب عدم إرساله.</translation>
    </message>
    <message>
        <source>Nothing to do. The booking system made the meeting anew; see the new one.</source>
        <translation>لا يلزم أي إجراء. أنشأ نظام الحجز الاجتماع من جديد؛ انظر الاجتماع الجديد.</translation>
    </message>
    <message>
        <source>Nothing to do if nobody came. Check-in is set by Bookings CheckIn; a new time in the booking system brings the meeting back.</source>
        <translation>لا يلزم أي إجراء إن لم يحضر أحد. يُضبط تسجيل الحضور في Bookings CheckIn؛ وتحديد وقت جديد في نظام الحجز يعيد الاجتماع.</translation>
    </message>
    <message>
        <source>Nothing to do. The room was given back by a check-out.</source>
        <translation>لا يلزم أي إجراء. أُتيحت الغرفة من جديد بتسجيل المغادرة.</translation>
    </message>
    <message>
        <source>Nothing to do if that was meant. The booking system may still hold it; a new time there brings it back.</source>
        <translation>لا يلزم أي إجراء إذا كان ذلك مقصودًا. قد يكون ما زال في نظام الحجز؛ وتحديد وقت جديد هناك يعيده.</translation>
    </message>
    <message>
        <source>See the health of calls: the call engine or the SIP proxy.</source>
        <translation>راجع حالة المكالمات: محرك المكالمات أو وكيل SIP.</translation>
    </message>
    <message>
        <source>The source of the bookings has not been heard of for longer than Bookings ExpectedContactInterval. Check it and the network.</source>
        <translation>لم يصل شيء من مصدر الحجوزات لمدة تتجاوز Bookings ExpectedContactInterval. تحقق منه ومن الشبكة.</translation>
    </message>
    <message>
        <source>The address was asked for with SIP OPTIONS and did not answer as one that takes calls: check it, the call server, and the network.</source>
        <translation>جرى الاستعلام عن العنوان بطلب SIP OPTIONS ولم يُجب كعنوان يستقبل المكالمات: تحقق منه ومن خادم المكالمات ومن الشبكة.</translation>
    </message>
    <message>
        <source>The addresses are lost before they reach the room. Look for a mailbox that deletes the text of invitations, or a mail gateway that strips attachments (TNEF).</source>
        <translation>تُفقد العناوين قبل وصولها إلى الغرفة. ابحث عن صندوق بريد يحذف نص الدعوات، أو بوابة بريد تزيل المرفقات (TNEF).</translation>
    </message>
    <message>
        <source>The booking system sends addresses this room cannot call. Give it SIP addresses to send.</source>
        <translation>يرسل نظام الحجز عناوين لا يمكن لهذه الغرفة الاتصال بها. اجعله يرسل عناوين SIP.</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox does not answer invitations. Let it accept them by itself.</source>
        <translation>صندوق بريد الغرفة لا يرد على الدعوات. اجعله يقبلها تلقائيًا.</translation>
    </message>
    <message>
        <source>The booking system sends lists that do not keep to the format. See the trace of any of them.</source>
        <translation>يرسل نظام الحجز قوائم لا تلتزم بالصيغة. راجع خطوات الفحص لأي حجز منها.</translation>
    </message>
    <message>
        <source>The room&apos;s mailbox replaces subjects by the organizer&apos;s name. Switch off DeleteSubject and AddOrganizerToSubject for it.</source>
        <translation>يستبدل صندوق بريد الغرفة الموضوعات باسم المنظم. أوقف فيه DeleteSubject وAddOrganizerToSubject.</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP).</source>
        <translation>اجعل الغرفة تصل إلى خادم وقت (NTP).</translation>
    </message>
    <message>
        <source>Let the room reach a time server (NTP); until then two sources that agree set the time of Join.</source>
        <translation>اجعل الغرفة تصل إلى خادم وقت (NTP)؛ وحتى ذلك الحين يحدد مصدران متفقان وقت الانضمام.</translation>
    </message>
    <message>
        <source>Compare the room&apos;s and the booking system&apos;s clocks; they differ by more than 5 seconds.</source>
        <translation>قارن ساعة الغرفة بساعة نظام الحجز؛ الفرق بينهما أكثر من 5 ثوانٍ.</translation>
    </message>
    <message>
        <source>The clock stands before the last list of bookings was received. Let the room reach a time server (NTP), and replace the clock&apos;s battery.</source>
        <translation>الساعة متأخرة عن وقت استلام آخر قائمة حجوزات. اجعل الغرفة تصل إلى خادم وقت (NTP)، واستبدل بطارية الساعة.</translation>
    </message>
    <message>
        <source>Enter this room in the booking system, or push a list to it.</source>
        <translation>أدخل هذه الغرفة في نظام الحجز، أو أرسل إليها قائمة.</translation>
    </message>
    <message>
        <source>See the words of the failure; the last good list stays in use.</source>
        <translation>راجع نص الخطأ؛ ويستمر استخدام آخر قائمة صالحة.</translation>
    </message>
    <message>
        <source>It restarts by itself. If it stays, see the log of the call engine.</source>
        <translation>تعود للعمل تلقائيًا. وإن استمر الأمر فراجع سجل محرك المكالمات.</translation>
    </message>
    <message>
        <source>Set NetworkServices SIP Mode to On.</source>
        <translation>اضبط NetworkServices SIP Mode على On.</translation>
    </message>
    <message>
        <source>Check the disk of the device: it is full, read-only or failing.</source>
        <translation>افحص قرص الجهاز: إنه ممتلئ أو للقراءة فقط أو معطوب.</translation>
    </message>
    <message>
        <source>Nothing to do once the booking system has sent its list again. The damaged file is kept beside the store.</source>
        <translation>لا يلزم أي إجراء بعد أن يرسل نظام الحجز قائمته من جديد. يُحفظ الملف التالف بجانب المخزن.</translation>
    </message>
    <message>
        <source>Give the door an address and port that are free, then switch it off and on.</source>
        <translation>حدّد للمدخل عنوانًا ومنفذًا غير مستخدمين، ثم أوقفه وشغّله من جديد.</translation>
    </message>
    <message>
        <source>Let the room reach the server, then run HttpFeedback Enable for its slot.</source>
        <translation>اجعل الغرفة تصل إلى الخادم، ثم نفّذ HttpFeedback Enable لخانته.</translation>
    </message>
    <message>
        <source>Check the manager&apos;s address and the network between. Bookings that are held stay.</source>
        <translation>تحقق من عنوان خادم الإدارة ومن الشبكة بينهما. تبقى الحجوزات المحفوظة كما هي.</translation>
    </message>
    <message>
        <source>Add the certificate of the authority that signed it: Security Certificates CA Add.</source>
        <translation>أضف شهادة الجهة التي وقّعتها: Security Certificates CA Add.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name that stands on the certificate, or give the manager a certificate with its name.</source>
        <translation>اضبط Provisioning ExternalManager Address على اسم مذكور في الشهادة، أو زوّد خادم الإدارة بشهادة تحمل اسمه.</translation>
    </message>
    <message>
        <source>Renew the manager&apos;s certificate.</source>
        <translation>جدّد شهادة خادم الإدارة.</translation>
    </message>
    <message>
        <source>Compare the clocks: this device&apos;s may be behind. Let it reach a time server (NTP).</source>
        <translation>قارن الساعات: قد تكون ساعة هذا الجهاز متأخرة. اجعله يصل إلى خادم وقت (NTP).</translation>
    </message>
    <message>
        <source>Set Provisioning LoginName and Password.</source>
        <translation>اضبط Provisioning LoginName وPassword.</translation>
    </message>
    <message>
        <source>Enter this device in the manager; see its log for the reason.</source>
        <translation>أدخل هذا الجهاز في خادم الإدارة؛ وتجد السبب في سجله.</translation>
    </message>
    <message>
        <source>Check that Provisioning ExternalManager Path leads to the manager&apos;s service.</source>
        <translation>تحقق من أن Provisioning ExternalManager Path يؤدي إلى خدمة خادم الإدارة.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address to a name or an IP address.</source>
        <translation>اضبط Provisioning ExternalManager Address على اسم أو عنوان IP.</translation>
    </message>
    <message>
        <source>Set Provisioning ExternalManager Address, or offer one by DHCP option 242.</source>
        <translation>اضبط Provisioning ExternalManager Address، أو قدّم عنوانًا عبر خيار DHCP رقم 242.</translation>
    </message>
    <message>
        <source>The new address did not answer. Correct it in the manager, then push it again.</source>
        <translation>لم يُجب العنوان الجديد. صحّحه في خادم الإدارة ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>Check the network and the proxy between. Bookings that are held stay.</source>
        <translation>تحقق من الشبكة ومن الوكيل بينهما. تبقى الحجوزات المحفوظة كما هي.</translation>
    </message>
    <message>
        <source>Somebody else may answer in its place, or its certificate was replaced: activate this device again.</source>
        <translation>ربما يجيب طرف آخر بدلًا منه، أو استُبدلت شهادته: نشّط هذا الجهاز من جديد.</translation>
    </message>
    <message>
        <source>Activate this device again with a new code.</source>
        <translation>نشّط هذا الجهاز من جديد برمز جديد.</translation>
    </message>
    <message>
        <source>Revoke this device in the hub and activate both again.</source>
        <translation>أبطل هذا الجهاز في المركز ونشّط الجهازين من جديد.</translation>
    </message>
    <message>
        <source>See the words of the refusal, and update the older of the two.</source>
        <translation>راجع نص الرفض، وحدّث الأقدم منهما.</translation>
    </message>
    <message>
        <source>Make a new activation code in the hub and enter it here.</source>
        <translation>أنشئ رمز تنشيط جديدًا في المركز وأدخله هنا.</translation>
    </message>
    <message>
        <source>See the words of the refusal; it is tried again every hour.</source>
        <translation>راجع نص الرفض؛ وتُعاد المحاولة كل ساعة.</translation>
    </message>
    <message>
        <source>See the words of the refusal; the other parts were done.</source>
        <translation>راجع نص الرفض؛ ونُفّذت الأجزاء الأخرى.</translation>
    </message>
    <message>
        <source>Booking received</source>
        <translation>استلام الحجز</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Another entry</source>
        <translation>إدخال آخر</translation>
    </message>
    <message>
        <source>The room&apos;s answer</source>
        <translation>رد الغرفة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>عنوان الاتصال</translation>
    </message>
    <message>
        <source>Other bookings</source>
        <translation>حجوزات أخرى</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>The room accepted it</source>
        <translation>قبلته الغرفة</translation>
    </message>
    <message>
        <source>The room declined it</source>
        <translation>رفضته الغرفة</translation>
    </message>
    <message>
        <source>Not accepted, but it can be joined</source>
        <translation>لم يُقبل، لكن يمكن الانضمام إليه</translation>
    </message>
    <message>
        <source>Not accepted, so no Join</source>
        <translation>لم يُقبل، لذا لا يمكن الانضمام إليه</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>أقل من يوم</translation>
    </message>
    <message>
        <source>Whole days: meetings with a time go first</source>
        <translation>طوال اليوم: الأولوية للاجتماعات المحددة بوقت</translation>
    </message>
    <message>
        <source>Whole days: not shown in this room</source>
        <translation>طوال اليوم: لا يُعرض في هذه الغرفة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>غير معروض</translation>
    </message>
    <message>
        <source>One more with this number was left out</source>
        <translation>استُبعد إدخال آخر يحمل الرقم نفسه</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>خادم الإدارة</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>هذه الغرفة</translation>
    </message>
    <message>
        <source>This booking is no longer on the list.</source>
        <translation>لم يعد هذا الحجز في القائمة.</translation>
    </message>
    <message>
        <source>This booking is over.</source>
        <translation>انتهى هذا الحجز.</translation>
    </message>
    <message>
        <source>It could not be saved. Try again.</source>
        <translation>تعذّر الحفظ. أعد المحاولة.</translation>
    </message>
    <message>
        <source>It took too long. Look at the list before you try again.</source>
        <translation>استغرق الأمر وقتًا طويلًا. راجع القائمة قبل إعادة المحاولة.</translation>
    </message>
    <message>
        <source>This room cannot be booked here.</source>
        <translation>لا يمكن حجز هذه الغرفة من هنا.</translation>
    </message>
    <message>
        <source>The room is not free for that long.</source>
        <translation>الغرفة غير متاحة طوال هذه المدة.</translation>
    </message>
    <message>
        <source>It cannot be made longer.</source>
        <translation>لا يمكن التمديد.</translation>
    </message>
    <message>
        <source>Nobody has to check in to this booking.</source>
        <translation>لا يتطلب هذا الحجز تسجيل الحضور.</translation>
    </message>
    <message>
        <source>It is too early to check in.</source>
        <translation>لم يحن وقت تسجيل الحضور بعد.</translation>
    </message>
    <message>
        <source>This booking cannot be declined here.</source>
        <translation>لا يمكن رفض هذا الحجز من هنا.</translation>
    </message>
    <message>
        <source>This booking cannot be ended here.</source>
        <translation>لا يمكن إنهاء هذا الحجز من هنا.</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>الغرفة جاهزة للاتصال</translation>
    </message>
    <message>
        <source>A call to the next meeting is likely to fail</source>
        <translation>من المرجح ألا ينجح الاتصال بالاجتماع القادم</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>Bookings are up to date (%1)</source>
        <translation>الحجوزات محدّثة (%1)</translation>
    </message>
    <message>
        <source>%1. Bookings as of %2 (%3)</source>
        <translation>%1. الحجوزات كما في %2 (%3)</translation>
    </message>
    <message>
        <source>Bookings as of %1 (%2)</source>
        <translation>الحجوزات كما في %1 (%2)</translation>
    </message>
    <message>
        <source>Not this booking alone. %1</source>
        <translation>الأمر لا يخص هذا الحجز وحده. %1</translation>
    </message>
    <message>
        <source>%1, last heard of at %2</source>
        <translation>%1، آخر تواصل في %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 (+1 day)</source>
        <translation>%1 (اليوم التالي)</translation>
    </message>
    <message>
        <source>%1 (-1 day)</source>
        <translation>%1 (اليوم السابق)</translation>
    </message>
    <message>
        <source>%1 (+%2 days)</source>
        <translation>%1 (بعد %2 من الأيام)</translation>
    </message>
    <message>
        <source>%1 (-%2 days)</source>
        <translation>%1 (قبل %2 من الأيام)</translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation>%1 ص</translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation>%1 م</translation>
    </message>
    <message>
        <source>Set up this room</source>
        <translation>إعداد هذه الغرفة</translation>
    </message>
    <message>
        <source>The address of your hub</source>
        <translation>عنوان المركز لديك</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>The activation code: 16 digits</source>
        <translation>رمز التنشيط: 16 رقمًا</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>تنشيط</translation>
    </message>
    <message>
        <source>The address of your TMS, such as tms.example.com</source>
        <translation>عنوان TMS لديك، مثل tms.example.com</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Is this your hub?</source>
        <translation>هل هذا هو المركز الخاص بك؟</translation>
    </message>
    <message>
        <source>Compare with the fingerprint that your hub shows:</source>
        <translation>قارن بالبصمة التي يعرضها المركز:</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>متطابقة</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>مختلفة</translation>
    </message>
    <message>
        <source>Asking your hub. This may take a few seconds.</source>
        <translation>يجري سؤال المركز. قد يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Asking your TMS. This may take a few seconds.</source>
        <translation>يجري سؤال TMS. قد يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Whoever manages this device has locked this setting.</source>
        <translation>هذا الإعداد مقفل من الجهة التي تدير هذا الجهاز.</translation>
    </message>
    <message>
        <source>This device does not know this choice.</source>
        <translation>هذا الجهاز لا يعرف هذا الخيار.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like tms.example.com.</source>
        <translation>هذا ليس عنوان خادم. يكون العنوان مثل tms.example.com.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address of your hub.</source>
        <translation>لم يُرسل إليه شيء. تحقق من عنوان المركز.</translation>
    </message>
    <message>
        <source>This device could not be restarted. Tell whoever looks after it.</source>
        <translation>تعذّرت إعادة تشغيل هذا الجهاز. أبلغ المسؤول عنه.</translation>
    </message>
    <message>
        <source>Not everybody who was asked has answered.</source>
        <translation>لم ترد كل الجهات التي سُئلت.</translation>
    </message>
    <message>
        <source>This room now belongs to %1</source>
        <translation>أصبحت هذه الغرفة تابعة لـ %1</translation>
    </message>
    <message>
        <source>The reason stands at SIP Registration 1 Reason. Check SIP URI, Proxy and Authentication, and the server&apos;s certificate.</source>
        <translation>السبب مذكور في SIP Registration 1 Reason. تحقّق من SIP URI وProxy وAuthentication ومن شهادة الخادم.</translation>
    </message>
</context>
<context>
    <name>AlertAnswer</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>End this booking?</source>
        <translation>هل تريد إنهاء هذا الحجز؟</translation>
    </message>
    <message>
        <source>Decline this booking?</source>
        <translation>هل تريد رفض هذا الحجز؟</translation>
    </message>
    <message>
        <source>The rest of the time becomes free for others.</source>
        <translation>يصبح الوقت المتبقي متاحًا للآخرين.</translation>
    </message>
    <message>
        <source>The room says no to this meeting, and its time becomes free for others.</source>
        <translation>ترفض الغرفة هذا الاجتماع ويصبح وقته متاحًا للآخرين.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
</context>
<context>
    <name>AskServicePage</name>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>It is back by itself in a minute or two. Until then nobody can join a meeting here.</source>
        <translation>يعود تلقائيًا خلال دقيقة أو دقيقتين. وحتى ذلك الحين لا يمكن لأحد الانضمام إلى اجتماع من هنا.</translation>
    </message>
    <message>
        <source>This panel asks for language, time zone and registration again. Settings and bookings stay.</source>
        <translation>تسأل هذه الشاشة من جديد عن اللغة والمنطقة الزمنية والتسجيل. وتبقى الإعدادات والحجوزات كما هي.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>إعادة التشغيل الآن</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>إعادة الإعداد</translation>
    </message>
    <message>
        <source>Restart this device?</source>
        <translation>هل تريد إعادة تشغيل هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Set up this device again?</source>
        <translation>هل تريد إعادة إعداد هذا الجهاز؟</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Book this room</source>
        <translation>حجز هذه الغرفة</translation>
    </message>
</context>
<context>
    <name>BookTile</name>
    <message>
        <source>Book: %1, %2</source>
        <comment>length, until when</comment>
        <translation>حجز: %1، %2</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>تم تسجيل الحضور</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>صاحب الحجز</translation>
    </message>
    <message>
        <source>Join calls</source>
        <translation>الانضمام عبر</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>تمديد 15 دقيقة</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>تمديد الحجز 15 دقيقة</translation>
    </message>
    <message>
        <source>Why this Join?</source>
        <translation>لماذا يمكن الانضمام؟</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>لماذا لا يمكن الانضمام؟</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>إنهاء الآن</translation>
    </message>
</context>
<context>
    <name>BookingWording</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
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
            <numerusform>اليوم</numerusform>
            <numerusform>بعد يوم</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>ينتهي بعد %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Until the next booking</source>
        <translation>حتى الحجز التالي</translation>
    </message>
    <message>
        <source>The rest of the day</source>
        <translation>بقية اليوم</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>منتصف الليل</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>تم إرسال الطلب</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>لم يتم الحجز</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>تم الحجز</translation>
    </message>
    <message>
        <source>Booked until %1</source>
        <translation>تم الحجز حتى %1</translation>
    </message>
    <message>
        <source>Not extended</source>
        <translation>لم يتم التمديد</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>تم التمديد</translation>
    </message>
    <message>
        <source>Extended until %1</source>
        <translation>تم التمديد حتى %1</translation>
    </message>
    <message>
        <source>Ended, the room is free</source>
        <translation>انتهى الحجز، والغرفة متاحة</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>لم يتم الإنهاء</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>تم تسجيل الحضور</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>لم يتم تسجيل الحضور</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>تم الرفض</translation>
    </message>
    <message>
        <source>Not declined</source>
        <translation>لم يتم الرفض</translation>
    </message>
    <message>
        <source>It did not work. Please try again.</source>
        <translation>لم ينجح ذلك. يُرجى إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Booking this room</source>
        <translation>يجري حجز هذه الغرفة</translation>
    </message>
    <message>
        <source>Booking this room until %1</source>
        <translation>يجري حجز هذه الغرفة حتى %1</translation>
    </message>
    <message>
        <source>Asking for more time</source>
        <translation>يجري طلب وقت إضافي</translation>
    </message>
    <message>
        <source>Asking for more time, until %1</source>
        <translation>يجري طلب وقت إضافي حتى %1</translation>
    </message>
    <message>
        <source>Ending the booking</source>
        <translation>يجري إنهاء الحجز</translation>
    </message>
    <message>
        <source>Checking in</source>
        <translation>يجري تسجيل الحضور</translation>
    </message>
    <message>
        <source>Declining the booking</source>
        <translation>يجري رفض الحجز</translation>
    </message>
    <message>
        <source>The room&apos;s system did not answer. Please try again.</source>
        <translation>لم يُجب نظام الغرفة. يُرجى إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The room is given back now</source>
        <translation>تُتاح الغرفة للآخرين الآن</translation>
    </message>
    <message>
        <source>The room is given back in %1</source>
        <translation>تُتاح الغرفة للآخرين بعد %1</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>كل شيء سليم</translation>
    </message>
    <message>
        <source>1 doubt</source>
        <translation>نقطة غير مؤكدة</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <comment>what the panel is not sure of</comment>
        <translation>
            <numerusform>لا نقاط غير مؤكدة</numerusform>
            <numerusform>نقطة غير مؤكدة</numerusform>
            <numerusform>نقطتان غير مؤكدتين</numerusform>
            <numerusform>%n نقاط غير مؤكدة</numerusform>
            <numerusform>%n نقطة غير مؤكدة</numerusform>
            <numerusform>%n نقطة غير مؤكدة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
next week</source>
        <comment>day of the week</comment>
        <translation>%1
الأسبوع القادم</translation>
    </message>
</context>
<context>
    <name>ButtonWidget</name>
    <message>
        <source>%1, active</source>
        <comment>name of a button</comment>
        <translation>%1، مفعّل</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Camera off</source>
        <translation>الكاميرا متوقفة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Turn the camera on</source>
        <translation>تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Turn the camera off</source>
        <translation>إيقاف الكاميرا</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Resume the call</source>
        <translation>استئناف المكالمة</translation>
    </message>
    <message>
        <source>Put the call on hold</source>
        <translation>تعليق المكالمة</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>الصوت متوقف</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Volume, %1 per cent</source>
        <translation>مستوى الصوت، %1 بالمئة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>تفاصيل المكالمة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Room controls</source>
        <translation>التحكم في الغرفة</translation>
    </message>
</context>
<context>
    <name>CallWording</name>
    <message>
        <source>Unknown caller</source>
        <translation>متصل غير معروف</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>تم الاتصال</translation>
    </message>
    <message>
        <source>Ending the call</source>
        <translation>يجري إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>يجري الرد</translation>
    </message>
    <message>
        <source>Ringing for %1, you may hear an announcement</source>
        <translation>يرن منذ %1، وقد تسمع إعلانًا</translation>
    </message>
    <message>
        <source>Ringing, you may hear an announcement</source>
        <translation>يرن، وقد تسمع إعلانًا</translation>
    </message>
    <message>
        <source>Calling for %1, still trying</source>
        <translation>يجري الاتصال منذ %1، والمحاولة مستمرة</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>يجري الاتصال</translation>
    </message>
    <message>
        <source>Ringing for %1, still trying</source>
        <translation>يرن منذ %1، والمحاولة مستمرة</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>يرن</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>on hold by the other side</source>
        <translation>معلّقة من الطرف الآخر</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>الميكروفون مكتوم</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>الكاميرا متوقفة</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>both hold at once: on hold, muted</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Answers in %1, muted</source>
        <translation>يُرد تلقائيًا بعد %1 والميكروفون مكتوم</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>ضعيفة</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>مشفّرة</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>غير مشفّرة</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>انتهى الاجتماع</translation>
    </message>
    <message>
        <source>The meeting ends in %1</source>
        <translation>ينتهي الاجتماع بعد %1</translation>
    </message>
    <message>
        <source>Leaving in %1</source>
        <translation>مغادرة المكالمة بعد %1</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>عدم الإزعاج حتى %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>صمت</translation>
    </message>
    <message>
        <source>You can be heard</source>
        <translation>صوتك مسموع</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>الصوت مرتفع جدًا</translation>
    </message>
</context>
<context>
    <name>CalmClock</name>
    <message>
        <source>Nothing booked</source>
        <translation>لا توجد حجوزات</translation>
    </message>
</context>
<context>
    <name>CheckInTile</name>
    <message>
        <source>Check in</source>
        <translation>تسجيل الحضور</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Bookings to join</source>
        <translation>حجوزات يمكن الانضمام إليها</translation>
    </message>
</context>
<context>
    <name>CustomPanelPage</name>
    <message>
        <source>Close %1</source>
        <translation>إغلاق %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows do not fit on this panel</source>
        <translation>
            <numerusform>لا توجد صفوف أخرى</numerusform>
            <numerusform>صف واحد آخر لا تتسع له هذه الشاشة</numerusform>
            <numerusform>صفان آخران لا تتسع لهما هذه الشاشة</numerusform>
            <numerusform>%n صفوف أخرى لا تتسع لها هذه الشاشة</numerusform>
            <numerusform>%n صفًا آخر لا تتسع له هذه الشاشة</numerusform>
            <numerusform>%n صف آخر لا تتسع له هذه الشاشة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Close call details</source>
        <translation>إغلاق تفاصيل المكالمة</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>تفاصيل المكالمة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, address</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Call quality not known yet</source>
        <translation>جودة المكالمة غير معروفة بعد</translation>
    </message>
    <message>
        <source>Call quality</source>
        <translation>جودة المكالمة</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>Join by address</source>
        <translation>الانضمام بعنوان</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>عنوان أو رقم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
</context>
<context>
    <name>DoorActions</name>
    <message>
        <source>Check in</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>حجز الآن</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>تمديد 15 دقيقة</translation>
    </message>
    <message>
        <source>Extend the booking by 15 minutes</source>
        <translation>تمديد الحجز 15 دقيقة</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>إنهاء الآن</translation>
    </message>
</context>
<context>
    <name>DoorLine</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>Now or next, hours, title</comment>
        <translation>%1: %2، %3</translation>
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
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>لا شيء آخر اليوم</translation>
    </message>
</context>
<context>
    <name>EndTile</name>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>إنهاء المكالمة</translation>
    </message>
</context>
<context>
    <name>EndingBanner</name>
    <message>
        <source>Nobody seems to be here</source>
        <translation>يبدو أنه لا أحد هنا</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Stay in the call</source>
        <translation>البقاء في المكالمة</translation>
    </message>
    <message>
        <source>Extend 15 min</source>
        <translation>تمديد 15 دقيقة</translation>
    </message>
    <message>
        <source>Extend the meeting by 15 minutes</source>
        <translation>تمديد الاجتماع 15 دقيقة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>EntryTile</name>
    <message>
        <source>Call %1, a favourite</source>
        <translation>الاتصال بـ %1، من المفضلة</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>الاتصال بـ %1 مجددًا</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Retry, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>طرق أخرى</translation>
    </message>
    <message>
        <source>Other ways to join</source>
        <translation>طرق أخرى للانضمام</translation>
    </message>
</context>
<context>
    <name>ErrorWays</name>
    <message>
        <source>Try %1</source>
        <translation>تجربة %1</translation>
    </message>
    <message>
        <source>Try another address</source>
        <translation>تجربة عنوان آخر</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>الانضمام بعنوان</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
</context>
<context>
    <name>FurtherCalls</name>
    <message>
        <source>On hold</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>On hold, switch to this call</source>
        <translation>معلّقة، انتقل إلى هذه المكالمة</translation>
    </message>
    <message>
        <source>Switch to %1, who is on hold</source>
        <translation>الانتقال إلى %1، قيد التعليق</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Greenroom: scenes</source>
        <translation>Greenroom: المشاهد</translation>
    </message>
</context>
<context>
    <name>GalleryStrip</name>
    <message>
        <source>as the scene</source>
        <extracomment>In place of a theme or a text size: the one that the scene asks for</extracomment>
        <translation>كما في المشهد</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>المظهر: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>النص: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Glass: %1</source>
        <extracomment>The panel&apos;s screen: its size and dots</extracomment>
        <translation>الشاشة: %1</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>هذه النافذة</translation>
    </message>
</context>
<context>
    <name>HalfwakePage</name>
    <message>
        <source>Next: %1, %2</source>
        <comment>hours, title</comment>
        <translation>التالي: %1، %2</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Details of %1</source>
        <translation>تفاصيل %1</translation>
    </message>
</context>
<context>
    <name>HomeActions</name>
    <message>
        <source>Join by address</source>
        <translation>الانضمام بعنوان</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
</context>
<context>
    <name>InCallPage</name>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>إلغاء الاتصال بـ %1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>مسح للخلف</translation>
    </message>
</context>
<context>
    <name>KeyboardWording</name>
    <message>
        <source>Full stop</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>نقطتان رأسيتان</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>علامة تعجب</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>فاصلة علوية</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>علامة اقتباس</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>علامة @</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>علامة #</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>علامة &amp;</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>زائد</translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <translation>قوس افتتاح</translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <translation>قوس إغلاق</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>شرطة مائلة</translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation>شرطة مائلة عكسية</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>شرطة سفلية</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>علامة ~</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>Equals sign</source>
        <translation>علامة يساوي</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>بالمئة</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>أصغر من</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>أكبر من</translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <translation>قوس مربع افتتاح</translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <translation>قوس مربع إغلاق</translation>
    </message>
    <message>
        <source>Capital %1</source>
        <comment>a letter</comment>
        <translation>%1 كبير</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <comment>a language</comment>
        <translation>لوحة المفاتيح: %1</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>أحرف كبيرة</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>رموز أخرى</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>KeypadPage</name>
    <message>
        <source>Close the keypad</source>
        <translation>إغلاق لوحة الأرقام</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Each key is sent to %1 as you press it.</source>
        <translation>يُرسل كل رقم إلى %1 فور الضغط عليه.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>لم يُرسل شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n keys sent</source>
        <translation>
            <numerusform>لم يُرسل شيء</numerusform>
            <numerusform>أُرسل رقم واحد</numerusform>
            <numerusform>أُرسل رقمان</numerusform>
            <numerusform>أُرسلت %n أرقام</numerusform>
            <numerusform>أُرسل %n رقمًا</numerusform>
            <numerusform>أُرسل %n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>This file&apos;s language, as settings name it: German, Japanese.</extracomment>
        <translation>Arabic</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>Out of touch with the room&apos;s controller</source>
        <translation>لا اتصال بجهاز التحكم في الغرفة</translation>
    </message>
    <message>
        <source>This screen keeps trying and comes back by itself. A call in progress goes on.</source>
        <translation>تواصل هذه الشاشة المحاولة وتعود تلقائيًا. والمكالمة الجارية مستمرة.</translation>
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
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Type an address or choose from recent calls</source>
        <translation>اكتب عنوانًا أو اختر من المكالمات الأخيرة</translation>
    </message>
    <message>
        <source>Join by address</source>
        <translation>الانضمام بعنوان</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>متوقف: ترن المكالمات في هذه الغرفة</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>لا يوجد ميكروفون</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>فحص الصوت</translation>
    </message>
    <message>
        <source>From now on, for a meeting that nobody has booked</source>
        <translation>من الآن، لاجتماع لم يحجزه أحد</translation>
    </message>
    <message>
        <source>Book this room</source>
        <translation>حجز هذه الغرفة</translation>
    </message>
    <message>
        <source>Today and the next days</source>
        <translation>اليوم والأيام القادمة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>What this panel is sure of</source>
        <translation>ما تعرفه هذه الشاشة يقينًا</translation>
    </message>
</context>
<context>
    <name>MoreTile</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>OtherMeetings</name>
    <message>
        <source>Other meetings to join</source>
        <translation>اجتماعات أخرى يمكن الانضمام إليها</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>No list of bookings has reached this room yet. It keeps trying and comes back by itself. If it does not, give your help desk what stands below.</source>
        <translation>لم تصل قائمة حجوزات إلى هذه الغرفة بعد. تستمر المحاولة وتعود تلقائيًا. وإن لم تعد فأعطِ مكتب المساعدة ما يرد أدناه.</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>OutcomeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>PadWidget</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Call</source>
        <translation>المكالمة</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>أدوات المكالمة</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n آخر</numerusform>
            <numerusform>%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>البداية</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>عرض واحد آخر</numerusform>
            <numerusform>عرض اثنين آخرين</numerusform>
            <numerusform>عرض %n أخرى</numerusform>
            <numerusform>عرض %n آخر</numerusform>
            <numerusform>عرض %n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>عرض البداية</translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Room controls</source>
        <translation>التحكم في الغرفة</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n آخر</numerusform>
            <numerusform>%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>البداية</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Close the service menu</source>
        <translation>إغلاق قائمة الصيانة</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>قائمة الصيانة</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered. Everything else on this panel works as ever.</source>
        <translation>أُدخل رقم PIN خاطئ مرات كثيرة. كل ما عدا ذلك على هذه الشاشة يعمل كالمعتاد.</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>إدخال رقم PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digits</source>
        <translation>
            <numerusform>رقم PIN، لم يُدخل شيء</numerusform>
            <numerusform>رقم PIN، خانة واحدة</numerusform>
            <numerusform>رقم PIN، خانتان</numerusform>
            <numerusform>رقم PIN، %n خانات</numerusform>
            <numerusform>رقم PIN، %n خانة</numerusform>
            <numerusform>رقم PIN، %n خانة</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the service menu</comment>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>QualityMark</name>
    <message>
        <source>Call quality: %1</source>
        <translation>جودة المكالمة: %1</translation>
    </message>
</context>
<context>
    <name>QuietPage</name>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Off: calls ring in this room</source>
        <translation>متوقف: ترن المكالمات في هذه الغرفة</translation>
    </message>
    <message>
        <source>While it is on, callers hear that the room is busy. You can still join your meetings. It ends by itself.</source>
        <translation>أثناء تفعيله يُبلَّغ المتصلون بأن الغرفة مشغولة. يمكنك الانضمام إلى اجتماعاتك كالمعتاد. وينتهي تلقائيًا.</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Until the meeting ends</source>
        <translation>حتى نهاية الاجتماع</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>RatingAnswer</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>لا نجوم من 5</numerusform>
            <numerusform>نجمة واحدة من 5</numerusform>
            <numerusform>نجمتان من 5</numerusform>
            <numerusform>%n نجوم من 5</numerusform>
            <numerusform>%n نجمة من 5</numerusform>
            <numerusform>%n نجمة من 5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n of 5</source>
        <comment>stars</comment>
        <translation>
            <numerusform>إرسال 0 من 5</numerusform>
            <numerusform>إرسال 1 من 5</numerusform>
            <numerusform>إرسال 2 من 5</numerusform>
            <numerusform>إرسال %n من 5</numerusform>
            <numerusform>إرسال %n من 5</numerusform>
            <numerusform>إرسال %n من 5</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>ReachHead</name>
    <message>
        <source>Setting up this room</source>
        <translation>يجري إعداد هذه الغرفة</translation>
    </message>
</context>
<context>
    <name>ReleaseBanner</name>
    <message>
        <source>Nobody has checked in. %1</source>
        <translation>لم يسجّل أحد الحضور. %1</translation>
    </message>
    <message>
        <source>Nobody has checked in</source>
        <translation>لم يسجّل أحد الحضور</translation>
    </message>
    <message>
        <source>We are here</source>
        <translation>نحن هنا</translation>
    </message>
    <message>
        <source>We are here, check in</source>
        <translation>نحن هنا، تسجيل الحضور</translation>
    </message>
</context>
<context>
    <name>RingAnswers</name>
    <message>
        <source>Answer and hold</source>
        <translation>رد مع تعليق</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Answer %1 and hold the present call</source>
        <translation>الرد على %1 وتعليق المكالمة الحالية</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>الرد على %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>رفض %1</translation>
    </message>
</context>
<context>
    <name>RingBanner</name>
    <message>
        <source>%1 calls</source>
        <translation>مكالمة من %1</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
</context>
<context>
    <name>Scroller</name>
    <message>
        <source>Further up</source>
        <translation>للأعلى</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>للأسفل</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Close the service menu</source>
        <translation>إغلاق قائمة الصيانة</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>قائمة الصيانة</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>إبقاؤها مفتوحة</translation>
    </message>
    <message>
        <source>This menu can only be read: no PIN is set for it. Whoever administers the device can set one.</source>
        <translation>هذه القائمة للقراءة فقط: لم يُحدَّد لها رقم PIN. يمكن لمن يدير الجهاز تحديده.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Asks for bookings and registration at once</source>
        <translation>يسأل فورًا عن الحجوزات والتسجيل</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>إعادة الإعداد</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message>
        <source>Hub</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>TMS</source>
        <translation>TMS</translation>
    </message>
    <message>
        <source>Call server</source>
        <extracomment>where the room is registered to be called</extracomment>
        <translation>خادم المكالمات</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>on the network</extracomment>
        <translation>العنوان</translation>
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
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>الرقم التسلسلي</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>مسجّل</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>يجري التسجيل</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يجري الاتصال</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>يجري التنشيط</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>غير منشّط</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Locked: try again in %1</source>
        <comment>time</comment>
        <extracomment>a PIN was wrong too often</extracomment>
        <translation>القائمة مقفلة: أعد المحاولة بعد %1</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>رقم PIN خاطئ</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN: %n tries left</source>
        <translation>
            <numerusform>رقم PIN خاطئ: لا محاولات متبقية</numerusform>
            <numerusform>رقم PIN خاطئ: بقيت محاولة واحدة</numerusform>
            <numerusform>رقم PIN خاطئ: بقيت محاولتان</numerusform>
            <numerusform>رقم PIN خاطئ: بقيت %n محاولات</numerusform>
            <numerusform>رقم PIN خاطئ: بقيت %n محاولة</numerusform>
            <numerusform>رقم PIN خاطئ: بقيت %n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>This menu closes in %1</source>
        <comment>time</comment>
        <translation>تُغلق هذه القائمة بعد %1</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>تجري إعادة التشغيل</translation>
    </message>
    <message>
        <source>Beginning anew</source>
        <translation>يجري البدء من جديد</translation>
    </message>
    <message>
        <source>Checking bookings and registration</source>
        <translation>يجري التحقق من الحجوزات والتسجيل</translation>
    </message>
</context>
<context>
    <name>SetupAdmin</name>
    <message>
        <source>Open %1 on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>افتح %1 على حاسوب وأدخل هذا الرمز. من يفعل ذلك يدير هذا الجهاز.</translation>
    </message>
    <message>
        <source>Open this device&apos;s page on a computer and enter this code. Whoever does so administers this device.</source>
        <translation>افتح صفحة هذا الجهاز على حاسوب وأدخل هذا الرمز. من يفعل ذلك يدير هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>المناطق</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>المدن</translation>
    </message>
</context>
<context>
    <name>SetupNetwork</name>
    <message>
        <source>Plug in the network cable. If it is plugged in, give what stands below to whoever looks after your network. This screen goes on by itself as soon as there is a network.</source>
        <translation>صِل كابل الشبكة. وإن كان موصولًا فأعطِ المسؤول عن الشبكة ما يرد أدناه. تتابع هذه الشاشة تلقائيًا فور توفر الشبكة.</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>on the network</comment>
        <translation>العنوان</translation>
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
        <translation>اختيار اللغة</translation>
    </message>
    <message>
        <source>Where is this room?</source>
        <translation>أين تقع هذه الغرفة؟</translation>
    </message>
    <message>
        <source>The nearest city</source>
        <translation>أقرب مدينة</translation>
    </message>
    <message>
        <source>Connected to the network</source>
        <translation>تم الاتصال بالشبكة</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>لا توجد شبكة بعد</translation>
    </message>
    <message>
        <source>Register this room</source>
        <translation>تسجيل هذه الغرفة</translation>
    </message>
    <message>
        <source>Become its administrator</source>
        <translation>تولّي إدارة الجهاز</translation>
    </message>
    <message>
        <source>So that this screen shows the right time</source>
        <translation>لكي تعرض هذه الشاشة الوقت الصحيح</translation>
    </message>
    <message>
        <source>Where its bookings come from</source>
        <translation>من أين تأتي حجوزاتها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the question before</comment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>question</comment>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>SetupRegistration</name>
    <message>
        <source>Its administrator gives you 16 digits</source>
        <translation>يعطيك مديره 16 رقمًا</translation>
    </message>
    <message>
        <source>With a code from your hub</source>
        <translation>برمز من المركز</translation>
    </message>
    <message>
        <source>You know the address of the server</source>
        <translation>تعرف عنوان الخادم</translation>
    </message>
    <message>
        <source>With a TMS</source>
        <translation>مع TMS</translation>
    </message>
    <message>
        <source>Bookings are made here or by programs</source>
        <translation>تُجرى الحجوزات هنا أو ببرامج</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>بشكل مستقل</translation>
    </message>
</context>
<context>
    <name>SetupWording</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Africa</source>
        <extracomment>Parts of the world, as lists of time zones have them</extracomment>
        <translation>أفريقيا</translation>
    </message>
    <message>
        <source>America</source>
        <translation>أمريكا</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>القارة القطبية الجنوبية</translation>
    </message>
    <message>
        <source>Arctic</source>
        <translation>القطب الشمالي</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>آسيا</translation>
    </message>
    <message>
        <source>Atlantic Ocean</source>
        <translation>المحيط الأطلسي</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>أستراليا</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>أوروبا</translation>
    </message>
    <message>
        <source>Indian Ocean</source>
        <translation>المحيط الهندي</translation>
    </message>
    <message>
        <source>Pacific Ocean</source>
        <translation>المحيط الهادئ</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>التوقيت العالمي</translation>
    </message>
    <message>
        <source>%1, %2: it is %3 there</source>
        <comment>region, city, time</comment>
        <translation>%1، %2: الوقت هناك %3</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SleepCover</name>
    <message>
        <source>Asleep. Touch to wake.</source>
        <translation>في وضع السكون. المس الشاشة لتنبيهها.</translation>
    </message>
</context>
<context>
    <name>SoundCheckPage</name>
    <message>
        <source>Close the check</source>
        <translation>إغلاق الفحص</translation>
    </message>
    <message>
        <source>Check sound</source>
        <translation>فحص الصوت</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>لا يوجد ميكروفون</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>لا يوجد مكبر صوت</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>لا توجد كاميرا</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Speak: you hear yourself from the loudspeaker.</source>
        <translation>تحدّث: ستسمع نفسك من مكبر الصوت.</translation>
    </message>
    <message>
        <source>What you say in the next ten seconds comes out of the loudspeaker.</source>
        <translation>ما تقوله خلال الثواني العشر القادمة يُسمع من مكبر الصوت.</translation>
    </message>
    <message>
        <source>Loudness, %1 per cent</source>
        <translation>شدة الصوت، %1 بالمئة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>إيقاف الفحص</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>بدء الفحص</translation>
    </message>
</context>
<context>
    <name>SpinnerWidget</name>
    <message>
        <source>Less</source>
        <translation>تقليل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>زيادة</translation>
    </message>
    <message>
        <source>%1: less</source>
        <comment>what a spinner sets</comment>
        <translation>%1: أقل</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>what a spinner sets</comment>
        <translation>%1: أكثر</translation>
    </message>
</context>
<context>
    <name>StatusShape</name>
    <message>
        <source>?</source>
        <comment>not sure</comment>
        <translation>؟</translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message>
        <source>Free</source>
        <translation>متاحة</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوزة</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغولة</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>for the rest of the day</source>
        <translation>لبقية اليوم</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>يبدأ بعد %1</translation>
    </message>
    <message>
        <source>Starts now</source>
        <translation>يبدأ الآن</translation>
    </message>
    <message>
        <source>Waiting for check-in</source>
        <translation>بانتظار تسجيل الحضور</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُتحقق بعد</translation>
    </message>
    <message>
        <source>Free for the rest of the day</source>
        <translation>متاحة لبقية اليوم</translation>
    </message>
    <message>
        <source>Free until %1</source>
        <comment>time</comment>
        <translation>متاحة حتى %1</translation>
    </message>
    <message>
        <source>Busy for the rest of the day</source>
        <translation>مشغولة لبقية اليوم</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <comment>time</comment>
        <translation>مشغولة حتى %1</translation>
    </message>
    <message>
        <source>In call, do not disturb</source>
        <translation>في مكالمة، عدم الإزعاج</translation>
    </message>
    <message>
        <source>Not sure, not checked yet</source>
        <translation>غير مؤكد، لم يُتحقق بعد</translation>
    </message>
    <message>
        <source>Not sure, last checked %1</source>
        <comment>time</comment>
        <translation>غير مؤكد، آخر تحقق %1</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <comment>time</comment>
        <translation>آخر تحقق %1</translation>
    </message>
    <message>
        <source>Address %1</source>
        <comment>on the network</comment>
        <translation>العنوان %1</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>الرقم التسلسلي %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
</context>
<context>
    <name>ToggleWidget</name>
    <message>
        <source>On</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>TrustBadge</name>
    <message>
        <source>%1. What this panel is sure of</source>
        <translation>%1. ما تعرفه هذه الشاشة يقينًا</translation>
    </message>
</context>
<context>
    <name>TrustPage</name>
    <message>
        <source>What this panel is sure of</source>
        <translation>ما تعرفه هذه الشاشة يقينًا</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>الصوت متوقف</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>الصوت %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the call to %1</source>
        <translation>إلغاء الاتصال بـ %1</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Why this Join?</source>
        <translation>لماذا يمكن الانضمام؟</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>لماذا لا يمكن الانضمام؟</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>الرمز %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>ما يجب فعله</translation>
    </message>
    <message>
        <source>What was looked at, in this order</source>
        <translation>ما جرى فحصه بهذا الترتيب</translation>
    </message>
    <message>
        <source>This decided</source>
        <translation>هذا ما حسم الأمر</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>AM</source>
        <translation>ص</translation>
    </message>
    <message>
        <source>PM</source>
        <translation>م</translation>
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
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd</source>
        <comment>date format</comment>
        <translation>dddd</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>%1, all day</source>
        <comment>day</comment>
        <translation>%1، طوال اليوم</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>all day, until when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hours</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <comment>day, time</comment>
        <translation>حتى %1 %2</translation>
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
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>0 ثانية</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Join early</source>
        <translation>انضمام مبكر</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Leave and join</source>
        <translation>مغادرة وانضمام</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Why no Join?</source>
        <translation>لماذا لا يمكن الانضمام؟</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>يُتاح في %1</translation>
    </message>
    <message>
        <source>Join from %1</source>
        <translation>الانضمام من %1</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>يُتاح بعد %1</translation>
    </message>
    <message>
        <source>Join opens in %1</source>
        <translation>يُتاح الانضمام بعد %1</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <translation>يبدأ بعد %1</translation>
    </message>
    <message>
        <source>starts now</source>
        <translation>يبدأ الآن</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>started %1 ago</source>
        <translation>بدأ منذ %1</translation>
    </message>
    <message>
        <source>started just now</source>
        <translation>بدأ للتو</translation>
    </message>
    <message>
        <source>Could not join</source>
        <translation>تعذّر الانضمام</translation>
    </message>
    <message>
        <source>No join: %1</source>
        <translation>لا يمكن الانضمام: %1</translation>
    </message>
    <message>
        <source>Cancel joining %1</source>
        <translation>إلغاء الانضمام إلى %1</translation>
    </message>
    <message>
        <source>In call %1, %2</source>
        <translation>في مكالمة %1، %2</translation>
    </message>
    <message>
        <source>Could not join %1: %2. %3</source>
        <translation>تعذّر الانضمام إلى %1: %2. %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, when</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>Join, title, when</comment>
        <translation>%1: %2، %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a sentence, a caution</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>ليس بعد: %1</translation>
    </message>
    <message>
        <source>Not yet: Join opens in %1</source>
        <translation>ليس بعد: يُتاح الانضمام بعد %1</translation>
    </message>
    <message>
        <source>Calls unavailable, retrying</source>
        <translation>المكالمات غير متاحة، وتجري إعادة المحاولة</translation>
    </message>
    <message>
        <source>The list of bookings is old</source>
        <translation>قائمة الحجوزات قديمة</translation>
    </message>
    <message>
        <source>The call did not work</source>
        <translation>لم تنجح المكالمة</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>إعادة الانضمام</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The booking brought nothing to dial.</source>
        <translation>لا يتضمن الحجز عنوانًا للاتصال.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>bookings</comment>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n آخر</numerusform>
            <numerusform>%n آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::ExtensionModel</name>
    <message>
        <source>Page %1</source>
        <translation>الصفحة %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::GalleryModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1x%2, %3 inches</source>
        <translation>%1x%2، %3 بوصة</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::models::RoomModel</name>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
</context>
</TS>
