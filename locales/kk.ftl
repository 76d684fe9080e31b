# Kazakh. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Волонтерлік
bot-description =
    Үйіңізге жақын жерден игі іс табыңыз. 🤝

    Hashar — Әзірбайжан, Түркия, Қазақстан, Өзбекстан, Қырғызстан және Тәжікстан жастарына арналған волонтерлер боты. Жаныңыздағы іс-шараны табасыз, екі рет түртіп жазыласыз, ал бот уақытында еске салады.

    Тіркелуге 2 минуттай уақыт кетеді.
bot-about = Жаныңыздағы волонтерлік іс-шараларды тауып, уақытында еске салады. Алты елдің жастарына арналған.

command-start = Бастау немесе мәзірді ашу
command-settings = Профиль мен баптауларды өзгерту
command-language = Тілді өзгерту
command-mydata = Деректерімді жүктеп алу
command-privacy = Қандай деректі не үшін сақтаймыз
command-deleteme = Деректерімді жою
command-help = Бот қалай жұмыс істейді
command-cancel = Қазіргі әрекетті тоқтату

### Small parts other messages are made of

date = { $year } ж. { $day } { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }
not-given = көрсетілмеген
date-of-minor = { $date } (18 жасқа толмаған)
country-other = Басқа ел
city = { $city ->
        [Baku] Баку
        [Istanbul] Стамбұл
        [Almaty] Алматы
        [Qyzylorda] Қызылорда
        [Qostanay] Қостанай
        [Aqtobe] Ақтөбе
        [Aqtau] Ақтау
        [Atyrau] Атырау
        [Oral] Орал
        [Tashkent] Ташкент
        [Samarkand] Самарқанд
        [Bishkek] Бішкек
        [Dushanbe] Душанбе
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Қоршаған орта
        [education] Білім беру
        [children] Балалар
        [older-people] Қариялар
        [inclusion] Инклюзия
        [health] Денсаулық
        [animals] Жануарлар
        [sport] Спорт
        [culture] Мәдениет пен мұра
        [emergency] Төтенше жағдайлар
        [technology] Технология
       *[large-events] Ірі іс-шаралар
    }

### Buttons

btn-back = ‹ Артқа
btn-cancel = Болдырмау
btn-skip = Өткізіп жіберу
btn-done = Дайын
btn-continue = Жалғастыру
btn-agree = Келісемін
btn-use-name = { $name }
btn-other-country = Басқа ел
btn-whole-region = Бүкіл өңір
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Нөмірді жіберу
btn-register = Тіркелу
btn-edit-name = Аты-жөні
btn-edit-birth-date = Туған күні
btn-edit-country = Ел
btn-edit-region = Өңір
btn-edit-topics = Қызығушылықтар
btn-edit-spoken-languages = Білетін тілдер
btn-edit-phone = Телефон нөмірі
btn-edit-language = Бот тілі
btn-edit-time-zone = Уақыт белдеуі
btn-edit-quiet-hours = Тыныш уақыт
btn-edit-pause = Үзіліс
btn-optional-off = Міндетті емес хабарламаларды өшіру
btn-optional-on = Міндетті емес хабарламаларды қосу
btn-settings = Баптаулар
btn-my-data = Деректерім
btn-privacy = Құпиялылық
btn-help = Көмек
btn-language = Тіл
btn-menu = Басты мәзір
btn-download-data = Деректерімді жүктеу
btn-delete-data = Деректерімді жою
btn-keep-data = Жоқ, қалсын
btn-remove-phone = Нөмірімді алып тастау
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Тыныш уақытсыз
btn-pause-week = 1 апта
btn-pause-month = 1 ай
btn-pause-quarter = 3 ай
btn-resume = Үзілісті аяқтау
btn-zone-of-region = Өңірім бойынша

### Registration: the questions in their order

progress = <i>Қадам: { $step } / { $steps }</i>

choose-language =
    👋 Тілді таңдаңыз
    Choose a language
    Dil seçin
    Dil seç
    Tilni tanlang
    Тилди тандаңыз
    Забонро интихоб кунед

privacy-notice =
    <b>Дербес деректеріңізді қалай пайдаланамыз</b>

    <b>Не сақтаймыз:</b> Telegram ID нөміріңіз бен тіліңізді және өзіңіз берген мәліметті: аты-жөніңізді, туған күніңізді, еліңіз бен өңіріңізді, қызығушылықтарыңызды, білетін тілдеріңізді, ал жіберсеңіз, телефон нөміріңізді де. Бұған қоса баптауларыңызды, ботқа қай сілтемемен келгеніңізді, осы мәтінге қашан келісім бергеніңізді және қай хабарламаларымыз сізге жеткенін сақтаймыз. Іс-шараларға жазылсаңыз немесе ұйымда рөліңіз болса, оны да сақтаймыз.

    <b>Не үшін:</b> жасыңыз бен тұратын жеріңізге сай іс-шараларды көрсету, орныңызды сақтап қою және уақытында еске салу үшін.

    <b>Кім көреді:</b> өзіңіз жазылған іс-шаралардың ұйымдастырушылары. Деректеріңізді сатпаймыз, сізге жарнама көрсетпейміз.

    <b>Қанша уақыт сақтаймыз:</b> өзіңіз жойғанға дейін. /deleteme деп жіберсеңіз, бәрі бірден жойылады, тек аты-жөні көрсетілмеген жалпы сандар қалады.

    <b>Құқықтарыңыз:</b> /mydata арқылы сіз туралы білетініміздің бәрін аласыз, /settings арқылы оны түзете аласыз.

    { privacy-contact }
    Мәтін нұсқасы: { $version }
privacy-contact = { $contact ->
        [none] Сұрағыңыз бар ма? Еліңіздің ұлттық волонтерлер ұйымына жазыңыз.
       *[other] Сұрағыңыз бар ма? Бізге жазыңыз: { $contact }
    }
ask-consent =
    Дербес деректеріңізді алдыңғы мәтінде айтылғандай сақтап, пайдалануымызға келісесіз бе?

    Келісіміңізсіз сізді тіркей алмаймыз. Келісімді кез келген уақытта /deleteme арқылы кері қайтарып ала аласыз.
consent-given = Сіз бұған { $date } күні келісім бердіңіз.

ask-name =
    Есіміңіз кім?

    Атыңыз бен тегіңізді ұйымдастырушыларға қалай көрінсін десеңіз, солай жазыңыз. Бір сөз болса да жетеді.
ask-birth-date =
    Туған күніңізді «күн.ай.жыл» түрінде жазыңыз, мысалы { $example }.

    Бұл жасыңызға сай іс-шараларды ұсыну үшін керек.
ask-country = Қай елде тұрасыз?
ask-region =
    { $country }: өңіріңізді таңдаңыз.

    Алдымен жаныңыздағы іс-шараларды көрсетеміз.
ask-district = { $region }: тұратын жеріңізді нақтырақ таңдаңыз.
ask-topics =
    Қай салада көмектескіңіз келеді?

    Қалағаныңызша таңдап, соңында «Дайын» батырмасын басыңыз.
ask-spoken-languages =
    Қай тілдерді білесіз?

    Бірнешеуін таңдауға болады. Соңында «Дайын» батырмасын басыңыз.
ask-phone =
    Телефон нөміріңізді жібересіз бе?

    Ұйымдастырушылар іс-шараға қатысты шұғыл жағдайда ғана қоңырау шалады. Қаласаңыз, бұл қадамды өткізіп жіберіңіз.
review-card =
    <b>Деректеріңізді тексеріңіз</b>

    Аты-жөні: { $name }
    Туған күні: { $birth_date }
    Ел: { $country }
    Өңір: { $region }
    Қызығушылықтар: { $topics }
    Білетін тілдер: { $languages }
    Телефон нөмірі: { $phone }

    Бәрі дұрыс болса, «Тіркелу» батырмасын басыңыз. Өзгерткіңіз келсе, тиісті батырманы басыңыз.

### What is said on the way

