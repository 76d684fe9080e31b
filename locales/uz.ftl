# Uzbek. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Volontyorlik
bot-description =
    Uyingizga yaqin joyda xayrli ish qiling. 🤝

    Hashar — Ozarbayjon, Turkiya, Qozogʻiston, Oʻzbekiston, Qirgʻiziston va Tojikiston yoshlari uchun volontyorlik boti. Yaqin atrofdagi tadbirlarni topib beradi, ikki bosishda roʻyxatga qoʻshadi, vaqtida eslatib turadi.

    Roʻyxatdan oʻtishga 2 daqiqacha vaqt ketadi.
bot-about = Yaqin joydagi volontyorlik tadbirlarini topadi, vaqtida eslatadi. Olti mamlakat yoshlari uchun.

command-start = Boshlash yoki menyuni ochish
command-settings = Profil va sozlamalarni oʻzgartirish
command-language = Tilni oʻzgartirish
command-mydata = Maʼlumotlarimni yuklab olish
command-privacy = Nimani va nima uchun saqlaymiz
command-deleteme = Maʼlumotlarimni oʻchirish
command-help = Bot qanday ishlaydi
command-cancel = Boshlangan amalni bekor qilish

### Small parts other messages are made of

date = { $year }-yil { $day }-{ $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avgust
        [9] sentabr
        [10] oktabr
        [11] noyabr
       *[12] dekabr
    }
not-given = koʻrsatilmagan
date-of-minor = { $date } (18 yoshga toʻlmagan)
country-other = Boshqa mamlakat
city = { $city ->
        [Baku] Boku
        [Istanbul] Istanbul
        [Almaty] Almati
        [Qyzylorda] Qiziloʻrda
        [Qostanay] Qoʻstanay
        [Aqtobe] Aqtoʻbe
        [Aqtau] Aqtau
        [Atyrau] Atirau
        [Oral] Oral
        [Tashkent] Toshkent
        [Samarkand] Samarqand
        [Bishkek] Bishkek
        [Dushanbe] Dushanbe
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Ekologiya
        [education] Taʼlim
        [children] Bolalar
        [older-people] Keksalar
        [inclusion] Inklyuziya
        [health] Salomatlik
        [animals] Hayvonlar
        [sport] Sport
        [culture] Madaniy meros
        [emergency] Favqulodda vaziyat
        [technology] Texnologiyalar
       *[large-events] Yirik tadbirlar
    }

### Buttons

btn-back = ‹ Orqaga
btn-cancel = Voz kechish
btn-skip = Oʻtkazib yuborish
btn-done = Tayyor
btn-continue = Davom etish
btn-agree = Roziman
btn-use-name = { $name }
btn-other-country = Boshqa mamlakat
btn-whole-region = Butun hudud
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Raqamimni yuborish
btn-register = Roʻyxatdan oʻtish
btn-edit-name = Ism, familiya
btn-edit-birth-date = Tugʻilgan sana
btn-edit-country = Mamlakat
btn-edit-region = Hudud
btn-edit-topics = Qiziqishlar
btn-choose-topics = Qiziqishlarni tanlash
btn-edit-spoken-languages = Biladigan tillarim
btn-edit-phone = Telefon raqami
btn-edit-language = Bot tili
btn-edit-time-zone = Vaqt mintaqasi
btn-edit-quiet-hours = Sokin soatlar
btn-edit-pause = Tanaffus
btn-optional-off = Ixtiyoriy xabarlar kelmasin
btn-optional-on = Ixtiyoriy xabarlar kelsin
btn-settings = Sozlamalar
btn-my-data = Maʼlumotlarim
btn-privacy = Maxfiylik
btn-help = Yordam
btn-language = Til
btn-menu = Bosh menyu
btn-download-data = Maʼlumotlarimni yuklab olish
btn-delete-data = Maʼlumotlarimni oʻchirish
btn-keep-data = Yoʻq, qolsin
btn-remove-phone = Raqamimni olib tashlash
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Sokin soatlarsiz
btn-night-reminders = Oʻz vaqtida, ovozsiz
btn-pause-week = 1 hafta
btn-pause-month = 1 oy
btn-pause-quarter = 3 oy
btn-resume = Tanaffusni tugatish
btn-zone-of-region = Hududim boʻyicha

### Registration: the questions in their order

choose-language =
    👋 Tilni tanlang
    Choose a language
    Dil seçin
    Dil seç
    Тілді таңдаңыз
    Тилди тандаңыз
    Забонро интихоб кунед

privacy-notice =
    <b>Maʼlumotlaringiz va ulardan qanday foydalanamiz</b>

    <b>Nimani saqlaymiz:</b> Telegramdagi ID raqamingiz, botda tanlagan tilingiz hamda oʻzingiz aytgan maʼlumotlar: ism va familiyangiz, tugʻilgan sanangiz, mamlakat va hududingiz, qiziqishlaringiz, biladigan tillaringiz va, agar yuborsangiz, telefon raqamingiz. Shuningdek, sozlamalaringizni, botga qaysi havola orqali kelganingizni, shu matnga qachon rozilik berganingizni va qaysi xabarlarimiz sizga yetib borganini saqlaymiz. Tadbirlarga yozilsangiz yoki biror tashkilotda rolingiz boʻlsa, buni ham saqlaymiz.

    <b>Nima uchun:</b> yoshingiz va yashash joyingizga mos tadbirlarni koʻrsatish, joyingizni saqlab turish va vaqtida eslatish uchun.

    <b>Kim koʻradi:</b> { privacy-organizers } { privacy-words } { privacy-audiences } { privacy-teams } { privacy-others }

    <b>Qancha vaqt saqlaymiz:</b> oʻzingiz oʻchirmaguningizcha. /deleteme buyrugʻi ularni darhol oʻchiradi. Oxiriga yetkazilmagan roʻyxatdan oʻtish { $days } kundan keyin oʻchiriladi. Sizga qaysi xabarlarni yuborganimizni { $days } kundan keyin unutamiz.

    <b>Undan keyin nima qoladi:</b> ismlar koʻrsatilmagan umumiy statistika va kim qilgani koʻrsatilmagan tashkilotchilik amallari. Tashkilotchilarga ismingizni bildirgan, { $days } kundan eski boʻlmagan xabarlarning matni olib tashlanadi, yuborgan roʻyxatlarimiz esa 2 kundan eski boʻlmasa, oʻchiriladi. Undan eskilari va tashkilotchilar oʻzlari saqlab olganlari ularda qoladi. Maʼlumotlar bazasining zaxira nusxalarida maʼlumotlaringiz oʻsha nusxalar oʻchirilguncha turadi.

    <b>Huquqlaringiz:</b> /mydata orqali siz haqingizda bilganlarimizning hammasini olasiz, /settings orqali ularni tuzatishingiz mumkin.

    { privacy-contact }
    Matn versiyasi: { $version }
privacy-organizers = Siz yozilgan tadbirlarning tashkilotchilari, yaʼni oʻsha tashkilot va undan yuqoridagilarning jamoasi ismingizni, yoshingizni, biladigan tillaringizni, yuborgan boʻlsangiz, telefon raqamingizni, qachon yozilganingizni, kelgan-kelmaganingizni va xabarlarimiz sizga yetib borish-bormasligini koʻradi. Ular ishtirokchilar roʻyxatini saqlab olishi va sizni keyin ismingiz boʻyicha topishi mumkin.
privacy-words = Ularga bergan savolingiz ismingiz bilan boradi. Tadbirdan keyin yozgan fikringiz esa ismsiz, { $least } kishi javob bergandan keyingina koʻrsatiladi.
privacy-audiences = Koʻpchilikka xabar yuboradigan tashkilotchilar ularning mamlakat va til boʻyicha sonini hamda xabarni nechtasi olganini faqat yaxlitlangan sonda, kam boʻlsa, “{ fewer-than-ten }” deb koʻradi. Jami oʻn kishidan kam boʻlsa, faqat shuni va ular orasida qaysi tillar, qaysi mamlakatlar borligini koʻradi. Ismi bilan faqat oʻz tashkiloti yoki unga qarashli tashkilotlar tadbirlariga yozilganlarni koʻradi: tilini va xabar yetib borgan-bormaganini.
privacy-teams = Rolingiz boʻlsa, jamoangiz ismingiz va rolingizni koʻradi, koordinatorlar esa oʻzlaridan kim tasdiq soʻraganini koʻradi.
privacy-others = Boshqa volontyorlar siz haqingizda hech narsa koʻrmaydi. Botni yuritadiganlar hammasini koʻra oladi, xabarlarimizni esa Telegram yetkazadi. Maʼlumotlaringizni sotmaymiz va sizga reklama koʻrsatmaymiz.
privacy-contact = { $contact ->
        [none] Savolingiz bormi? Mamlakatingizdagi milliy volontyorlik tashkilotiga yozing.
       *[other] Savolingiz bormi? Bizga yozing: { $contact }
    }
ask-consent =
    Shaxsga doir maʼlumotlaringizni yuqorida aytilganidek saqlashimizga va ulardan foydalanishimizga rozimisiz?

    Roziligingizsiz sizni roʻyxatdan oʻtkaza olmaymiz. Rozilikni istalgan vaqtda /deleteme orqali qaytarib olishingiz mumkin.
consent-given = Siz bunga { $date } kuni rozilik bergansiz.
privacy-calendar = <b>Taqvimingiz:</b> taqvim dasturingiz uchun tadbirlaringizga havola yaratsangiz, havolasi bor har kim joyingiz bor tadbirlarning nomi, vaqti va joyini koʻradi, lekin ismingizni koʻrmaydi. Biz havolaning oʻzini emas, faqat uni qachon yaratganingizni va tanib olish uchun kodini saqlaymiz. Yangi havola yaratsangiz, uni oʻchirib qoʻysangiz yoki /deleteme buyrugʻini yuborsangiz, havola ishlamay qoladi.

ask-name =
    Ismingiz nima?

    Ism va familiyangizni yozing: tashkilotchilar sizni shu ism bilan koʻradi. Bitta soʻz ham yetarli.
ask-birth-date =
    Tugʻilgan sanangizni “kun.oy.yil” shaklida yozing, masalan: { $example }.

    Bu yoshingizga mos tadbirlarni koʻrsatish uchun kerak.
ask-country = Qaysi mamlakatda yashaysiz?
ask-region =
    { $country }: qayerda yashaysiz?

    Hududingizni tanlang yoki yashaydigan shahringiz nomini yozing. Joylashuvingizni ham yuborishingiz mumkin (📎), biz faqat hududni saqlaymiz. Avval sizga yaqin tadbirlarni koʻrsatamiz.
ask-which-region = Bulardan qaysi birini nazarda tutyapsiz?
ask-district = { $region }: joyni aniqroq tanlang.
ask-topics =
    Qaysi yoʻnalishlarda yordam bermoqchisiz?

    Xohlaganingizcha tanlang, keyin “Tayyor” tugmasini bosing.
ask-spoken-languages =
    Qaysi tillarni bilasiz?

    Xohlaganingizcha tanlang, keyin “Tayyor” tugmasini bosing.
ask-phone =
    Telefon raqamingizni yuborasizmi?

    Tashkilotchilar tadbir boʻyicha shoshilinch ish chiqsagina qoʻngʻiroq qiladi. Bu qadamni oʻtkazib yuborsangiz ham boʻladi.
profile =
    Ism, familiya: { $name }
    Tugʻilgan sana: { $birth_date }
    Mamlakat: { $country }
    Hudud: { $region }
    Qiziqishlar: { $topics }
    Biladigan tillar: { $languages }
    Telefon raqami: { $phone }

### What is said on the way

phone-noted = Raqamingiz saqlandi.
phone-skipped = Xoʻp, telefon raqamisiz davom etamiz.
keyboard-closed = Xoʻp.
registered =
    Roʻyxatdan oʻtdingiz ✅

    Qiziqishlaringizni tanlasangiz, yaqin joyda yangi tadbirlar boʻlganda payshanba kunlari shu yerga yozamiz. Profilingizni istalgan vaqtda sozlamalarda oʻzgartirishingiz mumkin.
