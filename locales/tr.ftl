# Turkish. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Gönüllülük
bot-description =
    Yakınındaki bir iyiliğe sen de ortak ol. 🤝

    Hashar, gençlerin gönüllülük botu: yakınındaki etkinlikleri bulursun, iki dokunuşla yerini ayırırsın, zamanı gelince hatırlatırız. Azerbaycan, Türkiye, Kazakistan, Özbekistan, Kırgızistan ve Tacikistan’daki gençler için.

    Kayıt yaklaşık 2 dakika sürer.
bot-about = Yakınındaki gönüllülük etkinlikleri, zamanında hatırlatma. Altı ülkenin gençleri için.

command-start = Başla ya da menüyü aç
command-settings = Profilimi ve ayarlarımı değiştir
command-language = Dili değiştir
command-mydata = Verilerimi indir
command-privacy = Neleri, neden saklıyoruz?
command-deleteme = Verilerimi sil
command-help = Bot nasıl çalışır?
command-cancel = Şu anki işlemden çık

### Small parts other messages are made of

date = { $day } { $month ->
        [1] Ocak
        [2] Şubat
        [3] Mart
        [4] Nisan
        [5] Mayıs
        [6] Haziran
        [7] Temmuz
        [8] Ağustos
        [9] Eylül
        [10] Ekim
        [11] Kasım
       *[12] Aralık
    } { $year }
not-given = belirtilmedi
date-of-minor = { $date } (18 yaşından küçük)
country-other = Başka bir ülke
city = { $city ->
        [Baku] Bakü
        [Istanbul] İstanbul
        [Almaty] Almatı
        [Qyzylorda] Kızılorda
        [Qostanay] Kostanay
        [Aqtobe] Aktöbe
        [Aqtau] Aktau
        [Atyrau] Atırau
        [Oral] Oral
        [Tashkent] Taşkent
        [Samarkand] Semerkand
        [Bishkek] Bişkek
        [Dushanbe] Duşanbe
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Çevre
        [education] Eğitim
        [children] Çocuklar
        [older-people] Yaşlılar
        [inclusion] Kapsayıcılık
        [health] Sağlık
        [animals] Hayvanlar
        [sport] Spor
        [culture] Kültürel miras
        [emergency] Afet ve acil durum
        [technology] Teknoloji
       *[large-events] Büyük etkinlikler
    }

### Buttons

btn-back = ‹ Geri
btn-cancel = Vazgeç
btn-skip = Atla
btn-done = Bitti
btn-continue = Devam et
btn-agree = Açık rıza veriyorum
btn-use-name = { $name }
btn-other-country = Başka bir ülke
btn-whole-region = Bölgenin tamamı
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Numaramı paylaş
btn-register = Kaydol
btn-edit-name = Ad soyad
btn-edit-birth-date = Doğum tarihi
btn-edit-country = Ülke
btn-edit-region = İl / bölge
btn-edit-topics = İlgi alanları
btn-choose-topics = İlgi alanlarımı seç
btn-edit-spoken-languages = Bildiğim diller
btn-edit-phone = Telefon numarası
btn-edit-language = Bot dili
btn-edit-time-zone = Saat dilimi
btn-edit-quiet-hours = Sessiz saatler
btn-edit-pause = Ara ver
btn-optional-off = İsteğe bağlı mesajları kapat
btn-optional-on = İsteğe bağlı mesajları aç
btn-settings = Ayarlar
btn-my-data = Verilerim
btn-privacy = Gizlilik
btn-help = Yardım
btn-language = Dil
btn-menu = Ana menü
btn-download-data = Verilerimi indir
btn-delete-data = Verilerimi sil
btn-keep-data = Verilerim kalsın
btn-remove-phone = Numaramı kaldır
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Sessiz saat olmasın
btn-night-reminders = Kendi saatinde, sessizce
btn-pause-week = 1 hafta
btn-pause-month = 1 ay
btn-pause-quarter = 3 ay
btn-resume = Arayı bitir
btn-zone-of-region = Yaşadığım yere göre

### Registration: the questions in their order

choose-language =
    👋 Dil seç
    Choose a language
    Dil seçin
    Тілді таңдаңыз
    Tilni tanlang
    Тилди тандаңыз
    Забонро интихоб кунед

privacy-notice =
    <b>Aydınlatma metni: kişisel veriler ve kullanımı</b>

    <b>Veri sorumlusu:</b> bu botu işleten kuruluş. Ona nasıl ulaşılacağı metnin sonunda yazar.

    <b>Saklanan veriler:</b> Telegram kimliği (ID) ve botun dili; kayıtta verilen ad, doğum tarihi, ülke, il veya bölge, ilgi alanları, bilinen diller ve paylaşılırsa telefon numarası. Ayrıca ayarlar, bota hangi bağlantıyla gelindiği, açık rızanın ne zaman verildiği ve botun hangi mesajlarının ulaştığı da saklanır. Varsa etkinlik kayıtları ve kuruluşlardaki roller de saklanır. Veriler bu sohbette yazılanlarla toplanır; hukuki sebep açık rızadır (6698 sayılı Kanun, madde 5/1).

    <b>Amaç:</b> yaşa ve bölgeye uygun etkinlikleri göstermek, etkinliklerde yer ayırmak ve bunları zamanında hatırlatmak.

    <b>Verileri kimler görür:</b> { privacy-organizers } { privacy-words } { privacy-audiences } { privacy-teams } { privacy-others }

    <b>Saklama süresi:</b> gönüllü, verilerini silene kadar. /deleteme komutuyla veriler hemen silinir. Tamamlanmayan kayıt { $days } gün sonra silinir. Hangi mesajların gönderildiği { $days } gün sonra unutulur.

    <b>Sonrasında kalanlar:</b> isim içermeyen sayılar ve kimin yaptığı belirtilmeden, organizatör olarak yapılan işlemler. Organizatörlere giden ve gönüllünün adı geçen mesajlar en fazla { $days } günlükse metinleri kaldırılır; gönderilen katılımcı listeleri en fazla 2 günlükse silinir. Daha eskileri ve organizatörlerin kendi kaydettikleri onlarda kalır. Veritabanının yedek kopyalarındaki veriler, bu kopyalar silinene kadar kalır.

    <b>Haklar:</b> /mydata komutuyla kayıtlı tüm veriler indirilebilir, /settings komutuyla bilgiler düzeltilebilir. Diğer haklar 6698 sayılı Kanun’un 11. maddesinde sayılır; bunlar için veri sorumlusuna başvurulur.

    { privacy-contact }
    Metnin sürümü: { $version }
privacy-organizers = Gönüllünün kaydolduğu etkinliklerin organizatörleri, yani o kuruluşun ve üst kuruluşların ekipleri; gönüllünün adını, yaşını, bildiği dilleri, paylaştıysa telefon numarasını, ne zaman kaydolduğunu, gelip gelmediğini ve mesajların ulaşıp ulaşmadığını görür. Katılımcı listelerini kaydedebilir, gönüllüyü daha sonra adıyla bulabilirler.
privacy-words = Onlara sorulan sorular gönüllünün adıyla birlikte gider. Etkinlikten sonra yazılanlar ise adsız olarak ve ancak { $least } kişi cevap verince gösterilir.
privacy-audiences = Çok kişiye yazan organizatörler, kişilerin ülkelere ve dillere göre sayısını ve kaçının mesajı aldığını yalnızca yuvarlanmış olarak, küçük sayıların yerinde ise “{ fewer-than-ten }” diye görür. Toplam on kişiden azsa yalnızca bunu ve aralarında hangi dillerin, hangi ülkelerin olduğunu görürler. Adıyla yalnızca kendi kuruluşunun ya da ona bağlı kuruluşların etkinliklerine kaydolanları görürler: dilini ve mesajın ulaşıp ulaşmadığını.
privacy-teams = Rolü olanların adını ve rolünü ekibi görür; koordinatörler kendilerinden onay isteyenin adını görür.
privacy-others = Diğer gönüllüler bu bilgilerin hiçbirini görmez. Botu işletenler verilerin tamamını görebilir; mesajları Telegram iletir. Veriler satılmaz, reklam gösterilmez.
privacy-contact = { $contact ->
        [none] Bir sorun olursa ülkendeki ulusal gönüllülük kuruluşuna yaz.
       *[other] Sorular için: { $contact }
    }
ask-consent =
    Açık rıza metni:

    “Kişisel verilerimin, aydınlatma metninde anlatıldığı gibi saklanmasına ve kullanılmasına açık rıza veriyorum.”

    Açık rıza olmadan kayıt yapılamaz. Verilen rıza, /deleteme komutuyla istenildiği zaman geri alınabilir.
consent-given = Açık rızanın verildiği tarih: { $date }.
privacy-calendar = <b>Takvim:</b> takvim programı için bir etkinlik bağlantısı oluşturulursa, bu bağlantıya sahip olan herkes gönüllünün yeri olan etkinliklerin adını, zamanını ve yerini görür, ama gönüllünün adını görmez. Bağlantının kendisi değil, yalnızca ne zaman oluşturulduğu ve onu tanımaya yarayan bir kod saklanır. Bağlantı; yenisi oluşturulduğunda, kapatıldığında ya da /deleteme komutuyla geçersiz olur.

ask-name =
    Adın ne?

    Adını ve soyadını organizatörlerin göreceği şekilde yaz. Tek kelime de olur.
ask-birth-date =
    Doğum tarihini “gün.ay.yıl” olarak yaz, örneğin: { $example }.

    Yaşına uygun etkinlikleri gösterebilmemiz için gerekli.
ask-country = Hangi ülkede yaşıyorsun?
ask-region =
    { $country }: nerede yaşıyorsun?

    Bölgeni seç ya da yaşadığın yerin adını yaz. Konumunu da gönderebilirsin (📎), yalnızca bölgen saklanır. Önce sana yakın etkinlikleri göstereceğiz.
ask-which-region = Bunlardan hangisini kastediyorsun?
ask-district = { $region }: tam olarak neresi? Listeden seç.
ask-topics =
    Hangi alanlarda gönüllü olmak istersin?

    İstediğin kadar seç, sonra “Bitti” düğmesine dokun.
ask-spoken-languages =
    Hangi dilleri biliyorsun?

    Bildiğin dilleri seç, sonra “Bitti” düğmesine dokun.
ask-phone =
    Telefon numaranı paylaşmak ister misin?

    Organizatörler seni yalnızca etkinlikle ilgili acil bir durum olursa arar. Bu adımı atlayabilirsin.
profile =
    Ad soyad: { $name }
    Doğum tarihi: { $birth_date }
    Ülke: { $country }
    İl / bölge: { $region }
    İlgi alanları: { $topics }
    Bildiğin diller: { $languages }
    Telefon numarası: { $phone }

### What is said on the way

phone-noted = Numaranı kaydettik.
phone-skipped = Tamam, telefon numarası olmadan devam ediyoruz.
keyboard-closed = Tamam.
registered =
    Kaydın tamam ✅

    İlgi alanlarını seçersen yakınında yeni etkinlikler olduğunda perşembe günleri buradan yazacağız. Profilini istediğin zaman ayarlardan değiştirebilirsin.
