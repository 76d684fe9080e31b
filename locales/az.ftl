# Azerbaijani. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Könüllülük
bot-description =
    Yaşadığınız yerdə xeyirxah bir işə qoşulun. 🤝

    Hashar Azərbaycan, Türkiyə, Qazaxıstan, Özbəkistan, Qırğızıstan və Tacikistan gəncləri üçün könüllülük botudur: yaxınlığınızdakı tədbirləri göstərir, iki toxunuşla sizi siyahıya yazır, tədbiri vaxtında xatırladır.

    Qeydiyyat təxminən 2 dəqiqə çəkir.
bot-about = Yaxınlığınızdakı könüllülük tədbirləri və vaxtında xatırlatmalar. Altı ölkənin gəncləri üçün.

command-start = Başla və ya menyunu aç
command-settings = Profilimi və tənzimləmələri dəyiş
command-language = Dili dəyiş
command-mydata = Məlumatlarımı yüklə
command-privacy = Hansı məlumatları niyə saxlayırıq
command-deleteme = Məlumatlarımı sil
command-help = Bu bot necə işləyir
command-cancel = Başladığım işi dayandır

### Small parts other messages are made of

date = { $day } { $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avqust
        [9] sentyabr
        [10] oktyabr
        [11] noyabr
       *[12] dekabr
    } { $year }
not-given = göstərilməyib
date-of-minor = { $date } (18 yaşına çatmayıb)
country-other = Digər ölkə
city = { $city ->
        [Baku] Bakı
        [Istanbul] İstanbul
        [Almaty] Almatı
        [Qyzylorda] Qızılorda
        [Qostanay] Qostanay
        [Aqtobe] Aqtöbe
        [Aqtau] Aqtau
        [Atyrau] Atırau
        [Oral] Oral
        [Tashkent] Daşkənd
        [Samarkand] Səmərqənd
        [Bishkek] Bişkek
        [Dushanbe] Düşənbə
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Ətraf mühit
        [education] Təhsil
        [children] Uşaqlar
        [older-people] Ahıllar
        [inclusion] İnklüzivlik
        [health] Sağlamlıq
        [animals] Heyvanlar
        [sport] İdman
        [culture] Mədəni irs
        [emergency] Fövqəladə hallar
        [technology] Texnologiya
       *[large-events] Böyük tədbirlər
    }

### Buttons

btn-back = ‹ Geri
btn-cancel = Vaz keç
btn-skip = Ötür
btn-done = Hazırdır
btn-continue = Davam et
btn-agree = Razıyam
btn-use-name = { $name }
btn-other-country = Digər ölkə
btn-whole-region = Bütün bölgə
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Nömrəmi göndər
btn-register = Qeydiyyatdan keç
btn-edit-name = Ad, soyad
btn-edit-birth-date = Doğum tarixi
btn-edit-country = Ölkə
btn-edit-region = Şəhər və ya bölgə
btn-edit-topics = Maraqlar
btn-choose-topics = Maraqlarımı seç
btn-edit-spoken-languages = Bildiyim dillər
btn-edit-phone = Telefon nömrəsi
btn-edit-language = Botun dili
btn-edit-time-zone = Saat qurşağı
btn-edit-quiet-hours = Sakit saatlar
btn-edit-pause = Fasilə
btn-optional-off = İstəyə bağlı mesajlar gəlməsin
btn-optional-on = İstəyə bağlı mesajlar gəlsin
btn-settings = Tənzimləmələr
btn-my-data = Məlumatlarım
btn-privacy = Məxfilik
btn-help = Kömək
btn-language = Dil
btn-menu = Əsas menyu
btn-download-data = Məlumatlarımı yüklə
btn-delete-data = Məlumatlarımı sil
btn-keep-data = Qalsın
btn-remove-phone = Nömrəmi profildən çıxar
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Sakit saat olmasın
btn-night-reminders = Öz vaxtında, səssiz
btn-pause-week = 1 həftə
btn-pause-month = 1 ay
btn-pause-quarter = 3 ay
btn-resume = Fasiləni bitir
btn-zone-of-region = Yaşadığım yerə görə

### Registration: the questions in their order

choose-language =
    👋 Dil seçin
    Choose a language
    Dil seç
    Тілді таңдаңыз
    Tilni tanlang
    Тилди тандаңыз
    Забонро интихоб кунед

privacy-notice =
    <b>Məlumatlarınız və onlardan istifadə</b>

    <b>Nəyi saxlayırıq:</b> Telegram ID-nizi və botda seçdiyiniz dili, həmçinin özünüz yazdıqlarınızı: adınızı, doğum tarixinizi, ölkənizi, şəhərinizi və ya bölgənizi, maraqlarınızı, bildiyiniz dilləri və (göndərsəniz) telefon nömrənizi. Tənzimləmələrinizi, sizi bura gətirən keçidi, bu mətnə nə vaxt razılıq verdiyinizi və hansı mesajlarımızın sizə çatdığını da saxlayırıq. Tədbirlərə yazılsanız və ya bir təşkilatda rolunuz olsa, bunu da saxlayırıq.

    <b>Niyə:</b> yaşınıza və yaşadığınız yerə uyğun tədbirləri göstərmək, tədbirlərdə sizə yer ayırmaq və onları vaxtında xatırlatmaq üçün.

    <b>Kim görür:</b> { privacy-organizers } { privacy-words } { privacy-audiences } { privacy-teams } { privacy-others }

    <b>Nə vaxta qədər:</b> siz məlumatlarınızı silənə qədər. /deleteme əmri onları dərhal silir. Yarımçıq qalan qeydiyyat { $days } gündən sonra silinir. Sizə hansı mesajları göndərdiyimizi { $days } gündən sonra unuduruq.

    <b>Bundan sonra nə qalır:</b> ad göstərilməyən ümumi saylar və təşkilatçı kimi etdikləriniz (kimin etdiyi göstərilmədən). Təşkilatçılara gedən və adınız keçən mesajlar { $days } gündən köhnə deyilsə, mətni silinir; göndərdiyimiz iştirakçı siyahıları 2 gündən köhnə deyilsə, silinir. Daha köhnələri və təşkilatçıların özlərinin yadda saxladıqları onlarda qalır. Verilənlər bazasının ehtiyat nüsxələrində məlumatlarınız həmin nüsxələr silinənə qədər qalır.

    <b>Hüquqlarınız:</b> /mydata ilə haqqınızda bildiyimiz hər şeyi ala, /settings ilə məlumatlarınızı düzəldə bilərsiniz.

    { privacy-contact }
    Bu mətnin versiyası: { $version }
privacy-organizers = Yazıldığınız tədbirlərin təşkilatçıları, yəni həmin təşkilatın və ondan yuxarı təşkilatların komandaları adınızı, yaşınızı, bildiyiniz dilləri, göndərmisinizsə telefon nömrənizi, nə vaxt yazıldığınızı, gəlib-gəlmədiyinizi və mesajlarımızın sizə çatıb-çatmadığını görür. Onlar iştirakçıların siyahısını saxlaya və sizi sonra adınızla tapa bilər.
privacy-words = Onlara verdiyiniz sual adınızla gedir. Tədbirdən sonra yazdığınız rəy isə { $least } nəfər cavab verəndən sonra, adsız görünür.
privacy-audiences = Çox adama yazan təşkilatçılar onların ölkə və dil üzrə sayını, neçəsinin mesajı aldığını yalnız yuvarlaqlaşdırılmış şəkildə, kiçik sayların yerində isə “{ fewer-than-ten }” sözlərini görür. Cəmi ondan az adam olanda yalnız bunu və aralarında hansı dillərin, hansı ölkələrin olduğunu görürlər. Adı ilə yalnız öz təşkilatının və ya ona tabe təşkilatların tədbirlərinə yazılanları görürlər: dilini və mesajın çatıb-çatmadığını.
privacy-teams = Rolunuz varsa, komandanız adınızı və rolunuzu görür, koordinatorlar isə özlərindən kimin təsdiq istədiyini görür.
privacy-others = Başqa könüllülər haqqınızda heç nə görmür. Botu idarə edənlər hamısını görə bilər, mesajlarımızı isə Telegram çatdırır. Məlumatlarınızı satmırıq və sizə reklam göstərmirik.
privacy-contact = { $contact ->
        [none] Sualınız varsa, ölkənizin milli könüllülər təşkilatına yazın.
       *[other] Sualınız varsa, bizə yazın: { $contact }
    }
ask-consent =
    Fərdi məlumatlarınızın yuxarıda yazıldığı kimi saxlanmasına və işlənməsinə razısınızmı?

    Razılıq olmadan sizi qeydiyyata ala bilmirik. Razılığınızı istənilən vaxt /deleteme əmri ilə geri götürə bilərsiniz.
consent-given = Bu mətnə { $date } tarixində razılıq vermisiniz.
privacy-calendar = <b>Təqviminiz:</b> təqvim proqramınız üçün tədbirlərinizə keçid yaratsanız, keçidi olan hər kəs yeriniz olan tədbirlərin adını, vaxtını və yerini görür, amma adınızı görmür. Biz keçidin özünü yox, yalnız onu nə vaxt yaratdığınızı və onu tanımağa imkan verən kodu saxlayırıq. Yeni keçid yaratdıqda, onu söndürdükdə və ya /deleteme əmrindən sonra keçid işləmir.

ask-name =
    Adınız nədir?

    Ad və soyadınızı təşkilatçılar necə görməlidirsə, elə yazın. Təkcə ad da kifayətdir.
ask-birth-date =
    Doğum tarixinizi gün, ay, il ardıcıllığı ilə yazın, məsələn: { $example }.

    Bu, yaşınıza uyğun tədbirləri göstərmək üçün lazımdır.
ask-country = Hansı ölkədə yaşayırsınız?
ask-region =
    { $country }: harada yaşayırsınız?

    Şəhərinizi və ya bölgənizi seçin, yaxud yaşadığınız yerin adını yazın. Məkanınızı da göndərə bilərsiniz (📎), yalnız bölgəni yadda saxlayırıq. Əvvəlcə yaxınlığınızdakı tədbirləri göstərəcəyik.
ask-which-region = Bunlardan hansını nəzərdə tutursunuz?
ask-district = { $region }: dəqiq yeri seçin.
ask-topics =
    Hansı sahədə kömək etmək istəyirsiniz?

    İstədiyiniz qədər seçin, sonra “Hazırdır” düyməsinə toxunun.
ask-spoken-languages =
    Hansı dilləri bilirsiniz?

    İstədiyiniz qədər seçin, sonra “Hazırdır” düyməsinə toxunun.
ask-phone =
    Telefon nömrənizi göndərmək istəyirsiniz?

    Təşkilatçılar yalnız tədbirlə bağlı təcili bir iş olanda zəng edir. Bu addımı ötürə bilərsiniz.
profile =
    Ad, soyad: { $name }
    Doğum tarixi: { $birth_date }
    Ölkə: { $country }
    Şəhər və ya bölgə: { $region }
    Maraqlar: { $topics }
    Bildiyiniz dillər: { $languages }
    Telefon nömrəsi: { $phone }

### What is said on the way

phone-noted = Nömrənizi yadda saxladıq.
phone-skipped = Yaxşı, telefon nömrəsi olmadan davam edək.
keyboard-closed = Yaxşı.
registered =
    Qeydiyyat tamamlandı ✅

    Maraqlarınızı seçsəniz, yaxınlığınızda yeni tədbirlər olanda cümə axşamı günləri bura yazacağıq. Profilinizi istənilən vaxt tənzimləmələrdə dəyişə bilərsiniz.