registration-stopped = Roʻyxatdan oʻtish toʻxtatildi, bergan maʼlumotlaringiz oʻchirildi. Qaytadan boshlash uchun “Roʻyxatdan oʻtish” tugmasini bosing.
register-first = Siz hali roʻyxatdan oʻtmagansiz. Bunga bir daqiqacha vaqt ketadi.
menu = Assalomu alaykum! 👋 Nimadan boshlaymiz?
saved = Saqlandi ✅
cancelled = Xoʻp, shu yerda toʻxtaymiz. Oldin saqlangan maʼlumotlaringiz joyida qoladi.
nothing-to-cancel = Hozir chala qolgan amal yoʻq.
not-understood = Buni tushunmadim. Tugmalardan yoki buyruqlar roʻyxatidan foydalaning.
question-lost = Oxirgi xabaringizdan keyin bot yangilandi, shuning uchun bu qadamni qaytadan boshlaymiz. Saqlangan maʼlumotlaringiz joyida turibdi.
button-too-old = Bu eski xabarning tugmasi. Eng oxirgi xabardagi tugmani bosing.
card-changed = Siz koʻrganingizdan beri bu yerda oʻzgarish boʻldi. Hozirgi holatini oʻqib, tugmani yana bir marta bosing.
card-shown-anew = Siz koʻrganingizdan beri bu yerda oʻzgarish boʻldi, shuning uchun hech narsa qilinmadi. Hozirgi holati shunday.
something-went-wrong =
    Xatolik yuz berdi. Birozdan keyin qayta urinib koʻring.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Bu yerda faqat matnni oʻqiy olaman. Javobingizni yozib yuboring.
error-button-please = Quyidagi tugmalardan birini tanlang.
error-name = Ismingizni harflar bilan yozing, { $longest } ta belgidan oshmasin.
error-birth-date = Bu sanani tushunmadim. “kun.oy.yil” shaklida yozib koʻring, masalan: { $example }.
error-birth-date-impossible = Bu sana notoʻgʻriga oʻxshaydi. Yilini tekshirib, qaytadan yozing, masalan: { $example }.
error-region-unknown = Bu joyni topa olmadim. Yozilishini tekshiring, yaqindagi kattaroq shahar nomini yozing yoki tugmalardan tanlang.
error-too-young = Roʻyxatdan oʻtish uchun kamida { $age } yoshda boʻlish kerak. Adashgan boʻlsangiz, tugʻilgan sanangizni qaytadan yozing.
error-too-young-for-country = { $country }: roʻyxatdan oʻtish uchun kamida { $age } yoshda boʻlish kerak. Tugʻilgan sanangiz xato boʻlsa, orqaga qaytib tuzating.
error-phone-please = Xabar yozish maydoni ostidagi “Raqamimni yuborish” tugmasini bosing yoki bu qadamni oʻtkazib yuboring.
error-not-your-contact = Bu boshqa odamning raqami. Tugma orqali oʻz raqamingizni yuboring yoki bu qadamni oʻtkazib yuboring.
error-choose-at-least-one = Kamida bittasini tanlang.
error-lead = Buni tushunmadim. Shunday yozing: 1:30 — bir yarim soat oldin, 3 19:00 — uch kun oldin, soat 19:00.
error-lead-range = Bu juda erta yoki juda kech. Eslatma tadbirga { $minutes } daqiqadan { $hours } soatgacha qolganda yoki koʻpi bilan { $days } kun oldin kelishi mumkin.
error-too-many-leads = Koʻpi bilan { $most } ta eslatma tanlash mumkin. Avval bittasini olib tashlang.
error-quiet-hours = Buni tushunmadim. Boshlanish va tugash vaqtini yozing, masalan: { $example }.
error-time-zone = Bunday vaqt mintaqasini topa olmadim. Yirik shahar nomini yozing, masalan: { $example }.
error-pause-date = Bu sanani tushunmadim. Kelgusi bir yil ichidagi kunni yozing, masalan: { $example }.

### Settings

settings-card =
    <b>Profilingiz</b>
    { $profile }

    <b>Xabarlar</b>
    Bot tili: { $language }
    Vaqt mintaqasi: { $time_zone }
    Sokin soatlar: { $quiet_hours }
    Eslatmalar: { $reminders }
    Tanaffus: { $pause }
    Ixtiyoriy xabarlar: { $optional }
    Haftalik dayjest: { $digest }

    Biror narsani oʻzgartirish uchun tegishli tugmani bosing.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = yoʻq
paused-until = { $date } kunigacha
not-paused = yoʻq
optional-on = keladi
optional-off = kelmaydi
ask-language = Bot qaysi tilda yozsin?
ask-time-zone =
    Hozirgi vaqt mintaqangiz: { $time_zone }, u yerda soat { $now }.

    Boshqasini tanlang yoki yirik shahar nomini yozing, masalan: { $example }.
ask-quiet-hours =
    Tunda bezovta qilmaymiz: kutib tursa boʻladigan xabarlarni ertalab yuboramiz. Sokin soatlar qachon boʻlsin?

    Kechiktirib boʻlmaydigan eslatma sokin soatlardan sal oldin yoki, xohlasangiz, oʻz vaqtida, ovozsiz keladi.

    Tanlang yoki boshlanish va tugash vaqtini yozing, masalan: { $example }.
ask-pause =
    Qancha vaqt tanaffus qilamiz? Shu vaqt ichida eʼlon va yangiliklar kelmaydi. Oʻzingiz yozilgan tadbirlarning eslatmalari esa kelaveradi.

    Tanlang yoki tanaffusning oxirgi kunini yozing, masalan: { $example }.

### Help, data, deletion

help =
    <b>Bot qanday ishlaydi</b>

    Bir marta roʻyxatdan oʻtasiz. Keyin yaqin joydagi volontyorlik tadbirlarini koʻrsatamiz va vaqtida eslatib turamiz.

    /start — menyu
    /events — tadbir topish
    /my — siz yozilgan tadbirlar
    /settings — profil, sokin soatlar, tanaffus
    /language — tilni oʻzgartirish
    /mydata — siz haqingizda bilganlarimizning hammasi, fayl koʻrinishida
    /privacy — nimani va nima uchun saqlaymiz
    /deleteme — maʼlumotlaringizni oʻchirish
    /cancel — boshlangan amalni bekor qilish

    { privacy-contact }
my-data =
    <b>Siz haqingizda bilganlarimiz</b>

    Telegram ID: { $telegram }
    { $profile }

    Bular ham saqlanadi: { $rows }
    Har biri quyidagi faylda bor.
my-data-rows =
    { $kind ->
        [consents] maxfiylik matniga roziliklar: { $count }
        [sign-ups] yozilishlar: { $count }
        [ratings] baholar: { $count }
        [reminders] eslatmalar: { $count }
        [visits] siz kelgan havolalar: { $count }
        [roles] rollar: { $count }
        [links] siz yaratgan havolalar: { $count }
        [events] siz yaratgan tadbirlar: { $count }
        [announcements] eʼlonlar: { $count }
        [schedules] takrorlanadigan eʼlonlar: { $count }
        [groups] siz ulagan guruhlar: { $count }
        [acts] siz qilgan yoki sizga oid amallar: { $count }
       *[other] boshqa yozuvlar: { $count }
    }
my-data-caption = Siz haqingizda bilganlarimizning hammasi shu faylda. Uni istalgan matn muharririda ochish mumkin.
delete-confirm =
    Barcha maʼlumotlaringizni oʻchiramizmi?

    Profilingiz, yozilgan tadbirlaringiz roʻyxati, sozlamalaringiz va roziligingiz butunlay oʻchib ketadi. Ularni tiklab boʻlmaydi. Faqat ismlar koʻrsatilmagan umumiy statistika qoladi.
delete-leaves-nobody = Bu jamoalarda volontyorlar bogʻlana oladigan oxirgi odam sizsiz: { $organizations }. Sizdan keyin ularning savol va arizalarini u yerda qabul qiladigan odam qolmaydi. Yaxshisi, avval “{ btn-team }” boʻlimida birovni taklif qiling.
deleted = Maʼlumotlaringiz oʻchirildi. Vaqtingizni ayamaganingiz uchun rahmat. Qaytmoqchi boʻlsangiz, /start buyrugʻini yuboring.
delete-kept = Xoʻp, hammasi oʻz holicha qoladi.
named-somebody-erased = Bu xabarda maʼlumotlarini oʻchirgan odamning ismi bor edi, shuning uchun matni olib tashlandi. Hozirgi maʼlumotni menyudan topasiz.

### Organizations, their teams and invitations

command-team = Tashkilotlarim va ularning jamoalari
role = { $role ->
        [organizer] tashkilotchi
        [coordinator] koordinator
       *[federation-admin] federatsiya admini
    }
btn-team = Jamoalarim
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Tashkilotchini taklif qilish
btn-invite-coordinator = Koordinatorni taklif qilish
btn-invite-federation-admin = Federatsiya adminini taklif qilish
btn-withdraw-invitations = Havolalarni yopish
btn-end-role = Rolni olib tashlash
btn-keep-role = Yoʻq, qolsin
btn-leave-team = Jamoadan chiqish
btn-accept = Qabul qilaman
btn-decline = Yoʻq, rahmat

choose-organization = Siz bir nechta tashkilot jamoasidasiz. Birini tanlang.
not-in-a-team = Siz hozircha hech bir tashkilot jamoasida emassiz. Sizni koordinator taklif qilishi mumkin.
team-card =
    <b>{ $organization }</b>

    Rolingiz: { $role }
    Faol takliflar: { $invitations } ta

    Rolni koʻrish yoki olib tashlash uchun jamoa aʼzosining ismini bosing.
team-card-of-organizer =
    <b>{ $organization }</b>

    Rolingiz: { $role }
    Jamoa: { $team }
member-card =
    <b>{ $name }</b>

    Tashkilot: { $organization }
    Rol: { $role }
    Qachondan beri: { $date }
end-role-confirm =
    Bu rolni olib tashlaymizmi?

    { $name } · { $role }
    “{ $organization }”

    Bu haqda unga xabar beramiz.
role-ended = Rol olib tashlandi.
your-role-ended =
    Bu rol endi sizda yoʻq.

    “{ $organization }” · { $role }
leave-team-confirm =
    Jamoadan chiqmoqchimisiz?

    “{ $organization }” · { $role }
last-one-leaves = Shundan keyin bu jamoada bogʻlanish mumkin boʻlgan odam qolmaydi. Volontyorlarning savol, ariza va xabarlari yuqori tashkilotga boradi yoki jamoada yana kimdir paydo boʻlguncha kutib turadi.
team-left = “{ $organization }” jamoasidan chiqdingiz.
invitation-link =
    Bu havolani taklif qilayotgan odamingizga yuboring:

    { $link }

    Rol: { $role }
    Tashkilot: “{ $organization }”

    Havola { $hours } soat amal qiladi va faqat bir marta ishlaydi.
invitations-withdrawn = Faol havolalar yopildi, endi ular ishlamaydi.
invitation =
    Sizni tashkilot jamoasiga taklif qilishyapti.

    Tashkilot: “{ $organization }”
    Rol: { $role }

    Qabul qilasizmi?
invitation-accepted =
    Endi siz jamoadasiz ✅

    “{ $organization }” · { $role }
invited-accepted =
    { $name } taklifingizni qabul qildi.

    “{ $organization }” · { $role }
invited-nobody =
    Taklifingizning muddati oʻtdi: uni hech kim qabul qilmadi.

    “{ $organization }” · { $role }

    “{ btn-team }” boʻlimida yangisini olishingiz mumkin.
invitation-declined = Xoʻp, hammasi oʻz holicha qoladi. Fikringiz oʻzgarsa, havolani yana oching.
invitation-waits = Sizni tashkilot jamoasiga taklif qilishyapti. Avval roʻyxatdan oʻting, keyin taklifga qaytamiz.
error-invitation-gone = Bu taklif ishlatilgan, muddati oʻtgan yoki bekor qilingan. Yangi havola soʻrang.
invitation-gone-meanwhile = Roʻyxatdan oʻtishdan oldin ochgan taklif havolangiz endi ishlamaydi: u ishlatilgan, muddati oʻtgan yoki bekor qilingan. Jamoaga qoʻshilmoqchi boʻlsangiz, yangi havola soʻrang.
error-link-gone = Bu havola siz koʻra oladigan tadbirga olib bormaydi. Yangi havolani uni yuborgan odamdan soʻrang.
error-role-held = Bu rol sizda allaqachon bor.
error-no-right = Buning uchun kerakli rol sizda yoʻq.
error-last-coordinator = Yagona koordinator jamoadan chiqa olmaydi. Avval yana bir koordinatorni taklif qiling.
nobody-to-reach =
    <b>“{ $organization }”: bogʻlanadigan odam qolmadi</b>

    Jamoadagilarning hammasi chiqib ketgan yoki botni bloklagan. Masʼulsiz qolgan boʻlajak tadbirlar: { $count } ta. Jamoada yana kimdir paydo boʻlguncha volontyorlarning savol, ariza va xabarlari sizga keladi.