registration-stopped = Kaydı durdurduk ve verdiğin bilgileri sildik. Yeniden başlamak istersen “Kaydol” düğmesine dokun.
register-first = Henüz kayıtlı değilsin. Kayıt yaklaşık bir dakika sürer.
menu = Merhaba! 👋 Ne yapmak istersin?
saved = Kaydedildi ✅
cancelled = Tamam, burada bırakıyoruz. Daha önce kaydettiklerin yerinde duruyor.
nothing-to-cancel = Şu an yarım kalan bir işlem yok.
not-understood = Bunu anlayamadım. Düğmeleri ya da komut listesini kullan.
question-lost = Son mesajından bu yana bot güncellendi, o yüzden bu adıma baştan başlamamız gerekiyor. Kayıtlı bilgilerin yerinde duruyor.
button-too-old = Bu düğme eski bir mesaja ait. En son mesajdaki düğmeleri kullan.
card-changed = Sen gördükten sonra burada değişiklik oldu. Son hâlini oku, sonra bir kez daha dokun.
card-shown-anew = Sen gördükten sonra burada değişiklik oldu, bu yüzden hiçbir şey yapılmadı. Şimdiki hâli bu.
something-went-wrong =
    Bir hata oluştu. Biraz sonra tekrar dene.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Burada yalnızca yazı okuyabiliyorum. Cevabını yazarak gönder.
error-button-please = Aşağıdaki düğmelerden birini seç.
error-name = Adını harflerle yaz, en fazla { $longest } karakter olsun.
error-birth-date = Bu tarihi anlayamadım. “gün.ay.yıl” olarak yazmayı dene, örneğin: { $example }.
error-birth-date-impossible = Bu tarihte bir yanlışlık var. Yılı kontrol edip yeniden yaz, örneğin: { $example }.
error-region-unknown = Bu yeri bulamadım. Yazımını kontrol et, yakındaki daha büyük bir yerin adını yaz ya da düğmelerden seç.
error-too-young = Kaydolmak için en az { $age } yaşında olman gerekiyor. Yanlış yazdıysan doğum tarihini yeniden yaz.
error-too-young-for-country = { $country }: kaydolmak için en az { $age } yaşında olman gerekiyor. Doğum tarihin yanlışsa geri dönüp düzelt.
error-phone-please = Mesaj kutusunun altındaki “Numaramı paylaş” düğmesine dokun ya da bu adımı atla.
error-not-your-contact = Bu numara başkasına ait. Düğmeye dokunarak kendi numaranı paylaş ya da bu adımı atla.
error-choose-at-least-one = En az birini seç.
error-lead = Bunu anlayamadım. Şöyle yaz: 1:30 — bir buçuk saat önce, 3 19:00 — üç gün önce, saat 19:00.
error-lead-range = Bu çok erken ya da çok geç. Hatırlatma, etkinlikten en az { $minutes } dakika, en fazla { $hours } saat önce ya da belirli bir saatte en fazla { $days } gün önce gelebilir.
error-too-many-leads = En fazla { $most } hatırlatma seçilebilir. Önce birini kaldır.
error-quiet-hours = Bunu anlayamadım. Başlangıç ve bitiş saatini yaz, örneğin: { $example }.
error-time-zone = Bu saat dilimini bulamadım. Büyük bir şehrin adını yaz, örneğin: { $example }.
error-pause-date = Bu tarihi anlayamadım. Önümüzdeki bir yıl içinden bir gün yaz, örneğin: { $example }.

### Settings

settings-card =
    <b>Profilin</b>
    { $profile }

    <b>Mesajlar</b>
    Bot dili: { $language }
    Saat dilimi: { $time_zone }
    Sessiz saatler: { $quiet_hours }
    Hatırlatmalar: { $reminders }
    Ara verme: { $pause }
    İsteğe bağlı mesajlar: { $optional }
    Haftalık özet: { $digest }

    Değiştirmek istediğin bir şey varsa onun düğmesine dokun.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = yok
paused-until = { $date } tarihine kadar
not-paused = yok
optional-on = açık
optional-off = kapalı
ask-language = Bot hangi dilde yazsın?
ask-time-zone =
    Saat dilimin: { $time_zone }. Orada saat şu an { $now }.

    Başka bir saat dilimi seç ya da büyük bir şehrin adını yaz, örneğin: { $example }.
ask-quiet-hours =
    Geceleri sessiz kalır, acil olmayan mesajları sabah göndeririz. Hangi saatlerde sessiz kalalım?

    Ertelenemeyecek bir hatırlatma sessiz saatlerden biraz önce, istersen kendi saatinde, sessizce gelir.

    Seç ya da başlangıç ve bitiş saatini yaz, örneğin: { $example }.
ask-pause =
    Ne kadar ara verelim? Bu sürede sana duyuru ve haber göndermeyiz. Kaydolduğun etkinliklerin hatırlatmaları yine gelir.

    Seç ya da aranın son gününü yaz, örneğin: { $example }.

### Help, data, deletion

help =
    <b>Bot nasıl çalışır?</b>

    Bir kez kaydolursun. Sonra biz sana yakınındaki gönüllülük etkinliklerini gösterir, zamanı gelince hatırlatırız.

    /start — menü
    /events — etkinlik bul
    /my — kaydolduğun etkinlikler
    /settings — profilin, sessiz saatler, ara verme
    /language — dili değiştir
    /mydata — senin hakkında bildiğimiz her şey, dosya olarak
    /privacy — neleri, neden saklıyoruz
    /deleteme — verilerini sil
    /cancel — şu anki işlemden çık

    { privacy-contact }
my-data =
    <b>Hakkında bildiklerimiz</b>

    Telegram ID: { $telegram }
    { $profile }

    Bunlar da saklanıyor: { $rows }
    Hepsi aşağıdaki dosyada.
my-data-rows =
    { $kind ->
        [consents] aydınlatma metnine göre verdiğin açık rızalar: { $count }
        [sign-ups] etkinlik kayıtları: { $count }
        [ratings] değerlendirmeler: { $count }
        [reminders] hatırlatmalar: { $count }
        [visits] seni bota getiren bağlantılar: { $count }
        [roles] roller: { $count }
        [links] oluşturduğun bağlantılar: { $count }
        [events] oluşturduğun etkinlikler: { $count }
        [announcements] duyurular: { $count }
        [schedules] tekrarlanan duyurular: { $count }
        [groups] eklediğin gruplar: { $count }
        [acts] yaptıkların ya da seninle ilgili yapılanlar: { $count }
       *[other] diğer kayıtlar: { $count }
    }
my-data-caption = Senin hakkında bildiğimiz her şey bu dosyada. Dosyayı herhangi bir metin düzenleyiciyle açabilirsin.
delete-confirm =
    Tüm verilerini silelim mi?

    Profilin, etkinlik kayıtların, ayarların ve verdiğin açık rıza kalıcı olarak silinecek. Geri getiremeyiz. Geriye yalnızca isim içermeyen sayılar kalacak.
delete-leaves-nobody = Bu ekiplerde gönüllülerin ulaşabildiği son kişi sensin: { $organizations }. Sen gidince orada onların sorularını ve başvurularını alacak kimse kalmayacak. Önce “{ btn-team }” bölümünde birini davet etsen iyi olur.
deleted = Verilerini sildik. Gönüllülüğe ayırdığın zaman için teşekkürler. Geri dönmek istersen /start yaz.
delete-kept = Tamam, her şey olduğu gibi kalıyor.
named-somebody-erased = Bu mesajda verilerini silen birinin adı geçiyordu, bu yüzden metni kaldırıldı. Güncel bilgiyi menüde bulabilirsin.

### Organizations, their teams and invitations

command-team = Kuruluşlarım ve ekiplerim
role = { $role ->
        [organizer] organizatör
        [coordinator] koordinatör
       *[federation-admin] federasyon yöneticisi
    }
btn-team = Ekiplerim
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Organizatör davet et
btn-invite-coordinator = Koordinatör davet et
btn-invite-federation-admin = Federasyon yöneticisi davet et
btn-withdraw-invitations = Davetleri iptal et
btn-end-role = Rolü sonlandır
btn-keep-role = Rol kalsın
btn-leave-team = Ekipten ayrıl
btn-accept = Kabul ediyorum
btn-decline = Hayır, teşekkürler

choose-organization = Birden fazla kuruluşta rolün var. Birini seç.
not-in-a-team = Hiçbir kuruluşta rolün yok. Bir koordinatör seni davet edebilir.
team-card =
    <b>{ $organization }</b>

    Rolün: { $role }
    Bekleyen davetler: { $invitations }

    Birinin rolünü görmek ya da sonlandırmak için adına dokun.
team-card-of-organizer =
    <b>{ $organization }</b>

    Rolün: { $role }
    Ekip: { $team }
member-card =
    <b>{ $name }</b>

    Kuruluş: { $organization }
    Rol: { $role }
    Başlangıç tarihi: { $date }
end-role-confirm =
    Bu rol sonlandırılsın mı?

    { $name } · { $role }
    “{ $organization }”

    Kendisine mesajla haber verilecek.
role-ended = Rol sonlandırıldı.
your-role-ended =
    Ekipteki rolün sona erdi.

    “{ $organization }” · { $role }
leave-team-confirm =
    Ekipten ayrılmak istiyor musun?

    “{ $organization }” · { $role }
last-one-leaves = Bundan sonra bu ekipte ulaşılabilecek kimse kalmayacak. Gönüllülerin soruları ve onlarla ilgili bildirimler üst kuruluşa gidecek ya da burada yeniden biri olana kadar bekleyecek.
team-left = “{ $organization }” ekibinden ayrıldın.
invitation-link =
    Davet etmek istediğin kişiye bu bağlantıyı gönder:

    { $link }

    Rol: { $role }
    Kuruluş: “{ $organization }”

    Bağlantı tek kullanımlık ve { $hours } saat geçerli.
invitations-withdrawn = Davetler iptal edildi, bağlantılar artık çalışmıyor.
invitation =
    Bir kuruluş seni ekibine davet ediyor.

    Kuruluş: “{ $organization }”
    Rol: { $role }

    Daveti kabul ediyor musun?
invitation-accepted =
    Artık ekiptesin ✅

    “{ $organization }” · { $role }
invited-accepted =
    { $name } davetini kabul etti.

    “{ $organization }” · { $role }
invited-nobody =
    Davetinin süresi doldu: kimse kabul etmedi.

    “{ $organization }” · { $role }

    “{ btn-team }” bölümünden yenisini oluşturabilirsin.
invitation-declined = Tamam, her şey olduğu gibi kalıyor. Fikrini değiştirirsen bağlantıyı yeniden aç.
invitation-waits = Bir ekibe davet edildin. Önce bota kaydol, sonra davete geri döneriz.
error-invitation-gone = Bu davet artık geçerli değil: kullanılmış, süresi dolmuş ya da iptal edilmiş. Yeni bir bağlantı iste.
invitation-gone-meanwhile = Kaydolmadan önce açtığın davet artık geçerli değil: kullanılmış, süresi dolmuş ya da iptal edilmiş. Ekibe katılmak istiyorsan yeni bir bağlantı iste.
error-link-gone = Bu bağlantıda görebileceğin bir etkinlik yok. Yenisini bağlantıyı gönderenden iste.
error-role-held = Bu role zaten sahipsin.
error-no-right = Bunun için gereken rol sende yok.
error-last-coordinator = Son koordinatör ekipten ayrılamaz. Önce başka bir koordinatör davet et.
nobody-to-reach =
    <b>“{ $organization }”: ulaşılabilecek kimse yok</b>

    Ekipteki herkes ayrılmış ya da botu engellemiş. Kimsenin ilgilenmediği yaklaşan etkinlikler: { $count }. Orada yeniden biri olana kadar gönüllülerin soruları ve onlarla ilgili bildirimler sana gelecek.