phone-noted = Нөміріңізді жазып алдық.
phone-skipped = Жарайды, телефон нөмірінсіз жалғастырамыз.
keyboard-closed = Жарайды.
registered =
    { $name }, сіз тіркелдіңіз ✅

    Сізге сай іс-шара болса, осында жазамыз. Профильді кез келген уақытта баптаулардан өзгерте аласыз.
registration-stopped = Тіркелу тоқтатылды, берген мәліметіңіз жойылды. Қайта бастау үшін «Тіркелу» батырмасын басыңыз.
register-first = Сіз әлі тіркелген жоқсыз. Тіркелуге 2 минуттай уақыт кетеді.
menu = Сәлеметсіз бе, { $name }! 👋 Неден бастаймыз?
saved = Сақталды ✅
cancelled = Жарайды, осы жерде тоқтаймыз. Бұған дейін сақтағаныңыздың бәрі орнында қалады.
nothing-to-cancel = Қазір тоқтататын әрекет жоқ.
not-understood = Түсінбедім. Батырмаларды немесе пәрмендер тізімін пайдаланыңыз.
question-lost = Соңғы хабарламаңыздан бері бот жаңарды, сондықтан бұл қадамды қайта бастауымыз керек. Сақталған деректеріңіздің бәрі орнында.
button-too-old = Бұл батырма ескі хабарламадан қалған. Ең соңғы хабарламадағысын басыңыз.
something-went-wrong =
    Қате шықты. Сәлден соң қайталап көріңіз.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Мен мұнда тек мәтін оқи аламын. Жауабыңызды жазып жіберіңіз.
error-button-please = Төмендегі батырмалардың бірін басыңыз.
error-name = Атыңызды әріппен жазыңыз, ең көбі { $longest } таңба.
error-birth-date = Жазған күніңізді түсінбедім. «күн.ай.жыл» түрінде жазып көріңіз, мысалы { $example }.
error-birth-date-impossible = Бұл күн дұрыс емес сияқты. Жылын тексеріп, қайта жазыңыз, мысалы { $example }.
error-too-young = Тіркелуге { $age } жастан бастап болады. Қате жазып қойсаңыз, туған күніңізді қайта жазыңыз.
error-too-young-for-country = { $country }: тіркелуге { $age } жастан бастап болады. Туған күніңіз қате болса, артқа қайтып түзетіңіз.
error-phone-please = Хабарлама жазатын жолдың астындағы «Нөмірді жіберу» батырмасын басыңыз немесе бұл қадамды өткізіп жіберіңіз.
error-not-your-contact = Бұл — басқа адамның нөмірі. Батырманы басып, өз нөміріңізді жіберіңіз немесе бұл қадамды өткізіп жіберіңіз.
error-choose-at-least-one = Кемінде біреуін таңдаңыз.
error-lead = Түсінбедім. Былай жазыңыз: 1:30 — бір жарым сағат бұрын, 3 19:00 — үш күн бұрын, сағат 19:00. 20 минуттан 24 сағатқа дейін немесе ең көбі 30 күн болады.
error-too-many-leads = Ең көбі { $most } уақыт таңдауға болады. Алдымен біреуін алып тастаңыз.
error-quiet-hours = Түсінбедім. Басталатын және аяқталатын уақытты жазыңыз, мысалы { $example }.
error-time-zone = Мұндай уақыт белдеуін таппадым. Бір үлкен қаланың атын ағылшынша жазыңыз, мысалы { $example }.
error-pause-date = Жазған күніңізді түсінбедім. Алдағы бір жылдың ішіндегі күнді жазыңыз, мысалы { $example }.

### Settings

settings-card =
    <b>Профиліңіз</b>
    Аты-жөні: { $name }
    Туған күні: { $birth_date }
    Ел: { $country }
    Өңір: { $region }
    Қызығушылықтар: { $topics }
    Білетін тілдер: { $languages }
    Телефон нөмірі: { $phone }

    <b>Хабарламалар</b>
    Бот тілі: { $language }
    Уақыт белдеуі: { $time_zone }
    Тыныш уақыт: { $quiet_hours }
    Еске салу: { $reminders }
    Үзіліс: { $pause }
    Міндетті емес хабарламалар: { $optional }
    Апталық шолу: { $digest }

    Өзгерткіңіз келсе, тиісті батырманы басыңыз.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = жоқ
paused-until = { $date } күніне дейін
not-paused = жоқ
optional-on = қосулы
optional-off = өшірулі
ask-language = Бот қай тілде жазсын?
ask-time-zone =
    Уақыт белдеуіңіз: { $time_zone }, онда қазір сағат { $now }.

    Басқасын таңдаңыз немесе бір үлкен қаланың атын ағылшынша жазыңыз, мысалы { $example }.
ask-quiet-hours =
    Түнде мазаламаймыз: күте тұратын хабарламаларды таңертең жібереміз. Қай уақытта мазаламайық?

    Таңдаңыз немесе басталатын және аяқталатын уақытты жазыңыз, мысалы { $example }.
ask-pause =
    Қанша уақытқа үзіліс жасайық? Бұл кезде хабарландырулар мен жаңалықтар келмейді, ал өзіңіз жазылған іс-шараларды бұрынғыдай еске салып тұрамыз.

    Таңдаңыз немесе үзілістің соңғы күнін жазыңыз, мысалы { $example }.

### Help, data, deletion

help =
    <b>Бот қалай жұмыс істейді</b>

    Бір рет тіркелесіз. Содан кейін жаныңыздағы волонтерлік іс-шараларды көрсетіп, уақытында еске саламыз.

    /start — мәзір
    /events — іс-шара табу
    /my — сіз жазылған іс-шаралар
    /settings — профиль, тыныш уақыт, үзіліс
    /language — тілді өзгерту
    /mydata — сіз туралы білетініміздің бәрі бір файлда
    /privacy — қандай деректі не үшін сақтаймыз
    /deleteme — деректеріңізді жою
    /cancel — қазіргі әрекетті тоқтату

    { privacy-contact }
my-data-caption = Сіз туралы білетініміздің бәрі осы. Файлды кез келген мәтін редакторымен ашуға болады.
delete-confirm =
    Барлық деректеріңізді жоямыз ба?

    Профиліңіз, жазылған іс-шараларыңыздың тізімі, баптауларыңыз және келісіміңіз біржола жойылады. Оларды қалпына келтіре алмаймыз. Тек аты-жөні көрсетілмеген жалпы сандар қалады.
deleted = Деректеріңіз жойылды. Бөлген уақытыңызға рақмет. Қайтып келгіңіз келсе, /start деп жазыңыз.
delete-kept = Жарайды, бәрі бұрынғыдай қалады.

### Organizations, their teams and invitations

command-team = Ұйымдарым мен командаларым
role = { $role ->
        [organizer] ұйымдастырушы
        [coordinator] үйлестіруші
       *[federation-admin] федерация әкімшісі
    }
btn-team = Командаларым
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Ұйымдастырушы шақыру
btn-invite-coordinator = Үйлестіруші шақыру
btn-invite-federation-admin = Әкімші шақыру
btn-withdraw-invitations = Сілтемелерді жою
btn-end-role = Рөлден босату
btn-keep-role = Жоқ, қалсын
btn-leave-team = Командадан шығу
btn-accept = Қабылдаймын
btn-decline = Жоқ, рақмет

choose-organization = Сіз мына ұйымдардың командасындасыз. Бірін таңдаңыз.
not-in-a-team = Сіз әзірге ешбір ұйымның командасында жоқсыз. Командаға үйлестіруші шақыра алады.
team-card =
    <b>{ $organization }</b>

    Рөліңіз: { $role }
    Жауап күтіп тұрған шақырулар: { $invitations }

    Команда мүшесінің рөлін көру немесе оны рөлден босату үшін атын басыңыз.
team-card-of-organizer =
    <b>{ $organization }</b>

    Рөліңіз: { $role }
    Команда: { $team }