events-lost-creator =
    <b>Egasiz qolgan tadbirlar</b>

    “{ $organization }”. Bu yerda tadbir yaratgan odamning endi roli yoʻq yoki u botni bloklagan. Boʻlajak tadbirlar: { $count } ta. Volontyorlarning savol, ariza va xabarlari endi sizga keladi.

### Events: finding them

command-events = Tadbir topish
command-my = Yozilgan tadbirlarim
command-new = Tadbir yaratish
day = { $year }-yil { $day }-{ $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avgust
        [9] sentabr
        [10] oktabr
        [11] noyabr
       *[12] dekabr
    }, { $weekday ->
        [1] dushanba
        [2] seshanba
        [3] chorshanba
        [4] payshanba
        [5] juma
        [6] shanba
       *[7] yakshanba
    }
hours = { $from }–{ $until }
hours-until-next-day = { $from } – ertasi kuni { $until }
hours-in-zone = { $hours } ({ $city })
place = { $place }, { $region }
place-varies = baʼzi kunlari boshqa joyda
spots-left = { $free ->
        [0] Boʻsh joy qolmadi
       *[other] Boʻsh joy: { $free } ta
    }
btn-events = Tadbir topish
btn-my = Yozilgan tadbirlarim
btn-new = Tadbir yaratish
btn-event = { $date } · { $title }
btn-my-region = Hududim
btn-my-topics = Qiziqishlarim
btn-other-countries = Boshqa mamlakatlar
btn-sign-up = Qatnashaman
btn-join-waitlist = Kutish roʻyxatiga
btn-give-up = Bora olmayman
btn-leave-waitlist = Kutishdan chiqish

events-list = Boʻlajak tadbirlar. Avval sizga yaqin va qiziqishlaringizga moslarini koʻrsatamiz. Birini tanlang.
events-list-for-anybody = Boʻlajak tadbirlar. Birini tanlang.
no-events = Hozircha bu yerda boʻlajak tadbir yoʻq. Yangilarini payshanba kunlari dayjestda yuboramiz.
no-events-here = Hozircha bu yerda boʻlajak tadbir yoʻq.
no-events-but-elsewhere = Mamlakatingizda hozircha boʻlajak tadbir yoʻq. Boshqa mamlakatlarda bor.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Tashkilotchi: { $organization }

    { $topic }, { $age } yoshdan

    { $description }
status-confirmed = Roʻyxatdasiz ✅
status-waiting = Kutish roʻyxatidasiz. Navbatingiz: { $position }.
status-offered = Siz uchun joyni shu vaqtgacha saqlab turamiz: { $time }.
status-offered-shared = Boʻsh joy bor. Kutish roʻyxatidagilardan kim birinchi olsa, joy oʻshaniki.
status-line-stopped = Yozilish yopilgan, boʻshagan joylar hozircha kutish roʻyxatidagilarga berilmaydi.
status-consent-needed = Yoshingiz sababli ota-onangiz yoki vasiyingizning yozma roziligi kerak, uni oʻzingiz bilan olib keling.
status-cancelled = Bu tadbir bekor qilingan. Sababi: { $reason }
status-date-cancelled = Bu kungi tadbir bekor qilingan. Sababi: { $reason }
status-language = Tashkilotchi bu matnni shu tilda yozgan: { $language }.

### Events: signing up

signed-up = Sizni roʻyxatga qoʻshdik ✅ Rejangiz oʻzgarsa, joyingizni boʻshatib qoʻying — boshqa kishi kela olsin.
waitlisted = Sizni kutish roʻyxatiga qoʻshdik. Joy boʻshashi bilan xabar beramiz.
error-just-full = Oxirgi joy hozirgina band boʻldi. Kutish roʻyxatiga yozilishingiz mumkin.
error-clash = Siz shu vaqtdagi boshqa tadbirga yozilgansiz: “{ $title }”.
error-event-age = Bu tadbirda { $age } yoshdan boshlab qatnashish mumkin.
error-event-started = Bu tadbir allaqachon boshlangan, unga endi yozilib boʻlmaydi.
error-give-up-started = Bu tadbir allaqachon boshlangan, joyingizni endi boʻshatib boʻlmaydi. Kela olmasangiz, tashkilotchiga yozing.
error-waiting-started = Bu tadbir allaqachon boshlangan, endi hech kimga joy berilmaydi. Hech narsa qilishingiz shart emas.
error-organize-started = Bu tadbir allaqachon boshlangan, buni endi oʻzgartirib boʻlmaydi.
error-changed-meanwhile = Shu orada boshqa birov tadbirni oʻzgartirdi, shuning uchun hech narsa saqlanmadi. Tadbir hozir shunday.
error-event-cancelled = Bu tadbir bekor qilingan.
error-date-cancelled = Bu kungi tadbir bekor qilingan.
event-waits = Tadbirga yozilish uchun avval roʻyxatdan oʻting. Keyin tadbirga qaytamiz.
register-to-sign-up = Avval bir nechta savol, keyin sizni tadbirga yozamiz.
registration-waits =
    Bu tadbirda qatnashmoqchi boʻlib, roʻyxatdan oʻta boshlagan edingiz. Bir nechta javob qoldi, bir daqiqacha vaqt ketadi.

    Fikringiz oʻzgargan boʻlsa, hech narsa qilishingiz shart emas: yozganlaringiz oʻchirib tashlanadi.
give-up-confirm =
    Joyingizni boʻshatmoqchimisiz?

    “{ $title }” — { $date }, { $hours }
give-up-offered = Joyingiz kutish roʻyxatidagilarga taklif qilinadi.
give-up-open = Joy boshqalar uchun boʻsh turadi.
give-up-closed = Yozilish yopilgan va joyingiz hech kimga taklif qilinmaydi, shuning uchun boʻsh qoladi.
btn-free-spot = Joyimni boʻshatish
btn-keep-spot = Yoʻq, qolsin
spot-freed = Joyingiz boʻshatildi. Vaqtida xabar berganingiz uchun rahmat.
spot-freed-late = Joyingiz boʻshatildi. Xabar berganingiz uchun rahmat.
waitlist-left = Kutish roʻyxatidan chiqdingiz.
offer =
    Joy boʻshadi!

    “{ $title }” — { $date }, { $hours }

    Joyni siz uchun shu vaqtgacha saqlab turamiz: { $time }.
offer-shared =
    Joy boʻshadi!

    “{ $title }” — { $date }, { $hours }

    Vaqt kam, shuning uchun birma-bir soʻramaymiz: kutish roʻyxatidagilardan kim birinchi olsa, joy oʻshaniki.
btn-take-spot = Joyni olaman
btn-keep-waiting = Yoʻq, kutaveraman
offer-taken = Sizni roʻyxatga qoʻshdik ✅
offer-kept-waiting = Xoʻp, kutish roʻyxatida qolasiz.
offer-expired =
    Siz uchun joy saqlab turgan edik, lekin javobingiz vaqtida kelmadi. Kutish roʻyxatida qolasiz.

    “{ $title }” — { $date }, { $hours }
offer-missed =
    Joyni boshqa kishi sizdan oldin oldi. Kutish roʻyxatida qolasiz, navbatingiz oʻzgarmaydi.

    “{ $title }” — { $date }, { $hours }
error-offer-gone = Bu joy endi siz uchun saqlanmayapti.
waited-in-vain =
    Bu safar sizga joy taklif qila olmadik, tadbir esa boshlandi. Yordam berishga tayyor turganingiz uchun rahmat!

    “{ $title }” — { $date }, { $hours }
applied-in-vain =
    Tashkilotchi arizangizni vaqtida koʻrib chiqa olmadi, tadbir esa boshlandi. Uzr soʻraymiz. Yordam bermoqchi boʻlganingiz uchun rahmat!

    “{ $title }” — { $date }, { $hours }
event-cancelled-notice =
    Tadbir bekor qilindi.

    “{ $title }” — { $date }, { $hours }
    Sababi: { $reason }
dates-cancelled-notice =
    Quyidagilar bekor qilindi:

    “{ $title }”
    { $lines }
    Sababi: { $reason }
my-list = Siz yozilgan tadbirlar. Birini tanlang.
my-list-empty = Siz hali hech bir tadbirga yozilmagansiz.
my-list-nothing-ahead = Oldinda siz yozilgan tadbir yoʻq.
my-past = Joyingiz boʻlgan tadbirlar. Kelgan tadbirlaringiz soni: { $came }.
status-came = Kelgansiz ✅
status-not-came = Tashkilotchi kelmagan deb belgilagan.
status-not-marked = Davomat hali belgilanmagan.

### Events: creating them

ask-organizing = Tadbirni qaysi tashkilot oʻtkazadi?
ask-title =
    Tadbirning nomi qanday?

    Masalan: Daryo boʻyini tozalash. { $longest } ta belgidan oshmasin.
ask-description =
    Ishtirokchilar nima qiladi va oʻzi bilan nima olib kelishi kerak?

    { $longest } ta belgidan oshmasin. Bu qadamni oʻtkazib yuborsangiz ham boʻladi.
ask-place =
    Ishtirokchilar qayerda yigʻiladi?

    Manzilni va uni qanday topishni yozing. { $longest } ta belgidan oshmasin. Joylashuvni ham yuborishingiz mumkin: shunda uni xaritada ochsa boʻladi.
ask-event-topic = Qaysi mavzu eng mos keladi?
ask-event-country = Tadbir qaysi mamlakatda boʻladi?
ask-event-region = { $country }: tadbir qaysi hududda boʻladi?
ask-day =
    Tadbir qaysi kuni boʻladi?

    Tanlang yoki sanani yozing, masalan: { $example }.
month = { $month ->
        [1] Yanvar
        [2] Fevral
        [3] Mart
        [4] Aprel
        [5] May
        [6] Iyun
        [7] Iyul
        [8] Avgust
        [9] Sentabr
        [10] Oktabr
        [11] Noyabr
       *[12] Dekabr
    } { $year }
weekday-short = { $weekday ->
        [1] Du
        [2] Se
        [3] Ch
        [4] Pa
        [5] Ju
        [6] Sh
       *[7] Ya
    }
ask-hours =
    Tadbir soat nechadan nechagacha davom etadi?

    { $city } vaqti bilan. Tanlang yoki boshlanish va tugash vaqtini yozing, masalan: { $example }. Shu kuni bir nechta smena boʻlsa, hammasining vaqtini vergul bilan ajratib yozing.
ask-places =
    Necha kishi qatnasha oladi?

    Tanlang yoki sonini yozing. Kamida necha kishi kerakligi muhim boʻlsa, ikkala sonni yozing, masalan: { $example }.
ask-event-age = Necha yoshdan boshlab qatnashish mumkin? Tanlang yoki yoshni yozing.
event-preview = Tadbir boshqalarga shunday koʻrinadi. Hammasi toʻgʻri boʻlsa, “Eʼlon qilish” tugmasini bosing.
btn-edit-title = Nomi
btn-edit-description = Tavsifi
btn-edit-place = Joyi
btn-edit-event-topic = Mavzusi
btn-edit-day = Kuni
btn-edit-hours = Vaqti
btn-edit-places = Ishtirokchilar soni
btn-edit-event-age = Yosh chegarasi
btn-publish = Eʼlon qilish
event-published =
    Eʼlon qilindi ✅

    Bu havolani ulashing: { $link }