events-lost-creator =
    <b>Sahipsiz kalan etkinlikler</b>

    “{ $organization }”. Burada etkinlik oluşturan biri artık ekipte değil ya da botu engellemiş. Yaklaşan etkinlikler: { $count }. Gönüllülerin soruları ve onlarla ilgili bildirimler artık sana gelecek.

### Events: finding them

command-events = Etkinlik bul
command-my = Kaydolduğum etkinlikler
command-new = Etkinlik oluştur
day = { $day } { $month ->
        [1] Ocak
        [2] Şubat
        [3] Mart
        [4] Nisan
        [5] Mayıs
        [6] Haziran
        [7] Temmuz
        [8] Ağustos
        [9] Eylül
        [10] Ekim
        [11] Kasım
       *[12] Aralık
    } { $year } { $weekday ->
        [1] Pazartesi
        [2] Salı
        [3] Çarşamba
        [4] Perşembe
        [5] Cuma
        [6] Cumartesi
       *[7] Pazar
    }
hours = { $from }–{ $until }
hours-until-next-day = { $from } – ertesi gün { $until }
hours-in-zone = { $hours } ({ $city })
place = { $place }, { $region }
place-varies = bazı tarihlerde farklı
spots-left = { $free ->
        [0] Kontenjan doldu
       *[other] Kalan yer: { $free }
    }
btn-events = Etkinlik bul
btn-my = Kaydolduklarım
btn-new = Etkinlik oluştur
btn-event = { $date } · { $title }
btn-my-region = Yaşadığım yer
btn-my-topics = İlgi alanlarım
btn-other-countries = Diğer ülkeler de
btn-sign-up = Katılıyorum
btn-join-waitlist = Bekleme listesine
btn-give-up = Gelemiyorum
btn-leave-waitlist = Beklemeyi bırak

events-list = Yaklaşan etkinlikler. Yakınındakiler ve ilgi alanlarına uyanlar en üstte. Birini seç.
events-list-for-anybody = Yaklaşan etkinlikler. Birini seç.
no-events = Burada şimdilik yaklaşan etkinlik yok. Yenilerini perşembe günleri haftalık özette göndeririz.
no-events-here = Burada şimdilik yaklaşan etkinlik yok.
no-events-but-elsewhere = Ülkende şimdilik yaklaşan etkinlik yok. Başka ülkelerde var.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Düzenleyen: { $organization }

    { $topic }, { $age } yaş ve üzeri

    { $description }
status-confirmed = Listedesin ✅
status-waiting = Bekleme listesindesin. Sıran: { $position }.
status-offered = Senin için bir yer ayırdık. Cevabını şu zamana kadar bekliyoruz: { $time }.
status-offered-shared = Boş bir yer var. Bekleme listesinden kim önce alırsa onun.
status-line-stopped = Kayıtlar kapalı ve boşalan yerler şimdilik bekleme listesine verilmiyor.
status-consent-needed = Yaşın nedeniyle anne babanın ya da vasinin yazılı izni gerekiyor, yanında getir.
status-cancelled = Bu etkinlik iptal edildi. İptal nedeni: { $reason }
status-date-cancelled = Bu tarihteki etkinlik iptal edildi. İptal nedeni: { $reason }
status-language = Organizatör bu metni başka bir dilde yazdı: { $language }.

### Events: signing up

signed-up = Listedesin ✅ Planın değişirse yerini boşalt ki bir başkası gelebilsin.
waitlisted = Bekleme listesindesin. Yer açılır açılmaz sana yazacağız.
error-just-full = Kontenjan az önce doldu. Bekleme listesine girebilirsin.
error-clash = Aynı saatlerde zaten başka bir etkinliğin listesindesin: “{ $title }”.
error-event-age = Bu etkinliğe katılmak için en az { $age } yaşında olman gerekiyor.
error-event-started = Bu etkinlik başladı, artık kaydolamazsın.
error-give-up-started = Bu etkinlik başladı, yerini artık boşaltamazsın. Gelemiyorsan organizatöre yaz.
error-waiting-started = Bu etkinlik başladı, artık kimseye yer verilmiyor. Bir şey yapmana gerek yok.
error-organize-started = Bu etkinlik başladı, bu artık değiştirilemez.
error-changed-meanwhile = Bu sırada başka biri etkinliği değiştirdi, bu yüzden hiçbir şey kaydedilmedi. Etkinlik şu anda böyle.
error-event-cancelled = Bu etkinlik iptal edildi.
error-date-cancelled = Bu tarihteki etkinlik iptal edildi.
event-waits = Etkinliklere katılmak için önce bota kaydol, sonra bu etkinliğe geri döneriz.
register-to-sign-up = Önce birkaç soru, sonra seni etkinliğe yazacağız.
registration-waits =
    Bu etkinliğe katılmak için kaydolmaya başlamıştın. Birkaç cevap kaldı, bir dakika sürer.

    Vazgeçtiysen bir şey yapman gerekmiyor: yazdıkların silinecek.
give-up-confirm =
    Yerini boşaltalım mı?

    “{ $title }” — { $date }, { $hours }
give-up-offered = Yerin bekleme listesindekilere teklif edilecek.
give-up-open = Yerin başkalarına açılacak.
give-up-closed = Kayıtlar kapalı, yerin de kimseye teklif edilmiyor; bu yüzden boş kalacak.
btn-free-spot = Yerimi boşalt
btn-keep-spot = Yerim kalsın
spot-freed = Tamam, yerini boşalttık. Zamanında haber verdiğin için teşekkürler.
spot-freed-late = Tamam, yerini boşalttık. Haber verdiğin için teşekkürler.
waitlist-left = Bekleme listesinden çıktın.
offer =
    Bir yer açıldı!

    “{ $title }” — { $date }, { $hours }

    Bu yeri senin için ayırdık. Cevabını şu zamana kadar bekliyoruz: { $time }.
offer-shared =
    Bir yer açıldı!

    “{ $title }” — { $date }, { $hours }

    Zaman az, bu yüzden sırayla sormuyoruz: bekleme listesinden kim önce alırsa yer onun.
btn-take-spot = Katılıyorum
btn-keep-waiting = Hayır, bekleyeceğim
offer-taken = Listedesin ✅
offer-kept-waiting = Tamam, bekleme listesinde kalıyorsun.
offer-expired =
    Senin için bir yer ayırmıştık ama zamanında cevap gelmedi. Bekleme listesinde kalıyorsun.

    “{ $title }” — { $date }, { $hours }
offer-missed =
    Bir başkası daha hızlı davrandı, yer kapıldı. Bekleme listesinde eski sıranda kalıyorsun.

    “{ $title }” — { $date }, { $hours }
error-offer-gone = Bu yer artık senin için ayrılmış değil.
waited-in-vain =
    Bu kez sana yer veremedik, etkinlik de başladı. Yardıma hazır olduğun için teşekkürler!

    “{ $title }” — { $date }, { $hours }
applied-in-vain =
    Organizatör başvuruna zamanında bakamadı, etkinlik de başladı. Üzgünüz. Yardım etmek istediğin için teşekkürler!

    “{ $title }” — { $date }, { $hours }
event-cancelled-notice =
    Etkinlik iptal edildi.

    “{ $title }” — { $date }, { $hours }
    İptal nedeni: { $reason }
dates-cancelled-notice =
    İptal edildi:

    “{ $title }”
    { $lines }
    İptal nedeni: { $reason }
my-list = Kaydolduğun etkinlikler. Birini seç.
my-list-empty = Henüz hiçbir etkinliğe kaydolmadın.
my-list-nothing-ahead = Yaklaşan bir etkinliğin yok.
my-past = Yerinin olduğu geçmiş etkinlikler. Geldiğin etkinlik sayısı: { $came }.
status-came = Geldin ✅
status-not-came = Organizatör gelmediğini işaretledi.
status-not-marked = Katılım henüz işaretlenmedi.

### Events: creating them

ask-organizing = Etkinliği hangi kuruluş düzenliyor?
ask-title =
    Etkinliğin adı ne?

    Örneğin: Dere kıyısı temizliği. En fazla { $longest } karakter.
ask-description =
    Katılımcılar ne yapacak, yanlarında ne getirmeli?

    En fazla { $longest } karakter. Bu adımı atlayabilirsin.
ask-place =
    Nerede buluşulacak?

    Adresi ve yerin nasıl bulunacağını yaz. En fazla { $longest } karakter. Konum da gönderebilirsin; böylece katılımcılar yeri haritada açabilir.
ask-event-topic = En uygun konu hangisi?
ask-event-country = Etkinlik hangi ülkede?
ask-event-region = { $country }: etkinlik hangi bölgede?
ask-day =
    Etkinlik hangi gün?

    Günü seç ya da tarihi yaz, örneğin: { $example }.
month = { $month ->
        [1] Ocak
        [2] Şubat
        [3] Mart
        [4] Nisan
        [5] Mayıs
        [6] Haziran
        [7] Temmuz
        [8] Ağustos
        [9] Eylül
        [10] Ekim
        [11] Kasım
       *[12] Aralık
    } { $year }
weekday-short = { $weekday ->
        [1] Pt
        [2] Sa
        [3] Ça
        [4] Pe
        [5] Cu
        [6] Ct
       *[7] Pz
    }
ask-hours =
    Saat kaçtan kaça kadar?

    { $city } saatine göre seç ya da başlangıç ve bitiş saatini yaz, örneğin: { $example }. O gün birden fazla vardiya olacaksa hepsinin saatlerini virgülle ayırarak yaz.
ask-places =
    Kaç kişi katılabilir?

    Seç ya da bir sayı yaz. En az kaç kişi gerektiğini de belirtmek istersen iki sayıyı birlikte yaz, örneğin: { $example }.
ask-event-age = Katılmak için en az kaç yaşında olmak gerekiyor? Seç ya da yaşı yaz.
event-preview = Etkinlik böyle görünecek. Her şey doğruysa “Yayımla” düğmesine dokun.
btn-edit-title = Etkinliğin adı
btn-edit-description = Açıklama
btn-edit-place = Yer
btn-edit-event-topic = Konu
btn-edit-day = Gün
btn-edit-hours = Saat
btn-edit-places = Kişi sayısı
btn-edit-event-age = Yaş
btn-publish = Yayımla
event-published =
    Yayımlandı ✅

    Bu bağlantıyı paylaş: { $link }
event-draft-dropped = Tamam, etkinlik yayımlanmadı.
change-dropped = Tamam, hiçbir şey değiştirilmedi.
kept-event = “{ $title }” etkinliğini oluşturmaya başlamıştın. Devam edelim mi?
kept-change = “{ $title }” etkinliğini değiştirmeye başlamıştın ama kaydetmedin. Devam edelim mi?
kept-announcement = “{ $organization }” adına bir duyuru yazmaya başlamıştın. Devam edelim mi?
draft-stays-kept = Tamam. Yazdıkların { $days } gün saklanır.
btn-go-on-with-draft = Devam et
btn-start-anew = Baştan başla
btn-not-now = Şimdi değil
error-too-much = Kısa sürede çok fazla istek gönderdin. { $minutes } dakika sonra tekrar dene.
error-too-long = Bu çok uzun. En fazla { $longest } karakter yaz.
error-day = Bu tarihi anlayamadım. “gün.ay.yıl” olarak yazmayı dene, örneğin: { $example }.
error-day-past = Bu tarih ya da saat geçti. Daha ileri bir zaman seç.
error-day-far = Önümüzdeki bir yıl içinden bir gün seç.
error-hours = Bunu anlayamadım. Başlangıç ve bitiş saatini yaz, örneğin: { $example }. Bitiş saati daha erkense vardiya ertesi gün biter; listede böyle bir vardiyayı en sona yaz.
hours-over-midnight = Vardiyanın bitişi: ertesi gün, saat { $until }.
error-places = Bunu anlayamadım. 1 ile { $most } arasında bir sayı yaz ya da en az ve en fazla kişi sayısını birlikte yaz, örneğin: { $example }.
error-event-age-number = { $least } ile 99 arasında bir yaş yaz.