registration-stopped = Qeydiyyat dayandırıldı, yazdıqlarınız silindi. Yenidən başlamaq üçün “Qeydiyyatdan keç” düyməsinə toxunun.
register-first = Hələ qeydiyyatdan keçməmisiniz. Qeydiyyat təxminən bir dəqiqə çəkir.
menu = Salam! 👋 Nə etmək istəyirsiniz?
saved = Yadda saxlandı ✅
cancelled = Yaxşı, burada dayanırıq. Əvvəl yadda saxlanmış məlumatlarınız yerində qalır.
nothing-to-cancel = İndi yarımçıq qalmış işiniz yoxdur.
not-understood = Bunu anlaya bilmədim. Düymələrdən və ya əmrlər siyahısından istifadə edin.
question-lost = Son mesajınızdan sonra bot yenilənib, ona görə bu addıma yenidən başlamalıyıq. Yadda saxlanmış məlumatlarınız yerindədir.
button-too-old = Bu düymə köhnə mesajdan qalıb. Ən son mesajdakı düymələrdən istifadə edin.
card-changed = Siz baxandan sonra burada dəyişiklik olub. İndiki halını oxuyun, sonra bir daha toxunun.
card-shown-anew = Siz baxandan sonra burada dəyişiklik olub, ona görə heç nə edilmədi. İndi belədir.
something-went-wrong =
    Xəta baş verdi. Bir az sonra yenidən cəhd edin.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Burada yalnız mətn oxuya bilirəm. Cavabınızı yazın.
error-button-please = Aşağıdakı düymələrdən birini seçin.
error-name = Adınızı hərflərlə yazın, ən çoxu { $longest } simvol.
error-birth-date = Bu tarixi anlaya bilmədim. Gün, ay, il ardıcıllığı ilə yazın, məsələn: { $example }.
error-birth-date-impossible = Bu tarix düzgün ola bilməz. İli yoxlayıb yenidən yazın, məsələn: { $example }.
error-region-unknown = Bu yeri tapmadım. Yazılışını yoxlayın, yaxınlıqdakı böyük şəhərin adını yazın və ya düymələrdən seçin.
error-too-young = Qeydiyyat { $age } yaşdan etibarən mümkündür. Səhv etmisinizsə, doğum tarixinizi yenidən yazın.
error-too-young-for-country = { $country }: qeydiyyat { $age } yaşdan etibarən mümkündür. Doğum tarixiniz səhvdirsə, geri qayıdıb düzəldin.
error-phone-please = Mesaj sahəsinin altındakı “Nömrəmi göndər” düyməsinə toxunun və ya bu addımı ötürün.
error-not-your-contact = Bu, başqasının nömrəsidir. Öz nömrənizi düymə ilə göndərin və ya bu addımı ötürün.
error-choose-at-least-one = Ən azı birini seçin.
error-lead = Bunu anlaya bilmədim. Belə yazın: 1:30 — saat yarım əvvəl, 3 19:00 — üç gün əvvəl, saat 19:00.
error-lead-range = Bu çox tez və ya çox gecdir. Xatırlatma tədbirə { $minutes } dəqiqədən { $hours } saatadək qalmış və ya ən çoxu { $days } gün əvvəl gələ bilər.
error-too-many-leads = Ən çoxu { $most } xatırlatma seçmək olar. Əvvəlcə birini çıxarın.
error-quiet-hours = Bunu anlaya bilmədim. Başlanma və bitmə saatını yazın, məsələn: { $example }.
error-time-zone = Bu saat qurşağını tapa bilmədim. Böyük bir şəhərin adını yazın, məsələn: { $example }.
error-pause-date = Bu tarixi anlaya bilmədim. Qarşıdakı 12 aya düşən bir tarix yazın, məsələn: { $example }.

### Settings

settings-card =
    <b>Profiliniz</b>
    { $profile }

    <b>Mesajlar</b>
    Botun dili: { $language }
    Saat qurşağı: { $time_zone }
    Sakit saatlar: { $quiet_hours }
    Xatırlatmalar: { $reminders }
    Fasilə: { $pause }
    İstəyə bağlı mesajlar: { $optional }
    Həftənin icmalı: { $digest }

    Nəyi dəyişmək istəyirsinizsə, onun düyməsinə toxunun.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = yoxdur
paused-until = { $date } tarixinədək
not-paused = yoxdur
optional-on = gəlir
optional-off = gəlmir
ask-language = Bot hansı dildə yazsın?
ask-time-zone =
    Saat qurşağınız: { $time_zone }. Orada indi saat { $now }.

    Başqa saat qurşağı seçin və ya böyük bir şəhərin adını yazın, məsələn: { $example }.
ask-quiet-hours =
    Gecələr sizi narahat etmirik, gözləyə bilən mesajları səhər göndəririk. Sakit saatlarınız hansı olsun?

    Gözləyə bilməyən xatırlatma sakit saatlardan bir az əvvəl, istəsəniz, öz vaxtında, səssiz gəlir.

    Birini seçin və ya saatları özünüz yazın, məsələn: { $example }.
ask-pause =
    Nə qədər fasilə verək? Bu müddətdə elan və xəbər göndərməyəcəyik. Yazıldığınız tədbirlər haqqında xatırlatmalar isə gələcək.

    Birini seçin və ya fasilənin son gününü yazın, məsələn: { $example }.

### Help, data, deletion

help =
    <b>Bu bot necə işləyir</b>

    Bir dəfə qeydiyyatdan keçirsiniz. Sonra biz sizə yaxınlığınızdakı könüllülük tədbirlərini göstərir və onları vaxtında xatırladırıq.

    /start — menyu
    /events — tədbir tapmaq
    /my — yazıldığınız tədbirlər
    /settings — profiliniz, sakit saatlar, fasilə
    /language — dili dəyişmək
    /mydata — haqqınızda bildiyimiz hər şey bir faylda
    /privacy — hansı məlumatları niyə saxlayırıq
    /deleteme — məlumatlarınızı silmək
    /cancel — başladığınız işi dayandırmaq

    { privacy-contact }
my-data =
    <b>Haqqınızda bildiklərimiz</b>

    Telegram ID: { $telegram }
    { $profile }

    Bunlar da saxlanılır: { $rows }
    Hamısı aşağıdakı fayldadır.
my-data-rows =
    { $kind ->
        [consents] məxfilik mətninə razılıqlar: { $count }
        [sign-ups] tədbirlərə yazılmalar: { $count }
        [ratings] qiymətləndirmələr: { $count }
        [reminders] xatırlatmalar: { $count }
        [visits] sizi bota gətirən keçidlər: { $count }
        [roles] rollar: { $count }
        [links] yaratdığınız keçidlər: { $count }
        [events] yaratdığınız tədbirlər: { $count }
        [announcements] elanlar: { $count }
        [schedules] təkrarlanan elanlar: { $count }
        [groups] qoşduğunuz qruplar: { $count }
        [acts] etdikləriniz və ya sizinlə bağlı edilənlər: { $count }
       *[other] digər qeydlər: { $count }
    }
my-data-caption = Haqqınızda bildiyimiz hər şey buradadır. Faylı istənilən mətn redaktoru ilə aça bilərsiniz.
delete-confirm =
    Bütün məlumatlarınızı silək?

    Profiliniz, yazıldığınız tədbirlər, tənzimləmələriniz və razılığınız həmişəlik silinəcək. Onları bərpa edə bilməyəcəyik. Yalnız ad göstərilməyən ümumi saylar qalacaq.
delete-leaves-nobody = Bu komandalarda könüllülərin əlaqə saxlaya bildiyi son adam sizsiniz: { $organizations }. Sizdən sonra onların suallarını və müraciətlərini orada heç kim almayacaq. Əvvəlcə “{ btn-team }” bölməsində kimisə dəvət etsəniz, yaxşı olar.
deleted = Məlumatlarınız silindi. Ayırdığınız vaxta görə təşəkkür edirik. Qayıtmaq istəsəniz, /start göndərin.
delete-kept = Yaxşı, hər şey olduğu kimi qalır.
named-somebody-erased = Bu mesajda məlumatlarını silmiş bir nəfərin adı vardı, ona görə mətni silindi. İndiki vəziyyətə menyuda baxa bilərsiniz.

### Organizations, their teams and invitations

command-team = Təşkilatlarım və komandalarım
role = { $role ->
        [organizer] təşkilatçı
        [coordinator] koordinator
       *[federation-admin] federasiya admini
    }
btn-team = Komandalarım
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Təşkilatçı dəvət et
btn-invite-coordinator = Koordinator dəvət et
btn-invite-federation-admin = Federasiya admini dəvət et
btn-withdraw-invitations = Dəvətləri ləğv et
btn-end-role = Rolu ləğv et
btn-keep-role = Qalsın
btn-leave-team = Komandadan çıx
btn-accept = Qəbul edirəm
btn-decline = Xeyr, sağ olun

choose-organization = Bir neçə təşkilatda rolunuz var. Birini seçin.
not-in-a-team = Heç bir təşkilatda rolunuz yoxdur. Sizi koordinator dəvət edə bilər.
team-card =
    <b>{ $organization }</b>

    Rolunuz: { $role }
    Qüvvədə olan dəvətlər: { $invitations }

    Kiminsə roluna baxmaq və ya onu ləğv etmək üçün adına toxunun.
team-card-of-organizer =
    <b>{ $organization }</b>

    Rolunuz: { $role }
    Komanda: { $team }
member-card =
    <b>{ $name }</b>

    Təşkilat: { $organization }
    Rol: { $role }
    Nə vaxtdan: { $date }
end-role-confirm =
    Bu rolu ləğv edək?

    { $name } · { $role }
    “{ $organization }”

    Bu barədə ona mesaj göndərəcəyik.
role-ended = Rol ləğv olundu.
your-role-ended =
    Artıq bu rolda deyilsiniz.

    “{ $organization }” · { $role }
leave-team-confirm =
    Komandadan çıxmaq istəyirsiniz?

    “{ $organization }” · { $role }
last-one-leaves = Bundan sonra bu komandada əlaqə saxlanacaq heç kim qalmayacaq. Könüllülərin sualları və onlarla bağlı bildirişlər yuxarı təşkilata gedəcək, ya da burada yenidən kimsə olana qədər gözləyəcək.
team-left = “{ $organization }” təşkilatının komandasından çıxdınız.
invitation-link =
    Bu keçidi dəvət etdiyiniz şəxsə göndərin:

    { $link }

    Rol: { $role }
    Təşkilat: “{ $organization }”

    Keçid bir dəfə işləyir və { $hours } saat qüvvədə qalır.
invitations-withdrawn = Dəvətlər ləğv olundu, keçidlər artıq işləmir.
invitation =
    Bir təşkilat sizi komandasına dəvət edir.

    Təşkilat: “{ $organization }”
    Rol: { $role }

    Dəvəti qəbul edirsiniz?
invitation-accepted =
    Artıq komandadasınız ✅

    “{ $organization }” · { $role }
invited-accepted =
    { $name } dəvətinizi qəbul etdi.

    “{ $organization }” · { $role }
invited-nobody =
    Dəvətinizin vaxtı bitdi: onu heç kim qəbul etmədi.

    “{ $organization }” · { $role }

    “{ btn-team }” bölməsində yenisini yarada bilərsiniz.
invitation-declined = Yaxşı, hər şey olduğu kimi qalır. Fikrinizi dəyişsəniz, keçidi yenidən açın.
invitation-waits = Sizi komandaya dəvət ediblər. Əvvəlcə qeydiyyatdan keçin, sonra dəvətə qayıdacağıq.
error-invitation-gone = Bu dəvət artıq qüvvədə deyil: ya istifadə olunub, ya vaxtı bitib, ya da ləğv edilib. Yeni keçid istəyin.
invitation-gone-meanwhile = Qeydiyyatdan əvvəl açdığınız dəvət artıq qüvvədə deyil: ya istifadə olunub, ya vaxtı bitib, ya da ləğv edilib. Komandaya qoşulmaq istəyirsinizsə, yeni keçid istəyin.
error-link-gone = Bu keçiddə görə biləcəyiniz tədbir yoxdur. Yenisini keçidi göndərəndən istəyin.
error-role-held = Bu rol sizdə artıq var.
error-no-right = Bunun üçün lazım olan rol sizdə yoxdur.
error-last-coordinator = Sonuncu koordinator komandadan çıxa bilməz. Əvvəlcə başqa bir koordinator dəvət edin.
nobody-to-reach =
    <b>“{ $organization }”: əlaqə saxlanacaq heç kim yoxdur</b>

    Komandadakıların hamısı ya oradan çıxıb, ya da botu bloklayıb. Qarşıda olan, amma heç kimin məşğul olmadığı tədbirlər: { $count }. Orada yenidən kimsə olana qədər könüllülərin sualları və onlarla bağlı bildirişlər sizə gələcək.