event-draft-dropped = Xoʻp, tadbir eʼlon qilinmadi.
change-dropped = Xoʻp, hech narsa oʻzgartirilmadi.
kept-event = “{ $title }” tadbirini yaratishni boshlagan edingiz. Davom ettirasizmi?
kept-change = “{ $title }” tadbirini oʻzgartira boshlab, saqlamagan edingiz. Davom ettirasizmi?
kept-announcement = “{ $organization }” nomidan eʼlon yoza boshlagan edingiz. Davom ettirasizmi?
draft-stays-kept = Xoʻp. Yozganlaringiz { $days } kun saqlanadi.
btn-go-on-with-draft = Davom ettirish
btn-start-anew = Boshidan boshlash
btn-not-now = Hozir emas
error-too-much = Qisqa vaqtda juda koʻp soʻrov yubordingiz. { $minutes } daqiqadan keyin qayta urinib koʻring.
error-too-long = Matn juda uzun: { $longest } ta belgidan oshmasin.
error-day = Bu sanani tushunmadim. “kun.oy.yil” shaklida yozib koʻring, masalan: { $example }.
error-day-past = Bu kun yoki vaqt oʻtib ketgan. Hali kelmagan vaqtni tanlang.
error-day-far = Kelgusi bir yil ichidagi kunni tanlang.
error-hours = Buni tushunmadim. Boshlanish va tugash vaqtini yozing, masalan: { $example }. Tugash vaqti ertaroq boʻlsa, smena ertasi kuni tugaydi; bunday smenani roʻyxat oxirida yozing.
hours-over-midnight = Smenaning tugashi: ertasi kuni, soat { $until }.
error-places = Buni tushunmadim. 1–{ $most } oraligʻidagi sonni yoki eng kam va eng koʻp sonni yozing, masalan: { $example }.
error-event-age-number = Yoshni yozing: { $least }–99 oraligʻida.

### Events: looking after them

btn-cancel-event = Tadbirni bekor qilish
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Roʻyxatda: { $count } / { $most } (kamida { $least } kishi kerak)
    { $confirmed }

    Kutish roʻyxati: { $waiting }
roster-together = Shu vaqtda hamma vazifalarda jami: { $count } (kamida { $least } kishi kerak)
nobody = hozircha hech kim
ask-cancel-reason =
    Nima uchun bekor qilinyapti?

    Bir-ikki gap bilan yozing: buni tadbirga yozilganlarning hammasi oʻqiydi.
cancel-event-confirm =
    Bu tadbirni bekor qilamizmi?

    “{ $title }” — { $date }, { $hours }
    Sababi: { $reason }

    Xabar oladiganlar: { $count } kishi. Buni ortga qaytarib boʻlmaydi.
btn-keep-event = Yoʻq, tadbir boʻladi
cancel-dates-confirm =
    Buni bekor qilamizmi?

    “{ $title }”
    { $lines }
    Sababi: { $reason }

    Kunlar: { $dates } ta. Xabar oladiganlar: { $count } kishi. Buni ortga qaytarib boʻlmaydi. Qolganlari oʻz holicha qoladi.
cancel-stops = Shu odamlarga boradigan eʼlonlar ham toʻxtatiladi: { $count } ta
btn-cancel-dates = Ha, bekor qilinsin
event-cancelled = Tadbir bekor qilindi. Xabar olganlar: { $count } kishi.
dates-cancelled = Bekor qilindi. Kunlar: { $dates } ta. Xabar olganlar: { $count } kishi.
ask-scope =
    “{ $title }” — { $date }, { $hours }

    { $matter ->
        [cancel] Qaysi kunlarni bekor qilmoqchisiz?
        [close] Qaysi kunlarga yozilishni yopmoqchisiz?
        [open] Qaysi kunlarga yozilishni ochmoqchisiz?
        [write] Qaysi kunlarning ishtirokchilariga yozmoqchisiz?
       *[change] Oʻzgarish qaysi kunlarga tegishli?
    }
btn-this-date = Faqat shu kun
btn-scope = { $scope ->
        [this-shift] Faqat shu smena
        [whole-date] Shu kundagi hammasi: { $count }
        [same-and-later] Shu smena, shu kundan boshlab: { $count }
        [same-ahead] Shu smena, hamma kunlarda: { $count }
        [this-and-later] Shu va keyingilarning hammasi: { $count }
       *[all-ahead] Boʻlajaklarning hammasi: { $count }
    }
count-of-dates = Kunlar: { $dates } ta
numbers-changed = Sizdan soʻraganimizdan beri nimadir oʻzgardi. Hozirgi holat shunday.

### Events: more settings

moment = { $date }, { $hours }
before-days = tadbirdan { $days } kun oldin
before-hours = tadbirdan { $hours } soat oldin
at-once = darhol
at-start = tadbir boshlanganda
evening-before = bir kun oldin kechqurun
btn-at-once = Darhol
btn-at-start = Tadbir boshlanganda
btn-evening-before = Bir kun oldin kechqurun
btn-before-days = Tadbirdan { $days } kun oldin
btn-before-hours = Tadbirdan { $hours } soat oldin
visibility-everyone = hamma
visibility-country = faqat shu mamlakatdagilar
visibility-link = faqat havolasi borlar
btn-visibility-everyone = Hamma
btn-visibility-country = Faqat shu mamlakatdagilar
btn-visibility-link = Faqat havolasi borlar
approval-on = har bir arizani tashkilotchi koʻrib chiqadi
approval-off = kerak emas
yes = bor
no = yoʻq
repeat-once = bir marta
repeat-daily = har kuni, jami { $times } marta
repeat-weekly = har hafta, jami { $times } marta
btn-more-settings = Boshqa sozlamalar
more-settings =
    <b>Boshqa sozlamalar</b>

    Takrorlanishi: { $repeat }
    Vazifalar: { $roles }
    Rasm: { $photo }
    Xaritada: { $pin }
    Kimlar koʻradi: { $visibility }
    Yozilish ochiladi: { $opens }
    Yozilish yopiladi: { $closes }
    Tasdiqlash: { $approval }
    Bundan keyin joy boʻshasa, sizga xabar beramiz: { $cutoff }
    Tillar: { $languages }

    Biror narsani oʻzgartirish uchun tegishli tugmani bosing.
settings-least = Hamma vazifalar uchun jami kamida: { $least }
btn-edit-repeat = Takrorlanishi
btn-edit-roles = Vazifalar
btn-edit-least = Jami kamida
btn-edit-photo = Rasm
btn-edit-pin = Xarita
btn-edit-visibility = Kimlar koʻradi
btn-edit-opens = Yozilish ochiladi
btn-edit-closes = Yozilish yopiladi
btn-edit-approval = Tasdiqlash
btn-edit-cutoff = Joyni boʻshatish
btn-edit-languages = Tillar
ask-repeat = Tadbir bir marta boʻladimi yoki shu vaqtda yana takrorlanadimi?
btn-once = Bir marta
btn-daily = Har kuni
btn-weekly = Har hafta
ask-repeat-times = Hammasi boʻlib necha marta boʻladi? Tanlang yoki sonini yozing, { $most } martadan oshmasin.
ask-roles =
    Ishtirokchilarning vazifalari har xilmi?

    Har bir vazifani alohida qatorga yozib, yonida necha kishi kerakligini koʻrsating. Masalan:
    { $example }
btn-no-roles = Vazifalarsiz
role-example =
    Roʻyxatga olish: 3
    Yoʻl koʻrsatish: 2-6
ask-least = Hamma vazifalar uchun jami kamida necha kishi kerak? Sonini yozing. Har bir vazifada oʻziga kerakli odam boʻlishi kifoya qilsa, 0 yozing.
ask-photo = Tadbir uchun rasm yuboring.
btn-remove-photo = Rasmni olib tashlash
ask-pin = Yigʻilish joyining joylashuvini yuboring, shunda uni xaritada ochish mumkin boʻladi.
btn-remove-pin = Olib tashlash
ask-visibility = Bu tadbirni kimlar koʻrsin?
ask-opens = Yozilish qachon ochilsin?
ask-closes = Yozilish qachon yopilsin?
ask-approval = Ishtirokchilarni oʻzingiz tanlab tasdiqlaysizmi?
btn-approval-on = Ha, oʻzim tanlayman
btn-approval-off = Yoʻq, kerak emas
ask-cutoff = Ishtirokchilar oʻz joyini qachongacha bemalol boʻshata oladi? Keyin ham boʻshatishi mumkin, lekin bunda sizga xabar keladi.
ask-text-language = Matnlarni qaysi tilda yozmoqchi yoki koʻrmoqchisiz? Tayyorlari ✓ bilan belgilangan.
btn-same-place = Shunday qolsin
pin-noted = Joylashuvni belgilab qoʻydik. Endi manzilni yozing.
pin-dropped = Xaritadagi nuqta avvalgi joyni koʻrsatardi, shuning uchun uni olib tashladik. Yangisini yuborishingiz mumkin.
error-photo-please = Rasm yuboring yoki orqaga qayting.
error-location-please = Joylashuvni yuboring yoki orqaga qayting.
error-roles =
    Buni tushunmadim. Har bir vazifani alohida qatorga yozib, yonida necha kishi kerakligini koʻrsating. Masalan:
    { $example }
roles-decide-places = { $least ->
        [0] Ishtirokchilar sonini endi vazifalar belgilaydi: jami { $most } kishi.
       *[other] Ishtirokchilar sonini endi vazifalar belgilaydi: jami { $most } kishi. Hammasiga birga kamida { $least } kishi kerak.
    }
error-roles-too-few = Vazifalarda jami { $most } ta joy bor, lekin kamida { $least } kishi kerak. Koʻproq joy yozing yoki avval ishtirokchilar sonini oʻzgartiring.
error-least = 0–{ $most } oraligʻidagi sonni yozing: vazifalarda jami bundan koʻp joy yoʻq.
error-repeat-times = 2–{ $most } oraligʻidagi sonni yozing.
error-too-many-shifts = Smenalar juda koʻp boʻlib ketdi: { $count } ta. Koʻpi bilan { $most } ta boʻlishi mumkin.

### Events: cards with more on them

shift-count = Smenalar: { $count } ta
event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 { shift-count }
    🤝 Tashkilotchi: { $organization }

    { $topic }, { $age } yoshdan

    { $description }
shift-role = Vazifa: { $role }
card-approval = Ishtirokchilarni tashkilotchi tanlaydi.
card-opens = Yozilish ochiladi: { $date }, soat { $time }
card-closed = Yozilish yopilgan.
card-over = Bu tadbir tugagan.
near-instead = Boshqa boʻlajak tadbirlar:
status-applied = Arizangiz koʻrib chiqilmoqda.
status-removed = Tashkilotchi sizni roʻyxatdan chiqargan. U ruxsat bermaguncha bu tadbirga yozila olmaysiz. Sababi: { $reason }
status-declined = Arizangiz bu safar qabul qilinmadi. Sababi: { $reason }
btn-apply = Ariza berish
btn-withdraw = Arizadan voz kechish
btn-map = Xarita
btn-share = Ulashish
btn-photo = Rasm
btn-calendar = Taqvimga qoʻshish
btn-ask-organizer = Savol berish
btn-show-event = Tadbirni koʻrish
btn-nothing-found = Topilmadi. Barcha tadbirlar
applied = Arizangiz yuborildi. Tashkilotchi qaror qilgach, sizga yozamiz.
application-kept = Arizangizni oldik, lekin hozir bu tadbirga masʼul odam yoʻq. Uni yangi masʼul kelguncha saqlaymiz va oʻshanda sizga yozamiz.
application-withdrawn = Arizangizdan voz kechdingiz.
error-not-yet-open = Yozilish hali ochilmagan. Ochilish vaqti: { $date }, soat { $time }.
error-sign-up-closed = Bu tadbirga yozilish yopilgan.
error-declined = Tashkilotchi arizangizni qabul qilmagan.
error-removed = Tashkilotchi sizni bu tadbir roʻyxatidan chiqargan. Qaytishga faqat u ruxsat bera oladi.
error-other-country = Bu tadbir faqat shu mamlakatda yashovchilar uchun: { $country }.
give-up-late = Tadbir boshlanishiga oz qoldi, shuning uchun tashkilotchiga xabar boradi.
give-up-late-kept = Tadbir boshlanishiga oz qoldi, lekin hozir unga masʼul odam yoʻq. Yangi masʼul kelganda unga xabar boradi.
calendar-caption = Tadbirni taqvimingizga qoʻshish uchun shu faylni oching.
btn-update-calendar = Taqvimimni yangilash
btn-clear-calendar = Taqvimimdan olib tashlash
calendar-gone-caption = Bekor qilinganini taqvimingizdan olib tashlash uchun shu faylni oching.
error-nothing-for-calendar = Siz roʻyxatda yoʻqsiz, shuning uchun taqvim uchun fayl yoʻq.
btn-calendar-link = Tadbirlarim taqvimimda
calendar-link =
    <b>Tadbirlaringiz oʻz taqvimingizda</b>

    “{ btn-open-calendar }” tugmasini bosing: taqvim ilovangiz joyingiz bor tadbirlarni koʻrsatadi va oʻzgarishlarni bir necha soat ichida oʻzi yangilaydi. Boshqa dasturlarda bu havolani taqvim sifatida qoʻshing:
    <code>{ $link }</code>

    Bu havolani bilgan har kim qayerda va qachon volontyorlik qilishingizni koʻra oladi. Uni hech kimga bermang, boshqa birovning qoʻliga tushgan boʻlsa, yangisini yarating.
