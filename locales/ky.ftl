# Kyrgyz. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Ыктыярчылык
bot-description =
    Үйүңүзгө жакын жерде эле жакшылык кылыңыз. 🤝

    Hashar — Азербайжан, Түркия, Казакстан, Өзбекстан, Кыргызстан жана Тажикстан жаштары үчүн ыктыярчылардын боту. Жаныңыздагы иш-чараны табасыз, эки эле жолу басып жазыласыз, ал эми бот убагында эсиңизге салат.

    Катталууга 2 мүнөттөй убакыт кетет.
bot-about = Жаныңыздагы ыктыярчылык иш-чараларды таап, убагында эсиңизге салат. Алты өлкөнүн жаштары үчүн.

command-start = Баштоо же менюну ачуу
command-settings = Профилди жана жөндөөлөрдү өзгөртүү
command-language = Тилди өзгөртүү
command-mydata = Маалыматтарымды жүктөп алуу
command-privacy = Эмнени жана эмне үчүн сактайбыз
command-deleteme = Маалыматтарымды жок кылуу
command-help = Бот кантип иштейт
command-cancel = Баштаган ишимди токтотуу

### Small parts other messages are made of

date = { $year }-ж., { $day }-{ $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }
not-given = көрсөтүлгөн эмес
date-of-minor = { $date } (18ге чыга элек)
country-other = Башка өлкө
city = { $city ->
        [Baku] Баку
        [Istanbul] Стамбул
        [Almaty] Алматы
        [Qyzylorda] Кызылорда
        [Qostanay] Костанай
        [Aqtobe] Актөбө
        [Aqtau] Актау
        [Atyrau] Атырау
        [Oral] Орал
        [Tashkent] Ташкент
        [Samarkand] Самарканд
        [Bishkek] Бишкек
        [Dushanbe] Душанбе
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Айлана-чөйрө
        [education] Билим берүү
        [children] Балдар
        [older-people] Улгайган адамдар
        [inclusion] Инклюзия
        [health] Ден соолук
        [animals] Жаныбарлар
        [sport] Спорт
        [culture] Маданият, мурас
        [emergency] Өзгөчө кырдаалдар
        [technology] Технология
       *[large-events] Ири иш-чаралар
    }

### Buttons

btn-back = ‹ Артка
btn-cancel = Жокко чыгаруу
btn-skip = Өткөрүп жиберүү
btn-done = Даяр
btn-continue = Улантуу
btn-agree = Макулмун
btn-use-name = { $name }
btn-other-country = Башка өлкө
btn-whole-region = Бүт аймак
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Номерди жөнөтүү
btn-register = Катталуу
btn-edit-name = Аты-жөнү
btn-edit-birth-date = Туулган күнү
btn-edit-country = Өлкө
btn-edit-region = Аймак
btn-edit-topics = Кызыгуулар
btn-edit-spoken-languages = Билген тилдер
btn-edit-phone = Телефон номери
btn-edit-language = Боттун тили
btn-edit-time-zone = Убакыт алкагы
btn-edit-quiet-hours = Тынч убакыт
btn-edit-pause = Тыныгуу
btn-optional-off = Милдеттүү эмес билдирүүлөрдү өчүрүү
btn-optional-on = Милдеттүү эмес билдирүүлөрдү иштетүү
btn-settings = Жөндөөлөр
btn-my-data = Маалыматтарым
btn-privacy = Купуялык
btn-help = Жардам
btn-language = Тил
btn-menu = Башкы меню
btn-download-data = Маалыматымды алуу
btn-delete-data = Маалыматты жок кылуу
btn-keep-data = Жок, калсын
btn-remove-phone = Номеримди алып салуу
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Тынч убакытсыз
btn-pause-week = 1 апта
btn-pause-month = 1 ай
btn-pause-quarter = 3 ай
btn-resume = Тыныгууну бүтүрүү
btn-zone-of-region = Аймагым боюнча

### Registration: the questions in their order

progress = <i>Кадам: { $step } / { $steps }</i>

choose-language =
    👋 Тилди тандаңыз
    Choose a language
    Dil seçin
    Dil seç
    Тілді таңдаңыз
    Tilni tanlang
    Забонро интихоб кунед

privacy-notice =
    <b>Жеке маалыматтарыңызды кантип колдонобуз</b>

    <b>Эмнени сактайбыз:</b> Telegram ID номериңизди жана тилиңизди, ошондой эле өзүңүз берген маалыматтарды: аты-жөнүңүздү, туулган күнүңүздү, өлкөңүздү жана аймагыңызды, кызыгууларыңызды, билген тилдериңизди, ал эми жөнөтсөңүз, телефон номериңизди да. Мындан тышкары, жөндөөлөрүңүздү, ботко кайсы шилтеме менен келгениңизди, ушул текстке качан макулдук бергениңизди жана кайсы билдирүүлөрүбүз сизге жеткенин сактайбыз. Иш-чараларга жазылсаңыз же уюмда ролуңуз болсо, аны да сактайбыз.

    <b>Эмне үчүн:</b> жашыңызга жана жашаган жериңизге ылайык иш-чараларды көрсөтүү, ордуңузду сактап туруу жана убагында эсиңизге салуу үчүн.

    <b>Ким көрөт:</b> сиз жазылган иш-чаралардын уюштуруучулары. Маалыматтарыңызды сатпайбыз, жарнама көрсөтпөйбүз.

    <b>Качанга чейин:</b> өзүңүз жок кылганга чейин. /deleteme буйругу аларды дароо жок кылат, аты-жөнү көрсөтүлбөгөн жалпы сандар гана калат.

    <b>Укуктарыңыз:</b> /mydata буйругу менен сиз жөнүндө билгенибиздин баарын аласыз, /settings аркылуу аны түзөтө аласыз.

    { privacy-contact }
    Бул тексттин версиясы: { $version }
privacy-contact = { $contact ->
        [none] Суроолоруңуз барбы? Өлкөңүздүн улуттук ыктыярчылар уюмуна жазыңыз.
       *[other] Суроолоруңуз барбы? Бизге жазыңыз: { $contact }
    }
ask-consent =
    Жеке маалыматтарыңызды мурунку текстте айтылгандай сактап, колдонушубузга макулсузбу?

    Макулдугуңуз болбосо, сизди каттай албайбыз. Аны каалаган убакта /deleteme буйругу менен кайтарып алсаңыз болот.