events-lost-creator =
    <b>Sahibsiz qalan tədbirlər</b>

    “{ $organization }”. Burada tədbir yaratmış bir nəfər artıq komandada deyil və ya botu bloklayıb. Qarşıdakı tədbirlər: { $count }. Könüllülərin sualları və onlarla bağlı bildirişlər bundan sonra sizə gələcək.

### Events: finding them

command-events = Tədbir tap
command-my = Yazıldığım tədbirlər
command-new = Tədbir yarat
day = { $day } { $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avqust
        [9] sentyabr
        [10] oktyabr
        [11] noyabr
       *[12] dekabr
    } { $year }, { $weekday ->
        [1] bazar ertəsi
        [2] çərşənbə axşamı
        [3] çərşənbə
        [4] cümə axşamı
        [5] cümə
        [6] şənbə
       *[7] bazar
    }
hours = { $from }–{ $until }
hours-until-next-day = { $from } – ertəsi gün { $until }
hours-in-zone = { $hours } ({ $city })
place = { $place }, { $region }
place-varies = bəzi tarixlərdə fərqlidir
spots-left = { $free ->
        [0] Boş yer qalmayıb
       *[other] Boş yer: { $free }
    }
btn-events = Tədbir tap
btn-my = Tədbirlərim
btn-new = Tədbir yarat
btn-event = { $date } · { $title }
btn-my-region = Yaşadığım yer
btn-my-topics = Maraqlarım
btn-other-countries = Digər ölkələr də
btn-sign-up = İştirak edirəm
btn-join-waitlist = Gözləmə siyahısına
btn-give-up = Gələ bilmirəm
btn-leave-waitlist = Gözləmədən çıx

events-list = Qarşıdakı tədbirlər. Yaxınlığınızdakılar və maraqlarınıza uyğun olanlar əvvəldədir. Birini seçin.
events-list-for-anybody = Qarşıdakı tədbirlər. Birini seçin.
no-events = Burada hələlik planlaşdırılan tədbir yoxdur. Yenilərini cümə axşamı günləri icmalda göndəririk.
no-events-here = Burada hələlik planlaşdırılan tədbir yoxdur.
no-events-but-elsewhere = Ölkənizdə hələlik planlaşdırılan tədbir yoxdur. Digər ölkələrdə var.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Təşkilatçı: { $organization }

    { $topic } · { $age } yaşdan

    { $description }
status-confirmed = Siyahıdasınız ✅
status-waiting = Gözləmə siyahısındasınız. Sıra nömrəniz: { $position }.
status-offered = Sizin üçün bir yer saxlayırıq. Cavab üçün son vaxt: { $time }.
status-offered-shared = Bir yer boşdur. Gözləmə siyahısından kim birinci götürsə, onundur.
status-line-stopped = Qeydiyyat bağlıdır, boşalan yerlər hələlik gözləmə siyahısına verilmir.
status-consent-needed = Yaşınıza görə valideyninizin və ya qəyyumunuzun yazılı razılığı lazımdır, onu özünüzlə gətirin.
status-cancelled = Bu tədbir ləğv olunub. Səbəb: { $reason }
status-date-cancelled = Bu tarixdəki tədbir ləğv olunub. Səbəb: { $reason }
status-language = Təşkilatçı bu mətni başqa dildə yazıb: { $language }.

### Events: signing up

signed-up = Siyahıdasınız ✅ Planınız dəyişsə, yerinizi boşaldın ki, başqası gələ bilsin.
waitlisted = Gözləmə siyahısındasınız. Yer açılan kimi sizə yazacağıq.
error-just-full = Sonuncu boş yer indicə tutuldu. Gözləmə siyahısına yazıla bilərsiniz.
error-clash = Artıq eyni vaxta düşən başqa bir tədbirin siyahısındasınız: “{ $title }”.
error-event-age = Bu tədbirdə { $age } yaşdan etibarən iştirak etmək olar.
error-event-started = Bu tədbir artıq başlayıb, ona görə yazılmaq olmur.
error-give-up-started = Bu tədbir artıq başlayıb, ona görə yerinizi boşaltmaq olmur. Gələ bilmirsinizsə, təşkilatçıya yazın.
error-waiting-started = Bu tədbir artıq başlayıb, daha yer verilmir. Heç nə etməyinizə ehtiyac yoxdur.
error-organize-started = Bu tədbir artıq başlayıb, ona görə bunu dəyişmək olmur.
error-changed-meanwhile = Bu arada başqası tədbirdə dəyişiklik edib, ona görə heç nə yadda saxlanmadı. Tədbir indi belədir.
error-event-cancelled = Bu tədbir ləğv olunub.
error-date-cancelled = Bu tarixdəki tədbir ləğv olunub.
event-waits = Tədbirlərə yazılmaq üçün əvvəlcə qeydiyyatdan keçin, sonra bu tədbirə qayıdacağıq.
register-to-sign-up = Əvvəlcə bir neçə sual, sonra sizi tədbirə yazacağıq.
registration-waits =
    Bu tədbirdə iştirak etmək istəyib qeydiyyata başlamışdınız. Bir neçə cavab qalıb, cəmi bir dəqiqə çəkir.

    Fikrinizi dəyişmisinizsə, heç nə etməyin: yazdıqlarınız silinəcək.
give-up-confirm =
    Yerinizi boşaldaq?

    “{ $title }” — { $date }, { $hours }
give-up-offered = Yeriniz gözləmə siyahısındakılara təklif olunacaq.
give-up-open = Yeriniz başqaları üçün boş olacaq.
give-up-closed = Bu tədbirə artıq yazılmaq olmur, yeriniz də heç kimə təklif olunmur, ona görə boş qalacaq.
btn-free-spot = Yerimi boşalt
btn-keep-spot = Yerim qalsın
spot-freed = Yerinizi boşaltdıq. Vaxtında xəbər verdiyiniz üçün təşəkkür edirik.
spot-freed-late = Yerinizi boşaltdıq. Xəbər verdiyiniz üçün təşəkkür edirik.
waitlist-left = Gözləmə siyahısından çıxdınız.
offer =
    Bir yer boşaldı!

    “{ $title }” — { $date }, { $hours }

    Bu yeri sizin üçün saxlayırıq. Cavab üçün son vaxt: { $time }.
offer-shared =
    Bir yer boşaldı!

    “{ $title }” — { $date }, { $hours }

    Vaxt azdır, ona görə bir-bir soruşmuruq: gözləmə siyahısından kim birinci götürsə, yer onundur.
btn-take-spot = İştirak edirəm
btn-keep-waiting = Xeyr, gözləyəcəyəm
offer-taken = Siyahıdasınız ✅
offer-kept-waiting = Yaxşı, gözləmə siyahısında qalırsınız.
offer-expired =
    Sizin üçün bir yer saxlamışdıq, amma vaxtında cavab gəlmədi. Gözləmə siyahısında qalırsınız.

    “{ $title }” — { $date }, { $hours }
offer-missed =
    Başqası sizdən tez tərpəndi, yer artıq tutulub. Gözləmə siyahısında əvvəlki yerinizdə qalırsınız.

    “{ $title }” — { $date }, { $hours }
error-offer-gone = Bu yer artıq sizin üçün saxlanılmır.
waited-in-vain =
    Bu dəfə sizə yer təklif edə bilmədik, tədbir artıq başlayıb. Kömək etməyə hazır olduğunuz üçün təşəkkür edirik!

    “{ $title }” — { $date }, { $hours }
applied-in-vain =
    Təşkilatçı müraciətinizə vaxtında baxa bilmədi, tədbir artıq başlayıb. Üzr istəyirik. Kömək etmək istədiyiniz üçün təşəkkür edirik!

    “{ $title }” — { $date }, { $hours }
event-cancelled-notice =
    Tədbir ləğv olundu.

    “{ $title }” — { $date }, { $hours }
    Səbəb: { $reason }
dates-cancelled-notice =
    Ləğv olundu:

    “{ $title }”
    { $lines }
    Səbəb: { $reason }
my-list = Yazıldığınız tədbirlər. Birini seçin.
my-list-empty = Hələ heç bir tədbirə yazılmamısınız.
my-list-nothing-ahead = Qarşıda heç bir tədbiriniz yoxdur.
my-past = Yeriniz olmuş tədbirlər. Gəldiyiniz tədbirlərin sayı: { $came }.
status-came = Gəlmisiniz ✅
status-not-came = Təşkilatçı gəlmədiyinizi qeyd edib.
status-not-marked = İştirak hələ qeyd olunmayıb.

### Events: creating them

ask-organizing = Tədbiri hansı təşkilat keçirir?
ask-title =
    Tədbirin adı nədir?

    Məsələn: Çay sahilində təmizlik. Ən çoxu { $longest } simvol.
ask-description =
    İştirakçılar nə edəcək və özləri ilə nə gətirməlidir?

    Ən çoxu { $longest } simvol. Bu addımı ötürə bilərsiniz.
ask-place =
    İştirakçılar harada görüşəcək?

    Ünvanı yazın və oranı necə tapmağı izah edin. Ən çoxu { $longest } simvol. Məkanı Telegramdan da göndərə bilərsiniz, onda iştirakçılar yeri xəritədə aça biləcək.
ask-event-topic = Hansı mövzu daha uyğundur?
ask-event-country = Tədbir hansı ölkədə keçiriləcək?
ask-event-region = { $country }: tədbir hansı şəhərdə və ya bölgədə keçiriləcək?
ask-day =
    Tədbir hansı gün olacaq?

    Günü seçin və ya tarixi yazın, məsələn: { $example }.
month = { $month ->
        [1] Yanvar
        [2] Fevral
        [3] Mart
        [4] Aprel
        [5] May
        [6] İyun
        [7] İyul
        [8] Avqust
        [9] Sentyabr
        [10] Oktyabr
        [11] Noyabr
       *[12] Dekabr
    } { $year }
weekday-short = { $weekday ->
        [1] Be
        [2] Ça
        [3] Çə
        [4] Ca
        [5] Cü
        [6] Şə
       *[7] Bz
    }
ask-hours =
    Saat neçədən neçəyə qədər?

    { $city } vaxtı ilə seçin, yaxud başlanma və bitmə saatını yazın, məsələn: { $example }. Həmin gün bir neçə növbə olacaqsa, hamısının saatlarını vergüllə ayırıb yazın.
ask-places =
    Neçə nəfər iştirak edə bilər?

    Seçin və ya sayı yazın. Ən azı neçə nəfər lazım olduğunu da göstərmək istəsəniz, hər iki sayı yazın, məsələn: { $example }.
ask-event-age = Neçə yaşdan etibarən iştirak etmək olar? Seçin və ya yaşı yazın.
event-preview = Tədbir belə görünəcək. Hər şey düzdürsə, “Dərc et” düyməsinə toxunun.
btn-edit-title = Tədbirin adı
btn-edit-description = Təsvir
btn-edit-place = Məkan
btn-edit-event-topic = Mövzu
btn-edit-day = Gün
btn-edit-hours = Saat
btn-edit-places = İştirakçı sayı
btn-edit-event-age = Yaş
btn-publish = Dərc et
event-published =
    Dərc olundu ✅

    Bu keçidi paylaşın: { $link }
event-draft-dropped = Yaxşı, tədbir dərc olunmadı.
change-dropped = Yaxşı, heç nə dəyişdirilmədi.
kept-event = “{ $title }” tədbirini yaratmağa başlamışdınız. Davam edək?
kept-change = “{ $title }” tədbirini dəyişməyə başlamışdınız, amma yadda saxlamamışdınız. Davam edək?
kept-announcement = “{ $organization }” adından elan yazmağa başlamışdınız. Davam edək?
draft-stays-kept = Yaxşı. Yazdıqlarınız { $days } gün saxlanacaq.
btn-go-on-with-draft = Davam et
btn-start-anew = Yenidən başla
btn-not-now = İndi yox
error-too-much = Qısa müddətdə çox sorğu göndərdiniz. { $minutes } dəqiqədən sonra yenidən cəhd edin.
error-too-long = Bu, çox uzundur. Ən çoxu { $longest } simvol yazın.
error-day = Bu tarixi anlaya bilmədim. Gün, ay, il ardıcıllığı ilə yazın, məsələn: { $example }.
error-day-past = Bu tarix və ya saat artıq keçib. Daha sonrakı bir vaxt seçin.
error-day-far = Qarşıdakı 12 aya düşən bir gün seçin.
error-hours = Bunu anlaya bilmədim. Başlanma və bitmə saatını yazın, məsələn: { $example }. Bitmə saatı daha erkəndirsə, növbə ertəsi gün bitir; belə növbəni siyahının sonunda yazın.
hours-over-midnight = Növbənin sonu: ertəsi gün, saat { $until }.
error-places = Bunu anlaya bilmədim. 1 ilə { $most } arasında bir say yazın, yaxud minimum və maksimum sayı birlikdə yazın, məsələn: { $example }.
error-event-age-number = { $least } ilə 99 arasında bir yaş yazın.