calendar-link-stands =
    <b>Tadbirlaringiz oʻz taqvimingizda</b>

    Buning uchun { $date } kuni havola yaratgansiz; uni shu chatning yuqorisidan topasiz. Yangi havola eskisini bekor qiladi.
btn-open-calendar = Taqvim ilovamga qoʻshish
btn-new-calendar-link = Yangi havola
btn-end-calendar-link = Oʻchirib qoʻyish
calendar-link-ended = Oʻchirib qoʻyildi. Havola endi ishlamaydi.
calendar-name = Volontyorlik
btn-organization-calendar = Hammasi taqvimimda
organization-events = “{ $organization }” tashkilotining boʻlajak tadbirlari.

### Events: organizing

command-organize = Tashkil qilgan tadbirlarim
btn-organize = Tashkil qilganlarim
organize-list = Siz tashkil qilgan tadbirlar. Avval odam eng koʻp kerak boʻlganlari turadi. ❗ va yonidagi son — yana necha kishi kerakligi.
organize-list-empty = Hozircha bu yerda boʻlajak tadbir yoʻq. /new buyrugʻi bilan yangisini yarating.
total-confirmed = Roʻyxatda: { $count } / { $most }
total-waiting = Kutish roʻyxati: { $count }
total-applied = Arizalar: { $count }
total-lacking = Yana kerak: { $count }
total-came = Keldi: { $count }
total-absent = Kelmadi: { $count }
btn-manage = Boshqarish
btn-people = Ishtirokchilar
btn-applications = Arizalar: { $count }
btn-add-person = Odam qoʻshish
btn-write-all = Hammaga yozish
btn-edit-event = Oʻzgartirish
btn-copy-event = Nusxa olish
btn-close-sign-up = Yozilishni yopish
btn-open-sign-up = Yozilishni ochish
btn-link = Havola va QR-kod
btn-csv = CSV fayli
btn-xlsx = Excel fayli
sign-up-closed = Yozilish yopildi.
sign-up-opened = Yozilish ochildi.
sign-up-closed-for = Yozilish yopildi. Kunlar: { $dates } ta.
sign-up-opened-for = Yozilish ochildi. Kunlar: { $dates } ta.
sign-up-stays-closed = Yozilish yopiq qoladi, chunki muddati tugagan. Ochish uchun “Yozilish yopiladi” sozlamasini oʻzgartiring.
ask-line =
    Yozilish yopiladi: endi yangi odam yozila olmaydi.

    Kutish roʻyxatida: { $count }

    Kimdir joyini boʻshatsa, joy kutish roʻyxatidagilarga berilsinmi?
btn-line-moves = Ha, kutayotganlarga berilsin
btn-line-stops = Yoʻq, boʻsh qolsin
btn-move-line = Navbatni yurgizish
btn-stop-line = Navbatni toʻxtatish
line-moves = Boʻshagan joylar kutish roʻyxatidagilarga beriladi.
line-stopped = Kutish roʻyxati toʻxtatilgan: boʻshagan joylar boʻsh qoladi.
file-comes = Fayl hozir shu yerga keladi.
roster-caption = “{ $title }” — { $date }, { $hours }
column-name = Ism, familiya
column-status = Holati
column-age = Yoshi
column-phone = Telefon raqami
column-languages = Biladigan tillari
column-since = Yozilgan sana
column-day = Sana
column-from = Boshlanishi
column-until = Tugashi
column-role = Vazifa
column-came = Keldi
came-yes = ha
came-no = yoʻq
btn-xlsx-event = Barcha sanalar (Excel)
event-roster-caption = “{ $title }”: barcha sanalardagi odamlar
sheet-announcement = Eʼlon
day-roster-caption = “{ $title }” — { $date }
state-confirmed = roʻyxatda
state-offered = joy saqlab turilibdi
state-waiting = kutish roʻyxatida
state-applied = ariza bergan
state-came = keldi
state-no-show = kelmadi
state-removed = roʻyxatdan chiqarilgan
btn-state-confirmed = Roʻyxatdagilar
btn-state-waiting = Kutish roʻyxatidagilar
btn-state-offered = Joy saqlab turilganlar
btn-state-applied = Ariza berganlar
btn-state-came = Kelganlar
btn-state-no-show = Kelmaganlar
btn-past = Oʻtgan tadbirlar
past-list = Tugagan tadbirlar, eng soʻnggisidan boshlab:
past-list-empty = Hali tugagan tadbir yoʻq.
btn-attendance = Kimlar keldi
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Keldi: { $came }
    Kelmadi: { $absent }
    Hali belgilanmagan: { $open }

    Kelgan boʻlsa, ismini bir marta bosing ✅, kelmagan boʻlsa, ikki marta ❌.
btn-rest-came = Qolganlarning hammasi keldi
attendance-saved = Belgilandi ✅
ask-attendance =
    <b>Kimlar keldi?</b>

    “{ $title }” — { $date }, { $hours }
    Hali belgilanmagan: { $count }

    Belgilaganingizdan soʻng kelganlarga minnatdorchilik xabari boradi.
thanks =
    <b>Kelganingiz uchun rahmat!</b>

    “{ $title }” — { $date }, { $hours }

    Qanday oʻtdi? { $least } kishi javob bergach, tashkilotchilar yulduzlarni birgalikda, ismlarsiz koʻradi.
btn-stars = ★ { $stars }
rated =
    “{ $title }”: { $stars }

    Baholaganingiz uchun rahmat!
btn-add-words = Bir-ikki soʻz yozish
ask-feedback = “{ $title }” — nimasi yaxshi boʻldi, nimani yaxshilash mumkin? { $longest } ta belgidan oshmasin. { $least } kishi javob bergach, tashkilotchilar yozganingizni boshqalarniki bilan aralash oʻqiydi, ismingizni esa koʻrmaydi.
feedback-saved = Rahmat! { $least } kishi javob bergach, tashkilotchilar yozganingizni oʻqiydi, ismingizni esa koʻrmaydi.
rating-average = ★ { $stars },{ $tenths } (javoblar: { $count })
ratings-too-few = Javoblar: { $count }. Kim nima degani bilinmasligi uchun yulduzlar va fikrlar kamida { $least } ta javob boʻlganda koʻrsatiladi.
btn-ratings = Nima deyishdi
choose-person = Kerakli kishini tanlang.
choose-added =
    “{ $title }” — { $date }, { $hours }
    { $spots }

    Qoʻshiladigan kishini tanlang.
people-found = “{ $words }” boʻyicha topildi: { $count }
people-hint = Kimnidir ochish uchun raqamini bosing. Raqamni yoki ismning kamida ikki harfini yozsangiz ham boʻladi.
btn-everybody = Hammasi: { $count }
btn-unmarked = Belgilanmagan: { $count }
btn-waiting = Kutayotganlar: { $count }
btn-minors = 18 yoshgacha: { $count }
nobody-on-list = Bu roʻyxatda “{ $words }” boʻyicha hech kim topilmadi.
error-few-letters = Ismning kamida { $least } ta harfini yoki roʻyxatdagi raqamni yozing.
error-no-such-number = Bu roʻyxatda { $number } raqamli odam yoʻq.
participant-card =
    <b>{ $name }</b>

    Yoshi: { $age }
    Biladigan tillari: { $languages }
    Telefon raqami: { $phone }
    Holati: { $status }
btn-move = Boshqa smenaga
btn-remove = Roʻyxatdan chiqarish
btn-let-back = Qaytishga ruxsat
btn-write = Xabar yozish
btn-approve = Tasdiqlash
btn-turn-down = Rad etish
ask-decline-reason =
    Ariza nima uchun rad etilyapti?

    Bir-ikki gap bilan yozing: buni { $name } oʻqiydi.
ask-remove-reason =
    Bu kishini nima uchun roʻyxatdan chiqaryapsiz?

    Bir-ikki gap bilan yozing: buni { $name } oʻqiydi.
choose-shift = { $name } uchun smenani tanlang.
approved = Tasdiqlandi.
declined = Rad etildi.
removed = Roʻyxatdan chiqarildi.
let-back = Bu kishi yana yozilishi mumkin.
moved = Boshqa smenaga oʻtkazildi.
person-added = Qoʻshildi.
person-meanwhile =
    { $what ->
        [confirmed] { $name } roʻyxatda.
        [waiting] { $name } kutish roʻyxatida.
        [offered] { $name } joy taklifini olgan, hali javob bermagan.
        [applied] { $name } ariza bergan, qarorni kutmoqda.
        [declined] { $name } qabul qilinmagan: arizasi rad etilgan.
        [gave-up] { $name } voz kechgan, kelmaydi.
        [removed] { $name } roʻyxatda emas: tashkilotchi chiqargan.
        [may-come-back] { $name } bu roʻyxatda emas, yana yozilishi mumkin.
       *[nothing] { $name } bu smenaga yozilmagan.
    }
person-moved = { $name } endi bu roʻyxatda emas, boshqa smenada: { $now }.
words-not-sent = { $why } Yozganingiz yuborilmadi.
letter-outdated =
    Sizdan soʻraganimizdan beri tadbir oʻzgardi, shuning uchun yozganingiz yuborilmadi. Tadbir hozir shunday.

    { $card }
one-not-reached = { $done } Lekin { $name } botni bloklagan va xabar olmaydi: unga oʻzingiz ayting.
not-reached =
    { $done }

    Xabar yetib bormaydiganlar: { $count } kishi. Ular botni bloklagan yoki Telegramdan ketgan.
error-person-left = Bu odam botdan ketgan, uni endi topib boʻlmaydi.
error-out-of-reach = { $name } botni bloklagan: xabarlar yetib bormaydi.
applications-done = Kutayotgan ariza qolmadi.
list-empty = Roʻyxatda hech kim qolmadi.
error-shift-full = U yerda boʻsh joy qolmagan.
error-person-clash = { $name } shu vaqtdagi boshqa tadbirga yozilgan: “{ $title }”.
error-person-clash-elsewhere = { $name } shu vaqtda boshqa joyda ishtirok etadi.
error-person-too-young = { $name } hali { $age } yoshga toʻlmagan.
error-person-holds = { $name } allaqachon roʻyxatda yoki kutish roʻyxatida bor.
ask-person-name = Kimni qoʻshmoqchisiz? Ismini yoki ismining bir qismini yozing. Tashkilotingiz tadbirlariga oldin yozilganlarni topish mumkin.
nobody-found = Tashkilotingiz tadbirlariga yozilganlar orasidan bunday ismli kishini topmadim. Boshqa ism yozing.
ask-message-to-all =
    Roʻyxatdagilarning hammasiga nima demoqchisiz? Roʻyxatda: { $count } kishi.

    { $longest } ta belgidan oshmasin.
message-confirm = Shu xabarni yuboramizmi? Xabar oladiganlar: { $count } kishi.
btn-send = Yuborish
message-sent = Yuborildi. Xabar oladiganlar: { $count } kishi.
ask-message-to =
    { $name } uchun xabaringizni yozing.

    { $longest } ta belgidan oshmasin.
ask-question =
    Nimani soʻramoqchisiz?

    Savolingiz tashkilotchiga ismingiz bilan birga boradi. { $longest } ta belgidan oshmasin.
question-sent = Savolingiz yuborildi. Javobi shu yerga keladi.
question-kept = Hozir bu tadbirga masʼul odam yoʻq, shuning uchun savolingizni hali hech kim oʻqimagan. Uni saqlaymiz, yangi masʼul kelganda unga yetkazamiz va sizga yozamiz.
question-kept-with-spot = Hozir bu tadbirga masʼul odam yoʻq, shuning uchun savolingizni hali hech kim oʻqimagan. Uni saqlaymiz, yangi masʼul kelganda unga yetkazamiz va sizga yozamiz. Tadbirga baribir kelishingiz yoki quyidagi tugma bilan joyingizni boʻshatishingiz mumkin.
answer-sent = Yuborildi.
btn-answer = Javob berish
message-from-organizer =
    <b>Tashkilotchidan xabar</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>{ $name } savol beryapti</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
application-came =
    Yangi ariza: { $name }

    “{ $title }” — { $date }, { $hours }