consent-given = Буга макулдук берген күнүңүз: { $date }.

ask-name =
    Атыңыз ким?

    Атыңызды жана фамилияңызды уюштуруучуларга кандай көрүнсүн десеңиз, ошондой жазыңыз. Бир эле сөз болсо да жетет.
ask-birth-date =
    Туулган күнүңүздү «күн.ай.жыл» түрүндө жазыңыз, мисалы { $example }.

    Бул жашыңызга ылайык иш-чараларды сунуштоо үчүн керек.
ask-country = Кайсы өлкөдө жашайсыз?
ask-region =
    { $country }: аймагыңызды тандаңыз.

    Адегенде жаныңыздагы иш-чараларды көрсөтөбүз.
ask-district = { $region }: жашаган жериңизди тагыраак тандаңыз.
ask-topics =
    Кайсы багытта жардам бергиңиз келет?

    Канча кааласаңыз, ошончо тандап, анан «Даяр» баскычын басыңыз.
ask-spoken-languages =
    Кайсы тилдерди билесиз?

    Билгендериңиздин баарын тандап, анан «Даяр» баскычын басыңыз.
ask-phone =
    Телефон номериңизди жөнөтөсүзбү?

    Уюштуруучулар иш-чара боюнча шашылыш бир нерсе чыкса гана чалышат. Бул кадамды өткөрүп жиберсеңиз да болот.
review-card =
    <b>Маалыматтарыңызды текшериңиз</b>

    Аты-жөнү: { $name }
    Туулган күнү: { $birth_date }
    Өлкө: { $country }
    Аймак: { $region }
    Кызыгуулар: { $topics }
    Билген тилдер: { $languages }
    Телефон номери: { $phone }

    Баары туура болсо, «Катталуу» баскычын басыңыз. Бир нерсени өзгөрткүңүз келсе, анын баскычын басыңыз.

### What is said on the way

phone-noted = Номериңиз сакталды.
phone-skipped = Макул, номерсиз эле улантабыз.
keyboard-closed = Макул.
registered =
    Катталдыңыз, { $name } ✅

    Сизге ылайык иш-чара чыкса, ушул жерге жазабыз. Профилиңизди каалаган убакта жөндөөлөрдөн өзгөртө аласыз.
registration-stopped = Катталуу токтоду, берген маалыматыңыз өчүрүлдү. Кайра баштоо үчүн «Катталуу» баскычын басыңыз.
register-first = Сиз али каттала элексиз. Катталууга 2 мүнөттөй убакыт кетет.
menu = Саламатсызбы, { $name }! 👋 Эмнеден баштайбыз?
saved = Сакталды ✅
cancelled = Макул, ушул жерден токтойбуз. Буга чейин сактаганыңыздын баары ордунда калат.
nothing-to-cancel = Азыр жокко чыгара турган эч нерсе жок.
not-understood = Түшүнбөй калдым. Баскычтарды же буйруктардын тизмесин колдонуңуз.
question-lost = Акыркы билдирүүңүздөн кийин бот жаңырды, ошондуктан бул кадамды башынан баштайбыз. Сакталган маалыматтарыңыздын баары ордунда.
button-too-old = Бул баскыч эски билдирүүдөн калган. Эң акыркы билдирүүдөгү баскычты басыңыз.
something-went-wrong =
    Ката кетти. Бир аздан кийин кайра аракет кылып көрүңүз.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Бул жерде текстти гана окуй алам. Жообуңузду жазып жөнөтүңүз.
error-button-please = Төмөнкү баскычтардын бирин басыңыз.
error-name = Атыңызды тамгалар менен жазыңыз, эң көп дегенде { $longest } белги.
error-birth-date = Жазган датаңызды түшүнбөй калдым. «күн.ай.жыл» түрүндө жазып көрүңүз, мисалы { $example }.
error-birth-date-impossible = Бул дата туура эмес окшойт. Жылын текшерип, кайра жазыңыз, мисалы { $example }.
error-too-young = Катталууга { $age } жаштан тартып болот. Жаңылып калсаңыз, туулган күнүңүздү кайра жазыңыз.
error-too-young-for-country = { $country }: катталууга { $age } жаштан тартып болот. Туулган күнүңүз ката болсо, артка кайтып, түзөтүңүз.
error-phone-please = Билдирүү жазчу жердин астындагы «Номерди жөнөтүү» баскычын басыңыз же бул кадамды өткөрүп жибериңиз.
error-not-your-contact = Бул башка бирөөнүн номери. Баскыч менен өзүңүздүкүн жөнөтүңүз же бул кадамды өткөрүп жибериңиз.
error-choose-at-least-one = Жок дегенде бирөөнү тандаңыз.
error-quiet-hours = Түшүнбөй калдым. Тынч убакыттын башталышы менен аякташын жазыңыз, мисалы { $example }.
error-time-zone = Мындай убакыт алкагын билбейм. Ири шаардын атын англисче жазыңыз, мисалы { $example }.
error-pause-date = Жазган датаңызды түшүнбөй калдым. Алдыдагы бир жылдын ичинен бир күндү жазыңыз, мисалы { $example }.

### Settings

settings-card =
    <b>Профилиңиз</b>
    Аты-жөнү: { $name }
    Туулган күнү: { $birth_date }
    Өлкө: { $country }
    Аймак: { $region }
    Кызыгуулар: { $topics }
    Билген тилдер: { $languages }
    Телефон номери: { $phone }

    <b>Билдирүүлөр</b>
    Боттун тили: { $language }
    Убакыт алкагы: { $time_zone }
    Тынч убакыт: { $quiet_hours }
    Тыныгуу: { $pause }
    Милдеттүү эмес билдирүүлөр: { $optional }

    Бир нерсени өзгөрткүңүз келсе, анын баскычын басыңыз.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = жок
paused-until = { $date } күнүнө чейин
not-paused = жок
optional-on = иштетилген
optional-off = өчүрүлгөн
ask-language = Бот сиз менен кайсы тилде сүйлөшсүн?
ask-time-zone =
    Азыркы убакыт алкагыңыз: { $time_zone }, ал жакта саат { $now }.

    Башкасын тандаңыз же ири шаардын атын англисче жазыңыз, мисалы { $example }.