### Events: looking after them

btn-cancel-event = Tədbiri ləğv et
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Siyahıda: { $count } / { $most } (ən azı: { $least })
    { $confirmed }

    Gözləmə siyahısı: { $waiting }
roster-together = Bu vaxt bütün tapşırıqlarda: { $count } (ən azı: { $least })
nobody = hələ heç kim yoxdur
ask-cancel-reason =
    Niyə ləğv olunur?

    Bir-iki cümlə yazın. Tədbirə yazılan hər kəs bunu oxuyacaq.
cancel-event-confirm =
    Bu tədbiri ləğv edək?

    “{ $title }” — { $date }, { $hours }
    Səbəb: { $reason }

    Mesaj alacaqların sayı: { $count }. Bunu geri qaytarmaq olmur.
btn-keep-event = Tədbir qalsın
cancel-dates-confirm =
    Bunu ləğv edək?

    “{ $title }”
    { $lines }
    Səbəb: { $reason }

    Tarix sayı: { $dates }. Mesaj alacaqların sayı: { $count }. Bunu geri qaytarmaq olmur. Başqa hər şey olduğu kimi qalır.
cancel-stops = Bu adamlara göndəriləcək elanlar da dayandırılır. Elan sayı: { $count }
btn-cancel-dates = Bəli, ləğv et
event-cancelled = Tədbir ləğv olundu. Mesaj alanların sayı: { $count }.
dates-cancelled = Ləğv olundu. Tarix sayı: { $dates }. Mesaj alanların sayı: { $count }.
ask-scope =
    “{ $title }” — { $date }, { $hours }

    { $matter ->
        [cancel] Hansı tarixləri ləğv etmək istəyirsiniz?
        [close] Hansı tarixlər üçün qeydiyyatı bağlamaq istəyirsiniz?
        [open] Hansı tarixlər üçün qeydiyyatı açmaq istəyirsiniz?
        [write] Hansı tarixlərin iştirakçılarına yazmaq istəyirsiniz?
       *[change] Dəyişiklik hansı tarixlərə aid olsun?
    }
btn-this-date = Yalnız bu tarix
btn-scope = { $scope ->
        [this-shift] Yalnız bu növbə
        [whole-date] Bu tarixdəkilərin hamısı: { $count }
        [same-and-later] Eynisi, bu və sonrakı tarixlər: { $count }
        [same-ahead] Eynisi, bütün tarixlər: { $count }
        [this-and-later] Bu və sonrakıların hamısı: { $count }
       *[all-ahead] Qarşıdakıların hamısı: { $count }
    }
count-of-dates = Tarix sayı: { $dates }
numbers-changed = Sual veriləndən sonra vəziyyət dəyişib. İndi belədir.

### Events: more settings

moment = { $date }, { $hours }
before-days = tədbirə { $days } gün qalmış
before-hours = tədbirə { $hours } saat qalmış
at-once = dərhal
at-start = tədbir başlayanda
evening-before = bir gün əvvəl axşam
btn-at-once = Dərhal
btn-at-start = Tədbir başlayanda
btn-evening-before = Bir gün əvvəl axşam
btn-before-days = Tədbirə { $days } gün qalmış
btn-before-hours = Tədbirə { $hours } saat qalmış
visibility-everyone = hamı
visibility-country = yalnız bu ölkədə yaşayanlar
visibility-link = yalnız keçidi olanlar
btn-visibility-everyone = Hamı
btn-visibility-country = Yalnız bu ölkədə yaşayanlar
btn-visibility-link = Yalnız keçidi olanlar
approval-on = hər müraciətə təşkilatçı baxır
approval-off = müraciət lazım deyil
yes = var
no = yoxdur
repeat-once = yalnız bir dəfə
repeat-daily = hər gün, cəmi { $times } dəfə
repeat-weekly = hər həftə, cəmi { $times } dəfə
btn-more-settings = Əlavə tənzimləmələr
more-settings =
    <b>Əlavə tənzimləmələr</b>

    Təkrarlanma: { $repeat }
    Tapşırıqlar: { $roles }
    Foto: { $photo }
    Xəritədə yeri: { $pin }
    Kim görür: { $visibility }
    Qeydiyyat başlanır: { $opens }
    Qeydiyyat bitir: { $closes }
    Qəbul qaydası: { $approval }
    Bundan sonra yer boşalsa, sizə xəbər veririk: { $cutoff }
    Dillər: { $languages }

    Nəyi dəyişmək istəyirsinizsə, onun düyməsinə toxunun.
settings-least = Bütün tapşırıqlar üçün ümumi minimum: { $least }
btn-edit-repeat = Təkrarlanma
btn-edit-roles = Tapşırıqlar
btn-edit-least = Ümumi minimum
btn-edit-photo = Foto
btn-edit-pin = Xəritə
btn-edit-visibility = Kim görür
btn-edit-opens = Qeydiyyat başlanır
btn-edit-closes = Qeydiyyat bitir
btn-edit-approval = Qəbul qaydası
btn-edit-cutoff = Yerin boşaldılması
btn-edit-languages = Dillər
ask-repeat = Tədbir bir dəfə olacaq, yoxsa eyni saatda təkrarlanacaq?
btn-once = Bir dəfə
btn-daily = Hər gün
btn-weekly = Hər həftə
ask-repeat-times = Cəmi neçə dəfə olacaq? Seçin və ya sayı yazın, ən çoxu { $most }.
ask-roles =
    İştirakçılar müxtəlif işlər görəcək?

    Hər tapşırığı ayrıca sətirdə yazın və neçə nəfər lazım olduğunu göstərin. Məsələn:
    { $example }
btn-no-roles = Tapşırıq olmasın
role-example =
    Qeydiyyat: 3
    Bələdçilər: 2-6
ask-least = Bütün tapşırıqlar üçün cəmi ən azı neçə nəfər lazımdır? Bir say yazın; hər tapşırığın öz minimumu kifayətdirsə, 0 yazın.
ask-photo = Tədbir üçün foto göndərin.
btn-remove-photo = Fotonu sil
ask-pin = Görüş yerini Telegramın “Məkan” seçimi ilə göndərin ki, iştirakçılar onu xəritədə aça bilsin.
btn-remove-pin = Xəritədən çıxar
ask-visibility = Bu tədbiri kim görsün?
ask-opens = Tədbirə qeydiyyat nə vaxt başlansın?
ask-closes = Tədbirə qeydiyyat nə vaxt bitsin?
ask-approval = Hər iştirakçını özünüz qəbul etmək istəyirsiniz?
btn-approval-on = Bəli, özüm seçəcəyəm
btn-approval-off = Xeyr, hamı yazılsın
ask-cutoff = İştirakçılar yerlərini nə vaxta qədər sərbəst boşalda bilsin? Sonra da boşalda bilərlər, amma sizə mesaj gələcək.
ask-text-language = Mətnləri hansı dildə yazmaq və ya görmək istəyirsiniz? ✓ olan dillərdə mətn artıq var.
btn-same-place = Olduğu kimi qalsın
pin-noted = Məkanı yadda saxladıq. İndi ünvanı yazın.
pin-dropped = Xəritədəki nöqtə əvvəlki məkanı göstərirdi, ona görə silindi. Yenisini göndərə bilərsiniz.
error-photo-please = Foto göndərin və ya geri qayıdın.
error-location-please = Məkanı Telegramdan göndərin və ya geri qayıdın.
error-roles =
    Bunu anlaya bilmədim. Hər tapşırığı ayrıca sətirdə yazın və neçə nəfər lazım olduğunu göstərin. Məsələn:
    { $example }
roles-decide-places = { $least ->
        [0] İştirakçı sayını bundan sonra tapşırıqlar müəyyən edir: cəmi { $most } nəfər.
       *[other] İştirakçı sayını bundan sonra tapşırıqlar müəyyən edir: cəmi { $most } nəfər. Birlikdə ən azı { $least } nəfər lazımdır.
    }
error-roles-too-few = Tapşırıqların cəmi { $most } yeri var, amma ən azı { $least } nəfər lazımdır. Daha çox yer yazın və ya əvvəlcə iştirakçı sayını dəyişin.
error-least = 0 ilə { $most } arasında bir say yazın: tapşırıqların cəmi bundan çox yeri yoxdur.
error-repeat-times = 2 ilə { $most } arasında bir say yazın.
error-too-many-shifts = Növbə sayı çox olur: { $count }. Ən çoxu { $most } növbə ola bilər.

### Events: cards with more on them

shift-count = Növbə sayı: { $count }
event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 { shift-count }
    🤝 Təşkilatçı: { $organization }

    { $topic } · { $age } yaşdan

    { $description }
shift-role = Tapşırıq: { $role }
card-approval = Kimin iştirak edəcəyinə təşkilatçı qərar verir.
card-opens = Qeydiyyat başlanır: { $date }, saat { $time }
card-closed = Bu tədbirə artıq yazılmaq olmur.
card-over = Bu tədbir başa çatıb.
near-instead = Qarşıdakı digər tədbirlər:
status-applied = Müraciətinizə baxılır.
status-removed = Təşkilatçı sizi siyahıdan çıxarıb. O icazə verməyincə bu tədbirə yazıla bilməzsiniz. Səbəb: { $reason }
status-declined = Müraciətiniz bu dəfə qəbul olunmadı. Səbəb: { $reason }
btn-apply = Müraciət et
btn-withdraw = Müraciəti geri götür
btn-map = Xəritə
btn-share = Paylaş
btn-photo = Foto
btn-calendar = Təqvimə əlavə et
btn-ask-organizer = Təşkilatçıdan soruş
btn-show-event = Tədbiri göstər
btn-nothing-found = Heç nə tapılmadı. Bütün tədbirlər
applied = Müraciətinizi aldıq. Təşkilatçı qərar verəndə sizə yazacağıq.
application-kept = Müraciətinizi aldıq, amma bu tədbirlə hazırda məşğul olan yoxdur. Onu saxlayırıq: kimsə tədbiri öz üzərinə götürəndə müraciətinizi ona çatdırıb sizə yazacağıq.
application-withdrawn = Müraciətinizi geri götürdünüz.
error-not-yet-open = Bu tədbirə qeydiyyat hələ başlanmayıb. Başlanma vaxtı: { $date }, saat { $time }.
error-sign-up-closed = Bu tədbirə artıq yazılmaq olmur.
error-declined = Təşkilatçı müraciətinizi qəbul etməyib.
error-removed = Təşkilatçı sizi bu tədbirin siyahısından çıxarıb. Qayıtmağınıza yalnız o icazə verə bilər.
error-other-country = Bu tədbir yalnız bu ölkədə yaşayanlar üçündür: { $country }.
give-up-late = Tədbirin başlanmasına az qalıb, ona görə təşkilatçıya mesaj gedəcək.
give-up-late-kept = Tədbirin başlanmasına az qalıb, amma onunla hazırda məşğul olan yoxdur. Tədbiri öz üzərinə götürən şəxsə mesaj gedəcək.
calendar-caption = Tədbiri təqviminizə əlavə etmək üçün faylı açın.
btn-update-calendar = Təqvimimi yenilə
btn-clear-calendar = Təqvimimdən sil
calendar-gone-caption = Ləğv olunanı təqviminizdən silmək üçün faylı açın.
error-nothing-for-calendar = Siyahıda deyilsiniz, ona görə təqvim üçün fayl yoxdur.
btn-calendar-link = Tədbirlərim təqvimimdə
calendar-link =
    <b>Tədbirləriniz öz təqviminizdə</b>

    “{ btn-open-calendar }” düyməsinə toxunun: təqvim tətbiqiniz yeriniz olan tədbirləri göstərəcək və dəyişiklikləri bir neçə saat ərzində özü yeniləyəcək. Başqa proqramlarda bu keçidi təqvim kimi əlavə edin:
    <code>{ $link }</code>

    Bu keçidi bilən hər kəs harada və nə vaxt könüllü olduğunuzu görə bilər. Onu heç kimlə paylaşmayın, başqasının əlinə keçibsə, yenisini yaradın.