### Events: looking after them

btn-cancel-event = Etkinliği iptal et
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Listede: { $count } / { $most } (en az: { $least })
    { $confirmed }

    Bekleme listesi: { $waiting }
roster-together = Bu saatte tüm görevlerde: { $count } (en az: { $least })
nobody = henüz kimse yok
ask-cancel-reason =
    Neden iptal ediliyor?

    Bir iki cümle yaz. Etkinliğe kaydolan herkes bunu okuyacak.
cancel-event-confirm =
    Bu etkinlik iptal edilsin mi?

    “{ $title }” — { $date }, { $hours }
    İptal nedeni: { $reason }

    Mesaj gidecek kişi sayısı: { $count }. Bu işlem geri alınamaz.
btn-keep-event = Etkinlik kalsın
cancel-dates-confirm =
    Bu iptal edilsin mi?

    “{ $title }”
    { $lines }
    İptal nedeni: { $reason }

    Tarih sayısı: { $dates }. Mesaj gidecek kişi sayısı: { $count }. Bu işlem geri alınamaz. Diğer her şey olduğu gibi kalır.
cancel-stops = Bu kişilere gidecek duyurular da durdurulur. Duyuru sayısı: { $count }
btn-cancel-dates = Evet, iptal et
event-cancelled = Etkinlik iptal edildi. Mesaj giden kişi sayısı: { $count }.
dates-cancelled = İptal edildi. Tarih sayısı: { $dates }. Mesaj giden kişi sayısı: { $count }.
ask-scope =
    “{ $title }” — { $date }, { $hours }

    { $matter ->
        [cancel] Hangi tarihleri iptal etmek istiyorsun?
        [close] Hangi tarihler için kayıtları kapatmak istiyorsun?
        [open] Hangi tarihler için kayıtları açmak istiyorsun?
        [write] Hangi tarihlerin katılımcılarına yazmak istiyorsun?
       *[change] Değişiklik hangi tarihler için geçerli olsun?
    }
btn-this-date = Yalnızca bu tarih
btn-scope = { $scope ->
        [this-shift] Yalnızca bu vardiya
        [whole-date] Bu tarihtekilerin tümü: { $count }
        [same-and-later] Aynısı, bu ve sonraki tarihler: { $count }
        [same-ahead] Aynısı, tüm tarihler: { $count }
        [this-and-later] Bu ve sonrakilerin tümü: { $count }
       *[all-ahead] Önümüzdekilerin tümü: { $count }
    }
count-of-dates = Tarih sayısı: { $dates }
numbers-changed = Sana sorduğumuzdan beri bir şeyler değişti. Şu anda durum böyle.

### Events: more settings

moment = { $date }, { $hours }
before-days = etkinliğe { $days } gün kala
before-hours = etkinliğe { $hours } saat kala
at-once = hemen
at-start = etkinlik başlarken
evening-before = bir önceki akşam
btn-at-once = Hemen
btn-at-start = Etkinlik başlarken
btn-evening-before = Bir önceki akşam
btn-before-days = Etkinliğe { $days } gün kala
btn-before-hours = Etkinliğe { $hours } saat kala
visibility-everyone = herkes
visibility-country = yalnızca bu ülkede yaşayanlar
visibility-link = yalnızca bağlantısı olanlar
btn-visibility-everyone = Herkes
btn-visibility-country = Yalnızca bu ülkede yaşayanlar
btn-visibility-link = Yalnızca bağlantısı olanlar
approval-on = her katılımcıyı organizatör onaylar
approval-off = gerekmiyor
yes = var
no = yok
repeat-once = tek seferlik
repeat-daily = her gün, toplam { $times } kez
repeat-weekly = her hafta, toplam { $times } kez
btn-more-settings = Diğer ayarlar
more-settings =
    <b>Diğer ayarlar</b>

    Tekrar: { $repeat }
    Görevler: { $roles }
    Fotoğraf: { $photo }
    Haritada konum: { $pin }
    Kimler görür: { $visibility }
    Kayıt başlangıcı: { $opens }
    Kayıt bitişi: { $closes }
    Onay: { $approval }
    Şundan sonra yer boşalırsa sana haber veririz: { $cutoff }
    Diller: { $languages }

    Değiştirmek istediğin bir şey varsa onun düğmesine dokun.
settings-least = Tüm görevler için toplam alt sınır: { $least }
btn-edit-repeat = Tekrar
btn-edit-roles = Görevler
btn-edit-least = Toplam alt sınır
btn-edit-photo = Fotoğraf
btn-edit-pin = Harita
btn-edit-visibility = Kimler görür
btn-edit-opens = Kayıt başlangıcı
btn-edit-closes = Kayıt bitişi
btn-edit-approval = Onay
btn-edit-cutoff = Yer boşaltma
btn-edit-languages = Diller
ask-repeat = Etkinlik bir kez mi olacak, yoksa aynı saatte tekrarlanacak mı?
btn-once = Tek seferlik
btn-daily = Her gün
btn-weekly = Her hafta
ask-repeat-times = Toplam kaç kez olacak? Seç ya da bir sayı yaz, en fazla { $most }.
ask-roles =
    Katılımcılar farklı görevler mi üstlenecek?

    Her görevi ayrı bir satıra, kişi sayısıyla birlikte yaz. Örneğin:
    { $example }
btn-no-roles = Görev ayrımı olmasın
role-example =
    Kayıt: 3
    Rehberler: 2-6
ask-least = Tüm görevler için toplam en az kaç kişi gerekli? Bir sayı yaz; her görevin kendi alt sınırı yeterliyse 0 yaz.
ask-photo = Etkinlik için bir fotoğraf gönder.
btn-remove-photo = Fotoğrafı kaldır
ask-pin = Buluşma yerinin konumunu gönder ki katılımcılar haritada açabilsin.
btn-remove-pin = Konumu kaldır
ask-visibility = Bu etkinliği kimler görsün?
ask-opens = Kayıtlar ne zaman açılsın?
ask-closes = Kayıtlar ne zaman kapansın?
ask-approval = Her katılımcıyı kendin onaylamak ister misin?
btn-approval-on = Evet, ben seçeceğim
btn-approval-off = Hayır, gerek yok
ask-cutoff = Katılımcılar yerlerini ne zamana kadar serbestçe boşaltabilsin? Sonrasında da boşaltabilirler ama sana mesaj gelir.
ask-text-language = Metinleri hangi dilde yazmak ya da görmek istiyorsun? ✓ olan dillerde metin zaten var.
btn-same-place = Olduğu gibi kalsın
pin-noted = Konumu kaydettik. Şimdi adresi yaz.
pin-dropped = Haritadaki nokta önceki yeri gösteriyordu, bu yüzden kaldırıldı. Yenisini gönderebilirsin.
error-photo-please = Bir fotoğraf gönder ya da geri dön.
error-location-please = Bir konum gönder ya da geri dön.
error-roles =
    Bunu anlayamadım. Her görevi ayrı bir satıra, kişi sayısıyla birlikte yaz. Örneğin:
    { $example }
roles-decide-places = { $least ->
        [0] Katılımcı sayısını artık görevler belirliyor: toplam { $most } kişi.
       *[other] Katılımcı sayısını artık görevler belirliyor: toplam { $most } kişi. Birlikte en az { $least } kişi gerekli.
    }
error-roles-too-few = Görevlerin toplam { $most } yeri var ama en az { $least } kişi gerekli. Daha fazla yer yaz ya da önce kişi sayısını değiştir.
error-least = 0 ile { $most } arasında bir sayı yaz: görevlerin toplamda bundan fazla yeri yok.
error-repeat-times = 2 ile { $most } arasında bir sayı yaz.
error-too-many-shifts = Vardiya sayısı çok fazla: { $count }. En fazla { $most } vardiya olabilir.

### Events: cards with more on them

shift-count = Vardiya sayısı: { $count }
event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 { shift-count }
    🤝 Düzenleyen: { $organization }

    { $topic }, { $age } yaş ve üzeri

    { $description }
shift-role = Görev: { $role }
card-approval = Kimlerin katılacağına organizatör karar verir.
card-opens = Kayıt başlangıcı: { $date }, saat { $time }
card-closed = Kayıtlar kapandı.
card-over = Bu etkinlik sona erdi.
near-instead = Yaklaşan diğer etkinlikler:
status-applied = Başvurun değerlendiriliyor.
status-removed = Organizatör seni listeden çıkardı. O izin vermeden bu etkinliğe kaydolamazsın. Nedeni: { $reason }
status-declined = Başvurun bu kez kabul edilmedi. Nedeni: { $reason }
btn-apply = Başvur
btn-withdraw = Başvurumu geri çek
btn-map = Harita
btn-share = Paylaş
btn-photo = Fotoğraf
btn-calendar = Takvime ekle
btn-ask-organizer = Organizatöre sor
btn-show-event = Etkinliği göster
btn-nothing-found = Bulunamadı. Tüm etkinlikleri gör
applied = Başvurunu aldık. Organizatör karar verince sana yazacağız.
application-kept = Başvurunu aldık ama bu etkinlikle şu an ilgilenen yok. Başvurunu saklıyoruz: biri devralınca ona iletip sana yazacağız.
application-withdrawn = Başvurunu geri çektin.
error-not-yet-open = Kayıtlar henüz açılmadı. Kayıt başlangıcı: { $date }, saat { $time }.
error-sign-up-closed = Bu etkinliğin kayıtları kapandı.
error-declined = Organizatör başvurunu kabul etmedi.
error-removed = Organizatör seni bu etkinliğin listesinden çıkardı. Dönmene yalnızca o izin verebilir.
error-other-country = Bu etkinlik yalnızca şu ülkede yaşayanlar için: { $country }.
give-up-late = Etkinliğin başlamasına az kaldığı için organizatöre mesaj gidecek.
give-up-late-kept = Etkinliğin başlamasına az kaldı ama onunla şu an ilgilenen yok. Etkinliği devralacak kişiye mesaj gidecek.
calendar-caption = Etkinliği takvimine eklemek için dosyayı aç.
btn-update-calendar = Takvimimi güncelle
btn-clear-calendar = Takvimimden çıkar
calendar-gone-caption = İptal edileni takviminden çıkarmak için dosyayı aç.
error-nothing-for-calendar = Listede değilsin, bu yüzden takvim için dosya yok.
btn-calendar-link = Etkinliklerim takvimimde
calendar-link =
    <b>Etkinliklerin kendi takviminde</b>

    “{ btn-open-calendar }” düğmesine dokun: takvim uygulaman, yerin olan etkinlikleri gösterir ve değişiklikleri birkaç saat içinde kendisi alır. Başka programlarda bu bağlantıyı takvim olarak ekle:
    <code>{ $link }</code>

    Bu bağlantıya sahip olan herkes nerede ve ne zaman gönüllü olduğunu görebilir. Kimseyle paylaşma, başkasının eline geçtiyse yenisini oluştur.