ask-quiet-hours =
    Түнкүсүн тынчыңызды албайбыз: шашылыш болбогон билдирүүлөрдү эртең менен жөнөтөбүз. Кайсы убакта жазбай туралы?

    Тандаңыз же тынч убакыттын башталышы менен аякташын жазыңыз, мисалы { $example }.
ask-pause =
    Билдирүүлөрдү канча убакытка токтото туралы? Ага чейин кулактандыруу да, жаңылык да келбейт. Жазылган иш-чараларыңыз боюнча эстеткичтер мурдагыдай эле келе берет.

    Тандаңыз же тыныгуунун акыркы күнүн жазыңыз, мисалы { $example }.

### Help, data, deletion

help =
    <b>Бот кантип иштейт</b>

    Бир эле жолу катталасыз. Андан кийин жаныңыздагы ыктыярчылык иш-чараларды көрсөтүп, убагында эсиңизге салып турабыз.

    /start — меню
    /events — иш-чара табуу
    /my — сиз жазылган иш-чаралар
    /settings — профилиңиз, тынч убакыт, тыныгуу
    /language — тилди өзгөртүү
    /mydata — сиз жөнүндө билгенибиздин баары, файл түрүндө
    /privacy — эмнени жана эмне үчүн сактайбыз
    /deleteme — маалыматтарыңызды жок кылуу
    /cancel — баштаган ишиңизди токтотуу

    { privacy-contact }
my-data-caption = Сиз жөнүндө билгенибиздин баары ушул файлда. Аны каалаган текст редакторунда ача аласыз.
delete-confirm =
    Маалыматтарыңыздын баарын жок кылабызбы?

    Профилиңиз, иш-чараларга жазылганыңыз, жөндөөлөрүңүз жана макулдугуңуз биротоло жок болот. Аларды калыбына келтире албайбыз. Аты-жөнү көрсөтүлбөгөн жалпы сандар гана калат.
deleted = Маалыматтарыңыз жок кылынды. Бөлгөн убактыңызга рахмат. Кайра келгиңиз келсе, /start буйругун жөнөтүңүз.
delete-kept = Макул, баары мурдагыдай калды.

### Organizations, their teams and invitations

command-team = Уюмдарым жана командаларым
role = { $role ->
        [organizer] уюштуруучу
        [coordinator] координатор
       *[federation-admin] федерация админи
    }
btn-team = Командаларым
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Уюштуруучу чакыруу
btn-invite-coordinator = Координатор чакыруу
btn-invite-federation-admin = Админ чакыруу
btn-withdraw-invitations = Шилтемелерди өчүрүү
btn-end-role = Ролдон бошотуу
btn-keep-role = Жок, калсын
btn-leave-team = Командадан чыгуу
btn-accept = Кабыл алам
btn-decline = Жок, рахмат

choose-organization = Сиз мына бул уюмдардын командасындасыз. Бирин тандаңыз.
not-in-a-team = Сиз азырынча бир да уюмдун командасында жоксуз. Командага координатор чакыра алат.
team-card =
    <b>{ $organization }</b>

    Ролуңуз: { $role }
    Жооп күтүп турган чакыруулар: { $invitations }

    Команда мүчөсүнүн ролун көрүү же аны ролдон бошотуу үчүн атын басыңыз.
team-card-of-organizer =
    <b>{ $organization }</b>

    Ролуңуз: { $role }
    Команда: { $team }
member-card =
    <b>{ $name }</b>

    Уюм: { $organization }
    Ролу: { $role }
    Роль берилген күн: { $date }
end-role-confirm =
    Бул кишини ролдон бошотобузбу?

    { $name } · { $role }
    «{ $organization }»

    Бул тууралуу өзүнө кабар беребиз.
role-ended = Ролдон бошотулду.
your-role-ended =
    Сиз эми бул ролдо эмессиз.

    «{ $organization }» · { $role }
leave-team-confirm =
    Командадан чыгасызбы?

    «{ $organization }» · { $role }
team-left = Сиз «{ $organization }» уюмунун командасынан чыктыңыз.
invitation-link =
    Бул шилтемени чакыргыңыз келген кишиге жөнөтүңүз:

    { $link }

    Ролу: { $role }
    Уюм: «{ $organization }»

    Шилтеме { $hours } саат иштейт. Ал аркылуу бир гана киши кошула алат.
invitations-withdrawn = Колдонулбаган шилтемелер эми иштебейт.
invitation =
    Сизди уюмдун командасына чакырып жатышат.

    Уюм: «{ $organization }»
    Ролуңуз: { $role }

    Чакырууну кабыл аласызбы?
invitation-accepted =
    Эми сиз командадасыз ✅

    «{ $organization }» · { $role }
invitation-declined = Макул, баары мурдагыдай калат. Оюңуз өзгөрсө, шилтемени кайра ачыңыз.
invitation-waits = Сизди командага чакырып жатышат. Адегенде катталыңыз, андан кийин чакырууга кайра келебиз.
error-invitation-gone = Бул чакыруу шилтемеси жараксыз: ал колдонулган, мөөнөтү өткөн же өчүрүлгөн. Жаңысын сураңыз.
error-role-held = Бул роль сизде мурунтан эле бар.
error-no-right = Бул үчүн керектүү роль сизде жок.
error-last-coordinator = Командадагы жалгыз координатор чыга албайт. Адегенде башка координатор чакырыңыз.

### Events: finding them

command-events = Иш-чара табуу
command-my = Жазылган иш-чараларым
command-new = Иш-чара түзүү
day = { $year }-ж., { $day }-{ $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }, { $weekday ->
        [1] дүйшөмбү
        [2] шейшемби
        [3] шаршемби
        [4] бейшемби
        [5] жума
        [6] ишемби
       *[7] жекшемби
    }
hours = { $from }–{ $until }
hours-in-zone = { $from }–{ $until } ({ $city })
place = { $place }, { $region }
spots-left = { $free ->
        [0] Бош орун жок
       *[other] Бош орун: { $free }
    }
btn-events = Иш-чара табуу
btn-my = Жазылгандарым
btn-new = Иш-чара түзүү
btn-event = { $date } · { $title }
btn-my-region = Аймагым
btn-my-topics = Кызыгууларым
btn-sign-up = Катышам
btn-join-waitlist = Күтүү тизмесине өтүү
btn-give-up = Бара албайм
btn-leave-waitlist = Тизмеден чыгуу