calendar-link-stands =
    <b>Tədbirləriniz öz təqviminizdə</b>

    Bunun üçün { $date } tarixində keçid yaratmısınız; onu bu söhbətdə yuxarıda tapa bilərsiniz. Yeni keçid köhnəsini etibarsız edir.
btn-open-calendar = Təqvim tətbiqimə əlavə et
btn-new-calendar-link = Yeni keçid
btn-end-calendar-link = Söndür
calendar-link-ended = Söndürüldü. Keçid artıq işləmir.
calendar-name = Könüllülük
btn-organization-calendar = Hamısı təqvimimdə
organization-events = “{ $organization }” təşkilatının qarşıdakı tədbirləri.

### Events: organizing

command-organize = Təşkil etdiyim tədbirlər
btn-organize = Təşkil etdiklərim
organize-list = Təşkil etdiyiniz tədbirlər. Könüllüyə ən çox ehtiyac olanlar əvvəldədir. ❗ işarəsi və yanındakı rəqəm hələ neçə könüllü çatmadığını göstərir.
organize-list-empty = Burada hələlik planlaşdırılan tədbir yoxdur. /new əmri ilə tədbir yarada bilərsiniz.
total-confirmed = Siyahıda: { $count } / { $most }
total-waiting = Gözləmə siyahısı: { $count }
total-applied = Müraciətlər: { $count }
total-lacking = Çatmır: { $count }
total-came = Gəldi: { $count }
total-absent = Gəlmədi: { $count }
btn-manage = İdarə et
btn-people = İştirakçılar
btn-applications = Müraciətlər: { $count }
btn-add-person = İştirakçı əlavə et
btn-write-all = Hamıya yaz
btn-edit-event = Düzəliş et
btn-copy-event = Kopyala
btn-close-sign-up = Qeydiyyatı bağla
btn-open-sign-up = Qeydiyyatı aç
btn-link = Keçid və QR kod
btn-csv = CSV faylı
btn-xlsx = Excel faylı
sign-up-closed = Tədbirə qeydiyyat bağlandı.
sign-up-opened = Tədbirə qeydiyyat açıldı.
sign-up-closed-for = Qeydiyyat bağlandı. Tarix sayı: { $dates }.
sign-up-opened-for = Qeydiyyat açıldı. Tarix sayı: { $dates }.
sign-up-stays-closed = Qeydiyyat bağlı qalır, çünki vaxtı bitib. Açmaq üçün “Qeydiyyat bitir” tənzimləməsini dəyişin.
ask-line =
    Qeydiyyat bağlanır: daha heç kim yazıla bilməyəcək.

    Gözləmə siyahısında: { $count }

    Kimsə yerini boşaltsa, yer gözləmə siyahısına verilsin?
btn-line-moves = Bəli, gözləyənlərə verilsin
btn-line-stops = Xeyr, boş qalsın
btn-move-line = Sıranı davam etdir
btn-stop-line = Sıranı dayandır
line-moves = Boşalan yerlər gözləmə siyahısına verilir.
line-stopped = Gözləmə siyahısı dayandırılıb: boşalan yerlər boş qalır.
file-comes = Faylı aşağıda göndəririk.
roster-caption = “{ $title }” — { $date }, { $hours }
column-name = Ad, soyad
column-status = Status
column-age = Yaş
column-phone = Telefon nömrəsi
column-languages = Bildiyi dillər
column-since = Yazıldığı tarix
column-day = Tarix
column-from = Başlama
column-until = Bitmə
column-role = Tapşırıq
column-came = Gəlib
came-yes = hə
came-no = yox
btn-xlsx-event = Bütün tarixlər (Excel)
event-roster-caption = “{ $title }”: bütün tarixlərdə olanlar
sheet-announcement = Elan
day-roster-caption = “{ $title }” — { $date }
state-confirmed = siyahıdadır
state-offered = yer saxlanılıb
state-waiting = gözləmə siyahısındadır
state-applied = müraciət edib
state-came = gəldi
state-no-show = gəlmədi
state-removed = siyahıdan çıxarılıb
btn-state-confirmed = Siyahıda olanlar
btn-state-waiting = Gözləmə siyahısında olanlar
btn-state-offered = Yer saxlanılanlar
btn-state-applied = Müraciət edənlər
btn-state-came = Gələnlər
btn-state-no-show = Gəlməyənlər
btn-past = Keçmiş tədbirlər
past-list = Başa çatmış tədbirlər, ən sonuncudan başlayaraq:
past-list-empty = Hələ başa çatmış tədbir yoxdur.
btn-attendance = Kimlər gəldi
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Gəldi: { $came }
    Gəlmədi: { $absent }
    Hələ qeyd olunmayıb: { $open }

    Gəlibsə, adına bir dəfə toxunun ✅, gəlməyibsə, iki dəfə ❌.
btn-rest-came = Qeyd olunmayanların hamısı gəldi
attendance-saved = Qeyd olundu ✅
ask-attendance =
    <b>Kimlər gəldi?</b>

    “{ $title }” — { $date }, { $hours }
    Hələ qeyd olunmayıb: { $count }

    Qeyd edəndən sonra gələnlərə təşəkkür mesajı gedəcək.
thanks =
    <b>Gəldiyiniz üçün təşəkkür edirik!</b>

    “{ $title }” — { $date }, { $hours }

    Necə keçdi? { $least } nəfər cavab verəndən sonra təşkilatçılar ulduzları ümumi şəkildə, adsız görür.
btn-stars = ★ { $stars }
rated =
    “{ $title }”: { $stars }

    Qiymətləndirdiyiniz üçün təşəkkür edirik!
btn-add-words = Bir neçə söz yaz
ask-feedback = “{ $title }” — nə xoşunuza gəldi, nəyi daha yaxşı etmək olar? Ən çoxu { $longest } simvol. { $least } nəfər cavab verəndən sonra təşkilatçılar yazdığınızı başqalarının rəyləri ilə qarışıq oxuyacaq, adınızı isə görməyəcək.
feedback-saved = Təşəkkür edirik! { $least } nəfər cavab verəndən sonra təşkilatçılar yazdığınızı oxuyacaq, adınızı isə görməyəcək.
rating-average = ★ { $stars },{ $tenths } (cavab sayı: { $count })
ratings-too-few = Cavab sayı: { $count }. Kimin nə dediyi bilinməsin deyə, ulduzlar və rəylər ən azı { $least } cavab olanda göstərilir.
btn-ratings = Nə deyiblər
choose-person = Birini seçin.
choose-added =
    “{ $title }” — { $date }, { $hours }
    { $spots }

    Əlavə olunacaq adamı seçin.
people-found = “{ $words }” üzrə tapıldı: { $count }
people-hint = Kimisə açmaq üçün nömrəsinə toxunun. Nömrəni və ya adın ən azı iki hərfini yaza da bilərsiniz.
btn-everybody = Hamısı: { $count }
btn-unmarked = Qeyd olunmayıb: { $count }
btn-waiting = Gözləyənlər: { $count }
btn-minors = 18-dən kiçik: { $count }
nobody-on-list = Bu siyahıda “{ $words }” üzrə heç kim tapılmadı.
error-few-letters = Adın ən azı { $least } hərfini və ya siyahıdakı nömrəni yazın.
error-no-such-number = Bu siyahıda { $number } nömrəli adam yoxdur.
participant-card =
    <b>{ $name }</b>

    Yaş: { $age }
    Bildiyi dillər: { $languages }
    Telefon nömrəsi: { $phone }
    Status: { $status }
btn-move = Başqa növbəyə keçir
btn-remove = Siyahıdan çıxar
btn-let-back = Yazılmağa icazə ver
btn-write = Mesaj yaz
btn-approve = Qəbul et
btn-turn-down = Rədd et
ask-decline-reason =
    Müraciəti niyə rədd edirsiniz?

    Bir-iki cümlə yazın. { $name } bunu oxuyacaq.
ask-remove-reason =
    Bu iştirakçını niyə siyahıdan çıxarırsınız?

    Bir-iki cümlə yazın. { $name } bunu oxuyacaq.
choose-shift = { $name } üçün növbə seçin.
approved = Müraciət qəbul olundu.
declined = Müraciət rədd edildi.
removed = Siyahıdan çıxarıldı.
let-back = İştirakçı yenidən yazıla bilər.
moved = Başqa növbəyə keçirildi.
person-added = Siyahıya əlavə olundu.
person-meanwhile =
    { $what ->
        [confirmed] { $name } siyahıdadır.
        [waiting] { $name } gözləmə siyahısındadır.
        [offered] { $name } üçün yer saxlanılıb, cavabı gözlənilir.
        [applied] { $name } müraciət edib və qərar gözləyir.
        [declined] { $name } qəbul olunmayıb: müraciəti rədd edilib.
        [gave-up] { $name } iştirakdan imtina edib və gəlmir.
        [removed] { $name } siyahıda deyil: onu bir təşkilatçı çıxarıb.
        [may-come-back] { $name } bu siyahıda deyil, yenidən yazıla bilər.
       *[nothing] { $name } bu növbəyə yazılmayıb.
    }
person-moved = { $name } artıq bu siyahıda deyil, başqa növbədədir: { $now }.
words-not-sent = { $why } Yazdığınız göndərilmədi.
letter-outdated =
    Sual veriləndən sonra tədbir dəyişib, ona görə yazdığınız göndərilmədi. Tədbir indi belədir.

    { $card }
one-not-reached = { $done } Amma { $name } botu bloklayıb və mesaj almır: özünüz xəbər verin.
not-reached =
    { $done }

    Mesaj çatmayanların sayı: { $count }. Onlar botu bloklayıb və ya artıq Telegramda yoxdur.
error-person-left = Bu adam məlumatlarını silib və artıq tapılmır.
error-out-of-reach = { $name } botu bloklayıb: mesajlar çatmır.
applications-done = Gözləyən müraciət qalmayıb.
list-empty = Siyahıda heç kim qalmayıb.
error-shift-full = Həmin növbədə boş yer qalmayıb.
error-person-clash = { $name } eyni vaxta düşən başqa bir tədbirin siyahısındadır: “{ $title }”.
error-person-clash-elsewhere = { $name } həmin vaxt başqa yerdə iştirak edir.
error-person-too-young = { $name } hələ { $age } yaşında deyil.
error-person-holds = { $name } artıq siyahıda və ya gözləmə siyahısındadır.
ask-person-name = Kimi əlavə etmək istəyirsiniz? Adını və ya adının bir hissəsini yazın. Əvvəllər təşkilatınızın tədbirlərinə yazılmış adamları tapa bilərsiniz.
nobody-found = Təşkilatınızın tədbirlərinə yazılanlar arasında bu adda adam tapmadım. Başqa ad yazın.
ask-message-to-all =
    Siyahıdakı hər kəsə nə demək istəyirsiniz? Siyahıdakıların sayı: { $count }.

    Ən çoxu { $longest } simvol.
message-confirm = Bu mesajı göndərək? Mesaj alacaqların sayı: { $count }.
btn-send = Göndər
message-sent = Göndərildi. Mesaj alanların sayı: { $count }.
ask-message-to =
    { $name } üçün mesajınızı yazın.

    Ən çoxu { $longest } simvol.
ask-question =
    Nə soruşmaq istəyirsiniz?

    Sualınız təşkilatçıya adınızla birlikdə gedəcək. Ən çoxu { $longest } simvol.