calendar-link-stands =
    <b>Etkinliklerin kendi takviminde</b>

    Bunun için { $date } tarihinde bir bağlantı oluşturdun; onu bu sohbette yukarıda bulabilirsin. Yeni bağlantı eskisini geçersiz kılar.
btn-open-calendar = Takvim uygulamama ekle
btn-new-calendar-link = Yeni bağlantı
btn-end-calendar-link = Kapat
calendar-link-ended = Kapatıldı. Bağlantı artık çalışmıyor.
calendar-name = Gönüllülük
btn-organization-calendar = Hepsi takvimimde
organization-events = “{ $organization }” kuruluşunun yaklaşan etkinlikleri.

### Events: organizing

command-organize = Düzenlediğim etkinlikler
btn-organize = Düzenlediklerim
organize-list = Düzenlediğin etkinlikler. En çok gönüllü eksiği olanlar en üstte. ❗ işareti ve yanındaki sayı, kaç gönüllünün daha gerektiğini gösterir.
organize-list-empty = Burada şimdilik yaklaşan etkinlik yok. /new komutuyla bir etkinlik oluşturabilirsin.
total-confirmed = Listede: { $count } / { $most }
total-waiting = Bekleme listesi: { $count }
total-applied = Başvurular: { $count }
total-lacking = Eksik: { $count }
total-came = Geldi: { $count }
total-absent = Gelmedi: { $count }
btn-manage = Yönet
btn-people = Katılımcılar
btn-applications = Başvurular: { $count }
btn-add-person = Katılımcı ekle
btn-write-all = Herkese yaz
btn-edit-event = Değiştir
btn-copy-event = Kopyala
btn-close-sign-up = Kayıtları kapat
btn-open-sign-up = Kayıtları aç
btn-link = Bağlantı ve QR kodu
btn-csv = CSV dosyası
btn-xlsx = Excel dosyası
sign-up-closed = Kayıtlar kapatıldı.
sign-up-opened = Kayıtlar açıldı.
sign-up-closed-for = Kayıtlar kapatıldı. Tarih sayısı: { $dates }.
sign-up-opened-for = Kayıtlar açıldı. Tarih sayısı: { $dates }.
sign-up-stays-closed = Kayıtlar kapalı kalıyor, çünkü süresi doldu. Açmak için “Kayıt bitişi” ayarını değiştir.
ask-line =
    Kayıtlar kapanıyor: artık kimse kaydolamayacak.

    Bekleme listesinde: { $count }

    Biri yerini boşaltırsa bu yer bekleme listesine verilsin mi?
btn-line-moves = Evet, bekleyenlere verilsin
btn-line-stops = Hayır, boş kalsın
btn-move-line = Sırayı ilerlet
btn-stop-line = Sırayı durdur
line-moves = Boşalan yerler bekleme listesine veriliyor.
line-stopped = Bekleme listesi durduruldu: boşalan yerler boş kalıyor.
file-comes = Dosyayı aşağıda gönderiyoruz.
roster-caption = “{ $title }” — { $date }, { $hours }
column-name = Ad soyad
column-status = Durum
column-age = Yaş
column-phone = Telefon numarası
column-languages = Bildiği diller
column-since = Kayıt tarihi
column-day = Tarih
column-from = Başlangıç
column-until = Bitiş
column-role = Görev
column-came = Geldi
came-yes = evet
came-no = hayır
btn-xlsx-event = Tüm tarihler (Excel)
event-roster-caption = “{ $title }”: tüm tarihlerdeki herkes
sheet-announcement = Duyuru
day-roster-caption = “{ $title }” — { $date }
state-confirmed = listede
state-offered = yer ayrıldı
state-waiting = bekleme listesinde
state-applied = başvurdu
state-came = geldi
state-no-show = gelmedi
state-removed = listeden çıkarıldı
btn-state-confirmed = Listedekiler
btn-state-waiting = Bekleme listesindekiler
btn-state-offered = Yer ayrılanlar
btn-state-applied = Başvuranlar
btn-state-came = Gelenler
btn-state-no-show = Gelmeyenler
btn-past = Geçmiş etkinlikler
past-list = Sona eren etkinlikler (en yenisi üstte):
past-list-empty = Henüz sona eren etkinlik yok.
btn-attendance = Kimler geldi
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Geldi: { $came }
    Gelmedi: { $absent }
    Henüz işaretlenmedi: { $open }

    Geldiyse adına bir kez dokun ✅, gelmediyse iki kez ❌.
btn-rest-came = İşaretlenmeyenlerin hepsi geldi
attendance-saved = İşaretlendi ✅
ask-attendance =
    <b>Kimler geldi?</b>

    “{ $title }” — { $date }, { $hours }
    Henüz işaretlenmedi: { $count }

    İşaretlediğinde gelenlere teşekkür mesajı gider.
thanks =
    <b>Geldiğin için teşekkürler!</b>

    “{ $title }” — { $date }, { $hours }

    Nasıldı? { $least } kişi cevap verince organizatörler yıldızları toplu olarak görür, kimin verdiğini görmez.
btn-stars = ★ { $stars }
rated =
    “{ $title }”: { $stars }

    Puanın için teşekkürler!
btn-add-words = Bir iki cümle yaz
ask-feedback = “{ $title }” — neler iyiydi, neler daha iyi olabilirdi? En fazla { $longest } karakter. { $least } kişi cevap verince organizatörler yazdıklarını başkalarınınkiyle karışık olarak okuyacak ama adını görmeyecek.
feedback-saved = Teşekkürler! { $least } kişi cevap verince organizatörler yazdıklarını okuyacak ama adını görmeyecek.
rating-average = ★ { $stars },{ $tenths } (cevap sayısı: { $count })
ratings-too-few = Cevap sayısı: { $count }. Kimin ne dediği anlaşılmasın diye yıldızlar ve yorumlar en az { $least } cevap olunca gösterilir.
btn-ratings = Ne dediler
choose-person = Birini seç.
choose-added =
    “{ $title }” — { $date }, { $hours }
    { $spots }

    Eklenecek kişiyi seç.
people-found = “{ $words }” için bulunan: { $count }
people-hint = Birini açmak için numarasına dokun. Numarayı ya da adın en az iki harfini de yazabilirsin.
btn-everybody = Hepsi: { $count }
btn-unmarked = İşaretlenmedi: { $count }
btn-waiting = Bekleyenler: { $count }
btn-minors = 18 yaş altı: { $count }
nobody-on-list = Bu listede “{ $words }” için kimse bulunamadı.
error-few-letters = Adın en az { $least } harfini ya da listedeki bir numarayı yaz.
error-no-such-number = Bu listede { $number } numaralı kimse yok.
participant-card =
    <b>{ $name }</b>

    Yaş: { $age }
    Bildiği diller: { $languages }
    Telefon numarası: { $phone }
    Durum: { $status }
btn-move = Başka vardiyaya al
btn-remove = Listeden çıkar
btn-let-back = Tekrar izin ver
btn-write = Mesaj yaz
btn-approve = Onayla
btn-turn-down = Reddet
ask-decline-reason =
    Başvuru neden reddediliyor?

    Bir iki cümle yaz. { $name } bunu okuyacak.
ask-remove-reason =
    Bu kişi neden listeden çıkarılıyor?

    Bir iki cümle yaz. { $name } bunu okuyacak.
choose-shift = { $name } için vardiya seç.
approved = Başvuru onaylandı.
declined = Başvuru reddedildi.
removed = Listeden çıkarıldı.
let-back = Bu kişi tekrar kaydolabilir.
moved = Başka vardiyaya alındı.
person-added = Listeye eklendi.
person-meanwhile =
    { $what ->
        [confirmed] { $name } listede.
        [waiting] { $name } bekleme listesinde.
        [offered] { $name } için yer ayrıldı, cevabı bekleniyor.
        [applied] { $name } başvurdu, karar bekliyor.
        [declined] { $name } kabul edilmedi: başvurusu reddedildi.
        [gave-up] { $name } vazgeçti, gelmiyor.
        [removed] { $name } listede değil: onu bir organizatör çıkardı.
        [may-come-back] { $name } bu listede değil, tekrar kaydolabilir.
       *[nothing] { $name } bu vardiyaya kayıtlı değil.
    }
person-moved = { $name } artık bu listede değil, başka bir vardiyada: { $now }.
words-not-sent = { $why } Yazdıkların gönderilmedi.
letter-outdated =
    Sana sorduğumuzdan beri etkinlik değişti, bu yüzden yazdıkların gönderilmedi. Etkinlik şu anda böyle.

    { $card }
one-not-reached = { $done } Ama { $name } botu engellemiş, mesaj almıyor: ona sen haber ver.
not-reached =
    { $done }

    Mesaj ulaşmayan kişi sayısı: { $count }. Botu engellemişler ya da artık Telegram’da değiller.
error-person-left = Bu kişi verilerini silmiş, artık bulunamıyor.
error-out-of-reach = { $name } botu engellemiş: mesajlar ulaşmıyor.
applications-done = Bekleyen başvuru kalmadı.
list-empty = Listede kimse kalmadı.
error-shift-full = O vardiyada yer kalmadı.
error-person-clash = { $name } aynı saatlerde başka bir etkinliğin listesinde: “{ $title }”.
error-person-clash-elsewhere = { $name } o saatlerde başka bir yerde görevli.
error-person-too-young = { $name } henüz { $age } yaşında değil.
error-person-holds = { $name } zaten listede ya da bekleme listesinde.
ask-person-name = Kimi eklemek istiyorsun? Adını ya da adının bir kısmını yaz. Kuruluşunun etkinliklerine daha önce kaydolmuş kişileri bulabilirsin.
nobody-found = Kuruluşunun etkinliklerine kaydolanlar arasında bu adda kimseyi bulamadım. Başka bir ad yaz.
ask-message-to-all =
    Listedeki herkese ne söylemek istiyorsun? Listedeki kişi sayısı: { $count }.

    En fazla { $longest } karakter.
message-confirm = Bu mesaj gönderilsin mi? Mesaj gidecek kişi sayısı: { $count }.
btn-send = Gönder
message-sent = Gönderildi. Mesaj giden kişi sayısı: { $count }.
ask-message-to =
    { $name } için mesajını yaz.

    En fazla { $longest } karakter.
ask-question =
    Ne sormak istiyorsun?

    Yazdığın soru adınla birlikte organizatöre gider. En fazla { $longest } karakter.
question-sent = Soruyu organizatöre ilettik. Cevap gelince buradan yazacağız.
question-kept = Bu etkinlikle şu an ilgilenen yok, bu yüzden yazdığın soruyu henüz kimse okumadı. Soruyu saklıyoruz: biri devralınca ona iletip sana yazacağız.
question-kept-with-spot = Bu etkinlikle şu an ilgilenen yok, bu yüzden yazdığın soruyu henüz kimse okumadı. Soruyu saklıyoruz: biri devralınca ona iletip sana yazacağız. Yine de gelebilirsin ya da aşağıdan yerini boşaltabilirsin.
answer-sent = Gönderildi.
btn-answer = Cevapla
message-from-organizer =
    <b>Organizatörden mesaj</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>{ $name } soruyor</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
application-came =
    Yeni başvuru: { $name }

    “{ $title }” — { $date }, { $hours }