events-list = Алдыдагы иш-чаралар. Жаныңыздагылары жана кызыгууларыңызга ылайыктары биринчи турат. Бирин тандаңыз.
no-events = Бул жерде азырынча алдыдагы иш-чара жок. Жаңысы чыкса, сизге жазабыз.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Уюштуруучу: { $organization }

    { $topic }, { $age } жаштан тартып

    { $description }
status-confirmed = Тизмедесиз ✅
status-waiting = Күтүү тизмесиндесиз. Кезегиңиз: { $position }.
status-offered = Сизге бир орун сактап турабыз. Жооп берүүнүн акыркы мөөнөтү: { $time }.
status-cancelled = Бул иш-чара болбой калды. Себеби: { $reason }
status-language = Уюштуруучу бул текстти мына бул тилде жазган: { $language }.

### Events: signing up

signed-up = Сизди тизмеге коштук ✅ Пландарыңыз өзгөрсө, ордуңузду бошотуп коюңуз — башка киши келе алат.
waitlisted = Сизди күтүү тизмесине коштук. Орун бошосо, дароо жазабыз.
error-just-full = Акыркы орунду жаңы эле башка бирөө алды. Күтүү тизмесине өтсөңүз болот.
error-clash = Бул убакта башка иш-чарага жазылып койгонсуз: «{ $title }».
error-event-age = Бул иш-чарага { $age } жаштан тартып катышса болот.
error-event-started = Бул иш-чара башталып кетти, эми жазылууга болбойт.
error-changed-meanwhile = Ушул аралыкта башка бирөө иш-чараны өзгөрттү, ошондуктан эч нерсе сакталган жок. Иш-чара азыр мындай.
error-event-cancelled = Бул иш-чара болбой калды.
event-waits = Иш-чарага жазылуу үчүн адегенде катталыңыз, андан кийин ушул иш-чарага кайра келебиз.
give-up-confirm =
    Ордуңузду бошотосузбу?

    «{ $title }» — { $date }, { $hours }

    Ордуңуз дароо күтүү тизмесиндеги кишиге берилет.
btn-free-spot = Ордумду бошотуу
btn-keep-spot = Жок, калсын
spot-freed = Ордуңуз бошотулду. Убагында айтканыңыз үчүн рахмат.
waitlist-left = Күтүү тизмесинен чыктыңыз.
offer =
    Бир орун бошоду!

    «{ $title }» — { $date }, { $hours }

    Аны сизге сактап турабыз. Жооп берүүнүн акыркы мөөнөтү: { $time }.
btn-take-spot = Орунду алам
btn-keep-waiting = Жок, күтө турам
offer-taken = Сизди тизмеге коштук ✅
offer-kept-waiting = Макул, күтүү тизмесинде каласыз.
offer-expired =
    Сизге бир орун сактап турган элек, бирок убагында жооп келген жок. Күтүү тизмесинде каласыз.

    «{ $title }» — { $date }, { $hours }
error-offer-gone = Бул орун эми сизге сакталып турган жок.
event-cancelled-notice =
    Иш-чара болбой калды.

    «{ $title }» — { $date }, { $hours }
    Себеби: { $reason }
my-list = Сиз жазылган иш-чаралар. Бирин тандаңыз.
my-list-empty = Сиз али бир да иш-чарага жазыла элексиз.

### Events: creating them

ask-organizing = Иш-чараны кайсы уюмдун атынан түзөсүз?
ask-title =
    Иш-чара кандай аталат?

    Мисалы: Дарыя жээгин тазалоо. Эң көп дегенде { $longest } белги.
ask-description =
    Катышуучулар эмне кылат, өздөрү менен эмне ала келиши керек?

    Эң көп дегенде { $longest } белги. Бул кадамды өткөрүп жиберсеңиз да болот.
ask-place =
    Катышуучулар кайсы жерде чогулат?

    Даректи жана ал жерди кантип тапса болорун жазыңыз. Эң көп дегенде { $longest } белги. Геолокация да жөнөтсөңүз болот, ошондо адамдар ал жерди картадан ача алат.
ask-event-topic = Иш-чара кайсы темага көбүрөөк туура келет?
ask-event-country = Иш-чара кайсы өлкөдө өтөт?
ask-event-region = { $country }: иш-чара кайсы аймакта өтөт?
ask-day =
    Иш-чара кайсы күнү болот?

    Тандаңыз же күнүн жазыңыз, мисалы { $example }.
month = { $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[12] Декабрь
    } { $year }
weekday-short = { $weekday ->
        [1] Дш
        [2] Шш
        [3] Шр
        [4] Бш
        [5] Жм
        [6] Иш
       *[7] Жш
    }
ask-hours =
    Иш-чара саат канчада башталып, канчада аяктайт?

    { $city } шаарынын убактысы боюнча. Тандаңыз же эки убакытты жазыңыз, мисалы { $example }. Ошол күнү бир нече нөөмөт болсо, баарынын убактысын үтүр менен бөлүп жазыңыз.
ask-places =
    Канча киши катыша алат?

    Тандаңыз же санын жазыңыз. Эң аз саны да маанилүү болсо, экөөнү тең жазыңыз, мисалы { $example }.
ask-event-age = Канча жаштан тартып катышса болот? Тандаңыз же жашты жазыңыз.
event-preview = Иш-чара адамдарга ушундай көрүнөт. Баары туура болсо, «Жарыялоо» баскычын басыңыз.
btn-edit-title = Аталышы
btn-edit-description = Сүрөттөмөсү
btn-edit-place = Өтө турган жери
btn-edit-event-topic = Темасы
btn-edit-day = Күнү
btn-edit-hours = Убактысы
btn-edit-places = Адам саны
btn-edit-event-age = Жаш чеги
btn-publish = Жарыялоо
event-published =
    Жарыяланды ✅

    Бул шилтемени таратыңыз: { $link }
event-draft-dropped = Макул, иш-чара жарыяланган жок.
error-too-long = Өтө узун болуп калды: эң көп дегенде { $longest } белги.
error-day = Жазган датаңызды түшүнбөй калдым. «күн.ай.жыл» түрүндө жазып көрүңүз, мисалы { $example }.
error-day-past = Бул күн же убакыт өтүп кетти. Кечирээгин тандаңыз.
error-day-far = Алдыдагы бир жылдын ичинен бир күндү тандаңыз.
error-hours = Түшүнбөй калдым. Бир күндүн ичиндеги эки убакытты жазыңыз, мисалы { $example }.
error-places = Түшүнбөй калдым. 1–{ $most } аралыгындагы санды же эң аз жана эң көп санды жазыңыз, мисалы { $example }.
error-event-age-number = Жашты { $least }–99 аралыгында жазыңыз.