question-sent = Sualınızı göndərdik. Cavab gələndə bura yazacağıq.
question-kept = Bu tədbirlə hazırda məşğul olan yoxdur, ona görə sualınızı hələ heç kim oxumayıb. Onu saxlayırıq: kimsə tədbiri öz üzərinə götürəndə sualınızı ona çatdırıb sizə yazacağıq.
question-kept-with-spot = Bu tədbirlə hazırda məşğul olan yoxdur, ona görə sualınızı hələ heç kim oxumayıb. Onu saxlayırıq: kimsə tədbiri öz üzərinə götürəndə sualınızı ona çatdırıb sizə yazacağıq. Yenə də gələ və ya aşağıdakı düymə ilə yerinizi boşalda bilərsiniz.
answer-sent = Göndərildi.
btn-answer = Cavab ver
message-from-organizer =
    <b>Təşkilatçıdan mesaj</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>{ $name } soruşur</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
application-came =
    Yeni müraciət: { $name }

    “{ $title }” — { $date }, { $hours }
your-application-approved =
    Müraciətiniz qəbul olundu. Siyahıdasınız ✅

    “{ $title }” — { $date }, { $hours }
your-application-waits =
    Müraciətiniz qəbul olundu, amma boş yer qalmayıb. Gözləmə siyahısındasınız, yer açılan kimi sizə yazacağıq.

    “{ $title }” — { $date }, { $hours }
your-application-waits-stopped =
    Müraciətiniz qəbul olundu, amma boş yer qalmayıb. Gözləmə siyahısındasınız. Qeydiyyat bağlıdır, boşalan yerlər hələlik gözləmə siyahısına verilmir.

    “{ $title }” — { $date }, { $hours }
your-application-declined =
    Müraciətiniz bu dəfə qəbul olunmadı.

    “{ $title }” — { $date }, { $hours }
    Səbəb: { $reason }
you-were-removed =
    Təşkilatçı sizi siyahıdan çıxardı.

    “{ $title }” — { $date }, { $hours }
    Səbəb: { $reason }
you-may-come-back =
    Təşkilatçı bu tədbirə qayıtmağınıza icazə verdi.

    “{ $title }” — { $date }, { $hours }
moved-meanwhile = Təşkilatçı sizi başqa növbəyə keçirib, ona görə yeriniz boşaldılmadı. Yeni növbəniz: { $now }.
you-were-moved =
    Təşkilatçı sizi başqa növbəyə keçirdi.

    “{ $title }”
    Əvvəlki: { $before }
    Yeni: { $now }
you-were-added =
    Təşkilatçı sizi siyahıya əlavə etdi ✅

    “{ $title }” — { $date }, { $hours }
gave-up-late =
    { $name } gələ bilmir.

    “{ $title }” — { $date }, { $hours }
    İndi siyahıda: { $count } (ən azı: { $least })
left-for-good =
    Yazılmış könüllülərdən biri məlumatlarını sildi və gəlməyəcək.

    “{ $title }” — { $date }, { $hours }
    İndi siyahıda: { $count } (ən azı: { $least })
heard-after-all =
    Bu tədbirlə yenidən məşğul olan var, göndərdiyiniz ona çatdı.

    “{ $title }” — { $date }, { $hours }
not-heard-after-all =
    Bu tədbirlə bağlı göndərdiyinizi çatdıra bilmədik: hazırda tədbirlə məşğul olan yoxdur. Onu saxlayırıq: kimsə tədbiri öz üzərinə götürəndə ona çatdırıb sizə yazacağıq.

    “{ $title }” — { $date }, { $hours }

### Events: changing a published one

change-preview = Tədbir indi belə görünür. İstədiyinizi dəyişin, sonra “Yadda saxla” düyməsinə toxunun.
btn-save = Yadda saxla
btn-discard-changes = Dəyişmədən çıx
change-double-books = Həmin vaxta başqa tədbiri düşənlərin sayı: { $count }. Birini seçənədək hər iki yer onlarda qalır; biz onlardan soruşacağıq.
double-booked = İki tədbiriniz indi eyni vaxta düşür.
double-booked-event = “{ $title }” — { $date }, { $hours }
double-booked-hint = Hansını seçirsiniz? Seçənədək hər iki yer sizindir.
btn-keep = { $hours } · { $title }
kept = “{ $title }” tədbirindəki yeriniz sizdə qalır. “{ $other }” tədbirindəki yeriniz başqaları üçün boşaldı.
error-nothing-to-choose = Artıq seçmək lazım deyil: ya bu tədbirlər eyni vaxta düşmür, ya da yerlərdən biri sizin deyil.
change-confirm = Tədbirin vaxtı və ya məkanı dəyişir. Mesaj alacaqların sayı: { $count }. Yadda saxlayaq?
change-confirm-quiet = Dəyişikliyi yadda saxlayaq? Bu barədə heç kimə mesaj getməyəcək.
change-of-whole = Burada nə seçsəniz də, mövzu, yaş, foto və qeydiyyat tənzimləmələri bütün tarixlər üçün eyni olur.
event-changed = Yadda saxlandı ✅ Mesaj alanların sayı: { $count }.
event-changed-notice = Tədbirdə dəyişiklik var: “{ $title }”
time-changed =
    <b>Vaxt</b>
    Əvvəlki: { $before }
    Yeni: { $now }
place-changed =
    <b>Məkan</b>
    Əvvəlki: { $before }
    Yeni: { $now }
error-more-people = Siyahıda olanların və yer saxlanılanların sayı: { $count }. İştirakçı sayı bundan az ola bilməz.

### Links

link-card =
    Keçid: { $link }

    İnsanların haradan gəldiyini sonradan görmək üçün keçidi qoyacağınız yerə qısa ad verin və onu bura yazın, məsələn: { $example }. Həmin yer üçün ayrıca keçid alacaqsınız.

    Keçidi açanlar: { $sources }
source = { $source } — { $came } (yazılan: { $signed_up })
source-unnamed = adsız
btn-qr = QR kod
error-source = Yalnız ingilis əlifbasının hərfləri (a–z) və rəqəmlərlə yazın, ən çoxu 20 simvol, məsələn: { $example }.

### Acting for an organization

menu-acting = Təmsil etdiyiniz təşkilat: “{ $organization }”
btn-acting-for = Başqa təşkilata keç

### Announcements: to whom

command-announce = Elanlar
btn-announce = Elanlar
announcements = Təşkilatlarınızın elanları. Birini açın və ya yenisini yazın.
announcements-none = Hələ heç bir elan yazmamısınız.
announcement-wordless = Mətnsiz
btn-new-announcement = Yeni elan
any = seçilməyib
announce-audience =
    Göndərən: “{ $organization }”

    Ölkələr: { $countries }
    Şəhər və bölgələr: { $regions }
    Maraqlar: { $topics }
    Dillər: { $languages }
    Yaş: { $age }
    Tədbir: { $event }
    Rol: { $role }

    Elanı alacaqların sayı: { $count }
announce-nobody = Hələ heç kim seçilməyib. Elanın kimə gedəcəyini seçin və ya “{ btn-everyone }” düyməsinə toxunun.
announce-never = İstəyə bağlı mesajları almaq istəməyənlərə, fasilə verənlərə və botu bloklayanlara elan getmir.
announce-new = <b>Yeni elan</b>
btn-everyone = Hamı
btn-countries = Ölkələr
btn-regions = Şəhər və bölgələr
btn-topics = Maraqlar
btn-languages = Dillər
btn-age = Yaş
btn-of-event = Tədbir
btn-role = Rol
ask-announce-countries = Hansı ölkələrdə yaşayanlara göndərilsin? İstədiyiniz qədər seçin.
ask-announce-regions = Hansı şəhər və bölgələrdə yaşayanlara göndərilsin? İstədiyiniz qədər seçin.
ask-announce-topics = Hansı sahələrlə maraqlananlara göndərilsin? İstədiyiniz qədər seçin.
ask-announce-languages = Botdan hansı dildə istifadə edənlərə göndərilsin? İstədiyiniz qədər seçin.
ask-announce-age = Neçə yaşdan neçə yaşa qədər? Seçin və ya yazın, məsələn: { $example }.
btn-any-age = İstənilən yaş
error-announce-age = Bunu anlaya bilmədim. İki yaş yazın, məsələn: { $example }.
ask-announce-event = Hansı tədbirə yazılanlara göndərilsin? Birini seçin.
no-such-event = Adında və ya məkanında bu sözlər olan tədbir tapılmadı. Başqa sözlərlə axtarın.
type-to-find-event = Bu səhifədə yoxdur? Adının və ya məkanının bir hissəsini yazın.
btn-all-events = Bütün tədbirlər
ask-which-shift = Hansı növbə?
btn-no-event = Tədbir seçilməsin
ask-announce-standing = Bu tədbirə yazılanlardan kimlərə göndərilsin?
ask-announce-role = Komandalarda hansı rolu olanlara göndərilsin?
btn-members = { $role ->
        [organizer] Təşkilatçılar
        [coordinator] Koordinatorlar
       *[federation-admin] Federasiya adminləri
    }

### Announcements: the message

announcement-kinds = mətn, foto, canlı foto, video, GIF, albom, fayl, musiqi, səsli və ya video mesaj, stiker, məkan, kontakt, sorğu (viktorina yox), siyahı və ya hekayə
ask-announcement =
    İnsanlar mesajı necə görməlidirsə, elə göndərin. Bunlar ola bilər: { announcement-kinds }.

    Dil: { $language }
error-announcement-kind = Belə mesajı elan kimi göndərmək olmur. Bunlar ola bilər: { announcement-kinds }.
announcement-texts =
    <b>Dillər üzrə mətnlər</b>

    { $lines }

    Dil seçin: ya həmin dildə mətn yazın, ya da botdan o dildə istifadə edənlərin nə alacağını seçin.
few-not-split = Alanlar bu qədər az olanda onlar ölkə, dil və ya nəticə üzrə ayrıca göstərilmir ki, heç kimin kimliyi bilinməsin.
gap-written = { $readers } ✅
gap-open = { $readers } — mətn hələ yoxdur
gap-other = { $readers } — alacaqları mətn: { $other }
gap-left-out = { $readers } — göndərilməyəcək
ask-gap = { $language }: botdan bu dildə istifadə edənlər nə alsın?
btn-gap-write = Mətn yaz
btn-gap-other = Bu mətni alsınlar: { $language }
btn-leave-out = Onlara göndərmə
btn-message-button = Düymə
error-gap = Bu dillərdə hələ mətn yoxdur: { $languages }. Mətn yazın və ya botdan bu dillərdə istifadə edənlərin nə alacağını seçin.
ask-message-button =
    Mesajın altındakı düymə üçün ad və keçid yazın. Məsələn:
    { $example }

    Keçid əvəzinə tədbir də seçə bilərsiniz.
btn-no-button = Düymə olmasın
error-message-button = Bunu anlaya bilmədim. Düymənin adını və https:// ilə başlayan keçidi yazın, məsələn: { $example }.
error-button-label = Düymənin adı çox uzundur: ən çoxu { $longest } simvol. Adı və keçidi yenidən yazın.
error-link-cut-off = Keçid yarımçıqdır: sonunda “…” var. Keçidi tam köçürün və düymənin adı ilə birlikdə yenidən göndərin.
error-link-host = “{ $host }” saytın tam ünvanı deyil, çünki içində nöqtə yoxdur. Keçidi yoxlayın, məsələn, instagram əvəzinə <code>instagram.com</code> olmalıdır.
error-link-port = İki nöqtədən sonrakı ədəd səhvdir: 1 ilə 65535 arasında olmalıdır. Keçidlərin çoxunda belə ədəd olmur.
error-link-too-long = Keçid çox uzundur: ən çoxu { $longest } simvol.
error-link-unreadable = Brauzerlər bu keçidi aça bilmir. Keçidi brauzerdən köçürün və düymənin adı ilə birlikdə yenidən göndərin.
error-album-button = Albomun altında düymə ola bilməz.
announcement-previewing = Mesaj aşağıda, insanların alacağı şəkildə göstəriləcək. Hamısı gələndən sonra göndərə bilərsiniz.
preview-refused =
    Telegram bu mesajı qəbul etmədi, ona görə hələ heç nə göndərmək olmur. Mətn: { $language }
    Səbəb: { $reason }