member-card =
    <b>{ $name }</b>

    Ұйым: { $organization }
    Рөлі: { $role }
    Рөл берілген күн: { $date }
end-role-confirm =
    Бұл адамды рөлден босатамыз ба?

    { $name } · { $role }
    «{ $organization }»

    Бұл туралы оның өзіне хабарлаймыз.
role-ended = Рөлден босатылды.
your-role-ended =
    Сіз енді бұл рөлде емессіз.

    «{ $organization }» · { $role }
leave-team-confirm =
    Командадан шығасыз ба?

    «{ $organization }» · { $role }
team-left = Сіз «{ $organization }» ұйымының командасынан шықтыңыз.
invitation-link =
    Мына сілтемені шақырғыңыз келген адамға жіберіңіз:

    { $link }

    Рөлі: { $role }
    Ұйым: «{ $organization }»

    Сілтеме { $hours } сағат бойы жарамды. Ол арқылы бір адам ғана қосыла алады.
invitations-withdrawn = Пайдаланылмаған сілтемелер енді жарамайды.
invitation =
    Сізді ұйымның командасына шақырып отыр.

    Ұйым: «{ $organization }»
    Рөліңіз: { $role }

    Шақыруды қабылдайсыз ба?
invitation-accepted =
    Енді сіз командадасыз ✅

    «{ $organization }» · { $role }
invitation-declined = Жарайды, бәрі бұрынғыдай қалады. Ойыңыз өзгерсе, сілтемені қайта ашыңыз.
invitation-waits = Сізді командаға шақырып отыр. Алдымен тіркеліңіз, содан кейін шақыруға қайта ораламыз.
error-invitation-gone = Бұл шақыру сілтемесі жарамсыз: ол пайдаланылған, мерзімі өткен немесе жойылған. Жаңасын сұраңыз.
error-role-held = Бұл рөл сізде бұрыннан бар.
error-no-right = Бұл әрекетке қажет рөл сізде жоқ.
error-last-coordinator = Командадағы жалғыз үйлестіруші шыға алмайды. Алдымен басқа үйлестіруші шақырыңыз.

### Events: finding them

command-events = Іс-шара табу
command-my = Жазылған іс-шараларым
command-new = Іс-шара құру
day = { $year } ж. { $day } { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }, { $weekday ->
        [1] дүйсенбі
        [2] сейсенбі
        [3] сәрсенбі
        [4] бейсенбі
        [5] жұма
        [6] сенбі
       *[7] жексенбі
    }
hours = { $from }–{ $until }
hours-in-zone = { $from }–{ $until } ({ $city })
place = { $place }, { $region }
spots-left = { $free ->
        [0] Бос орын жоқ
       *[other] Бос орын: { $free }
    }
btn-events = Іс-шара табу
btn-my = Жазылғандарым
btn-new = Іс-шара құру
btn-event = { $date } · { $title }
btn-my-region = Өңірім
btn-my-topics = Қызығушылықтарым
btn-sign-up = Қатысамын
btn-join-waitlist = Күту тізіміне жазылу
btn-give-up = Бара алмаймын
btn-leave-waitlist = Күту тізімінен шығу

events-list = Алдағы іс-шаралар. Жаныңыздағы және қызығушылықтарыңызға сай келетіндері бірінші тұр. Бірін таңдаңыз.
no-events = Мұнда әзірге алдағы іс-шара жоқ. Жаңасы шықса, сізге жазамыз.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Ұйымдастырушы: { $organization }

    { $topic }, { $age } жастан бастап

    { $description }
status-confirmed = Тізімдесіз ✅
status-waiting = Күту тізіміндесіз. Кезегіңіз: { $position }.
status-offered = Сізге бір орын сақтап тұрмыз. Жауап берудің соңғы мерзімі: { $time }.
status-cancelled = Бұл іс-шара болмайды. Себебі: { $reason }
status-date-cancelled = Бұл күнгі іс-шара болмайды. Себебі: { $reason }
status-language = Ұйымдастырушы бұл мәтінді мына тілде жазған: { $language }.

### Events: signing up

signed-up = Сізді тізімге қостық ✅ Жоспарыңыз өзгерсе, орныңызды босатыңыз — басқа адам келе алады.
waitlisted = Сізді күту тізіміне қостық. Орын босаса, бірден жазамыз.
error-just-full = Соңғы орынды жаңа ғана басқа біреу алды. Күту тізіміне жазыла аласыз.
error-clash = Бұл уақытта басқа іс-шараға жазылып қойғансыз: «{ $title }».
error-event-age = Бұл іс-шараға { $age } жастан бастап қатысуға болады.
error-event-started = Бұл іс-шара басталып кетті, енді жазылуға болмайды.
error-changed-meanwhile = Осы аралықта басқа біреу іс-шараны өзгертті, сондықтан ештеңе сақталмады. Іс-шара қазір мынадай.
error-event-cancelled = Бұл іс-шара болмайды.
error-date-cancelled = Бұл күнгі іс-шара болмайды.
event-waits = Іс-шараға жазылу үшін алдымен тіркеліңіз, содан кейін осы іс-шараға қайта ораламыз.
give-up-confirm =
    Орныңызды босатасыз ба?

    «{ $title }» — { $date }, { $hours }

    Орныңыз бірден күту тізіміндегі адамға беріледі.
btn-free-spot = Орнымды босату
btn-keep-spot = Жоқ, қалсын
spot-freed = Орныңыз босатылды. Уақытында айтқаныңызға рақмет.
waitlist-left = Күту тізімінен шықтыңыз.
offer =
    Бір орын босады!

    «{ $title }» — { $date }, { $hours }

    Оны сізге сақтап тұрмыз. Жауап берудің соңғы мерзімі: { $time }.
btn-take-spot = Орынды аламын
btn-keep-waiting = Жоқ, күте тұрамын
offer-taken = Сізді тізімге қостық ✅
offer-kept-waiting = Жарайды, күту тізімінде қаласыз.
offer-expired =
    Сізге бір орын сақтап тұрған едік, бірақ уақытында жауап келмеді. Күту тізімінде қаласыз.

    «{ $title }» — { $date }, { $hours }
error-offer-gone = Бұл орын енді сізге сақтаулы емес.
event-cancelled-notice =
    Іс-шара болмайды.

    «{ $title }» — { $date }, { $hours }
    Себебі: { $reason }
dates-cancelled-notice =
    Іс-шара мына уақытта болмайды:

    «{ $title }»
    { $lines }
    Себебі: { $reason }
my-list = Сіз жазылған іс-шаралар. Бірін таңдаңыз.
my-list-empty = Сіз әлі ешбір іс-шараға жазылған жоқсыз.

### Events: creating them

ask-organizing = Іс-шараны қай ұйымның атынан құрасыз?
ask-title =
    Іс-шара қалай аталады?

    Мысалы: Өзен жағасын тазалау. Ең көбі { $longest } таңба.
ask-description =
    Қатысушылар не істейді, өздерімен не ала келуі керек?

    Ең көбі { $longest } таңба. Бұл қадамды өткізіп жіберуге болады.
ask-place =
    Қатысушылар қай жерде жиналады?

    Мекенжайды және ол жерді қалай табуға болатынын жазыңыз. Ең көбі { $longest } таңба. Геолокация да жібере аласыз, сонда адамдар ол жерді картадан аша алады.
ask-event-topic = Іс-шара қай тақырыпқа көбірек сай келеді?
ask-event-country = Іс-шара қай елде өтеді?
ask-event-region = { $country }: іс-шара қай өңірде өтеді?
ask-day =
    Іс-шара қай күні болады?

    Таңдаңыз немесе күнді жазыңыз, мысалы { $example }.
month = { $year } ж. { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }
weekday-short = { $weekday ->
        [1] Дс
        [2] Сс
        [3] Ср
        [4] Бс
        [5] Жм
        [6] Сб
       *[7] Жс
    }