### Events: looking after them

btn-cancel-event = Иш-чараны токтотуу
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Тизмеде: { $count } / { $most } (эң азы: { $least })
    { $confirmed }

    Күтүү тизмеси: { $waiting }
nobody = азырынча эч ким жок
ask-cancel-reason =
    Иш-чара эмне үчүн болбойт?

    Бир-эки сүйлөм менен жазыңыз, аны жазылгандардын баары окуйт.
cancel-event-confirm =
    Иш-чараны токтотобузбу?

    «{ $title }» — { $date }, { $hours }
    Себеби: { $reason }

    Билдирүү ала тургандар: { $count } киши. Кийин кайра кайтара албайсыз.
btn-keep-event = Жок, иш-чара болот
event-cancelled = Иш-чара болбой калды. Билдирүү алгандар: { $count } киши.

### Events: more settings

moment = { $date }, { $hours }
before-days = башталышына { $days } күн калганда
before-hours = башталышына { $hours } саат калганда
at-once = дароо
at-start = башталганда
visibility-everyone = баары
visibility-country = ушул өлкөдө жашагандар гана
visibility-link = шилтемеси барлар гана
approval-on = ар бир өтүнмөнү уюштуруучу карайт
approval-off = керек эмес
yes = бар
no = жок
repeat-once = бир жолу
repeat-daily = күн сайын, { $times } жолу
repeat-weekly = апта сайын, { $times } жолу
btn-more-settings = Кошумча жөндөөлөр
more-settings =
    <b>Кошумча жөндөөлөр</b>

    Кайталанышы: { $repeat }
    Милдеттер: { $roles }
    Сүрөт: { $photo }
    Картадагы белги: { $pin }
    Ким көрөт: { $visibility }
    Жазылуунун ачылышы: { $opens }
    Жазылуунун жабылышы: { $closes }
    Өтүнмөнү кароо: { $approval }
    Орунду сизге кабарлабай бошотуунун акыркы мөөнөтү: { $cutoff }
    Тексттин тилдери: { $languages }

    Бир нерсени өзгөрткүңүз келсе, анын баскычын басыңыз.
btn-edit-repeat = Кайталанышы
btn-edit-roles = Милдеттер
btn-edit-photo = Сүрөт
btn-edit-pin = Картадагы белги
btn-edit-visibility = Ким көрөт
btn-edit-opens = Жазылуунун ачылышы
btn-edit-closes = Жазылуунун жабылышы
btn-edit-approval = Өтүнмөнү кароо
btn-edit-cutoff = Орун бошотуу
btn-edit-languages = Тексттин тилдери
ask-repeat = Иш-чара бир эле жолу болобу же ушул убакта кайталанып турабы?
btn-once = Бир жолу
btn-daily = Күн сайын
btn-weekly = Апта сайын
ask-repeat-times = Баары болуп канча жолу өтөт? Тандаңыз же санын жазыңыз, эң көп дегенде { $most }.
ask-roles =
    Катышуучулар ар кандай иш аткарабы?

    Ар бир милдетти өзүнчө сапка жазып, канча киши керек экенин көрсөтүңүз. Мисалы:
    { $example }
btn-no-roles = Милдетке бөлбөйм
role-example =
    Каттоо: 3
    Жол көрсөтүү: 2-6
ask-photo = Иш-чарага ылайыктуу сүрөт жөнөтүңүз.
btn-remove-photo = Сүрөттү алып салуу
ask-pin = Өтө турган жердин геолокациясын жөнөтүңүз, ошондо адамдар аны картадан ача алат.
btn-remove-pin = Белгини алып салуу
ask-visibility = Бул иш-чараны кимдер көрөт?
ask-opens = Жазылуу качан ачылат?
ask-closes = Жазылуу качан жабылат?
ask-approval = Ким катышарын өзүңүз чечкиңиз келеби?
btn-approval-on = Ооба, өзүм чечем
btn-approval-off = Жок, кезек боюнча
ask-cutoff = Катышуучу ордун качанга чейин эркин бошото алат? Андан кийин да бошото алат, бирок сизге билдирүү келет.
ask-text-language = Текстти кайсы тилде жазгыңыз же көргүңүз келет? Тексти бар тилдердин жанында ✓ турат.
btn-same-place = Ошол бойдон калсын
pin-noted = Геолокация сакталды. Эми даректи жазыңыз.
error-photo-please = Сүрөт жөнөтүңүз же артка кайтыңыз.
error-location-please = Геолокация жөнөтүңүз же артка кайтыңыз.
error-roles =
    Түшүнбөй калдым. Ар бир милдетти өзүнчө сапка жазып, канча киши керек экенин көрсөтүңүз. Мисалы:
    { $example }
error-repeat-times = 2–{ $most } аралыгындагы санды жазыңыз.
error-too-many-shifts = Нөөмөт өтө көп болуп кетет: { $count }. Эң көп дегенде { $most } нөөмөт түзсө болот.

### Events: cards with more on them

event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 Нөөмөт саны: { $count }
    🤝 Уюштуруучу: { $organization }

    { $topic }, { $age } жаштан тартып

    { $description }
shift-role = Милдети: { $role }
card-approval = Ким катышарын уюштуруучу чечет.
card-opens = Жазылуу ачылат: { $date }, { $time }
card-closed = Жазылуу жабык.
status-applied = Өтүнмөңүз каралып жатат.
status-declined = Өтүнмөңүз бул жолу кабыл алынган жок. Себеби: { $reason }
btn-apply = Өтүнмө берүү
btn-withdraw = Өтүнмөдөн баш тартуу
btn-map = Карта
btn-photo = Сүрөт
btn-calendar = Календарга кошуу
btn-ask-organizer = Суроо берүү
btn-show-event = Иш-чараны көрүү
applied = Өтүнмөңүз жөнөтүлдү. Уюштуруучу чечкенден кийин сизге жазабыз.
application-withdrawn = Өтүнмөдөн баш тарттыңыз.
error-not-yet-open = Жазылуу али ачыла элек. Ачыла турган убагы: { $date }, { $time }.
error-sign-up-closed = Бул иш-чарага жазылуу жабылган.
error-declined = Уюштуруучу өтүнмөңүздү кабыл алган жок.
error-other-country = Бул иш-чара мына бул өлкөдө жашагандарга гана арналган: { $country }.
give-up-late = Иш-чаранын башталышына аз калды, ошондуктан уюштуруучуга билдирүү барат.
calendar-caption = Иш-чараны календарыңызга кошуу үчүн файлды ачыңыз.
organization-events = «{ $organization }» уюмунун алдыдагы иш-чаралары.