preview-message-gone = göndərdiyiniz mesaj artıq bu söhbətdə yoxdur. Onu yenidən yazın.
preview-link-refused = düymənin keçidi işləmir. Başqa keçid seçin.

### Announcements: preview and time

announcement-preview-few =
    Elan belə görünəcək.

    Elanı alacaqların sayı: { $count }
    Göndərmə təxminən { $minutes } dəqiqə çəkəcək.
announcement-preview =
    Elan belə görünəcək.

    Elanı alacaqların sayı: { $count }
    Ölkələr: { $countries }
    Dillər: { $languages }
    Göndərmə təxminən { $minutes } dəqiqə çəkəcək.

    Bu həftə istəyə bağlı mesaj almayanlar: { $none }, bir mesaj alanlar: { $one }, daha çox alanlar: { $more }
counted = { $label }: { $count }
btn-send-now = İndi göndər
btn-send-at = Vaxt təyin et
btn-send-local = Yerli vaxtla
btn-urgent = Təcili
ask-send-at = Nə vaxt göndərilsin? { $city } vaxtı ilə günü və saatı yazın, məsələn: { $example }.
ask-send-local = Hər kəsə öz yerli vaxtı ilə nə vaxt göndərilsin? Günü və saatı yazın, məsələn: { $example }.
error-send-at = Bunu anlaya bilmədim. Günü və saatı yazın, məsələn: { $example }.
when-now = indi
when-at = { $date }, { $time }
when-local = { $date }, { $time }, hər kəsin yerli vaxtı ilə
announcement-confirm =
    Elanı göndərək? Alacaqların sayı: { $count }

    Nə vaxt: { $when }
btn-recur = Təkrarla
btn-monthly = Hər ay
btn-crontab = Crontab
ask-how-often = Nə qədər tez-tez göndərilsin?
ask-weekdays = Həftənin hansı günləri?
ask-month-day = Ayın hansı günü? Seçin və ya günü rəqəmlə yazın (1–31). Həmin gün olmayan aylarda göndərilmir.
error-month-day = Ayın belə günü yoxdur. Günü rəqəmlə yazın (1–31).
ask-time-of-day = Saat neçədə? Seçin və ya yazın, məsələn: 17:30.
error-time-of-day = Bunu anlaya bilmədim. Saatı yazın, məsələn: 17:30.
ask-crontab =
    Beş sahə yazın: dəqiqə, saat, gün, ay, həftənin günü.

    <code>0 18 * * 5</code> — cümə günləri saat 18:00; <code>*/30 9-11 * * 1-5</code> — iş günləri 09:00–11:30, hər 30 dəqiqədən bir. Bazar günü 0 və ya 7-dir.
crontab-field =
    { $field ->
        [minute] dəqiqə
        [hour] saat
        [day] gün
        [month] ay
       *[weekday] həftənin günü
    }
error-crontab-count = Crontab boşluqlarla ayrılmış beş sahədən ibarətdir, burada isə sahə sayı: { $count }.
error-crontab-field = Crontab sahəsini anlaya bilmədim: { $field }, “{ $words }”.
error-crontab-foreign = Burada { $signs } işarələri işlədilmir: { $field }, “{ $words }”.
error-crontab-never = Belə bir gün heç vaxt gəlmir. Başqa gün və ya ay seçin.
error-crontab-often = Bu, həddən artıq tez-tez olur. İki göndərmə arasında ən azı { $minutes } dəqiqə olsun.
rhythm-daily = Hər gün · { $time }
rhythm-weekly = Hər həftə — { $days } · { $time }
rhythm-monthly = Hər ayın { $day } tarixində · { $time }
rhythm-crontab = { $crontab }
clock-of = { $city } vaxtı ilə
clock-of-readers = hər kəsin yerli vaxtı ilə
schedule-confirm =
    <b>Elanı təkrarlayaq?</b>

    Nə vaxt: { $rhythm }, { $clock }
    { $fits }

    Növbəti vaxtlar:
    { $lines }
schedule-fits = İndi uyğun gələnlərin sayı: { $count }
schedule-groups = İndi göndərilsə, elanı yalnız qruplar alar.
schedule-nobody = Hazırda heç kim uyğun gəlmir. Vaxtı çatanda da belə olsa, heç nə göndərilməyəcək.
schedule-anew = Hər dəfə elanı o vaxt uyğun gələnlər alır, təsdiq qaydaları da hər dəfə tətbiq olunur.
btn-own-clock = Hər kəsin yerli vaxtı ilə
btn-save-schedule = Yadda saxla
schedule-saved =
    Elan təkrarlanacaq ✅

    { $rhythm }

    /reminders əmri ilə elana baxa, fasilə verə və ya onu silə bilərsiniz.
schedule-occurred =
    <b>Təkrarlanan elanınız göndərilir</b>
    { $rhythm }
schedule-stopped =
    <b>Təkrarlanan elan dayandı</b>

    { $organization }
    { $rhythm }

    Elanın müəllifinin təşkilatda artıq rolu yoxdur. Elanı kim davam etdirsə, məsuliyyəti də o daşıyacaq.
schedule-called-off =
    <b>Təkrarlanan elan dayandı</b>
    { $rhythm }

    Onu alan adamların tədbiri ləğv olunub:

    “{ $title }” — { $date }, { $hours }
schedule-card =
    <b>Təkrarlanan elan</b>

    { $rhythm }, { $clock }

    Növbəti vaxtlar:
    { $lines }
schedule-paused = fasilə verilib
schedule-latest =
    İndiyədək:
    { $lines }
occurrence-line = { $moment } — { $outcome }
occurrence-outcome =
    { $outcome ->
        [announced] göndərildi
        [late] göndərilmədi, bot işləmirdi
        [nobody] göndərilmədi, uyğun gələn yox idi
        [waiting] təsdiq gözləyir
        [declined] göndərilmədi, təsdiqlənməyib
       *[no-right] göndərilmədi, müəllifin artıq rolu yox idi
    }
btn-schedule = 🔁 { $rhythm }
btn-schedule-paused = ⏸ { $rhythm }
btn-messages = Mesajları göstər
btn-delete-schedule = Sil
schedule-delete-confirm = Bu təkrarlanan elanı silək? Daha göndərilməyəcək. Göndərilənlər qalır.
schedule-deleted = Silindi.
announcement-urgent = Elan təcilidir, sakit saatlarda da gələcək. Bunu koordinator təsdiqləməlidir.
announcement-quiet = O vaxt sakit saatları olanlar elanı həmin saatlar bitəndə alacaq.
announcement-large = Elan { $most } nəfərdən çox adama gedir, ona görə onu koordinator təsdiqləməlidir.
announcement-to-groups = Elan qruplara da gedir, ona görə onu koordinator təsdiqləməlidir.
announcement-abroad = Elan başqa ölkəyə həmin ölkənin koordinatoru təsdiqləyəndən sonra gedir.
announcement-dropped = Yaxşı, heç nə göndərilmədi.
correction-dropped = Yaxşı, elan olduğu kimi qalır.
decision-dropped = Yaxşı, hələ qərar verilmədi. Elan yenə də qərarınızı gözləyir.
error-announcement-nobody = Bu elanı alacaq heç kim yoxdur.

### Announcements: approval

announcement-asked =
    <b>Bir elan təsdiqinizi gözləyir</b>
    Göndərən: “{ $organization }” ({ $name })

    Elanı alacaqların sayı: { $count }
    Nə vaxt: { $when }
announcement-asked-urgent = Elan təcili kimi qeyd olunub, sakit saatlarda da gələcək.
btn-approve-announcement = Təsdiqlə
btn-other-time = Başqa vaxt
announcement-accepted = Təsdiqləndi ✅
announcement-accepted-paused = Təsdiqləndi ✅ Amma müəllif elana fasilə verib. O davam etdirənə qədər heç nə göndərilmir.
announcement-declined = Rədd edildi.
announcement-called-off =
    Elanınız dayandırıldı: onu alacaq adamların tədbiri ləğv olunub.

    “{ $title }” — { $date }, { $hours }
error-decided = Bu barədə artıq qərar verilib.
error-changed-since = Siz baxandan sonra mesaj dəyişib. İndiki halına baxın.
error-time-has-passed = Planlaşdırılan vaxt keçib, ona görə hələ heç nə göndərilmir. Başqa vaxt seçin.
asked-not-shown = Hələ heç nə təsdiqlənmədi: Telegram mesajı sizə göstərmədi. Telegramın cavabı: { $reason }
announcement-outdated = <b>Siz baxandan sonra mesaj dəyişib.</b> İndi göndərilsə, insanların alacağı mesaj yuxarıdadır.
announcement-edited = <b>Siz sonuncu dəfə baxandan sonra müəllif mesajı dəyişib.</b> İndiki halı yuxarıdadır. Yenidən təsdiqlənməyincə göndərilməyəcək.
edit-waits = Elanınızdakı mesajı dəyişdiniz. Əvvəlki təsdiq daha qüvvədə deyil. Yenidən təsdiq gözləyir: { $parts }
part-accepted = Elanınız təsdiqləndi: { $country }
part-accepted-paused = Elanınız təsdiqləndi: { $country }. Ona fasilə verilib: siz “{ btn-go-on }” düyməsinə toxunana qədər ora heç nə göndərilmir.
part-other-time = Oraya sizin seçdiyinizdən başqa vaxtda göndərilir: { $when }
part-not-shown = Elanınızı hələ təsdiqləmək olmur: Telegram mesajı qərar verənlərə göstərmir. { $country }. Telegramın cavabı: { $reason }
part-declined = Elanınız təsdiqlənmədi: { $country }
part-nobody = Elanınız ora getmir, çünki onu təsdiqləyə biləcək heç kimlə əlaqə saxlamaq olmur: { $country }

### Announcements: sending

announcement-waiting = təsdiq gözləyir
announcement-scheduled = planlaşdırılıb
announcement-sending = göndərilir
announcement-paused = fasilə verilib
announcement-cancelled = ləğv olunub
announcement-done = göndərilib
announcement-not-approved = göndərilmədi, təsdiqlənməyib
announcement-nobody = göndərilmədi, uyğun gələn yox idi
announcement-uncounted = <b>Elan</b>: { $state }
announcement-few = Adam sayı: { $count }
sent-of = { $sent } / { $all }
announcement-card =
    <b>Elan</b>: { $state }
    { $bar } { $percent }%

    Göndərilib: { $sent } / { $all }
    Gözləyir: { $queued }
    Çatmayıb: { $failed }
    Göndərilməyib: { $skipped }
    Çatıb-çatmadığı bilinmir: { $unknown }
announcement-pace = Dəqiqədə { $rate } mesaj gedir. Qalan vaxt: { $minutes } dəqiqə
announcement-refused = Telegram bu mesajı qəbul etmir, ona görə göndərməyə fasilə verildi. Telegramın cavabı: { $reason }
parts-wait = Təsdiq gözləyir: { $parts }
corrections-wait = Düzəliş təsdiq gözləyir: { $parts }
announcement-corrections = Düzəlişlərin sayı: { $languages }
announcement-reasons = Çatmayıb və ya göndərilməyib: { $reasons }
reason-blocked = botu bloklayıb və ya artıq Telegramda yoxdur
reason-refused = Telegram qəbul etməyib
reason-gone = artıq almaq istəməyib və ya məlumatlarını silib
reason-cancelled = ləğv olunub
btn-pause = Fasilə ver
btn-go-on = Davam et
btn-stop = Tam dayandır
btn-refresh = Yenilə
btn-again-unknown = Yenidən göndər
btn-recall = Geri götür
btn-correct = Düzəlt
stop-confirm = Göndərməni tam dayandıraq? Elanı hələ almayanlar onu daha almayacaq. Onların sayı: { $count }
again-confirm = Elanı çatıb-çatmadığı bilinməyən adamlara yenidən göndərək? Bəziləri onu iki dəfə ala bilər. Alacaqların sayı: { $count }
recall-confirm = Mesajı söhbətlərdən silək? Mesaj göndəriləndən sonra Telegram iki gün ərzində buna icazə verir. Adam sayı: { $count }
ask-correction = Düzəldilmiş mətni göndərin (dil: { $language }). Göndərilmiş mesajlardakı mətni bu mətn əvəz edəcək.
error-correction = Düzəldilmiş variantı mətn kimi göndərin.
error-correction-long = Çox uzundur. Bura ən çoxu { $most } simvol yerləşir.
error-not-correctable = Bu mesajın mətnini düzəltmək olmur.
error-being-decided = Koordinator bu elan barədə hələ qərar verməyib. Elanı qərardan sonra düzəldə bilərsiniz.
error-corrected-meanwhile = Bu mətni bu arada başqası düzəldib, ona görə sizin mətniniz qəbul olunmadı. Hazırda insanların aldığı mətn yuxarıdadır. Sizinki hələ də lazımdırsa, onu bir daha göndərin.
correction-asked =
    <b>Bir düzəliş təsdiqinizi gözləyir</b>
    Göndərən: “{ $organization }” ({ $name })

    Yuxarıda iki mesaj var: birincisi insanlarda hazırda olan, ikincisi onu əvəz edəcək mesajdır.