ask-hours =
    Іс-шара сағат нешеде басталып, нешеде аяқталады?

    { $city } қаласының уақыты бойынша. Таңдаңыз немесе екі уақытты жазыңыз, мысалы { $example }. Сол күні бірнеше ауысым болса, бәрінің уақытын үтірмен бөліп жазыңыз.
ask-places =
    Қанша адам қатыса алады?

    Таңдаңыз немесе санын жазыңыз. Ең аз саны да маңызды болса, екеуін де жазыңыз, мысалы { $example }.
ask-event-age = Неше жастан бастап қатысуға болады? Таңдаңыз немесе жасты жазыңыз.
event-preview = Іс-шара адамдарға осылай көрінеді. Бәрі дұрыс болса, «Жариялау» батырмасын басыңыз.
btn-edit-title = Атауы
btn-edit-description = Сипаттамасы
btn-edit-place = Өтетін жері
btn-edit-event-topic = Тақырыбы
btn-edit-day = Күні
btn-edit-hours = Уақыты
btn-edit-places = Адам саны
btn-edit-event-age = Жас шегі
btn-publish = Жариялау
event-published =
    Жарияланды ✅

    Мына сілтемені таратыңыз: { $link }
event-draft-dropped = Жарайды, іс-шараны жарияламадық.
change-dropped = Жарайды, ештеңе өзгертілген жоқ.
error-too-much = Аз уақытта тым көп болды. { $minutes } минуттан кейін қайталап көріңіз.
error-too-long = Тым ұзын болып кетті: ең көбі { $longest } таңба.
error-day = Жазған күніңізді түсінбедім. «күн.ай.жыл» түрінде жазып көріңіз, мысалы { $example }.
error-day-past = Бұл күн немесе уақыт өтіп кетті. Кейінірегін таңдаңыз.
error-day-far = Алдағы бір жылдың ішіндегі күнді таңдаңыз.
error-hours = Түсінбедім. Бір күннің ішіндегі екі уақытты жазыңыз, мысалы { $example }.
error-places = Түсінбедім. 1–{ $most } аралығындағы санды немесе ең аз және ең көп санды жазыңыз, мысалы { $example }.
error-event-age-number = Жасты { $least }–99 аралығында жазыңыз.

### Events: looking after them

btn-cancel-event = Іс-шараны болдырмау
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Тізімде: { $count } / { $most } (ең азы: { $least })
    { $confirmed }

    Күту тізімі: { $waiting }
nobody = әзірге ешкім жоқ
ask-cancel-reason =
    Іс-шара неге болмайды?

    Бір-екі сөйлеммен жазыңыз, оны жазылғандардың бәрі оқиды.
cancel-event-confirm =
    Іс-шараны болдырмауды растайсыз ба?

    «{ $title }» — { $date }, { $hours }
    Себебі: { $reason }

    Хабарлама алатындар: { $count } адам. Кейін кері қайтара алмайсыз.
btn-keep-event = Жоқ, іс-шара болады
cancel-dates-confirm =
    Мынаны болдырмауды растайсыз ба?

    «{ $title }»
    { $lines }
    Себебі: { $reason }

    Күн саны: { $dates }. Хабарлама алатындар: { $count } адам. Кейін кері қайтара алмайсыз. Қалғанының бәрі сол күйінде қалады.
btn-cancel-dates = Иә, болдырмау
event-cancelled = Іс-шара болмайды. Хабарлама алғандар: { $count } адам.
dates-cancelled = Болмайтын болды. Күн саны: { $dates }. Хабарлама алғандар: { $count } адам.
ask-scope =
    «{ $title }» — { $date }, { $hours }

    { $matter ->
        [cancel] Іс-шара қай күндері болмайды?
        [close] Қай күндерге жазылуды жабасыз?
        [open] Қай күндерге жазылуды ашасыз?
        [write] Қай күндердің қатысушыларына жазасыз?
       *[change] Өзгеріс қай күндерге қатысты?
    }
btn-this-date = Тек осы күн
btn-scope = { $scope ->
        [this-shift] Тек осы ауысым
        [whole-date] Осы күннің бәрі: { $count }
        [same-and-later] Осы ауысым, осы және кейінгі: { $count }
        [same-ahead] Осы ауысым, барлық күн: { $count }
        [this-and-later] Осы және кейінгілердің бәрі: { $count }
       *[all-ahead] Алдағының бәрі: { $count }
    }
count-of-dates = Күн саны: { $dates }
numbers-changed = Сұралғаннан бері бірдеңе өзгерді. Қазір мынадай.

### Events: more settings

moment = { $date }, { $hours }
before-days = басталуына { $days } күн қалғанда
before-hours = басталуына { $hours } сағат қалғанда
at-once = бірден
at-start = басталған кезде
visibility-everyone = бәрі
visibility-country = тек осы елде тұратындар
visibility-link = тек сілтемесі барлар
approval-on = әр өтінімді ұйымдастырушы қарайды
approval-off = қажет емес
yes = бар
no = жоқ
repeat-once = бір рет
repeat-daily = күн сайын, { $times } рет
repeat-weekly = апта сайын, { $times } рет
btn-more-settings = Қосымша баптаулар
more-settings =
    <b>Қосымша баптаулар</b>

    Қайталануы: { $repeat }
    Міндеттер: { $roles }
    Фото: { $photo }
    Картадағы белгі: { $pin }
    Кім көреді: { $visibility }
    Жазылудың ашылуы: { $opens }
    Жазылудың жабылуы: { $closes }
    Мақұлдау: { $approval }
    Орынды сізге хабарламай босатудың соңғы мерзімі: { $cutoff }
    Мәтін тілдері: { $languages }

    Өзгерткіңіз келсе, тиісті батырманы басыңыз.
btn-edit-repeat = Қайталануы
btn-edit-roles = Міндеттер
btn-edit-photo = Фото
btn-edit-pin = Картадағы белгі
btn-edit-visibility = Кім көреді
btn-edit-opens = Жазылудың ашылуы
btn-edit-closes = Жазылудың жабылуы
btn-edit-approval = Мақұлдау
btn-edit-cutoff = Орын босату
btn-edit-languages = Мәтін тілдері
ask-repeat = Іс-шара бір-ақ рет бола ма, әлде осы уақытта қайталанып тұра ма?
btn-once = Бір рет
btn-daily = Күн сайын
btn-weekly = Апта сайын
ask-repeat-times = Барлығы неше рет өтеді? Таңдаңыз немесе санын жазыңыз, ең көбі { $most }.
ask-roles =
    Қатысушылар әртүрлі жұмыс атқара ма?

    Әр міндетті бөлек жолға жазып, қанша адам керегін көрсетіңіз. Мысалы:
    { $example }
btn-no-roles = Міндетке бөлмеймін
role-example =
    Тіркеу: 3
    Жол көрсету: 2-6
ask-photo = Іс-шараға лайық фото жіберіңіз.
btn-remove-photo = Фотоны алып тастау
ask-pin = Өтетін жердің геолокациясын жіберіңіз, сонда адамдар оны картадан аша алады.
btn-remove-pin = Белгіні алып тастау
ask-visibility = Бұл іс-шараны кімдер көреді?
ask-opens = Жазылу қашан ашылады?
ask-closes = Жазылу қашан жабылады?
ask-approval = Кімнің қатысатынын өзіңіз шешкіңіз келе ме?
btn-approval-on = Иә, өзім шешемін
btn-approval-off = Жоқ, кезек бойынша
ask-cutoff = Қатысушы қашанға дейін орнын еркін босата алады? Одан кейін де босата алады, бірақ сізге хабарлама келеді.
ask-text-language = Мәтінді қай тілде жазғыңыз немесе көргіңіз келеді? Мәтіні бар тілдердің жанында ✓ тұр.
btn-same-place = Сол күйінде қалсын
pin-noted = Геолокация сақталды. Енді мекенжайды жазыңыз.
error-photo-please = Фото жіберіңіз немесе артқа қайтыңыз.
error-location-please = Геолокация жіберіңіз немесе артқа қайтыңыз.
error-roles =
    Түсінбедім. Әр міндетті бөлек жолға жазып, қанша адам керегін көрсетіңіз. Мысалы:
    { $example }