your-application-approved =
    Arizangiz tasdiqlandi. Endi roʻyxatdasiz ✅

    “{ $title }” — { $date }, { $hours }
your-application-waits =
    Arizangiz tasdiqlandi, lekin boʻsh joy qolmadi. Sizni kutish roʻyxatiga qoʻshdik. Joy boʻshashi bilan xabar beramiz.

    “{ $title }” — { $date }, { $hours }
your-application-waits-stopped =
    Arizangiz tasdiqlandi, lekin boʻsh joy qolmadi. Sizni kutish roʻyxatiga qoʻshdik. Yozilish yopilgan, boʻshagan joylar hozircha kutish roʻyxatidagilarga berilmaydi.

    “{ $title }” — { $date }, { $hours }
your-application-declined =
    Arizangiz bu safar qabul qilinmadi.

    “{ $title }” — { $date }, { $hours }
    Sababi: { $reason }
you-were-removed =
    Tashkilotchi sizni roʻyxatdan chiqardi.

    “{ $title }” — { $date }, { $hours }
    Sababi: { $reason }
you-may-come-back =
    Tashkilotchi bu tadbirga qaytishingizga ruxsat berdi.

    “{ $title }” — { $date }, { $hours }
moved-meanwhile = Tashkilotchi sizni boshqa smenaga oʻtkazgan, shuning uchun joyingiz boʻshatilmadi. Yangi smenangiz: { $now }.
you-were-moved =
    Tashkilotchi sizni boshqa smenaga oʻtkazdi.

    “{ $title }”
    Avval: { $before }
    Endi: { $now }
you-were-added =
    Tashkilotchi sizni roʻyxatga qoʻshdi ✅

    “{ $title }” — { $date }, { $hours }
gave-up-late =
    { $name } kela olmaydi.

    “{ $title }” — { $date }, { $hours }
    Hozir roʻyxatda: { $count } (kamida { $least } kishi kerak)
left-for-good =
    Yozilgan volontyorlardan biri maʼlumotlarini oʻchirdi va kelmaydi.

    “{ $title }” — { $date }, { $hours }
    Hozir roʻyxatda: { $count } (kamida { $least } kishi kerak)
heard-after-all =
    Endi bu tadbirga yana masʼul odam bor, yuborganingiz unga yetib bordi.

    “{ $title }” — { $date }, { $hours }
not-heard-after-all =
    Bu tadbir boʻyicha yuborganingiz yetib bormadi: hozir tadbirga masʼul odam yoʻq. Uni yangi masʼul kelguncha saqlaymiz va oʻshanda sizga yozamiz.

    “{ $title }” — { $date }, { $hours }

### Events: changing a published one

change-preview = Tadbir hozir shunday koʻrinadi. Keraklisini oʻzgartiring, keyin “Saqlash” tugmasini bosing.
btn-save = Saqlash
btn-discard-changes = Oʻzgartirmay chiqish
change-double-books = Shu vaqtda boshqa tadbiri borlar: { $count } kishi. Bittasini tanlamaguncha ikkala joy ham ularda qoladi; tanlashni oʻzlaridan soʻraymiz.
double-booked = Ikki tadbiringiz endi bir vaqtga toʻgʻri kelib qoldi.
double-booked-event = “{ $title }” — { $date }, { $hours }
double-booked-hint = Qaysi birida qolasiz? Tanlamaguningizcha ikkala joy ham sizniki.
btn-keep = { $hours } · { $title }
kept = “{ $title }” tadbirida qolasiz. “{ $other }” tadbiridagi joyingiz boshqalar uchun boʻshadi.
error-nothing-to-choose = Endi tanlash shart emas: bu tadbirlar bir vaqtda emas yoki joylardan biri sizniki emas.
change-confirm = Vaqti yoki joyi oʻzgardi. Xabar oladiganlar: { $count } kishi. Saqlaymizmi?
change-confirm-quiet = Oʻzgarishni saqlaymizmi? Bu haqda hech kimga xabar bormaydi.
change-of-whole = Bu yerda nimani tanlasangiz ham, mavzu, yosh, rasm va yozilish sozlamalari hamma kunlar uchun bir xil.
event-changed = Saqlandi ✅ Xabar oladiganlar: { $count } kishi.
event-changed-notice = Tadbirda oʻzgarish bor: “{ $title }”
time-changed =
    <b>Vaqti</b>
    Avval: { $before }
    Endi: { $now }
place-changed =
    <b>Joyi</b>
    Avval: { $before }
    Endi: { $now }
error-more-people = Joy olganlar va joyi saqlab turilganlar: { $count } kishi. Ishtirokchilar soni bundan kam boʻlmasin.

### Links

link-card =
    Havola: { $link }

    Odamlar qayerdan kelganini keyin bilmoqchimisiz? Havolani qoʻyadigan joyingiz uchun qisqa nom yozing, masalan: { $example }. Shu joy uchun alohida havola beramiz.

    Havola orqali kirganlar: { $sources }
source = { $source } — { $came } (yozilganlar: { $signed_up })
source-unnamed = nomsiz
btn-qr = QR-kod
error-source = a–z harflari yoki raqamlardan iborat nom yozing, 20 ta belgidan oshmasin, masalan: { $example }.

### Acting for an organization

menu-acting = Siz “{ $organization }” tashkiloti nomidan ishlayapsiz.
btn-acting-for = Boshqa tashkilot

### Announcements: to whom

command-announce = Eʼlonlar
btn-announce = Eʼlonlar
announcements = Tashkilotlaringizning eʼlonlari. Birini oching yoki yangisini yozing.
announcements-none = Siz hali eʼlon yozmagansiz.
announcement-wordless = Matnsiz
btn-new-announcement = Yangi eʼlon
any = tanlanmagan
announce-audience =
    Kimdan: “{ $organization }”

    Mamlakatlar: { $countries }
    Hududlar: { $regions }
    Qiziqishlar: { $topics }
    Tillar: { $languages }
    Yosh: { $age }
    Tadbir: { $event }
    Rol: { $role }

    Eʼlonni oladiganlar: { $count } kishi
announce-nobody = Hali hech kim tanlanmagan. Eʼlonni kimlar olishini tanlang yoki “{ btn-everyone }” tugmasini bosing.
announce-never = Ixtiyoriy xabarlarni istamaganlarga, tanaffusdagilarga va botni bloklaganlarga eʼlon yuborilmaydi.
announce-new = <b>Yangi eʼlon</b>
btn-everyone = Hammaga
btn-countries = Mamlakatlar
btn-regions = Hududlar
btn-topics = Qiziqishlar
btn-languages = Tillar
btn-age = Yosh
btn-of-event = Tadbir
btn-role = Rol
ask-announce-countries = Qaysi mamlakatlarda yashaydiganlarga yuboramiz? Xohlaganingizcha tanlang.
ask-announce-regions = Qaysi hududlarda yashaydiganlarga yuboramiz? Xohlaganingizcha tanlang.
ask-announce-topics = Qaysi yoʻnalishlarga qiziqadiganlarga yuboramiz? Xohlaganingizcha tanlang.
ask-announce-languages = Botdan qaysi tilda foydalanadiganlarga yuboramiz? Xohlaganingizcha tanlang.
ask-announce-age = Necha yoshdan necha yoshgacha? Tanlang yoki yozing, masalan: { $example }.
btn-any-age = Istalgan yosh
error-announce-age = Buni tushunmadim. Ikkita yoshni yozing, masalan: { $example }.
ask-announce-event = Qaysi tadbirga yozilganlarga yuboramiz? Birini tanlang.
no-such-event = Nomida yoki joyida bunday soʻzlar bor tadbir topilmadi. Boshqa soʻzlar bilan qidiring.
type-to-find-event = Bu sahifada yoʻqmi? Nomi yoki joyining bir qismini yozing.
btn-all-events = Barcha tadbirlar
ask-which-shift = Qaysi smena?
btn-no-event = Tadbirsiz
ask-announce-standing = Bu tadbirga yozilganlarning qaysilariga yuboramiz?
ask-announce-role = Jamoalarda qaysi roldagilarga yuboramiz?
btn-members = { $role ->
        [organizer] Tashkilotchilar
        [coordinator] Koordinatorlar
       *[federation-admin] Federatsiya adminlari
    }

### Announcements: the message

announcement-kinds = matn, rasm, jonli rasm, video, GIF, albom, fayl, musiqa, ovozli xabar yoki videoxabar, stiker, joylashuv, kontakt, soʻrovnoma (viktorinadan tashqari), roʻyxat yoki hikoya
ask-announcement =
    Xabar odamlarga qanday koʻrinishi kerak boʻlsa, xuddi shunday yuboring. Bular boʻladi: { announcement-kinds }.

    Til: { $language }
error-announcement-kind = Bunday xabarni boshqalarga yuborib boʻlmaydi. Bular boʻladi: { announcement-kinds }.
announcement-texts =
    <b>Tillar boʻyicha matnlar</b>

    { $lines }

    Tilni tanlang: shu tilda matn yozing yoki botdan shu tilda foydalanadiganlarga nima borishini belgilang.
few-not-split = Oladiganlar shunchalik kam boʻlganda, hech kimning kimligi bilinib qolmasligi uchun ular mamlakat, til yoki natija boʻyicha alohida koʻrsatilmaydi.
gap-written = { $readers } ✅
gap-open = { $readers } — hali matn yoʻq
gap-other = { $readers } — shu tildagi matnni oladi: { $other }
gap-left-out = { $readers } — yuborilmaydi
ask-gap = { $language }: botdan shu tilda foydalanadiganlarga nima yuboramiz?
btn-gap-write = Matn yozish
btn-gap-other = Shu tildagi matn: { $language }
btn-leave-out = Ularga yuborilmasin
btn-message-button = Tugma
error-gap = Bu tillarda hali matn yoʻq: { $languages }. Matn yozing yoki botdan shu tillarda foydalanadiganlarga nima borishini belgilang.
ask-message-button =
    Xabar ostidagi tugma uchun nom va havola yozing. Masalan:
    { $example }

    Yoki tadbirni tanlang.
btn-no-button = Tugmasiz
error-message-button = Buni tushunmadim. Tugma nomini va https:// bilan boshlanadigan havolani yozing, masalan: { $example }.
error-button-label = Tugma nomi juda uzun: { $longest } ta belgidan oshmasin. Nom va havolani qayta yozing.
error-link-cut-off = Havola toʻliq emas: oxirida “…” turibdi. Havolani toʻliq nusxalab, tugma nomi bilan birga qayta yuboring.
error-link-host = “{ $host }” saytning toʻliq nomi emas, chunki unda nuqta yoʻq. Havolani tekshiring: masalan, instagram emas, <code>instagram.com</code> boʻlishi kerak.
error-link-port = Ikki nuqtadan keyingi son notoʻgʻri: u 1 va 65535 orasida boʻlishi kerak. Koʻpchilik havolalarda bunday son boʻlmaydi.
error-link-too-long = Havola juda uzun: { $longest } ta belgidan oshmasin.
error-link-unreadable = Brauzer bu havolani ocha olmaydi. Havolani brauzerdan nusxalab, tugma nomi bilan birga qayta yuboring.
error-album-button = Albom ostida tugma boʻlishi mumkin emas.
announcement-previewing = Xabar odamlarga qanday borsa, quyida xuddi shunday chiqadi. Hammasi chiqqach, uni yuborishingiz mumkin.
preview-refused =
    Telegram bu xabarni qabul qilmadi, shuning uchun hozircha hech narsa yuborib boʻlmaydi. Matn: { $language }
    Sababi: { $reason }
preview-message-gone = yuborgan xabaringiz bu chatda endi yoʻq. Uni qayta yozing.
preview-link-refused = tugmadagi havola ishlamayapti. Boshqasini tanlang.

### Announcements: preview and time

announcement-preview-few =
    Eʼlon odamlarga shunday koʻrinadi.

    Eʼlonni oladiganlar: { $count } kishi
    Yuborishga { $minutes } daqiqacha vaqt ketadi.
announcement-preview =
    Eʼlon odamlarga shunday koʻrinadi.

    Eʼlonni oladiganlar: { $count } kishi
    Mamlakatlar: { $countries }
    Tillar: { $languages }
    Yuborishga { $minutes } daqiqacha vaqt ketadi.

    Bu hafta ixtiyoriy xabar olmaganlar: { $none }, bitta olganlar: { $one }, koʻproq olganlar: { $more }