### Events: organizing

command-organize = Уюштурган иш-чараларым
btn-organize = Уюштургандарым
organize-list = Сиз жооптуу болгон иш-чаралар. Адам көбүрөөк керектери биринчи турат. ❗ белгиси адам жетпей жатканын билдирет.
organize-list-empty = Бул жерде алдыдагы иш-чара жок. Жаңысын /new буйругу менен түзүңүз.
btn-manage = Башкаруу
btn-people = Катышуучулар
btn-applications = Өтүнмөлөр: { $count }
btn-add-person = Киши кошуу
btn-write-all = Баарына жазуу
btn-edit-event = Өзгөртүү
btn-copy-event = Көчүрмө жасоо
btn-close-sign-up = Жазылууну жабуу
btn-open-sign-up = Жазылууну ачуу
btn-link = Шилтеме жана QR-код
btn-csv = CSV файл
btn-xlsx = Excel файл
sign-up-closed = Жазылуу жабылды.
sign-up-opened = Жазылуу ачылды.
file-comes = Файл азыр төмөндө чыгат.
roster-caption = «{ $title }» — { $date }, { $hours }
column-name = Аты-жөнү
column-status = Абалы
column-age = Жашы
column-phone = Телефон номери
column-languages = Билген тилдер
column-since = Жазылган күнү
state-confirmed = тизмеде
state-offered = орун сакталып турат
state-waiting = күтүү тизмесинде
state-applied = өтүнмө берген
state-came = келди
state-no-show = келген жок
btn-past = Өткөн иш-чаралар
past-list = Аяктаган иш-чаралар, акыркысынан баштап:
past-list-empty = Азырынча аяктаган иш-чара жок.
btn-attendance = Ким келди
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Келди: { $came }
    Келген жок: { $absent }
    Азырынча белгилене элек: { $open }

    Келген адамдын атын бир жолу басыңыз ✅, келбесе, дагы бир жолу басыңыз ❌.
btn-rest-came = Белгиленбегендердин баары келди
attendance-saved = Белгиленди ✅
choose-person = Бир кишини тандаңыз.
participant-card =
    <b>{ $name }</b>

    Жашы: { $age }
    Билген тилдер: { $languages }
    Телефон номери: { $phone }
    Абалы: { $status }
btn-move = Которуу
btn-remove = Тизмеден чыгаруу
btn-write = Билдирүү жазуу
btn-approve = Кабыл алуу
btn-turn-down = Кабыл албоо
ask-decline-reason =
    Өтүнмөнү эмне үчүн кабыл албайсыз?

    Бир-эки сүйлөм менен жазыңыз, аны { $name } окуйт.
ask-remove-reason =
    Бул кишини тизмеден эмне үчүн чыгарасыз?

    Бир-эки сүйлөм менен жазыңыз, аны { $name } окуйт.
choose-shift = { $name } үчүн нөөмөт тандаңыз.
approved = Кабыл алынды.
declined = Кабыл алынган жок.
removed = Тизмеден чыгарылды.
moved = Башка нөөмөткө которулду.
person-added = Тизмеге кошулду.
error-shift-full = Бул нөөмөттө бош орун жок.
error-person-clash = { $name } бул убакта башка иш-чаранын тизмесинде турат: «{ $title }».
error-person-too-young = { $name } али { $age } жашка чыга элек.
error-person-holds = { $name } тизмеде же күтүү тизмесинде мурунтан эле бар.
ask-person-name = Кимди кошосуз? Аты-жөнүн же анын бир бөлүгүн жазыңыз. Уюмуңуздун иш-чараларына мурда жазылган кишилерди таба аласыз.
nobody-found = Уюмуңуздун иш-чараларына жазылгандардын арасынан мындай киши табылган жок. Башка ат жазып көрүңүз.
ask-message-to-all =
    Тизмедегилердин баарына эмне айткыңыз келет? Тизмеде { $count } киши бар.

    Эң көп дегенде { $longest } белги.
message-confirm = Бул билдирүүнү жөнөтөбүзбү? Ала тургандар: { $count } киши.
btn-send = Жөнөтүү
message-sent = Жөнөтүлдү. Ала тургандар: { $count } киши.
ask-message-to =
    { $name } үчүн билдирүү жазыңыз.

    Эң көп дегенде { $longest } белги.
ask-question =
    Эмне сурагыңыз келет?

    Сурооңуз уюштуруучуга атыңыз менен кошо барат. Эң көп дегенде { $longest } белги.
question-sent = Сурооңуз жөнөтүлдү. Жообун ушул жерге жеткиребиз.
answer-sent = Жөнөтүлдү.
btn-answer = Жооп берүү
message-from-organizer =
    <b>Уюштуруучудан билдирүү</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>{ $name } суроо берди</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
application-came =
    Жаңы өтүнмө: { $name }

    «{ $title }» — { $date }, { $hours }
your-application-approved =
    Өтүнмөңүз кабыл алынды. Тизмедесиз ✅

    «{ $title }» — { $date }, { $hours }
your-application-waits =
    Өтүнмөңүз кабыл алынды, бирок бош орун калган жок. Сизди күтүү тизмесине коштук. Орун бошосо, дароо жазабыз.

    «{ $title }» — { $date }, { $hours }
your-application-declined =
    Өтүнмөңүз бул жолу кабыл алынган жок.

    «{ $title }» — { $date }, { $hours }
    Себеби: { $reason }
you-were-removed =
    Уюштуруучу сизди тизмеден чыгарды.

    «{ $title }» — { $date }, { $hours }
    Себеби: { $reason }
you-were-moved =
    Уюштуруучу сизди башка нөөмөткө которду.

    «{ $title }»
    Мурда: { $before }
    Эми: { $now }
you-were-added =
    Уюштуруучу сизди тизмеге кошту ✅

    «{ $title }» — { $date }, { $hours }
gave-up-late =
    { $name } келе албайт.

    «{ $title }» — { $date }, { $hours }
    Азыр тизмеде: { $count } (эң азы: { $least })