error-repeat-times = 2–{ $most } аралығындағы санды жазыңыз.
error-too-many-shifts = Ауысым тым көп болып кетеді: { $count }. Ең көбі { $most } ауысым құруға болады.

### Events: cards with more on them

event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 Ауысым саны: { $count }
    🤝 Ұйымдастырушы: { $organization }

    { $topic }, { $age } жастан бастап

    { $description }
shift-role = Міндеті: { $role }
card-approval = Кімнің қатысатынын ұйымдастырушы шешеді.
card-opens = Жазылу ашылады: { $date }, { $time }
card-closed = Жазылу жабық.
status-applied = Өтініміңіз қаралып жатыр.
status-declined = Өтініміңіз бұл жолы қабылданбады. Себебі: { $reason }
btn-apply = Өтінім беру
btn-withdraw = Өтінімнен бас тарту
btn-map = Карта
btn-photo = Фото
btn-calendar = Күнтізбеге қосу
btn-ask-organizer = Сұрақ қою
btn-show-event = Іс-шараны көру
applied = Өтініміңіз жіберілді. Ұйымдастырушы шешкен соң сізге жазамыз.
application-withdrawn = Өтінімнен бас тарттыңыз.
error-not-yet-open = Жазылу әлі ашылған жоқ. Ашылатын уақыты: { $date }, { $time }.
error-sign-up-closed = Бұл іс-шараға жазылу жабылған.
error-declined = Ұйымдастырушы өтініміңізді қабылдамады.
error-other-country = Бұл іс-шара тек мына елде тұратындарға арналған: { $country }.
give-up-late = Іс-шараның басталуына аз қалды, сондықтан ұйымдастырушыға хабарлама барады.
calendar-caption = Іс-шараны күнтізбеңізге қосу үшін файлды ашыңыз.
organization-events = «{ $organization }» ұйымының алдағы іс-шаралары.

### Events: organizing

command-organize = Ұйымдастыратын іс-шараларым
btn-organize = Ұйымдастыратындарым
organize-list = Сіз жауап беретін іс-шаралар. Адам көбірек керек болғандары бірінші тұр. ❗ белгісі адам жетпей жатқанын білдіреді.
organize-list-empty = Мұнда алдағы іс-шара жоқ. Жаңасын /new арқылы құрыңыз.
btn-manage = Басқару
btn-people = Қатысушылар
btn-applications = Өтінімдер: { $count }
btn-add-person = Адам қосу
btn-write-all = Бәріне жазу
btn-edit-event = Өзгерту
btn-copy-event = Көшірме жасау
btn-close-sign-up = Жазылуды жабу
btn-open-sign-up = Жазылуды ашу
btn-link = Сілтеме мен QR-код
btn-csv = CSV файлы
btn-xlsx = Excel файлы
sign-up-closed = Жазылу жабылды.
sign-up-opened = Жазылу ашылды.
sign-up-closed-for = Жазылу жабылды. Күн саны: { $dates }.
sign-up-opened-for = Жазылу ашылды. Күн саны: { $dates }.
file-comes = Файл қазір төменде шығады.
roster-caption = «{ $title }» — { $date }, { $hours }
column-name = Аты-жөні
column-status = Күйі
column-age = Жасы
column-phone = Телефон нөмірі
column-languages = Білетін тілдер
column-since = Жазылған күні
state-confirmed = тізімде
state-offered = орын сақталып тұр
state-waiting = күту тізімінде
state-applied = өтінім берген
state-came = келді
state-no-show = келмеді
btn-past = Өткен іс-шаралар
past-list = Аяқталған іс-шаралар, соңғысынан бастап:
past-list-empty = Әзірге аяқталған іс-шара жоқ.
btn-attendance = Кімдер келді
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Келді: { $came }
    Келмеді: { $absent }
    Әлі белгіленбеген: { $open }

    Адам келсе, атын бір рет басыңыз ✅, келмесе, тағы бір рет басыңыз ❌.
btn-rest-came = Қалғандарының бәрі келді
attendance-saved = Белгіленді ✅
ask-attendance =
    <b>Кімдер келді?</b>

    «{ $title }» — { $date }, { $hours }
    Әлі белгіленбеген: { $count }

    Белгіленген соң келгендерге рақмет айтамыз.
thanks =
    <b>Келгеніңізге рақмет!</b>

    «{ $title }» — { $date }, { $hours }

    Қалай өтті? Ұйымдастырушылар жұлдыздарды көреді, есімдерді көрмейді.
btn-stars = ★ { $stars }
rated =
    «{ $title }»: { $stars }

    Баға бергеніңізге рақмет!
btn-add-words = Бірер сөз қосу
ask-feedback = «{ $title }» — не жақсы болды, нені жақсартуға болады? Ең көбі { $longest } таңба. Ұйымдастырушылар жазғаныңызды оқиды, бірақ атыңызды көрмейді.
feedback-saved = Рақмет! Ұйымдастырушылар оны оқиды, бірақ атыңызды көрмейді.
rating-average = ★ { $average } (жауап саны: { $count })
btn-ratings = Пікірлер
choose-person = Бір адамды таңдаңыз.
participant-card =
    <b>{ $name }</b>

    Жасы: { $age }
    Білетін тілдер: { $languages }
    Телефон нөмірі: { $phone }
    Күйі: { $status }
btn-move = Ауыстыру
btn-remove = Тізімнен шығару
btn-write = Хабарлама жазу
btn-approve = Мақұлдау
btn-turn-down = Қабылдамау
ask-decline-reason =
    Өтінімді неге қабылдамайсыз?

    Бір-екі сөйлеммен жазыңыз, оны { $name } оқиды.
ask-remove-reason =
    Бұл адамды тізімнен неге шығарасыз?

    Бір-екі сөйлеммен жазыңыз, оны { $name } оқиды.
choose-shift = { $name } үшін ауысым таңдаңыз.
approved = Мақұлданды.
declined = Қабылданбады.
removed = Тізімнен шығарылды.
moved = Басқа ауысымға ауыстырылды.
person-added = Тізімге қосылды.
error-shift-full = Бұл ауысымда бос орын жоқ.
error-person-clash = { $name } бұл уақытта басқа іс-шараның тізімінде тұр: «{ $title }».
error-person-too-young = { $name } әлі { $age } жасқа толмаған.
error-person-holds = { $name } тізімде немесе күту тізімінде бұрыннан бар.
ask-person-name = Кімді қосасыз? Аты-жөнін немесе оның бір бөлігін жазыңыз. Ұйымыңыздың іс-шараларына бұрын жазылған адамдарды таба аласыз.
nobody-found = Ұйымыңыздың іс-шараларына жазылғандардың арасынан мұндай адам табылмады. Басқа ат жазып көріңіз.
ask-message-to-all =
    Тізімдегілердің бәріне не айтқыңыз келеді? Тізімде { $count } адам бар.

    Ең көбі { $longest } таңба.
message-confirm = Осы хабарламаны жібереміз бе? Алатындар: { $count } адам.
btn-send = Жіберу
message-sent = Жіберілді. Алатындар: { $count } адам.
ask-message-to =
    { $name } үшін хабарлама жазыңыз.

    Ең көбі { $longest } таңба.
ask-question =
    Не сұрағыңыз келеді?

    Сұрағыңыз ұйымдастырушыға атыңызбен бірге барады. Ең көбі { $longest } таңба.
question-sent = Сұрағыңыз жіберілді. Жауабын осында жеткіземіз.
answer-sent = Жіберілді.
btn-answer = Жауап беру
message-from-organizer =
    <b>Ұйымдастырушыдан хабарлама</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>{ $name } сұрақ қойды</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
application-came =
    Жаңа өтінім: { $name }

    «{ $title }» — { $date }, { $hours }
your-application-approved =
    Өтініміңіз мақұлданды. Тізімдесіз ✅

    «{ $title }» — { $date }, { $hours }