counted = { $label }: { $count }
btn-send-now = Hozir yuborish
btn-send-at = Vaqtini belgilash
btn-send-local = Mahalliy vaqt bilan
btn-urgent = Shoshilinch
ask-send-at = Qachon yuboramiz? Kun va soatni yozing, masalan: { $example }. { $city } vaqti bilan.
ask-send-local = Har kimga oʻz mahalliy vaqti bilan qachon yuboramiz? Kun va soatni yozing, masalan: { $example }.
error-send-at = Buni tushunmadim. Kun va soatni yozing, masalan: { $example }.
when-now = hozir
when-at = { $date }, soat { $time }
when-local = { $date }, soat { $time } (har kimning oʻz mahalliy vaqti bilan)
announcement-confirm =
    Eʼlonni yuboramizmi? Oladiganlar: { $count } kishi.

    Qachon: { $when }
btn-recur = Takrorlash
btn-monthly = Har oy
btn-crontab = Crontab
ask-how-often = Qancha vaqtda bir yuboramiz?
ask-weekdays = Haftaning qaysi kunlari?
ask-month-day = Oyning qaysi kuni? Tanlang yoki 1–31 oraligʻidagi sonni yozing. Bunday kuni yoʻq oylarda yuborilmaydi.
error-month-day = Oyning bunday kuni yoʻq. 1–31 oraligʻidagi sonni yozing.
ask-time-of-day = Soat nechada? Tanlang yoki yozing, masalan: 17:30.
error-time-of-day = Buni tushunmadim. Vaqtni yozing, masalan: 17:30.
ask-crontab =
    Besh maydonni yozing: daqiqa, soat, kun, oy, hafta kuni.

    <code>0 18 * * 5</code> — juma kunlari soat 18:00; <code>*/30 9-11 * * 1-5</code> — ish kunlari 09:00–11:30, har 30 daqiqada. Yakshanba — 0 yoki 7.
crontab-field =
    { $field ->
        [minute] daqiqa
        [hour] soat
        [day] kun
        [month] oy
       *[weekday] hafta kuni
    }
error-crontab-count = Crontab boʻsh joy bilan ajratilgan besh maydondan iborat, bu yerda maydonlar soni: { $count }.
error-crontab-field = Crontab maydonini tushunmadim: { $field }, “{ $words }”.
error-crontab-foreign = Bu yerda { $signs } belgilari ishlatilmaydi: { $field }, “{ $words }”.
error-crontab-never = Bunday kun hech qachon kelmaydi. Boshqa kun yoki oy tanlang.
error-crontab-often = Bu juda tez-tez boʻladi. Ikki yuborish orasida kamida { $minutes } daqiqa boʻlsin.
rhythm-daily = Har kuni · { $time }
rhythm-weekly = Har hafta — { $days } · { $time }
rhythm-monthly = Har oyning { $day }-kuni · { $time }
rhythm-crontab = { $crontab }
clock-of = { $city } vaqti bilan
clock-of-readers = har kimning oʻz mahalliy vaqti bilan
schedule-confirm =
    <b>Eʼlonni takrorlab turamizmi?</b>

    Qachon: { $rhythm }, { $clock }
    { $fits }

    Navbatdagi vaqtlar:
    { $lines }
schedule-fits = Hozir mos keladiganlar: { $count } kishi
schedule-groups = Hozir yuborilsa, eʼlonni faqat guruhlar oladi.
schedule-nobody = Hozir mos keladigan hech kim yoʻq. Vaqti kelganda ham shunday boʻlsa, hech narsa yuborilmaydi.
schedule-anew = Har safar eʼlonni oʻsha paytda mos keladiganlar oladi, tasdiqlash qoidalari ham har safar amal qiladi.
btn-own-clock = Har kimning mahalliy vaqti bilan
btn-save-schedule = Saqlash
schedule-saved =
    Eʼlon takrorlanib turadi ✅

    { $rhythm }

    Koʻrish, toʻxtatib turish yoki oʻchirish uchun /reminders buyrugʻini yuboring.
schedule-occurred =
    <b>Takrorlanadigan eʼloningiz yuborilmoqda</b>
    { $rhythm }
schedule-stopped =
    <b>Takrorlanadigan eʼlon toʻxtadi</b>

    { $organization }
    { $rhythm }

    Muallifning tashkilotda endi roli yoʻq. Eʼlonni kim davom ettirsa, u uchun oʻsha kishi javobgar boʻladi.
schedule-called-off =
    <b>Takrorlanadigan eʼlon toʻxtadi</b>
    { $rhythm }

    Uni oladigan odamlarning tadbiri bekor qilindi:

    “{ $title }” — { $date }, { $hours }
schedule-card =
    <b>Takrorlanadigan eʼlon</b>

    { $rhythm }, { $clock }

    Navbatdagi vaqtlar:
    { $lines }
schedule-paused = toʻxtatib turilgan
schedule-latest =
    Shu paytgacha:
    { $lines }
occurrence-line = { $moment } — { $outcome }
occurrence-outcome =
    { $outcome ->
        [announced] yuborildi
        [late] yuborilmadi, bot ishlamayotgan edi
        [nobody] yuborilmadi, mos keladigan odam yoʻq edi
        [waiting] tasdiq kutmoqda
        [declined] yuborilmadi, tasdiqlanmadi
       *[no-right] yuborilmadi, muallifning roli qolmagan edi
    }
btn-schedule = 🔁 { $rhythm }
btn-schedule-paused = ⏸ { $rhythm }
btn-messages = Xabarlarni koʻrsatish
btn-delete-schedule = Oʻchirish
schedule-delete-confirm = Bu takrorlanadigan eʼlonni oʻchiramizmi? Endi yuborilmaydi. Yuborilganlari qoladi.
schedule-deleted = Oʻchirildi.
announcement-urgent = Eʼlon shoshilinch: sokin soatlarda ham boradi. Buni koordinator tasdiqlashi kerak.
announcement-quiet = Kimda shu payt sokin soatlar boʻlsa, eʼlon ular tugagach boradi.
announcement-large = Eʼlonni { $most } kishidan koʻproq odam oladi, shuning uchun uni koordinator tasdiqlashi kerak.
announcement-to-groups = Eʼlon guruhlarga ham boradi, shuning uchun uni koordinator tasdiqlashi kerak.
announcement-abroad = Boshqa mamlakatga eʼlon oʻsha yerdagi koordinator tasdiqlagach yuboriladi.
announcement-dropped = Xoʻp, hech narsa yuborilmadi.
correction-dropped = Xoʻp, eʼlon oʻz holicha qoladi.
decision-dropped = Xoʻp, hozircha qaror qilinmadi. Eʼlon hali ham qaroringizni kutmoqda.
error-announcement-nobody = Bu eʼlonni oladigan odam yoʻq.

### Announcements: approval

announcement-asked =
    <b>Yangi eʼlon tasdigʻingizni kutmoqda</b>
    Kimdan: “{ $organization }” ({ $name })

    Eʼlonni oladiganlar: { $count } kishi
    Qachon: { $when }
announcement-asked-urgent = Shoshilinch deb belgilangan: sokin soatlarda ham boradi.
btn-approve-announcement = Tasdiqlash
btn-other-time = Boshqa vaqt
announcement-accepted = Tasdiqlandi ✅
announcement-accepted-paused = Tasdiqlandi ✅ Lekin muallif eʼlonni toʻxtatib turibdi. U davom ettirmaguncha hech narsa yuborilmaydi.
announcement-declined = Rad etildi.
announcement-called-off =
    Eʼloningiz toʻxtatildi: uni oladigan odamlarning tadbiri bekor qilindi.

    “{ $title }” — { $date }, { $hours }
error-decided = Bu masala allaqachon hal qilingan.
error-changed-since = Siz koʻrganingizdan keyin xabar oʻzgargan. Hozirgi holatini koʻring.
error-time-has-passed = Rejalashtirilgan vaqt oʻtib ketdi, shuning uchun hozircha hech narsa yuborilmaydi. Boshqa vaqtni tanlang.
asked-not-shown = Hozircha hech narsa tasdiqlanmadi: Telegram xabarni sizga koʻrsatmadi. Telegramning javobi: { $reason }
announcement-outdated = <b>Siz koʻrganingizdan keyin xabar oʻzgargan.</b> Odamlar endi oladigan xabar yuqorida.
announcement-edited = <b>Siz oxirgi marta koʻrganingizdan keyin muallif xabarni oʻzgartirdi.</b> Hozirgi holati yuqorida. Xabar qayta tasdiqlanmaguncha yuborilmaydi.
edit-waits = Eʼlon qilinayotgan xabarni oʻzgartirdingiz. Avvalgi tasdiq endi hisobga olinmaydi. Xabar yana tasdiq kutmoqda: { $parts }
part-accepted = Eʼloningiz tasdiqlandi: { $country }
part-accepted-paused = Eʼloningiz tasdiqlandi: { $country }. U toʻxtatib turilgan: “{ btn-go-on }” tugmasini bosmaguningizcha u yerga hech narsa yuborilmaydi.
part-other-time = U yerga siz tanlaganingizdan boshqa vaqtda yuboriladi: { $when }
part-not-shown = Eʼloningizni hozircha tasdiqlab boʻlmaydi: Telegram xabarni qaror qiladiganlarga koʻrsatmayapti. { $country }. Telegramning javobi: { $reason }
part-declined = Eʼloningiz tasdiqlanmadi: { $country }
part-nobody = Eʼloningiz u yerga yuborilmaydi, chunki uni tasdiqlay oladigan hech kim bilan bogʻlanib boʻlmaydi: { $country }

### Announcements: sending

announcement-waiting = tasdiq kutmoqda
announcement-scheduled = rejalashtirilgan
announcement-sending = yuborilmoqda
announcement-paused = toʻxtatib turilgan
announcement-cancelled = bekor qilingan
announcement-done = yuborildi
announcement-not-approved = yuborilmadi, tasdiqlanmadi
announcement-nobody = yuborilmadi, mos keladigan odam yoʻq edi
announcement-uncounted = <b>Eʼlon</b>: { $state }
announcement-few = Odamlar soni: { $count }
sent-of = { $sent } / { $all }
announcement-card =
    <b>Eʼlon</b>: { $state }
    { $bar } { $percent }%

    Yuborildi: { $sent } / { $all }
    Navbatda: { $queued }
    Yetib bormadi: { $failed }
    Yuborilmadi: { $skipped }
    Yetib borgani nomaʼlum: { $unknown }
announcement-pace = Daqiqasiga { $rate } ta xabar ketyapti. Yana { $minutes } daqiqacha vaqt kerak.
announcement-refused = Telegram bu xabarni qabul qilmayapti, shuning uchun yuborish toʻxtatib turildi. Telegramning javobi: { $reason }
parts-wait = Tasdiq kutmoqda: { $parts }
corrections-wait = Tuzatish tasdiq kutmoqda: { $parts }
announcement-corrections = Tuzatishlar soni: { $languages }
announcement-reasons = Nega yetib bormadi yoki yuborilmadi: { $reasons }
reason-blocked = botni bloklagan yoki Telegramdan ketgan
reason-refused = Telegram qabul qilmagan
reason-gone = endi olishni istamagan yoki maʼlumotlarini oʻchirgan
reason-cancelled = bekor qilingan
btn-pause = Toʻxtatib turish
btn-go-on = Davom ettirish
btn-stop = Butunlay toʻxtatish
btn-refresh = Yangilash
btn-again-unknown = Qayta yuborish
btn-recall = Qaytarib olish
btn-correct = Tuzatish
stop-confirm = Yuborishni butunlay toʻxtatamizmi? Eʼlonni hali olmaganlar endi olmaydi. Ular { $count } kishi.
again-confirm = Yetib borgani nomaʼlum boʻlganlarga yana bir marta yuboramizmi? Ayrimlarga ikki marta borishi mumkin. Oladiganlar: { $count } kishi.
recall-confirm = Xabarni chatlardan oʻchiramizmi? Telegram bunga yuborilganidan keyin ikki kungacha ruxsat beradi. Xabari oʻchiriladiganlar: { $count } kishi.
ask-correction = Tuzatilgan matnni shu tilda yuboring: { $language }. Yuborilgan xabarlardagi matn shunga almashadi.
error-correction = Tuzatishni matn koʻrinishida yuboring.
error-correction-long = Juda uzun. Bu yerga koʻpi bilan { $most } ta belgi sigʻadi.
error-not-correctable = Bu xabarning matnini tuzatib boʻlmaydi.
error-being-decided = Koordinator bu eʼlon boʻyicha hali qaror qilmagan. Qaroridan keyin uni tuzatishingiz mumkin.
error-corrected-meanwhile = Bu orada matnni boshqa kishi tuzatdi, shuning uchun sizniki qabul qilinmadi. Odamlar hozir oladigan matn yuqorida. Sizniki hali ham kerak boʻlsa, uni yana bir marta yuboring.
correction-asked =
    <b>Tuzatish tasdigʻingizni kutmoqda</b>
    Kimdan: “{ $organization }” ({ $name })

    Yuqorida ikkita xabar bor: avval odamlarda hozir turgani, keyin uning oʻrniga keladigani.