left-for-good =
    Жазылган ыктыярчылардын бири маалыматтарын жок кылды жана келбейт.

    «{ $title }» — { $date }, { $hours }
    Азыр тизмеде: { $count } (эң азы: { $least })

### Events: changing a published one

change-preview = Иш-чара азыр ушундай көрүнөт. Керегин өзгөртүп, анан «Сактоо» баскычын басыңыз.
btn-save = Сактоо
change-confirm = Убактысы же өтө турган жери өзгөрдү. Билдирүү ала тургандар: { $count } киши. Сактайбызбы?
event-changed = Сакталды ✅ Билдирүү ала тургандар: { $count } киши.
event-changed-notice = Иш-чарада өзгөрүү бар: «{ $title }»
time-changed =
    <b>Убактысы</b>
    Мурда: { $before }
    Эми: { $now }
place-changed =
    <b>Өтө турган жери</b>
    Мурда: { $before }
    Эми: { $now }
error-more-people = Орду бар же өзүнө орун сакталып турган кишилер: { $count }. Мындан аз сан коюуга болбойт.

### Links

link-card =
    Шилтеме: { $link }

    Адамдар кайдан келгенин кийин көргүңүз келсе, шилтеме коё турган жерге кыска ат бериңиз, мисалы { $example }. Ошондо ага өзүнчө шилтеме аласыз.

    Келгендер: { $sources }
source = { $source }: { $came } (жазылганы: { $signed_up })
source-unnamed = аты жок
btn-qr = QR-код
error-source = Латын тамгаларынан же цифралардан турган 1–20 белги жазыңыз, мисалы { $example }.

### Acting for an organization

menu-acting = Азыр «{ $organization }» уюмунун атынан иштеп жатасыз.
btn-acting-for = Башка уюмдун атынан

### Announcements: to whom

command-announce = Кулактандыруулар
btn-announce = Кулактандыруулар
announcements = Уюмдарыңыздын кулактандыруулары. Бирин ачыңыз же жаңысын жазыңыз.
announcements-none = Сиз али кулактандыруу жаза элексиз.
btn-new-announcement = Жаңы кулактандыруу
any = маанилүү эмес
announce-audience =
    <b>Жаңы кулактандыруу</b>
    Кимдин атынан: «{ $organization }»

    Өлкөлөр: { $countries }
    Аймактар: { $regions }
    Кызыгуулар: { $topics }
    Тилдер: { $languages }
    Жашы: { $age }
    Иш-чара: { $event }
    Ролу: { $role }

    Ала тургандар: { $count } киши
announce-nobody = Азырынча эч ким тандалган жок. Кимге жөнөтүлөрүн тандаңыз же «{ btn-everyone }» баскычын басыңыз.
announce-never = Милдеттүү эмес билдирүүлөрдү өчүргөндөргө, тыныгуу алгандарга жана ботту бөгөттөгөндөргө жөнөтүлбөйт.
btn-everyone = Баарына
btn-countries = Өлкөлөр
btn-regions = Аймактар
btn-topics = Кызыгуулар
btn-languages = Тилдер
btn-age = Жашы
btn-of-event = Иш-чара
btn-role = Ролу
ask-announce-countries = Кайсы өлкөлөрдө жашагандарга жөнөтөбүз? Канча кааласаңыз, ошончо тандаңыз.
ask-announce-regions = Кайсы аймактарда жашагандарга жөнөтөбүз? Канча кааласаңыз, ошончо тандаңыз.
ask-announce-topics = Кайсы багыттарга кызыккандарга жөнөтөбүз? Канча кааласаңыз, ошончо тандаңыз.
ask-announce-languages = Ботту кайсы тилде окугандарга жөнөтөбүз? Канча кааласаңыз, ошончо тандаңыз.
ask-announce-age = Канча жаштагыларга жөнөтөбүз? Тандаңыз же жаш аралыгын жазыңыз, мисалы { $example }.
btn-any-age = Жаш маанилүү эмес
error-announce-age = Түшүнбөй калдым. Жаш аралыгын эки сан менен жазыңыз, мисалы { $example }.
ask-announce-event = Кайсы иш-чарага жазылгандарга жөнөтөбүз? Бирин тандаңыз.
btn-no-event = Иш-чарасыз
ask-announce-standing = Ушул иш-чарага жазылгандардын кайсыларына жөнөтөбүз?
ask-announce-role = Командаларда кандай ролу барларга жөнөтөбүз?

### Announcements: the message

ask-announcement =
    Билдирүү адамдарга кандай көрүнсүн десеңиз, дал ошондой жөнөтүңүз. Текст, сүрөт, видео, файл, альбом же геолокация болот.

    Тил: { $language }
error-announcement-kind = Мындай билдирүүнү тарата албайбыз. Текст, сүрөт, видео, файл, альбом же геолокация жөнөтүңүз.
announcement-texts =
    <b>Алуучулардын тилдериндеги тексттер</b>

    { $lines }

    Тилди тандап, текстин жазыңыз же ошол тилде окугандарга эмне жөнөтүлөрүн чечиңиз.
gap-written = { $language }: { $count } ✅
gap-open = { $language }: { $count } — текст али жок
gap-other = { $language }: { $count } — бара турган текст: { $other }
gap-left-out = { $language }: { $count } — жөнөтүлбөйт
ask-gap = { $language }: бул тилде окугандарга эмне жөнөтөбүз? Алар — { $count } киши.
btn-gap-write = Текст жазуу
btn-gap-other = Бул тилдеги текст: { $language }
btn-leave-out = Аларга жөнөтпөө
btn-message-button = Баскыч
error-gap = Мына бул тилдерде текст али жок: { $languages }. Текст жазыңыз же бул тилдерде окугандарга эмне жөнөтүлөрүн чечиңиз.
ask-message-button =
    Билдирүүнүн астына баскыч койсо болот: баскычтагы жазуу менен шилтемени жөнөтүңүз. Мисалы:
    { $example }

    Же иш-чара тандаңыз.
btn-no-button = Баскычсыз
error-message-button = Түшүнбөй калдым. Баскычтагы жазуу менен шилтемени жөнөтүңүз. Шилтеме дал ушул мисалдагыдай башталышы керек: { $example }
error-album-button = Альбомдун алдында баскыч боло албайт.

### Announcements: preview and time