your-application-waits =
    Өтініміңіз мақұлданды, бірақ бос орын қалмады. Сізді күту тізіміне қостық. Орын босаса, бірден жазамыз.

    «{ $title }» — { $date }, { $hours }
your-application-declined =
    Өтініміңіз бұл жолы қабылданбады.

    «{ $title }» — { $date }, { $hours }
    Себебі: { $reason }
you-were-removed =
    Ұйымдастырушы сізді тізімнен шығарды.

    «{ $title }» — { $date }, { $hours }
    Себебі: { $reason }
you-were-moved =
    Ұйымдастырушы сізді басқа ауысымға ауыстырды.

    «{ $title }»
    Бұрын: { $before }
    Енді: { $now }
you-were-added =
    Ұйымдастырушы сізді тізімге қосты ✅

    «{ $title }» — { $date }, { $hours }
gave-up-late =
    { $name } келе алмайды.

    «{ $title }» — { $date }, { $hours }
    Қазір тізімде: { $count } (ең азы: { $least })
left-for-good =
    Жазылған волонтерлердің бірі деректерін жойды және келмейді.

    «{ $title }» — { $date }, { $hours }
    Қазір тізімде: { $count } (ең азы: { $least })

### Events: changing a published one

change-preview = Іс-шара қазір осылай көрінеді. Керегін өзгертіп, соңында «Сақтау» батырмасын басыңыз.
btn-save = Сақтау
change-confirm = Уақыты немесе өтетін жері өзгерді. Хабарлама алатындар: { $count } адам. Сақтаймыз ба?
event-changed = Сақталды ✅ Хабарлама алатындар: { $count } адам.
event-changed-notice = Іс-шарада өзгеріс бар: «{ $title }»
time-changed =
    <b>Уақыты</b>
    Бұрын: { $before }
    Енді: { $now }
place-changed =
    <b>Өтетін жері</b>
    Бұрын: { $before }
    Енді: { $now }
error-more-people = Орны бар немесе өзіне орын сақталып тұрған адамдар: { $count }. Бұдан аз сан қоюға болмайды.

### Links

link-card =
    Сілтеме: { $link }

    Адамдардың қайдан келгенін кейін көргіңіз келсе, сілтеме қоятын жерге қысқа ат беріңіз, мысалы { $example }. Сонда оған бөлек сілтеме аласыз.

    Келгендер: { $sources }
source = { $source }: { $came } (жазылғаны: { $signed_up })
source-unnamed = атаусыз
btn-qr = QR-код
error-source = Латын әріптерінен немесе цифрлардан тұратын 1–20 таңба жазыңыз, мысалы { $example }.

### Acting for an organization

menu-acting = Қазір «{ $organization }» ұйымының атынан жұмыс істеп отырсыз.
btn-acting-for = Басқа ұйым атынан

### Announcements: to whom

command-announce = Хабарландырулар
btn-announce = Хабарландырулар
announcements = Ұйымдарыңыздың хабарландырулары. Бірін ашыңыз немесе жаңасын жазыңыз.
announcements-none = Сіз әлі хабарландыру жазған жоқсыз.
btn-new-announcement = Жаңа хабарландыру
any = кез келген
announce-audience =
    Кімнің атынан: «{ $organization }»

    Елдер: { $countries }
    Өңірлер: { $regions }
    Қызығушылықтар: { $topics }
    Тілдер: { $languages }
    Жасы: { $age }
    Іс-шара: { $event }
    Рөлі: { $role }

    Алатындар: { $count } адам
announce-nobody = Әзірге ешкім таңдалмаған. Кімге жіберілетінін таңдаңыз немесе «{ btn-everyone }» батырмасын басыңыз.
announce-never = Міндетті емес хабарламаларды өшіргендерге, үзіліс жасағандарға және ботты бұғаттағандарға жіберілмейді.
announce-new = <b>Жаңа хабарландыру</b>
btn-everyone = Бәріне
btn-countries = Елдер
btn-regions = Өңірлер
btn-topics = Қызығушылықтар
btn-languages = Тілдер
btn-age = Жасы
btn-of-event = Іс-шара
btn-role = Рөлі
ask-announce-countries = Қай елдерде тұратындарға жібереміз? Қалағаныңызша таңдаңыз.
ask-announce-regions = Қай өңірлерде тұратындарға жібереміз? Қалағаныңызша таңдаңыз.
ask-announce-topics = Қай салаға қызығатындарға жібереміз? Қалағаныңызша таңдаңыз.
ask-announce-languages = Ботты қай тілде оқитындарға жібереміз? Қалағаныңызша таңдаңыз.
ask-announce-age = Неше жастағыларға жібереміз? Таңдаңыз немесе жас аралығын жазыңыз, мысалы { $example }.
btn-any-age = Кез келген жас
error-announce-age = Түсінбедім. Жас аралығын екі санмен жазыңыз, мысалы { $example }.
ask-announce-event = Қай іс-шараға жазылғандарға жібереміз? Бірін таңдаңыз.
btn-no-event = Іс-шарасыз
ask-announce-standing = Осы іс-шараға жазылғандардың қайсыларына жібереміз?
ask-announce-role = Командаларда қандай рөлі барларға жібереміз?

### Announcements: the message

ask-announcement =
    Хабарлама адамдарға қалай көрінсін десеңіз, дәл солай жіберіңіз. Мәтін, фото, видео, файл, альбом немесе геолокация болады.

    Тіл: { $language }
error-announcement-kind = Мұндай хабарламаны тарата алмаймыз. Мәтін, фото, видео, файл, альбом немесе геолокация жіберіңіз.
announcement-texts =
    <b>Алушылардың тілдеріндегі мәтіндер</b>

    { $lines }

    Тілді таңдап, мәтінін жазыңыз немесе сол тілде оқитындарға не жіберілетінін шешіңіз.
gap-written = { $language }: { $count } ✅
gap-open = { $language }: { $count } — мәтін әлі жоқ
gap-other = { $language }: { $count } — баратын мәтін: { $other }
gap-left-out = { $language }: { $count } — жіберілмейді
ask-gap = { $language }: бұл тілде оқитындарға не жібереміз? Олар — { $count } адам.
btn-gap-write = Мәтін жазу
btn-gap-other = Мына тілдегі мәтін: { $language }
btn-leave-out = Оларға жібермеу
btn-message-button = Батырма
error-gap = Мына тілдерде мәтін әлі жоқ: { $languages }. Мәтін жазыңыз немесе бұл тілдерде оқитындарға не жіберілетінін шешіңіз.
ask-message-button =
    Хабарламаның астына батырма қоюға болады: батырмадағы жазу мен сілтемені жіберіңіз. Мысалы:
    { $example }

    Немесе іс-шара таңдаңыз.
btn-no-button = Батырмасыз
error-message-button = Түсінбедім. Батырмадағы жазу мен сілтемені жіберіңіз. Сілтеме дәл мына мысалдағыдай басталуы керек: { $example }
error-album-button = Альбомның астында батырма бола алмайды.

### Announcements: preview and time

announcement-preview =
    Адамдарға осылай барады.

    Алатындар: { $count } адам
    Елдер: { $countries }
    Тілдер: { $languages }
    Жіберуге шамамен { $minutes } минут кетеді.

    Осы аптада міндетті емес хабарлама алмағандар: { $none }, біреуін алғандар: { $one }, одан көп алғандар: { $more }
counted = { $label }: { $count }
btn-send-now = Қазір жіберу
btn-send-at = Уақытын белгілеу
btn-send-local = Жергілікті уақытпен
btn-urgent = Шұғыл
ask-send-at = Қашан жібереміз? Күні мен уақытын жазыңыз, мысалы { $example }. { $city } қаласының уақыты бойынша.
ask-send-local = Әркімге өз жерінің уақыты бойынша қашан жібереміз? Күні мен уақытын жазыңыз, мысалы { $example }.
error-send-at = Түсінбедім немесе бұл уақыт өтіп кеткен. Күні мен уақытын жазыңыз, мысалы { $example }.
when-now = қазір
when-at = { $date }, { $time }
when-local = { $date }, { $time } (әркімге өз жерінің уақытымен)
announcement-confirm =
    Хабарландыруды жібереміз бе? Алатындар: { $count } адам.

    Уақыты: { $when }