correction-accepted = Tuzatishingiz tasdiqlandi: { $country }
correction-declined = Tuzatishingiz tasdiqlanmadi: { $country }
correction-nobody = Tuzatishingiz u yerga yuborilmaydi, chunki uni tasdiqlay oladigan hech kim bilan bogʻlanib boʻlmaydi: { $parts }
announcement-awaited = Hali yoʻlda: { $count }. Telegram yetib borganini bildirishi bilan ular oʻchiriladi yoki tuzatiladi.
announcement-recalled = Oʻchirilayotgan xabarlar: { $count }
announcement-corrected = Tuzatilayotgan xabarlar: { $count }
announcement-corrected-partly =
    Tuzatilayotgan xabarlar: { $count }

    Tuzatish hali tasdiq kutmoqda: { $parts }
announcement-again = Qayta yuborilmoqda. Oladiganlar: { $count } kishi.
announcement-caption = Eʼlonning natijasi. Faqat tashkilotingiz yoki unga qarashli tashkilotlar tadbirlariga yozilganlar ismi bilan koʻrinadi; qolganlarning faqat soni koʻrsatiladi.
report-others = Boshqalar: { $count }
fewer-than-ten = oʻndan kam
at-least = { $count }+
column-language = Til
column-reason = Sababi
outcome-failed = yetib bormadi
outcome-skipped = yuborilmadi
outcome-unknown = yetib borgani nomaʼlum

### Reminders

reminder-eve = Ertaga koʻrishamiz!
reminder-soon = Tadbir boshlanishiga oz qoldi.
reminder-today = Bugun koʻrishamiz!
reminder-days = Koʻrishishimizga { $days } kun qoldi!
lead-days =
    { $days ->
        [0] Oʻsha kuni · { $time }
       *[other] { $days } kun oldin · { $time }
    }
lead-hours = { $hours } soat oldin
lead-minutes = { $minutes } daqiqa oldin
lead-list = { $leads }
leads-of-event = har bir tadbirda belgilanganidek
ask-own-leads =
    Yozilgan tadbirlaringizni qachon eslataylik?

    Maʼqullarini tanlang, koʻpi bilan { $most } ta. Oʻzingiz ham yozishingiz mumkin: 1:30 — bir yarim soat oldin, 3 19:00 — uch kun oldin, soat 19:00.

    Hech narsa tanlamasangiz, eslatma har bir tadbirda belgilangan vaqtda keladi.
ask-leads =
    Roʻyxatdagilarga tadbirni qachon eslataylik?

    Maʼqullarini tanlang, koʻpi bilan { $most } ta. Oʻzingiz ham yozishingiz mumkin: 1:30 — bir yarim soat oldin, 3 19:00 — uch kun oldin, soat 19:00.

    Bu yerda boshqa vaqt tanlanmasa: { $leads }. Volontyorlar oʻzlari uchun boshqa vaqt tanlashi mumkin.
btn-leads-as-above = Umumiy sozlama boʻyicha
btn-reminders = Eslatmalar
command-reminders = Eslatmalar va navbatdagi xabarlar
reminders-card =
    <b>Eslatmalar</b>

    { $organization }
    Ishtirokchilarga eslatiladi: { $leads }

    Tashkilotchilarga javob kutayotgan arizalar, odam yetishmasligi va kimlar kelishi haqida avtomatik xabar boradi, tadbirdan keyin esa kimlar kelgani soʻraladi. Kelganlarga ertasi kuni minnatdorchilik xabari boradi.

    Navbatdagi xabarlar:
    { $lines }
nothing-upcoming = hozircha yoʻq
upcoming-line = • { $date } { $time } · { $title }: { $what }
rule-name =
    { $rule ->
        [applications] javob kutayotgan arizalar
        [short] odam yetarlimi?
        [roster] kimlar keladi
        [attendance] kimlar keldi?
        [thanks] minnatdorchilik
        [in-vain] joy yetmaganlar
       *[remind] eslatma
    }
btn-rehearse = Oldindan koʻrish
ask-rehearsal-event = Qaysi tadbirning xabarlarini koʻrmoqchisiz?
rehearsal-no-events = Hozircha bu yerda boʻlajak tadbir yoʻq. /new buyrugʻi bilan yangisini yarating.
ask-rehearsal-person = Kimning xabarlarini koʻrmoqchisiz? Ular faqat sizga keladi.
btn-myself = Oʻzimniki (hozir yozilsam)
rehearsal =
    <b>“{ $title }” tadbirining xabarlari</b>

    { $lines }

    { $city } vaqti bilan. Xabarlar quyida ishtirokchiga koʻrinadigan holda, faqat tugmalarsiz keladi. Minnatdorchilik xabari faqat kelganlarga yuboriladi.
rehearsal-usual = Sozlamalarini oʻzgartirmagan kishi xabarlarni shunday oladi. Kim oʻziga qanday sokin soatlar va eslatma vaqtlarini tanlaganini tashkilotchilar koʻrmaydi.
rehearsal-sent = ✅ { $date } { $time } · { $what }
rehearsal-late = — { $date } { $time } · { $what } (yuborilmaydi: keyin yozilgan)
rehearsal-before = ✅ { $date } { $time } · { $what } (sokin soatlardan oldin)
rehearsal-silent = ✅ { $date } { $time } · { $what } (ovozsiz)
rehearsal-together = — { $date } { $time } · { $what } (oldingisi bilan birga)
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Tashkilotchi: { $organization }

    { $description }
reminder-question = Kelasizmi?
btn-coming = Boraman
btn-later = 1 soatdan keyin yana
btn-later-evening = Kechqurun yana
reminder-coming = Kelishingizni aytdingiz ✅
reminder-later = Soat { $time } boʻlganda yana eslatamiz.
short-of-people =
    <b>Odam yetishmayapti</b>

    “{ $title }” — { $date }, { $hours }
    Roʻyxatda: { $count } (kamida { $least } kishi kerak)
short-together =
    <b>Odam yetishmayapti</b>

    “{ $title }” — { $date }, { $hours }
    Hamma vazifalar roʻyxatlarida jami: { $count } (kamida { $least } kishi kerak)
applications-wait =
    <b>Arizalar javobingizni kutmoqda</b>

    “{ $title }” — { $date }, { $hours }
    Arizalar: { $count }
offer-nobody-took =
    <b>Boʻshagan joyni kutish roʻyxatidan hech kim olmadi</b>

    “{ $title }” — { $date }, { $hours }
    Boʻsh joy: { $free } ta
offer-open-to-all = Endi istagan odam yozilishi mumkin.
roster-eve = Ertaga kimlar keladi
roster-today = Bugun kimlar keladi
roster-nobody = Hozircha hech kim yoʻq: { $shifts }
roster-legend = ✓ belgisi: kelishini aytgan.

### Weekly digest

btn-digest-off = Haftalik dayjest kelmasin
btn-digest-on = Haftalik dayjest kelsin
digest = <b>Sizga yaqin joydagi yangi tadbirlar</b>
digest-event =
    📌 <b>{ $title }</b>
    🗓 { $date }, { $hours }
    📍 { $place }
digest-hint = Dayjest yangi tadbirlar boʻlganda payshanba kunlari keladi. Kelmasin desangiz, sozlamalarda tanlang.

### Groups that an organization has linked

btn-groups = Guruhlar
groups-none =
    <b>Guruhlar</b>
    “{ $organization }”

    Hali birorta guruh ulanmagan. Eʼlonlarni Telegram guruhlariga ham yuborish mumkin.

    Guruh ulash uchun “{ btn-add-to-group }” tugmasini bosing va guruhni tanlang. Tugma bitta guruh uchun, { $hours } soat ishlaydi.
groups =
    <b>Guruhlar</b>
    “{ $organization }”

    Eʼlonlarni shu Telegram guruhlariga ham yuborish mumkin. Guruhni uzish uchun nomini bosing.

    Guruh ulash uchun “{ btn-add-to-group }” tugmasini bosing va guruhni tanlang. Tugma bitta guruh uchun, { $hours } soat ishlaydi.
group-gone = Bot endi “{ $title }” guruhida yoʻq, shuning uchun unga eʼlonlar yetib bormaydi. Qayta ulash uchun “{ btn-add-to-group }” tugmasini bosing va guruhni tanlang. Roʻyxatdan olib tashlash uchun nomini bosing.
btn-group = ✕ { $title }
btn-group-in-trouble = ✕ ❗ { $title }
btn-add-to-group = Guruhga qoʻshish
unlink-confirm =
    Bu guruhni uzamizmi?

    “{ $title }”

    Unga boshqa eʼlon yuborilmaydi.
btn-unlink = Uzish
group-unlinked = Guruh uzildi.
group-linked =
    Endi bu guruhga “{ $organization }” tashkilotining eʼlonlari keladi.

    Toʻxtatish uchun botni guruhdan chiqarib yuboring. Tashkilot koordinatori /stop@{ $bot } deb yozishi ham mumkin.
group-stopped = Bu guruhga endi eʼlon yuborilmaydi.
error-group-link-gone = Guruh ulanmadi: havola ishlatilgan, muddati oʻtgan yoki notoʻgʻri. /team boʻlimidan yangi havola oling.
error-group-no-right = Guruh ulanmadi: buning uchun kerakli rol sizda yoʻq.
error-group-taken = Guruh ulanmadi: uni boshqa tashkilot allaqachon ulagan.
group-start-hidden =
    “{ $title }” guruhi ulanmadi: botni qoʻshgan odam u yerda anonim admin yoki kanal nomidan yozadi, shuning uchun uning kimligini koʻra olmayman.

    Bu siz boʻlsangiz, guruhdagi admin huquqlaringizda anonim qolish sozlamasini oʻchirib qoʻying yoki xabar yoziladigan joyda oʻz ismingizni tanlang. Keyin “{ btn-team }” boʻlimidan yangi havola oling; shundan soʻng yana anonim boʻlishingiz mumkin.
group-stop-hidden =
    “{ $title }” guruhida kimdir anonim admin sifatida yoki kanal nomidan /stop deb yozdi. Uning kimligini koʻra olmayman, shuning uchun eʼlonlar u yerga boraveradi.

    Toʻxtatish uchun “{ btn-team }” → “{ btn-groups }” boʻlimida guruh nomini bosing, guruhda oʻz nomingizdan /stop deb yozing yoki botni guruhdan chiqarib yuboring.
group-refuses =
    “{ $title }” guruhiga eʼlonlar yetib bormayapti.

    { $why ->
        [topic-closed] U yerdagi mavzu yopiq. Uni oching (odatda “General”) yoki botni admin qiling.
        [topic-gone] Xabarlar boradigan mavzu oʻchirilgan. Uni qayta yarating yoki guruhni uzib, qayta ulang.
        [no-media] U yerda rasm, video yoki fayl yuborib boʻlmaydi. Ruxsat bering yoki botni admin qiling.
       *[no-right] Botning u yerda yozish huquqi yoʻq. Aʼzolarga yozishga ruxsat bering yoki botni admin qiling.
    }
command-stop = Bu guruhga eʼlon yuborishni toʻxtatish
btn-groups-too = + { $count } ta guruh
announce-groups = Eʼlonni oladigan guruhlar: { $count } ta
announce-groups-only = Eʼlon faqat guruhlarga yuboriladi.
announcement-groups = Guruhlar: { $sent } / { $count }
group-named = “{ $title }” guruhi
announcement-preview-groups =
    Eʼlon guruhlarda shunday koʻrinadi.

    Yuborishga { $minutes } daqiqacha vaqt ketadi.
announcement-confirm-groups =
    Eʼlonni yuboramizmi? Oladiganlar: { $count } ta guruh.

    Qachon: { $when }