your-application-approved =
    Başvurun onaylandı. Listedesin ✅

    “{ $title }” — { $date }, { $hours }
your-application-waits =
    Başvurun onaylandı ama yer kalmadı. Bekleme listesindesin, yer açılır açılmaz sana yazacağız.

    “{ $title }” — { $date }, { $hours }
your-application-waits-stopped =
    Başvurun onaylandı ama yer kalmadı. Bekleme listesindesin. Kayıtlar kapalı ve boşalan yerler şimdilik bekleme listesine verilmiyor.

    “{ $title }” — { $date }, { $hours }
your-application-declined =
    Başvurun bu kez kabul edilmedi.

    “{ $title }” — { $date }, { $hours }
    Nedeni: { $reason }
you-were-removed =
    Organizatör seni listeden çıkardı.

    “{ $title }” — { $date }, { $hours }
    Nedeni: { $reason }
you-may-come-back =
    Organizatör bu etkinliğe dönmene izin verdi.

    “{ $title }” — { $date }, { $hours }
moved-meanwhile = Organizatör seni başka bir vardiyaya aldı, bu yüzden yerin boşaltılmadı. Yeni vardiyan: { $now }.
you-were-moved =
    Organizatör seni başka bir vardiyaya aldı.

    “{ $title }”
    Önceki: { $before }
    Yeni: { $now }
you-were-added =
    Organizatör seni listeye ekledi ✅

    “{ $title }” — { $date }, { $hours }
gave-up-late =
    { $name } gelemiyor.

    “{ $title }” — { $date }, { $hours }
    Şu an listede: { $count } (en az: { $least })
left-for-good =
    Listedeki gönüllülerden biri verilerini sildi ve gelmeyecek.

    “{ $title }” — { $date }, { $hours }
    Şu an listede: { $count } (en az: { $least })
heard-after-all =
    Bu etkinlikle yeniden ilgilenen biri var; gönderdiğin ona iletildi.

    “{ $title }” — { $date }, { $hours }
not-heard-after-all =
    Bu etkinlikle ilgili gönderdiğini iletemedik: şu an etkinlikle ilgilenen yok. Saklıyoruz: biri devralınca ona iletip sana yazacağız.

    “{ $title }” — { $date }, { $hours }

### Events: changing a published one

change-preview = Etkinlik şu an böyle görünüyor. İstediğini değiştir, sonra “Kaydet” düğmesine dokun.
btn-save = Kaydet
btn-discard-changes = Değiştirmeden çık
change-double-books = O saatlerde başka etkinliği olan kişi sayısı: { $count }. Birini seçene kadar iki yer de onlarda kalır; onlara soracağız.
double-booked = İki etkinliğin şimdi aynı saatlerde.
double-booked-event = “{ $title }” — { $date }, { $hours }
double-booked-hint = Hangisini seçiyorsun? Seçene kadar iki yer de senin.
btn-keep = { $hours } · { $title }
kept = “{ $title }” etkinliğindeki yerin sende kalıyor. “{ $other }” etkinliğindeki yerin başkalarına açıldı.
error-nothing-to-choose = Artık seçmen gerekmiyor: bu etkinlikler aynı saatlerde değil ya da yerlerden biri artık senin değil.
change-confirm = Etkinliğin zamanı ya da yeri değişiyor. Mesaj gidecek kişi sayısı: { $count }. Kaydedilsin mi?
change-confirm-quiet = Değişiklik kaydedilsin mi? Bununla ilgili kimseye mesaj gitmeyecek.
change-of-whole = Burada ne seçersen seç; konu, yaş, fotoğraf ve kayıt ayarları tüm tarihler için aynı olur.
event-changed = Kaydedildi ✅ Mesaj giden kişi sayısı: { $count }.
event-changed-notice = Etkinlikte değişiklik var: “{ $title }”
time-changed =
    <b>Zaman</b>
    Önceki: { $before }
    Yeni: { $now }
place-changed =
    <b>Yer</b>
    Önceki: { $before }
    Yeni: { $now }
error-more-people = Listede olan ve yer ayrılan kişi sayısı: { $count }. Katılımcı sayısı bundan az olamaz.

### Links

link-card =
    Bağlantı: { $link }

    İnsanların nereden geldiğini sonradan görmek için bağlantıyı koyacağın yere kısa bir ad ver ve buraya yaz, örneğin: { $example }. O yer için ayrı bir bağlantı alırsın.

    Bağlantıyı açanlar: { $sources }
source = { $source } — { $came } (kaydolan: { $signed_up })
source-unnamed = adsız
btn-qr = QR kodu
error-source = Yalnızca İngiliz alfabesindeki harfleri (a–z) ve rakamları kullan, en fazla 20 karakter yaz, örneğin: { $example }.

### Acting for an organization

menu-acting = Temsil ettiğin kuruluş: “{ $organization }”
btn-acting-for = Başka kuruluşa geç

### Announcements: to whom

command-announce = Duyurular
btn-announce = Duyurular
announcements = Kuruluşlarının duyuruları. Birini aç ya da yeni bir duyuru yaz.
announcements-none = Henüz hiç duyuru yazmadın.
announcement-wordless = Metin yok
btn-new-announcement = Yeni duyuru
any = seçilmedi
announce-audience =
    Gönderen: “{ $organization }”

    Ülkeler: { $countries }
    İller / bölgeler: { $regions }
    İlgi alanları: { $topics }
    Diller: { $languages }
    Yaş: { $age }
    Etkinlik: { $event }
    Rol: { $role }

    Duyuru gidecek kişi sayısı: { $count }
announce-nobody = Henüz kimse seçilmedi. Duyurunun kimlere gideceğini seç ya da “{ btn-everyone }” düğmesine dokun.
announce-never = İsteğe bağlı mesajları kapatanlara, ara verenlere ve botu engelleyenlere duyuru gitmez.
announce-new = <b>Yeni duyuru</b>
btn-everyone = Herkes
btn-countries = Ülkeler
btn-regions = İller / bölgeler
btn-topics = İlgi alanları
btn-languages = Diller
btn-age = Yaş
btn-of-event = Etkinlik
btn-role = Rol
ask-announce-countries = Hangi ülkelerde yaşayanlara gitsin? İstediğin kadar seç.
ask-announce-regions = Hangi il ve bölgelerde yaşayanlara gitsin? İstediğin kadar seç.
ask-announce-topics = Hangi alanlarla ilgilenenlere gitsin? İstediğin kadar seç.
ask-announce-languages = Botu hangi dilde kullananlara gitsin? İstediğin kadar seç.
ask-announce-age = Kaç yaşından kaç yaşına kadar? Seç ya da yaz, örneğin: { $example }.
btn-any-age = Her yaş
error-announce-age = Bunu anlayamadım. İki yaş yaz, örneğin: { $example }.
ask-announce-event = Hangi etkinliğe kaydolanlara gitsin? Birini seç.
no-such-event = Adında veya yerinde bu kelimeler geçen bir etkinlik bulunamadı. Başka kelimelerle dene.
type-to-find-event = Bu sayfada yok mu? Adının veya yerinin bir bölümünü yaz.
btn-all-events = Tüm etkinlikler
ask-which-shift = Hangi vardiya?
btn-no-event = Etkinlik seçilmesin
ask-announce-standing = Bu etkinliğe kaydolanlardan kimlere gitsin?
ask-announce-role = Ekiplerde hangi rolü olanlara gitsin?
btn-members = { $role ->
        [organizer] Organizatörler
        [coordinator] Koordinatörler
       *[federation-admin] Federasyon yöneticileri
    }

### Announcements: the message

announcement-kinds = metin, fotoğraf, canlı fotoğraf, video, GIF, albüm, dosya, müzik, sesli ya da görüntülü mesaj, çıkartma, konum, kişi, anket (test hariç), yapılacaklar listesi ya da hikâye
ask-announcement =
    İnsanlar mesajı nasıl görecekse öyle gönder. Şunlar olabilir: { announcement-kinds }.

    Dil: { $language }
error-announcement-kind = Bu tür mesajlar duyuru olarak gönderilemiyor. Şunlar olabilir: { announcement-kinds }.
announcement-texts =
    <b>Dillere göre metinler</b>

    { $lines }

    Bir dil seç: o dilde metin yaz ya da botu o dilde kullananların ne alacağını belirle.
few-not-split = Alanlar bu kadar az olduğunda ülkeye, dile ya da sonuca göre ayrı ayrı gösterilmez; böylece kimsenin kim olduğu anlaşılmaz.
gap-written = { $readers } ✅
gap-open = { $readers } — metin henüz yok
gap-other = { $readers } — alacakları metin: { $other }
gap-left-out = { $readers } — gönderilmeyecek
ask-gap = { $language }: botu bu dilde kullananlar ne alsın?
btn-gap-write = Metin yaz
btn-gap-other = Şu metni alsınlar: { $language }
btn-leave-out = Onlara gönderme
btn-message-button = Düğme
error-gap = Bu dillerde henüz metin yok: { $languages }. Metin yaz ya da botu bu dillerde kullananların ne alacağını belirle.
ask-message-button =
    Mesajın altındaki düğme için bir ad ve bağlantı yaz. Örneğin:
    { $example }

    Bağlantı yerine bir etkinlik de seçebilirsin.
btn-no-button = Düğme olmasın
error-message-button = Bunu anlayamadım. Düğmenin adını ve https:// ile başlayan bir bağlantı yaz, örneğin: { $example }.
error-button-label = Düğmenin adı çok uzun: en fazla { $longest } karakter. Adı ve bağlantıyı tekrar yaz.
error-link-cut-off = Bağlantı yarım kalmış: sonunda “…” var. Bağlantının tamamını kopyala ve düğmenin adıyla birlikte tekrar gönder.
error-link-host = “{ $host }” tam bir site adresi değil, çünkü içinde nokta yok. Bağlantıyı kontrol et, örneğin instagram yerine <code>instagram.com</code> olmalı.
error-link-port = İki noktadan sonraki sayı yanlış: 1 ile 65535 arasında olmalı. Bağlantıların çoğunda böyle bir sayı olmaz.
error-link-too-long = Bağlantı çok uzun: en fazla { $longest } karakter.
error-link-unreadable = Tarayıcılar bu bağlantıyı açamıyor. Bağlantıyı tarayıcından kopyala ve düğmenin adıyla birlikte tekrar gönder.
error-album-button = Albümün altında düğme olamaz.
announcement-previewing = Mesaj aşağıda, herkesin göreceği şekilde geliyor. Hepsi gelince gönderebilirsin.
preview-refused =
    Telegram bu mesajı kabul etmedi, bu yüzden henüz hiçbir şey gönderilemez. Metin: { $language }
    Nedeni: { $reason }
preview-message-gone = gönderdiğin mesaj artık bu sohbette yok. Tekrar yaz.
preview-link-refused = düğmenin bağlantısı çalışmıyor. Başka bir bağlantı seç.

### Announcements: preview and time

announcement-preview-few =
    Duyuru böyle görünecek.

    Duyuru gidecek kişi sayısı: { $count }
    Gönderim yaklaşık { $minutes } dakika sürer.
announcement-preview =
    Duyuru böyle görünecek.

    Duyuru gidecek kişi sayısı: { $count }
    Ülkeler: { $countries }
    Diller: { $languages }
    Gönderim yaklaşık { $minutes } dakika sürer.

    Bu hafta isteğe bağlı mesaj almayanlar: { $none }, bir tane alanlar: { $one }, daha fazla alanlar: { $more }