btn-recur = Қайталау
btn-monthly = Ай сайын
btn-crontab = Crontab
ask-how-often = Қаншалықты жиі жіберілсін?
ask-weekdays = Аптаның қай күндері?
ask-month-day = Айдың қай күні? Таңдаңыз немесе 1–31 аралығындағы санды жазыңыз. Ондай күні жоқ айда жіберілмейді.
error-month-day = Айдың ондай күні жоқ. 1–31 аралығындағы санды жазыңыз.
ask-time-of-day = Сағат нешеде? Таңдаңыз немесе жазыңыз, мысалы 17:30.
error-time-of-day = Түсінбедім. Уақытын жазыңыз, мысалы 17:30.
ask-crontab =
    Бес өріс жазыңыз: минут, сағат, күн, ай, апта күні.

    0 18 * * 5 — жұма күндері сағат 18:00; */30 9-11 * * 1-5 — жұмыс күндері 09:00–11:30 аралығында, 30 минут сайын. Жексенбі — 0 немесе 7.
crontab-field =
    { $field ->
        [minute] минут
        [hour] сағат
        [day] күн
        [month] ай
       *[weekday] апта күні
    }
error-crontab-count = Crontab бос аралықпен бөлінген бес өрістен тұрады. Мұндағы өріс саны: { $count }.
error-crontab-field = Crontab өрісін түсінбедім: { $field }, «{ $words }».
error-crontab-foreign = Мұнда { $signs } белгілері қолданылмайды: { $field }, «{ $words }».
error-crontab-never = Ондай күн ешқашан келмейді. Басқа күн немесе ай таңдаңыз.
error-crontab-often = Бұл тым жиі. Екі уақыттың арасы кемінде { $minutes } минут болсын.
rhythm-daily = Күн сайын · { $time }
rhythm-weekly = Апта сайын: { $days } · { $time }
rhythm-monthly = Ай сайын, күні: { $day } · { $time }
rhythm-crontab = { $crontab }
clock-of = { $city } қаласының уақыты бойынша
clock-of-readers = әркімге өз жерінің уақытымен
schedule-confirm =
    <b>Қайталап жіберіп тұрамыз ба?</b>

    Қашан: { $rhythm }, { $clock }
    Қазір сай келетіндер: { $count }

    Алдағы уақыттар:
    { $lines }
schedule-anew = Хабарландыруды әр жолы сол кезде сай келетіндер алады, мақұлдау ережелері де әр жолы қолданылады. Өз хабарламаңызды осы чаттан жоймаңыз: ол осы жерден көшіріледі.
btn-own-clock = Әркімге өз уақытымен
btn-save-schedule = Сақтау
schedule-saved =
    Қайталап жіберіліп тұрады ✅

    { $rhythm }

    Көру, уақытша тоқтату немесе жою үшін /reminders деп жазыңыз.
schedule-occurred =
    <b>Қайталанатын хабарландыруыңыз жіберіліп жатыр</b>
    { $rhythm }
schedule-stopped =
    <b>Қайталанатын хабарландыру тоқтады</b>

    { $organization }
    { $rhythm }

    Авторының бұл ұйымда енді рөлі жоқ. Оны кім жалғастырса, сол жауап береді.
schedule-card =
    <b>Қайталанатын хабарландыру</b>

    { $rhythm }, { $clock }

    Алдағы уақыттар:
    { $lines }
schedule-paused = уақытша тоқтатылған
schedule-latest =
    Осы уақытқа дейін:
    { $lines }
occurrence-line = { $moment } — { $outcome }
occurrence-outcome =
    { $outcome ->
        [announced] жіберілді
        [late] жіберілмеді, бот жұмыс істемей тұрды
        [nobody] жіберілмеді, сай келетін адам болмады
       *[no-right] жіберілмеді, авторының рөлі қалмаған еді
    }
btn-schedule = 🔁 { $rhythm }
btn-schedule-paused = ⏸ { $rhythm }
btn-messages = Хабарламаларды көрсету
btn-delete-schedule = Жою
schedule-delete-confirm = Осы қайталанатын хабарландыруды жоямыз ба? Ол енді жіберілмейді, бұрын жіберілгендері қалады.
schedule-deleted = Жойылды.
announcement-urgent = Бұл — шұғыл хабарландыру: тыныш уақытта да барады. Ол үшін үйлестіруші мақұлдауы керек.
announcement-quiet = Ол кезде тыныш уақыты болып тұрғандарға тыныш уақыт біткен соң барады.
announcement-large = Алатындар { $most } адамнан көп, сондықтан үйлестіруші мақұлдауы керек.
announcement-to-groups = Хабарландыру топтарға да барады, сондықтан үйлестіруші мақұлдауы керек.
announcement-abroad = Басқа елдегілерге сол елдің үйлестірушісі мақұлдаған соң барады.
announcement-dropped = Жарайды, ештеңе жіберілген жоқ.
error-announcement-nobody = Бұл хабарландыруды алатын ешкім жоқ.

### Announcements: approval

announcement-asked =
    <b>Бір хабарландыру мақұлдауыңызды күтіп тұр</b>
    Кімнің атынан: «{ $organization }» ({ $name })

    Алатындар: { $count } адам
    Уақыты: { $when }
announcement-asked-urgent = Шұғыл деп белгіленген: тыныш уақытта да барады.
btn-other-time = Басқа уақыт
announcement-accepted = Мақұлданды ✅
announcement-declined = Қабылданбады.
error-decided = Бұл хабарландыру туралы шешім қабылданып қойған.
part-accepted = Хабарландыруыңыз мақұлданды: { $country }
part-declined = Хабарландыруыңыз қабылданбады: { $country }

### Announcements: sending

announcement-waiting = мақұлдауды күтіп тұр
announcement-scheduled = жоспарланған
announcement-sending = жіберіліп жатыр
announcement-paused = уақытша тоқтатылған
announcement-cancelled = біржола тоқтатылған
announcement-done = жіберілді
announcement-card =
    <b>Хабарландыру</b>: { $state }
    { $bar } { $percent }%

    Жіберілгені: { $sent } / { $all }
    Кезекте: { $queued }
    Жеткізілмегені: { $failed }
    Жіберілмегені: { $skipped }
    Жеткен-жетпегені белгісіз: { $unknown }
announcement-pace = Минутына { $rate } хабарлама жіберіледі. Қалған уақыт: { $minutes } минут
announcement-refused = Telegram бұл хабарламаны қабылдамады, сондықтан жіберу уақытша тоқтатылды. Telegram жауабы: { $reason }
announcement-reasons = Неге жеткізілмеді немесе жіберілмеді: { $reasons }
reason-blocked = ботты бұғаттаған немесе Telegram аккаунтын жойған
reason-refused = Telegram қабылдамаған
reason-gone = енді алғысы келмеген немесе деректерін жойған
reason-cancelled = жіберу тоқтатылған
btn-pause = Уақытша тоқтату
btn-go-on = Жалғастыру
btn-stop = Біржола тоқтату
btn-refresh = Жаңарту
btn-again-unknown = Белгісіздерге қайта
btn-recall = Қайтарып алу
btn-correct = Түзету
stop-confirm = Жіберуді біржола тоқтатамыз ба? Әлі алмағандарға енді бармайды: { $count } адам.
again-confirm = Жеткен-жетпегені белгісіз адамдарға қайта жібереміз бе? Кейбіреулерге екі рет баруы мүмкін. Алатындар: { $count } адам.
recall-confirm = Хабарламаны чаттардан жоямыз ба? Telegram мұны жіберілгеннен кейінгі екі күн ішінде ғана жасауға рұқсат береді. Алғандар: { $count } адам.
ask-correction = Түзетілген мәтінді мына тілде жіберіңіз: { $language }. Бұрын жіберілген хабарламаларда ескі мәтіннің орнына осы мәтін тұрады.
error-correction = Мәтінді тек мәтінмен ауыстыруға болады. Мәтін жіберіңіз.
announcement-recalled = Жойылып жатқан хабарламалар: { $count }
announcement-corrected = Түзетіліп жатқан хабарламалар: { $count }
announcement-again = Қайта жіберіліп жатыр. Алатындар: { $count } адам.
announcement-caption = Хабарландыру кімге жеткені, кімге жетпегені осы файлда.
column-language = Тілі
column-reason = Себебі
outcome-failed = жеткізілмеді
outcome-skipped = жіберілмеді
outcome-unknown = жеткен-жетпегені белгісіз