correction-accepted = Düzəlişiniz təsdiqləndi: { $country }
correction-declined = Düzəlişiniz təsdiqlənmədi: { $country }
correction-nobody = Düzəlişiniz ora getmir, çünki onu təsdiqləyə biləcək heç kimlə əlaqə saxlamaq olmur: { $parts }
announcement-awaited = Hələ yoldadır: { $count }. Telegram onların çatdığını bildirən kimi silinəcək və ya düzəldiləcək.
announcement-recalled = Silinir. Mesaj sayı: { $count }
announcement-corrected = Düzəldilir. Mesaj sayı: { $count }
announcement-corrected-partly =
    Düzəldilir. Mesaj sayı: { $count }

    Düzəliş hələ təsdiq gözləyir: { $parts }
announcement-again = Yenidən göndərilir. Alacaqların sayı: { $count }
announcement-caption = Elanın nəticəsi. Yalnız təşkilatınızın və ya ona tabe təşkilatların tədbirlərinə yazılanların adı görünür; digərlərinin sayı göstərilir.
report-others = Digərləri: { $count }
fewer-than-ten = 10-dan az
at-least = { $count }+
column-language = Dil
column-reason = Səbəb
outcome-failed = çatmayıb
outcome-skipped = göndərilməyib
outcome-unknown = çatıb-çatmadığı bilinmir

### Reminders

reminder-eve = Sabah görüşürük!
reminder-soon = Tədbirin başlanmasına az qalıb.
reminder-today = Bu gün görüşürük!
reminder-days = Görüşümüzə { $days } gün qalıb!
lead-days =
    { $days ->
        [0] Həmin gün · { $time }
       *[other] { $days } gün əvvəl · { $time }
    }
lead-hours = { $hours } saat əvvəl
lead-minutes = { $minutes } dəqiqə əvvəl
lead-list = { $leads }
leads-of-event = hər tədbirdə təyin olunduğu kimi
ask-own-leads =
    Yazıldığınız tədbirləri sizə nə vaxt xatırladaq?

    Uyğun olanları seçin, ən çoxu { $most }. Özünüz də yaza bilərsiniz: 1:30 — saat yarım əvvəl, 3 19:00 — üç gün əvvəl, saat 19:00.

    Heç nə seçməsəniz, xatırlatma hər tədbirdə təyin olunan vaxtda gəlir.
ask-leads =
    Siyahıda olanlara tədbiri nə vaxt xatırladaq?

    Uyğun olanları seçin, ən çoxu { $most }. Özünüz də yaza bilərsiniz: 1:30 — saat yarım əvvəl, 3 19:00 — üç gün əvvəl, saat 19:00.

    Burada başqa vaxt seçilməyibsə: { $leads }. Könüllülər özləri üçün başqa vaxt seçə bilər.
btn-leads-as-above = Ümumi qayda ilə
btn-reminders = Xatırlatmalar
command-reminders = Xatırlatmalar və növbəti mesajlar
reminders-card =
    <b>Xatırlatmalar</b>

    { $organization }
    İştirakçılara xatırladılır: { $leads }

    Təşkilatçılara avtomatik bildirilir: cavab gözləyən müraciətlər, iştirakçı çatışmazlığı, kimlərin gələcəyi. Tədbirdən sonra kimlərin gəldiyi soruşulur. Gələnlərə ertəsi gün təşəkkür mesajı gedir.

    Növbəti mesajlar:
    { $lines }
nothing-upcoming = hələlik yoxdur
upcoming-line = • { $date } { $time } · { $title }: { $what }
rule-name =
    { $rule ->
        [applications] cavab gözləyən müraciətlər
        [short] iştirakçı çatırmı?
        [roster] kimlər gəlir
        [attendance] kimlər gəldi?
        [thanks] təşəkkür
        [in-vain] yer çatmayanlar
       *[remind] xatırlatma
    }
btn-rehearse = Mesajlara bax
ask-rehearsal-event = Hansı tədbirin mesajlarını görmək istəyirsiniz?
rehearsal-no-events = Burada hələlik planlaşdırılan tədbir yoxdur. /new əmri ilə tədbir yarada bilərsiniz.
ask-rehearsal-person = Kimin mesajlarını görmək istəyirsiniz? Onlar yalnız sizə gələcək.
btn-myself = Mənimkilər (indi yazılsam)
rehearsal =
    <b>“{ $title }” tədbirinin mesajları</b>

    { $lines }

    { $city } vaxtı ilə. Mesajlar aşağıda iştirakçının görəcəyi kimi, amma düymələrsiz gəlir. Təşəkkür mesajı yalnız gələnlərə göndərilir.
rehearsal-usual = Tənzimləmələrini dəyişməyən adam mesajları belə alır. Kimin özünə hansı sakit saatları və xatırlatma vaxtlarını seçdiyini təşkilatçılar görmür.
rehearsal-sent = ✅ { $date } { $time } · { $what }
rehearsal-late = — { $date } { $time } · { $what } (göndərilmir: sonradan yazılıb)
rehearsal-before = ✅ { $date } { $time } · { $what } (sakit saatlardan əvvəl)
rehearsal-silent = ✅ { $date } { $time } · { $what } (səssiz)
rehearsal-together = — { $date } { $time } · { $what } (əvvəlki ilə birlikdə)
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Təşkilatçı: { $organization }

    { $description }
reminder-question = Gəlirsiniz?
btn-coming = Gəlirəm
btn-later = Bir saat sonra yenə
btn-later-evening = Bu axşam yenə
reminder-coming = Gələcəyinizi bildirdiniz ✅
reminder-later = Saat { $time } olanda yenidən xatırladacağıq.
short-of-people =
    <b>İştirakçı çatmır</b>

    “{ $title }” — { $date }, { $hours }
    Siyahıda: { $count } (ən azı: { $least })
short-together =
    <b>İştirakçı çatmır</b>

    “{ $title }” — { $date }, { $hours }
    Bütün tapşırıqların siyahısında: { $count } (ən azı: { $least })
applications-wait =
    <b>Müraciətlər cavabınızı gözləyir</b>

    “{ $title }” — { $date }, { $hours }
    Müraciətlər: { $count }
offer-nobody-took =
    <b>Boşalan yeri gözləmə siyahısından heç kim götürmədi</b>

    “{ $title }” — { $date }, { $hours }
    Boş yer: { $free }
offer-open-to-all = İndi hər kəs yazıla bilər.
roster-eve = Sabah kimlər gəlir
roster-today = Bu gün kimlər gəlir
roster-nobody = Hələ heç kim yoxdur: { $shifts }
roster-legend = ✓ işarəsi: gələcəyini bildirib.

### Weekly digest

btn-digest-off = Həftənin icmalı gəlməsin
btn-digest-on = Həftənin icmalı gəlsin
digest = <b>Yaxınlığınızdakı yeni tədbirlər</b>
digest-event =
    📌 <b>{ $title }</b>
    🗓 { $date }, { $hours }
    📍 { $place }
digest-hint = İcmal yeni tədbirlər olduqda cümə axşamı günləri gəlir. Gəlməsini istəmirsinizsə, bunu tənzimləmələrdə seçin.

### Groups that an organization has linked

btn-groups = Qruplar
groups-none =
    <b>Qruplar</b>
    “{ $organization }”

    Hələ heç bir qrup qoşulmayıb. Elanlar Telegram qruplarına da göndərilə bilər.

    Qrup qoşmaq üçün “{ btn-add-to-group }” düyməsinə toxunun və qrupu seçin. Düymə bir qrup üçündür və { $hours } saat işləyir.
groups =
    <b>Qruplar</b>
    “{ $organization }”

    Elanlar bu Telegram qruplarına da göndərilə bilər. Qrupu ayırmaq üçün adına toxunun.

    Qrup qoşmaq üçün “{ btn-add-to-group }” düyməsinə toxunun və qrupu seçin. Düymə bir qrup üçündür və { $hours } saat işləyir.
group-gone = Bot artıq “{ $title }” qrupunda deyil, ona görə ora elanlar çatmır. Yenidən qoşmaq üçün “{ btn-add-to-group }” düyməsinə toxunun və qrupu seçin. Siyahıdan çıxarmaq üçün adına toxunun.
btn-group = ✕ { $title }
btn-group-in-trouble = ✕ ❗ { $title }
btn-add-to-group = Qrupa əlavə et
unlink-confirm =
    Bu qrupu ayıraq?

    “{ $title }”

    Ora daha elan getməyəcək.
btn-unlink = Qrupu ayır
group-unlinked = Qrup ayrıldı.
group-linked =
    Bundan sonra bu qrupa “{ $organization }” təşkilatının elanları gələcək.

    Dayandırmaq üçün botu qrupdan çıxarın. Təşkilatın koordinatoru /stop@{ $bot } əmrini də göndərə bilər.
group-stopped = Bu qrupa daha elan göndərilməyəcək.
error-group-link-gone = Qrup qoşulmadı: keçid istifadə olunub, vaxtı bitib və ya yanlışdır. /team bölməsindən yeni keçid götürün.
error-group-no-right = Qrup qoşulmadı: bunun üçün lazım olan rol sizdə yoxdur.
error-group-taken = Qrup qoşulmadı: onu artıq başqa təşkilat qoşub.
group-start-hidden =
    “{ $title }” qrupu qoşulmadı: botu əlavə edən orada anonim admindir və ya kanal adından yazır, ona görə kim olduğunu görə bilmirəm.

    Botu siz əlavə etmisinizsə, qrupdakı admin hüquqlarınızda “Anonim qal” seçimini söndürün və ya mesaj yazılan yerdə öz adınızı seçin. Sonra “{ btn-team }” bölməsindən yeni keçid götürün; bundan sonra yenidən anonim ola bilərsiniz.
group-stop-hidden =
    “{ $title }” qrupunda kimsə anonim admin kimi və ya kanal adından /stop yazdı. Kim olduğunu görə bilmirəm, ona görə elanlar ora getməyə davam edir.

    Dayandırmaq üçün “{ btn-team }” → “{ btn-groups }” bölməsində qrupun adına toxunun, qrupda öz adınızdan /stop yazın və ya botu qrupdan çıxarın.
group-refuses =
    “{ $title }” qrupuna elanlar çatmır.

    { $why ->
        [topic-closed] Oradakı mövzu bağlıdır. Onu (adətən “General”) açın və ya botu admin edin.
        [topic-gone] Mesajların getdiyi mövzu silinib. Onu yenidən yaradın və ya qrupu ayırıb yenidən qoşun.
        [no-media] Orada foto, video və ya fayl göndərməyə icazə yoxdur. İcazə verin və ya botu admin edin.
       *[no-right] Botun orada yazmaq hüququ yoxdur. Üzvlərə yazmağa icazə verin və ya botu admin edin.
    }
command-stop = Bu qrupa elan göndərməyi dayandır
btn-groups-too = + { $count } qrup
announce-groups = Elanı alacaq qruplar: { $count }
announce-groups-only = Elanı yalnız qruplar alacaq.
announcement-groups = Qruplar: { $sent } / { $count }
group-named = “{ $title }” qrupu
announcement-preview-groups =
    Elan qruplarda belə görünəcək.

    Göndərmə təxminən { $minutes } dəqiqə çəkəcək.
announcement-confirm-groups =
    Elanı göndərək? Qrupların sayı: { $count }

    Nə vaxt: { $when }