counted = { $label }: { $count }
btn-send-now = Şimdi gönder
btn-send-at = Zaman belirle
btn-send-local = Yerel saatle
btn-urgent = Acil
ask-send-at = Ne zaman gönderilsin? { $city } saatine göre günü ve saati yaz, örneğin: { $example }.
ask-send-local = Herkese kendi yerel saatiyle ne zaman gönderilsin? Günü ve saati yaz, örneğin: { $example }.
error-send-at = Bunu anlayamadım. Günü ve saati yaz, örneğin: { $example }.
when-now = şimdi
when-at = { $date }, { $time }
when-local = { $date }, { $time }, herkesin yerel saatiyle
announcement-confirm =
    Duyuru gönderilsin mi? Kişi sayısı: { $count }

    Ne zaman: { $when }
btn-recur = Tekrarla
btn-monthly = Her ay
btn-crontab = Crontab
ask-how-often = Ne sıklıkla gönderilsin?
ask-weekdays = Haftanın hangi günleri?
ask-month-day = Ayın hangi günü? Seç ya da 1 ile 31 arasında bir sayı yaz. O günün olmadığı aylarda gönderilmez.
error-month-day = Ayın böyle bir günü yok. 1 ile 31 arasında bir sayı yaz.
ask-time-of-day = Saat kaçta? Seç ya da yaz, örneğin: 17:30.
error-time-of-day = Bunu anlayamadım. Saati yaz, örneğin: 17:30.
ask-crontab =
    Beş alan yaz: dakika, saat, gün, ay, haftanın günü.

    <code>0 18 * * 5</code> — cuma günleri saat 18:00; <code>*/30 9-11 * * 1-5</code> — hafta içi 09:00–11:30 arası, 30 dakikada bir. Pazar 0 ya da 7 olarak yazılır.
crontab-field =
    { $field ->
        [minute] dakika
        [hour] saat
        [day] gün
        [month] ay
       *[weekday] haftanın günü
    }
error-crontab-count = Crontab, boşlukla ayrılmış beş alandan oluşur; burada alan sayısı: { $count }.
error-crontab-field = Crontab alanını anlayamadım: { $field }, “{ $words }”.
error-crontab-foreign = Burada { $signs } işaretleri kullanılmaz: { $field }, “{ $words }”.
error-crontab-never = Böyle bir gün hiç gelmez. Başka gün ya da ay seç.
error-crontab-often = Bu çok sık. İki gönderim arasında en az { $minutes } dakika olsun.
rhythm-daily = Her gün · { $time }
rhythm-weekly = Her hafta — { $days } · { $time }
rhythm-monthly = Her ayın { $day }. günü · { $time }
rhythm-crontab = { $crontab }
clock-of = { $city } saatine göre
clock-of-readers = herkesin yerel saatiyle
schedule-confirm =
    <b>Duyuru tekrarlansın mı?</b>

    Ne zaman: { $rhythm }, { $clock }
    { $fits }

    Sıradaki zamanlar:
    { $lines }
schedule-fits = Şu an koşullara uyan kişi sayısı: { $count }
schedule-groups = Şimdi gönderilseydi duyuru yalnızca gruplara giderdi.
schedule-nobody = Şu an koşullara uyan kimse yok. Zamanı geldiğinde de öyle olursa hiçbir şey gönderilmez.
schedule-anew = Her seferinde duyuru o an koşullara uyan kişilere gider, onay kuralları da her seferinde geçerlidir.
btn-own-clock = Herkesin yerel saatiyle
btn-save-schedule = Kaydet
schedule-saved =
    Duyuru tekrarlanacak ✅

    { $rhythm }

    Görmek, duraklatmak ya da silmek için /reminders komutunu kullan.
schedule-occurred =
    <b>Tekrarlanan duyurun gönderiliyor</b>
    { $rhythm }
schedule-stopped =
    <b>Tekrarlanan bir duyuru durdu</b>

    { $organization }
    { $rhythm }

    Duyuruyu yazan kişinin kuruluşta artık rolü yok. Duyuruyu kim devam ettirirse sorumluluğu o üstlenir.
schedule-called-off =
    <b>Tekrarlanan bir duyuru durdu</b>
    { $rhythm }

    Duyuruyu alan kişilerin etkinliği iptal edildi:

    “{ $title }” — { $date }, { $hours }
schedule-card =
    <b>Tekrarlanan duyuru</b>

    { $rhythm }, { $clock }

    Sıradaki zamanlar:
    { $lines }
schedule-paused = duraklatıldı
schedule-latest =
    Şimdiye kadar:
    { $lines }
occurrence-line = { $moment } — { $outcome }
occurrence-outcome =
    { $outcome ->
        [announced] gönderildi
        [late] atlandı, bot çalışmıyordu
        [nobody] atlandı, koşullara uyan kimse yoktu
        [waiting] onay bekliyor
        [declined] gönderilmedi, onaylanmadı
       *[no-right] atlandı, yazan kişinin artık rolü yoktu
    }
btn-schedule = 🔁 { $rhythm }
btn-schedule-paused = ⏸ { $rhythm }
btn-messages = Mesajları göster
btn-delete-schedule = Sil
schedule-delete-confirm = Bu tekrarlanan duyuru silinsin mi? Bir daha gönderilmez. Gönderilenler kalır.
schedule-deleted = Silindi.
announcement-urgent = Bu duyuru acil, sessiz saatlerde de gelir. Bunun için bir koordinatörün onayı gerekiyor.
announcement-quiet = O sırada sessiz saatleri olanlar duyuruyu bu saatler bitince alır.
announcement-large = Duyuru { $most } kişiden fazlasına gidiyor, bu yüzden bir koordinatörün onayı gerekiyor.
announcement-to-groups = Duyuru gruplara da gidiyor, bu yüzden bir koordinatörün onayı gerekiyor.
announcement-abroad = Duyuru başka bir ülkeye, o ülkenin koordinatörü onaylayınca gider.
announcement-dropped = Tamam, hiçbir şey gönderilmedi.
correction-dropped = Tamam, duyuru olduğu gibi kalıyor.
decision-dropped = Tamam, henüz karar verilmedi. Duyuru hâlâ senin kararını bekliyor.
error-announcement-nobody = Bu duyurunun gideceği kimse yok.

### Announcements: approval

announcement-asked =
    <b>Bir duyuru senin onayını bekliyor</b>
    Gönderen: “{ $organization }” ({ $name })

    Duyuru gidecek kişi sayısı: { $count }
    Ne zaman: { $when }
announcement-asked-urgent = Acil olarak işaretlenmiş, sessiz saatlerde de gelir.
btn-approve-announcement = Onayla
btn-other-time = Başka zaman
announcement-accepted = Onaylandı ✅
announcement-accepted-paused = Onaylandı ✅ Ama yazan kişi duyuruyu duraklattı. O devam ettirene kadar hiçbir şey gönderilmez.
announcement-declined = Reddedildi.
announcement-called-off =
    Duyurun durduruldu: duyuruyu alacak kişilerin etkinliği iptal edildi.

    “{ $title }” — { $date }, { $hours }
error-decided = Bu konuda zaten karar verilmiş.
error-changed-since = Mesaj, sen gördükten sonra değişti. Şimdiki hâline bak.
error-time-has-passed = Planlanan zaman geçti, bu yüzden henüz bir şey gönderilmiyor. Başka bir zaman seç.
asked-not-shown = Henüz hiçbir şey onaylanmadı: Telegram mesajı sana göstermedi. Telegram’ın cevabı: { $reason }
announcement-outdated = <b>Mesaj, sen gördükten sonra değişti.</b> Şimdi gönderilse gidecek olan mesaj yukarıda.
announcement-edited = <b>Duyuruyu yazan kişi, sen son gördükten sonra mesajı değiştirdi.</b> Şimdiki hâli yukarıda. Yeniden onaylanana kadar gönderilmez.
edit-waits = Duyurundaki mesajı değiştirdin. Önceki onay artık geçerli değil. Yeniden onay bekliyor: { $parts }
part-accepted = Duyurun onaylandı: { $country }
part-accepted-paused = Duyurun onaylandı: { $country }. Duyuru duraklatıldı: “{ btn-go-on }” düğmesine dokunana kadar oraya bir şey gönderilmez.
part-other-time = Oraya senin seçtiğinden başka bir zamanda gönderilecek: { $when }
part-not-shown = Duyurun henüz onaylanamıyor: Telegram mesajı karar verecek olanlara göstermiyor. { $country }. Telegram’ın cevabı: { $reason }
part-declined = Duyurun onaylanmadı: { $country }
part-nobody = Duyurun oraya gitmiyor, çünkü onaylayabilecek kimseye ulaşılamıyor: { $country }

### Announcements: sending

announcement-waiting = onay bekliyor
announcement-scheduled = planlandı
announcement-sending = gönderiliyor
announcement-paused = duraklatıldı
announcement-cancelled = iptal edildi
announcement-done = gönderildi
announcement-not-approved = gönderilmedi, onaylanmadı
announcement-nobody = gönderilmedi, koşullara uyan kimse yoktu
announcement-uncounted = <b>Duyuru</b>: { $state }
announcement-few = Kişi sayısı: { $count }
sent-of = { $sent } / { $all }
announcement-card =
    <b>Duyuru</b>: { $state }
    { $bar } %{ $percent }

    Gönderildi: { $sent } / { $all }
    Bekliyor: { $queued }
    Ulaşmadı: { $failed }
    Gönderilmedi: { $skipped }
    Ulaşıp ulaşmadığı belirsiz: { $unknown }
announcement-pace = Dakikada { $rate } mesaj gidiyor. Kalan süre: { $minutes } dakika
announcement-refused = Telegram bu mesajı kabul etmiyor, bu yüzden gönderim duraklatıldı. Telegram’ın cevabı: { $reason }
parts-wait = Onay bekliyor: { $parts }
corrections-wait = Düzeltme onay bekliyor: { $parts }
announcement-corrections = Düzeltme sayısı: { $languages }
announcement-reasons = Ulaşmadı ya da gönderilmedi: { $reasons }
reason-blocked = botu engellemiş ya da artık Telegram’da değil
reason-refused = Telegram kabul etmedi
reason-gone = artık almak istememiş ya da verilerini silmiş
reason-cancelled = iptal edildi
btn-pause = Duraklat
btn-go-on = Devam et
btn-stop = Tamamen durdur
btn-refresh = Yenile
btn-again-unknown = Tekrar gönder
btn-recall = Geri al
btn-correct = Düzelt
stop-confirm = Gönderim tamamen durdurulsun mu? Duyuru, henüz almayanlara artık gitmeyecek. Kişi sayısı: { $count }
again-confirm = Duyuru, ulaşıp ulaşmadığı belirsiz olan kişilere tekrar gönderilsin mi? Bazılarına iki kez gidebilir. Kişi sayısı: { $count }
recall-confirm = Mesaj sohbetlerden silinsin mi? Telegram, mesaj gönderildikten sonra iki gün boyunca buna izin veriyor. Kişi sayısı: { $count }
ask-correction = Düzeltilmiş metni gönder (dil: { $language }). Gönderilen mesajlardaki metnin yerini bu metin alacak.
error-correction = Düzeltilmiş hâlini metin olarak gönder.
error-correction-long = Bu çok uzun. Buraya en fazla { $most } karakter sığar.
error-not-correctable = Bu mesajın metni düzeltilemiyor.
error-being-decided = Koordinatör bu duyuru hakkında henüz karar vermedi. Duyuruyu karardan sonra düzeltebilirsin.
error-corrected-meanwhile = Bu metni bu arada başkası düzeltti, bu yüzden senin metnin kabul edilmedi. İnsanlara şu anda giden metin yukarıda. Seninki hâlâ gerekiyorsa bir kez daha gönder.
correction-asked =
    <b>Bir düzeltme senin onayını bekliyor</b>
    Gönderen: “{ $organization }” ({ $name })

    Yukarıda iki mesaj var: ilki şu an insanlarda olan, ikincisi onun yerini alacak olan.