### Reminders

reminder-eve = Ертең кездесеміз!
reminder-soon = Басталуына аз қалды.
reminder-today = Бүгін кездесеміз!
reminder-days = Кездесуге { $days } күн қалды!
lead-days =
    { $days ->
        [0] Сол күні · { $time }
       *[other] { $days } күн бұрын · { $time }
    }
lead-hours = { $hours } сағат бұрын
lead-minutes = { $minutes } минут бұрын
lead-list = { $leads }
leads-of-event = әр іс-шарада белгіленгендей
ask-own-leads =
    Жазылған іс-шараларыңызды қашан еске салайық?

    Қолайлысын таңдаңыз, ең көбі { $most }. Өзіңіз де жаза аласыз: 1:30 — бір жарым сағат бұрын, 3 19:00 — үш күн бұрын, сағат 19:00.

    Ештеңе таңдамасаңыз, әр іс-шарада белгіленген уақытта еске саламыз.
ask-leads =
    Орны барларға қашан еске салайық?

    Қолайлысын таңдаңыз, ең көбі { $most }. Өзіңіз де жаза аласыз: 1:30 — бір жарым сағат бұрын, 3 19:00 — үш күн бұрын, сағат 19:00.

    Мұнда басқа уақыт таңдалмаса: { $leads }. Волонтерлер өздеріне басқа уақыт таңдай алады.
btn-leads-as-above = Жалпы баптау бойынша
btn-reminders = Еске салу
command-reminders = Еске салу және алдағы хабарламалар
reminders-card =
    <b>Еске салу</b>

    { $organization }
    Қатысушыларға еске салынады: { $leads }

    Жауап күтіп тұрған өтінімдер, адам жетіспейтіні және кімдер келетіні туралы ұйымдастырушыларға бот өзі хабарлайды, ал іс-шарадан кейін кімдер келгенін сұрайды. Келгендерге ертеңіне рақмет айтады.

    Алдағы хабарламалар:
    { $lines }
nothing-upcoming = әзірге жоқ
upcoming-line = • { $date } { $time } · { $title }: { $what }
rule-name =
    { $rule ->
        [applications] күтіп тұрған өтінімдер
        [short] адам жеткілікті ме?
        [roster] кімдер келеді
        [attendance] кімдер келді?
        [thanks] рақмет айту
       *[remind] еске салу
    }
btn-rehearse = Сынап көру
ask-rehearsal-event = Қай іс-шараның хабарламаларын көргіңіз келеді?
rehearsal-no-events = Мұнда алдағы іс-шара жоқ. Жаңасын /new арқылы құрыңыз.
ask-rehearsal-person = Кімнің хабарламаларын көргіңіз келеді? Олар тек сізге келеді.
btn-myself = Менікі, қазір жазылсам
rehearsal =
    <b>«{ $title }» іс-шарасының хабарламалары</b>

    { $lines }

    { $city } қаласының уақыты бойынша. Хабарламалар төменде адамдарға көрінетін күйінде, бірақ батырмасыз келеді. Рақмет тек келгендерге айтылады.
rehearsal-sent = ✅ { $date } { $time } · { $what }
rehearsal-late = — { $date } { $time } · { $what } (жіберілмейді: кейін жазылған)
rehearsal-quiet = — { $date } { $time } · { $what } (жіберілмейді: тыныш уақыт, кейін кеш болады)
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Ұйымдастырушы: { $organization }

    { $description }
reminder-question = Келесіз бе?
btn-coming = Барамын
btn-later = Бір сағаттан соң
btn-later-evening = Бүгін кешке
reminder-coming = Келетініңізді айттыңыз ✅
reminder-later = Сағат { $time } болғанда қайта еске саламыз.
short-of-people =
    <b>Адам жетіспейді</b>

    «{ $title }» — { $date }, { $hours }
    Тізімде: { $count } (ең азы: { $least })
applications-wait =
    <b>Өтінімдер жауабыңызды күтіп тұр</b>

    «{ $title }» — { $date }, { $hours }
    Өтінімдер: { $count }
offer-nobody-took =
    <b>Босаған орынды күту тізімінен ешкім алмады</b>

    «{ $title }» — { $date }, { $hours }
    Бос орын: { $free }

    Енді кез келген адам жазыла алады.
roster-eve = Ертең кімдер келеді
roster-legend = ✓ белгісі: келетінін айтқан.

### Weekly digest

btn-digest-off = Апталық шолуды өшіру
btn-digest-on = Апталық шолуды қосу
digest = <b>Жаныңыздағы жаңа іс-шаралар</b>
digest-event =
    📌 <b>{ $title }</b>
    🗓 { $date }, { $hours }
    📍 { $place }
digest-hint = Шолу жаңа іс-шаралар болғанда бейсенбі сайын келеді. Оны баптаулардан өшіруге болады.

### Groups that an organization has linked

btn-groups = Топтар
groups-none =
    <b>Топтар</b>
    «{ $organization }»

    Әзірге ешбір топ қосылмаған. Хабарландыруды Telegram топтарына да жіберуге болады.

    Топ қосу үшін «{ btn-add-to-group }» батырмасын басып, топты таңдаңыз. Сілтеме бір рет қана жұмыс істейді және { $hours } сағат бойы жарамды.
groups =
    <b>Топтар</b>
    «{ $organization }»

    Хабарландыруды осы Telegram топтарына да жіберуге болады. Топты ажырату үшін атауын басыңыз.

    Топ қосу үшін «{ btn-add-to-group }» батырмасын басып, топты таңдаңыз. Сілтеме бір рет қана жұмыс істейді және { $hours } сағат бойы жарамды.
btn-group = ✕ { $title }
btn-add-to-group = Топқа қосу
unlink-confirm =
    Бұл топты ажыратасыз ба?

    «{ $title }»

    Оған бұдан былай хабарландыру жіберілмейді.
btn-unlink = Ажырату
group-unlinked = Топ ажыратылды.
group-linked =
    Енді бұл топқа «{ $organization }» ұйымының хабарландырулары келіп тұрады.

    Тоқтату үшін ботты топтан шығарыңыз. Ұйымның үйлестірушісі /stop@{ $bot } деп жаза да алады.
group-stopped = Бұл топқа енді хабарландыру жіберілмейді.
error-group-link-gone = Топ қосылмады: сілтеме пайдаланылған, мерзімі өткен немесе қате. /team бөлімінен жаңа сілтеме алыңыз.
error-group-no-right = Топ қосылмады: бұл әрекетке қажет рөл сізде жоқ.
error-group-taken = Топ қосылмады: оны басқа ұйым қосып қойған.
command-stop = Бұл топқа хабарландыру жібермеу
btn-groups-too = + { $count } топ
announce-groups = Алатын топтар: { $count }
announce-groups-only = Тек топтарға жіберіледі.
announcement-groups = Соның ішінде топтар: { $sent } / { $count }
group-named = «{ $title }» тобы
announcement-preview-groups =
    Топтарға осылай барады.

    Жіберуге шамамен { $minutes } минут кетеді.
announcement-confirm-groups =
    Хабарландыруды жібереміз бе? Алатындар: { $count } топ.

    Уақыты: { $when }