announcement-preview =
    Адамдарга ушундай барат.

    Ала тургандар: { $count } киши
    Өлкөлөр: { $countries }
    Тилдер: { $languages }
    Жөнөтүүгө болжол менен { $minutes } мүнөт кетет.

    Ушул аптада милдеттүү эмес билдирүү албагандар: { $none }, бирөөнү алгандар: { $one }, андан көп алгандар: { $more }
counted = { $label }: { $count }
btn-send-now = Азыр жөнөтүү
btn-send-at = Убактысын белгилөө
btn-send-local = Жергиликтүү убакытта
btn-urgent = Шашылыш
ask-send-at = Качан жөнөтөбүз? Күнү менен убактысын жазыңыз, мисалы { $example }. { $city } шаарынын убактысы боюнча.
ask-send-local = Ар кимге өз жеринин убактысы боюнча качан жөнөтөбүз? Күнү менен убактысын жазыңыз, мисалы { $example }.
error-send-at = Түшүнбөй калдым же бул убакыт өтүп кеткен. Күнү менен убактысын жазыңыз, мисалы { $example }.
when-now = азыр
when-at = { $date }, { $time }
when-local = { $date }, { $time } (ар кимге өз жеринин убактысы боюнча)
announcement-confirm =
    Кулактандырууну жөнөтөбүзбү? Ала тургандар: { $count } киши.

    Убактысы: { $when }
announcement-urgent = Бул — шашылыш кулактандыруу: тынч убакытта да барат. Ага координатордун макулдугу керек.
announcement-quiet = Кимдир бирөөнүн ошол маалда тынч убактысы болсо, ага ал бүткөндөн кийин барат.
announcement-large = Ала тургандар { $most } кишиден көп, ошондуктан координатордун макулдугу керек.
announcement-abroad = Башка өлкөдөгүлөргө ошол өлкөнүн координатору макулдук бергенден кийин барат.
announcement-dropped = Макул, эч нерсе жөнөтүлгөн жок.
error-announcement-nobody = Бул кулактандырууну ала турган эч ким жок.

### Announcements: approval

announcement-asked =
    <b>Бир кулактандыруу макулдугуңузду күтүп турат</b>
    Кимдин атынан: «{ $organization }» ({ $name })

    Ала тургандар: { $count } киши
    Убактысы: { $when }
announcement-asked-urgent = Шашылыш деп белгиленген: тынч убакытта да барат.
btn-other-time = Башка убакыт
announcement-accepted = Кабыл алынды ✅
announcement-declined = Кабыл алынган жок.
error-decided = Бул кулактандыруу боюнча чечим мурда эле чыккан.
part-accepted = Кулактандырууңуз кабыл алынды: { $country }
part-declined = Кулактандырууңуз кабыл алынган жок: { $country }

### Announcements: sending

announcement-waiting = макулдук күтүп турат
announcement-scheduled = пландалган
announcement-sending = жөнөтүлүп жатат
announcement-paused = убактылуу токтотулган
announcement-cancelled = биротоло токтотулган
announcement-done = жөнөтүлдү
announcement-card =
    <b>Кулактандыруу</b>: { $state }
    { $bar } { $percent }%

    Жөнөтүлгөнү: { $sent } / { $all }
    Кезекте: { $queued }
    Жетпегени: { $failed }
    Жөнөтүлбөгөнү: { $skipped }
    Жеткен-жетпегени белгисиз: { $unknown }
announcement-pace = Мүнөтүнө { $rate } билдирүү жөнөтүлөт. Калган убакыт: { $minutes } мүнөт
announcement-refused = Telegram бул билдирүүнү кабыл алган жок, ошондуктан жөнөтүү убактылуу токтотулду. Telegram жообу: { $reason }
announcement-reasons = Эмне үчүн жетпеди же жөнөтүлгөн жок: { $reasons }
reason-blocked = ботту бөгөттөгөн же Telegram аккаунтун жок кылган
reason-refused = Telegram кабыл алган эмес
reason-gone = эми алгысы келбеген же маалыматтарын жок кылган
reason-cancelled = жөнөтүү токтотулган
btn-pause = Убактылуу токтотуу
btn-go-on = Улантуу
btn-stop = Биротоло токтотуу
btn-refresh = Жаңыртуу
btn-again-unknown = Белгисиздерге кайра
btn-recall = Кайтарып алуу
btn-correct = Түзөтүү
stop-confirm = Жөнөтүүнү биротоло токтотобузбу? Али албагандарга эми барбайт: { $count } киши.
again-confirm = Жеткен-жетпегени белгисиз болгондорго кайра жөнөтөбүзбү? Айрымдарына эки жолу барып калышы мүмкүн. Ала тургандар: { $count } киши.
recall-confirm = Билдирүүнү чаттардан жок кылабызбы? Telegram муну жөнөтүлгөндөн кийинки эки күндө гана жасоого уруксат берет. Алгандар: { $count } киши.
ask-correction = Түзөтүлгөн текстти мына бул тилде жөнөтүңүз: { $language }. Мурда жөнөтүлгөн билдирүүлөрдө эски тексттин ордуна ушул текст турат.
error-correction = Текстти текст менен гана алмаштырса болот. Текст жөнөтүңүз.
announcement-recalled = Жок кылынып жаткан билдирүүлөр: { $count }
announcement-corrected = Түзөтүлүп жаткан билдирүүлөр: { $count }
announcement-again = Кайра жөнөтүлүп жатат. Ала тургандар: { $count } киши.
announcement-caption = Кулактандыруу кимге жетип, кимге жетпегени ушул файлда.
column-language = Тили
column-reason = Себеби
outcome-failed = жетпегени
outcome-skipped = жөнөтүлбөгөнү
outcome-unknown = жеткен-жетпегени белгисиз

### Reminders

reminder-eve = Эртең жолугабыз!
reminder-soon = Башталышына аз калды.
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Уюштуруучу: { $organization }

    { $description }
reminder-question = Келесизби?
btn-coming = Барам
btn-later = Кийин эске салуу
reminder-coming = Келериңизди айттыңыз ✅
reminder-later = Саат { $time } болгондо эсиңизге кайра салабыз.
short-of-people =
    <b>Адам жетишпейт</b>

    «{ $title }» — { $date }, { $hours }
    Тизмеде: { $count } (эң азы: { $least })
roster-eve = Эртең кимдер келет
roster-legend = ✓ белгиси: келерин айткан.