correction-accepted = Düzeltmen onaylandı: { $country }
correction-declined = Düzeltmen onaylanmadı: { $country }
correction-nobody = Düzeltmen oraya gitmiyor, çünkü onu onaylayabilecek kimseye ulaşılamıyor: { $parts }
announcement-awaited = Hâlâ yolda: { $count }. Telegram ulaştıklarını bildirir bildirmez silinecek ya da düzeltilecekler.
announcement-recalled = Siliniyor. Mesaj sayısı: { $count }
announcement-corrected = Düzeltiliyor. Mesaj sayısı: { $count }
announcement-corrected-partly =
    Düzeltiliyor. Mesaj sayısı: { $count }

    Düzeltme henüz onay bekliyor: { $parts }
announcement-again = Tekrar gönderiliyor. Kişi sayısı: { $count }
announcement-caption = Duyurunun sonucu. Yalnızca kuruluşunun ya da ona bağlı kuruluşların etkinliklerine kaydolanların adı görünür; diğerlerinin sayısı gösterilir.
report-others = Diğerleri: { $count }
fewer-than-ten = 10’dan az
at-least = { $count }+
column-language = Dil
column-reason = Neden
outcome-failed = ulaşmadı
outcome-skipped = gönderilmedi
outcome-unknown = ulaşıp ulaşmadığı belirsiz

### Reminders

reminder-eve = Yarın buluşuyoruz!
reminder-soon = Etkinliğin başlamasına az kaldı.
reminder-today = Bugün buluşuyoruz!
reminder-days = Buluşmamıza { $days } gün kaldı!
lead-days =
    { $days ->
        [0] Aynı gün · { $time }
       *[other] { $days } gün önce · { $time }
    }
lead-hours = { $hours } saat önce
lead-minutes = { $minutes } dakika önce
lead-list = { $leads }
leads-of-event = her etkinlikte belirlendiği gibi
ask-own-leads =
    Kaydolduğun etkinlikleri sana ne zaman hatırlatalım?

    Uygun olanları seç, en fazla { $most }. İstersen kendin yaz: 1:30 — bir buçuk saat önce, 3 19:00 — üç gün önce, saat 19:00.

    Hiçbirini seçmezsen hatırlatma, her etkinlikte belirlenen zamanda gelir.
ask-leads =
    Listedekilere etkinlik ne zaman hatırlatılsın?

    Uygun olanları seç, en fazla { $most }. İstersen kendin yaz: 1:30 — bir buçuk saat önce, 3 19:00 — üç gün önce, saat 19:00.

    Burada başka bir zaman seçilmezse: { $leads }. Gönüllüler kendileri için başka zaman seçebilir.
btn-leads-as-above = Genel ayarı kullan
btn-reminders = Hatırlatmalar
command-reminders = Hatırlatmalar ve sıradaki mesajlar
reminders-card =
    <b>Hatırlatmalar</b>

    { $organization }
    Katılımcılara hatırlatılır: { $leads }

    Organizatörlere bekleyen başvurular, katılımcı eksiği ve kimlerin geleceği otomatik olarak bildirilir, etkinlikten sonra da kimlerin geldiği sorulur. Gelenlere ertesi gün teşekkür mesajı gider.

    Sırada:
    { $lines }
nothing-upcoming = şimdilik yok
upcoming-line = • { $date } { $time } · { $title }: { $what }
rule-name =
    { $rule ->
        [applications] bekleyen başvurular
        [short] katılımcı eksik mi?
        [roster] kimler geliyor
        [attendance] kimler geldi?
        [thanks] teşekkür
        [in-vain] yer bulamayanlar
       *[remind] hatırlatma
    }
btn-rehearse = Mesajları önizle
ask-rehearsal-event = Hangi etkinliğin mesajlarını görmek istersin?
rehearsal-no-events = Burada şimdilik yaklaşan etkinlik yok. /new komutuyla bir etkinlik oluşturabilirsin.
ask-rehearsal-person = Kimin mesajlarını görmek istersin? Mesajlar yalnızca sana gelir.
btn-myself = Benimkiler (şimdi kaydolsam)
rehearsal =
    <b>“{ $title }” etkinliğinin mesajları</b>

    { $lines }

    { $city } saatine göre. Mesajlar aşağıda katılımcının göreceği gibi, ama düğmeleri olmadan gelir. Teşekkür mesajı yalnızca gelenlere gönderilir.
rehearsal-usual = Ayarlarını değiştirmemiş biri mesajları böyle alır. Kimin kendine hangi sessiz saatleri ve hatırlatma zamanlarını seçtiğini organizatörler görmez.
rehearsal-sent = ✅ { $date } { $time } · { $what }
rehearsal-late = — { $date } { $time } · { $what } (gönderilmez: sonradan kaydoldu)
rehearsal-before = ✅ { $date } { $time } · { $what } (sessiz saatlerden önce)
rehearsal-silent = ✅ { $date } { $time } · { $what } (sessizce)
rehearsal-together = — { $date } { $time } · { $what } (bir öncekiyle birlikte)
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Düzenleyen: { $organization }

    { $description }
reminder-question = Geliyor musun?
btn-coming = Geliyorum
btn-later = 1 saat sonra tekrar
btn-later-evening = Bu akşam tekrar
reminder-coming = Geleceğini bildirdin ✅
reminder-later = Saat { $time } olunca yeniden hatırlatacağız.
short-of-people =
    <b>Katılımcı eksik</b>

    “{ $title }” — { $date }, { $hours }
    Listede: { $count } (en az: { $least })
short-together =
    <b>Katılımcı eksik</b>

    “{ $title }” — { $date }, { $hours }
    Tüm görevlerin listesinde: { $count } (en az: { $least })
applications-wait =
    <b>Başvurular senin cevabını bekliyor</b>

    “{ $title }” — { $date }, { $hours }
    Başvurular: { $count }
offer-nobody-took =
    <b>Boşalan yeri bekleme listesinden kimse almadı</b>

    “{ $title }” — { $date }, { $hours }
    Kalan yer: { $free }
offer-open-to-all = Artık herkes kaydolabilir.
roster-eve = Yarın kimler geliyor
roster-today = Bugün kimler geliyor
roster-nobody = Henüz kimse yok: { $shifts }
roster-legend = ✓ işareti: geleceğini bildirdi.

### Weekly digest

btn-digest-off = Haftalık özeti kapat
btn-digest-on = Haftalık özeti aç
digest = <b>Yakınındaki yeni etkinlikler</b>
digest-event =
    📌 <b>{ $title }</b>
    🗓 { $date }, { $hours }
    📍 { $place }
digest-hint = Özet, yeni etkinlik olduğunda perşembe günleri gelir. İstersen ayarlardan kapatabilirsin.

### Groups that an organization has linked

btn-groups = Gruplar
groups-none =
    <b>Gruplar</b>
    “{ $organization }”

    Henüz grup eklenmedi. Duyurular Telegram gruplarına da gönderilebilir.

    Grup eklemek için “{ btn-add-to-group }” düğmesine dokun ve grubu seç. Düğme tek bir grup içindir ve { $hours } saat çalışır.
groups =
    <b>Gruplar</b>
    “{ $organization }”

    Duyurular bu Telegram gruplarına da gönderilebilir. Bir grubu çıkarmak için adına dokun.

    Grup eklemek için “{ btn-add-to-group }” düğmesine dokun ve grubu seç. Düğme tek bir grup içindir ve { $hours } saat çalışır.
group-gone = Bot artık “{ $title }” grubunda değil, bu yüzden oraya duyurular ulaşmıyor. Yeniden eklemek için “{ btn-add-to-group }” düğmesine dokun ve grubu seç. Bu listeden çıkarmak için adına dokun.
btn-group = ✕ { $title }
btn-group-in-trouble = ✕ ❗ { $title }
btn-add-to-group = Gruba ekle
unlink-confirm =
    Bu grup çıkarılsın mı?

    “{ $title }”

    Bu gruba artık duyuru gitmez.
btn-unlink = Grubu çıkar
group-unlinked = Grup çıkarıldı.
group-linked =
    Bundan sonra bu gruba “{ $organization }” kuruluşunun duyuruları gelecek.

    Durdurmak için botu gruptan çıkarmak yeterli. Kuruluşun koordinatörü /stop@{ $bot } komutunu da gönderebilir.
group-stopped = Bu gruba artık duyuru gönderilmeyecek.
error-group-link-gone = Grup eklenmedi: bağlantı kullanılmış, süresi dolmuş ya da yanlış. /team bölümünden yeni bir bağlantı al.
error-group-no-right = Grup eklenmedi: bunun için gereken rol sende yok.
error-group-taken = Grup eklenmedi: onu başka bir kuruluş zaten eklemiş.
group-start-hidden =
    “{ $title }” grubu eklenmedi: botu ekleyen kişi orada anonim yönetici ya da kanal adına yazıyor, bu yüzden kim olduğunu göremiyorum.

    Botu ekleyen sensen gruptaki yönetici yetkilerinde “Anonim Kal” seçeneğini kapat ya da mesajın yazıldığı yerde kendi adını seç. Sonra “{ btn-team }” bölümünden yeni bir bağlantı al; ardından yeniden anonim olabilirsin.
group-stop-hidden =
    “{ $title }” grubunda biri anonim yönetici olarak ya da kanal adına /stop yazdı. Kim olduğunu göremiyorum, bu yüzden duyurular oraya gitmeye devam ediyor.

    Durdurmak için “{ btn-team }” → “{ btn-groups }” bölümünde gruba dokun, grupta kendi adınla /stop yaz ya da botu gruptan çıkar.
group-refuses =
    “{ $title }” grubuna duyurular ulaşmıyor.

    { $why ->
        [topic-closed] Oradaki konu kapalı. Konuyu (genellikle “General”) aç ya da botu yönetici yap.
        [topic-gone] Mesajların gittiği konu silinmiş. Yeniden oluştur ya da grubu çıkarıp yeniden ekle.
        [no-media] Orada fotoğraf, video ya da dosya göndermeye izin yok. İzin ver ya da botu yönetici yap.
       *[no-right] Botun orada yazma yetkisi yok. Üyelerin yazmasına izin ver ya da botu yönetici yap.
    }
command-stop = Bu gruba duyuru göndermeyi durdur
btn-groups-too = + { $count } grup
announce-groups = Duyuru gidecek grup sayısı: { $count }
announce-groups-only = Duyuru yalnızca gruplara gidecek.
announcement-groups = Gruplar: { $sent } / { $count }
group-named = “{ $title }” grubu
announcement-preview-groups =
    Duyuru gruplarda böyle görünecek.

    Gönderim yaklaşık { $minutes } dakika sürer.
announcement-confirm-groups =
    Duyuru gönderilsin mi? Grup sayısı: { $count }

    Ne zaman: { $when }
