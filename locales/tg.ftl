# Tajik. What each message is for stands in en.ftl.

### The bot itself, as Telegram shows it

bot-name = Hashar · Волонтёрӣ
bot-description =
    Дар наздикии худ кори хайре ёбед. 🤝

    Hashar — боти волонтёрӣ барои ҷавонони Озарбойҷон, Туркия, Қазоқистон, Ӯзбекистон, Қирғизистон ва Тоҷикистон: чорабиниҳои наздик, номнависӣ бо ду пахши тугма, ёдоварии саривақтӣ.

    Барои бақайдгирӣ тақрибан 2 дақиқа лозим.
bot-about = Чорабиниҳои волонтёрии наздик ва ёдоварии саривақтӣ. Барои ҷавонони шаш кишвар.

command-start = Оғоз кардан ё кушодани меню
command-settings = Тағйир додани профил ва танзимот
command-language = Тағйир додани забон
command-mydata = Боргирии маълумоти ман
command-privacy = Чиро ва барои чӣ нигоҳ медорем
command-deleteme = Нест кардани маълумоти ман
command-help = Ин бот чӣ тавр кор мекунад
command-cancel = Бекор кардани амали ҷорӣ

### Small parts other messages are made of

date = { $day } { $month ->
        [1] январи
        [2] феврали
        [3] марти
        [4] апрели
        [5] майи
        [6] июни
        [7] июли
        [8] августи
        [9] сентябри
        [10] октябри
        [11] ноябри
       *[12] декабри
    } соли { $year }
not-given = нишон дода нашудааст
date-of-minor = { $date } (то 18-сола)
country-other = Кишвари дигар
city = { $city ->
        [Baku] Боку
        [Istanbul] Истанбул
        [Almaty] Алмаато
        [Qyzylorda] Қизилорда
        [Qostanay] Кустанай
        [Aqtobe] Актобе
        [Aqtau] Актау
        [Atyrau] Атирау
        [Oral] Орал
        [Tashkent] Тошканд
        [Samarkand] Самарқанд
        [Bishkek] Бишкек
        [Dushanbe] Душанбе
       *[other] { $city }
    }
time-zone = { $city } (UTC{ $offset })
topic = { $topic ->
        [environment] Муҳити зист
        [education] Таълим
        [children] Кӯдакон
        [older-people] Пиронсолон
        [inclusion] Имконоти баробар
        [health] Тандурустӣ
        [animals] Ҳайвонот
        [sport] Варзиш
        [culture] Фарҳанг ва мерос
        [emergency] Кумак дар офатҳо
        [technology] Технология
       *[large-events] Чорабиниҳои калон
    }

### Buttons

btn-back = ‹ Бозгашт
btn-cancel = Бекор кардан
btn-skip = Гузаштан
btn-done = Тайёр
btn-continue = Идома додан
btn-agree = Розӣ ҳастам
btn-use-name = { $name }
btn-other-country = Кишвари дигар
btn-whole-region = Тамоми минтақа
btn-chosen = ✓ { $label }
btn-page-before = ‹
btn-page-after = ›
btn-page = { $page } / { $pages }
btn-share-phone = Фиристодани рақам
btn-register = Аз қайд гузаштан
btn-edit-name = Ному насаб
btn-edit-birth-date = Санаи таваллуд
btn-edit-country = Кишвар
btn-edit-region = Минтақа
btn-edit-topics = Шавқу рағбат
btn-edit-spoken-languages = Забонҳое, ки медонам
btn-edit-phone = Рақами телефон
btn-edit-language = Забони бот
btn-edit-time-zone = Минтақаи вақт
btn-edit-quiet-hours = Соатҳои оромӣ
btn-edit-pause = Танаффус
btn-optional-off = Хомӯш кардани паёмҳои ихтиёрӣ
btn-optional-on = Фаъол кардани паёмҳои ихтиёрӣ
btn-settings = Танзимот
btn-my-data = Маълумоти ман
btn-privacy = Махфият
btn-help = Кумак
btn-language = Забон
btn-menu = Менюи асосӣ
btn-download-data = Боргирии маълумот
btn-delete-data = Ҳамаро нест кардан
btn-keep-data = Не, нигоҳ доред
btn-remove-phone = Тоза кардани рақами телефон
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = Бе соатҳои оромӣ
btn-pause-week = 1 ҳафта
btn-pause-month = 1 моҳ
btn-pause-quarter = 3 моҳ
btn-resume = Қатъи танаффус
btn-zone-of-region = Вақти минтақаи ман

### Registration: the questions in their order

progress = <i>Қадами { $step } аз { $steps }</i>

choose-language =
    👋 Забонро интихоб кунед
    Choose a language
    Dil seçin
    Dil seç
    Тілді таңдаңыз
    Tilni tanlang
    Тилди тандаңыз

privacy-notice =
    <b>Маълумоти шумо ва тарзи истифодаи он</b>

    <b>Чиро нигоҳ медорем:</b> ID ва забони шумо дар Telegram ва он чи худатон мегӯед: ному насаб, санаи таваллуд, кишвар ва минтақа, шавқу рағбат, забонҳо ва, агар фиристед, рақами телефон. Инчунин танзимоти шумо, пайванде, ки бо он ба ин ҷо омадед, вақти розӣ шуданатон ба ин матн ва он, ки кадом паёмҳои мо ба шумо расидаанд. Агар ба чорабиниҳо номнавис шавед ё дар ягон ташкилот нақш дошта бошед, инро ҳам нигоҳ медорем.

    <b>Барои чӣ:</b> то чорабиниҳоеро нишон диҳем, ки ба синну сол ва ҷойи зистатон мувофиқанд, дар чорабинӣ ҷойи шуморо нигоҳ дорем ва сари вақт ба ёдатон орем.

    <b>Кӣ мебинад:</b> ташкилкунандагони чорабиниҳое, ки ба онҳо номнавис мешавед. Мо маълумоти шуморо намефурӯшем ва ба шумо реклама нишон намедиҳем.

    <b>То кай:</b> то вақте ки худатон онро нест кунед. Фармони /deleteme онро дарҳол нест мекунад; танҳо омори умумии беном мемонад.

    <b>Ҳуқуқҳои шумо:</b> бо /mydata ҳама чизеро мегиред, ки дар бораи шумо медонем, бо /settings онро ислоҳ карда метавонед.

    { privacy-contact }
    Версияи ин матн: { $version }
privacy-contact = { $contact ->
        [none] Савол доред? Ба ташкилоти миллии волонтёрии кишваратон нависед.
       *[other] Савол доред? Ба мо нависед: { $contact }
    }
ask-consent =
    Розӣ ҳастед, ки маълумоти шахсии шуморо, тавре ки дар матни пештара гуфтем, нигоҳ дорем ва истифода барем?

    Бе розигӣ шуморо ба қайд гирифта наметавонем. Розигиро ҳар вақт бо фармони /deleteme бозпас гирифтан мумкин аст.
consent-given = Розигии шумо ба ин матн: { $date }.

ask-name =
    Номатон чист?

    Ному насабатонро нависед — ташкилкунандагон онро ҳамин тавр мебинанд. Як калима ҳам кифоя аст.
ask-birth-date =
    Санаи таваллудатонро дар шакли «рӯз.моҳ.сол» нависед, масалан { $example }.

    Ин барои нишон додани чорабиниҳои мувофиқ ба синну солатон лозим аст.
ask-country = Дар кадом кишвар зиндагӣ мекунед?
ask-region =
    { $country }: минтақаатонро интихоб кунед.

    Аввал чорабиниҳои ба шумо наздикро нишон медиҳем.
ask-district = { $region }: ҷойро аниқтар интихоб кунед.
ask-topics =
    Дар кадом соҳа кумак кардан мехоҳед?

    Якчандтоашро интихоб кардан мумкин аст. Баъд тугмаи «Тайёр»-ро пахш кунед.
ask-spoken-languages =
    Кадом забонҳоро медонед?

    Якчандтоашро интихоб кардан мумкин аст. Баъд тугмаи «Тайёр»-ро пахш кунед.
ask-phone =
    Рақами телефонатонро мефиристед?

    Ташкилкунандагон танҳо вақте занг мезананд, ки дар чорабинӣ кори таъҷилие пеш ояд. Агар нахоҳед, аз ин қадам гузаред.
review-card =
    <b>Маълумотатонро санҷед</b>

    Ному насаб: { $name }
    Санаи таваллуд: { $birth_date }
    Кишвар: { $country }
    Минтақа: { $region }
    Шавқу рағбат: { $topics }
    Забонҳо: { $languages }
    Рақами телефон: { $phone }

    Агар ҳамааш дуруст бошад, тугмаи «Аз қайд гузаштан»-ро пахш кунед. Агар чизеро тағйир додан хоҳед, тугмаи мувофиқро пахш кунед.

### What is said on the way

phone-noted = Рақаматонро нигоҳ доштем.
phone-skipped = Хуб, бе рақами телефон ҳам мешавад.
keyboard-closed = Хуб.
registered =
    { $name }, шумо аз қайд гузаштед ✅

    Вақте ки барои шумо чорабинии мувофиқ пайдо шавад, ҳамин ҷо менависем. Профилатонро ҳар вақт дар танзимот тағйир дода метавонед.
registration-stopped = Бақайдгирӣ қатъ шуд, маълумоти додаатон нест карда шуд. Барои аз нав оғоз кардан тугмаи «Аз қайд гузаштан»-ро пахш кунед.
register-first = Шумо ҳанӯз аз қайд нагузаштаед. Барои ин тақрибан 2 дақиқа лозим.
menu = Салом, { $name }! 👋 Чӣ кор кардан мехоҳед?
saved = Нигоҳ дошта шуд ✅
cancelled = Хуб, дар ҳамин ҷо қатъ мекунем. Маълумоте, ки пештар нигоҳ дошта шуд, дар ҷояш мемонад.
nothing-to-cancel = Ҳоло чизе барои бекор кардан нест.
not-understood = Инро нафаҳмидам. Аз тугмаҳо ё рӯйхати фармонҳо истифода баред.
question-lost = Баъди паёми охирини шумо бот навсозӣ шуд, барои ҳамин ин қадамро аз сар оғоз мекунем. Маълумоте, ки нигоҳ дошта будем, пурра дар ҷояш аст.
button-too-old = Ин тугма аз паёми кӯҳна аст. Тугмаи паёми навтаринро пахш кунед.
something-went-wrong =
    Хатогӣ рӯй дод. Каме дертар аз нав кӯшиш кунед.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

error-text-please = Ин ҷо танҳо матнро хонда метавонам. Ҷавобатонро нависед.
error-button-please = Яке аз тугмаҳои поёнро интихоб кунед.
error-name = Номатонро бо ҳарфҳо нависед, на бештар аз { $longest } аломат.
error-birth-date = Санаи навиштаатонро нафаҳмидам. Дар шакли «рӯз.моҳ.сол» нависед, масалан { $example }.
error-birth-date-impossible = Ин сана дуруст буда наметавонад. Солашро санҷед ва санаро аз нав нависед, масалан { $example }.
error-too-young = Бақайдгирӣ аз синни { $age } мумкин аст. Агар хато карда бошед, санаи таваллудатонро аз нав нависед.
error-too-young-for-country = { $country }: бақайдгирӣ аз синни { $age } мумкин аст. Агар санаи таваллудатон нодуруст бошад, ба қафо баргардед ва ислоҳ кунед.
error-phone-please = Дар зери майдони паём тугмаи «Фиристодани рақам»-ро пахш кунед ё аз ин қадам гузаред.
error-not-your-contact = Ин рақами каси дигар аст. Рақами худро бо тугма фиристед ё аз ин қадам гузаред.
error-choose-at-least-one = Ақаллан якеро интихоб кунед.
error-quiet-hours = Инро нафаҳмидам. Ду вақтро нависед, масалан { $example }.
error-time-zone = Ин минтақаи вақтро намешиносам. Номи ягон шаҳри калонро бо забони англисӣ нависед, масалан { $example }.
error-pause-date = Ин санаро нафаҳмидам. Рӯзеро дар давоми 12 моҳи оянда нависед, масалан { $example }.

### Settings

settings-card =
    <b>Профили шумо</b>
    Ному насаб: { $name }
    Санаи таваллуд: { $birth_date }
    Кишвар: { $country }
    Минтақа: { $region }
    Шавқу рағбат: { $topics }
    Забонҳо: { $languages }
    Рақами телефон: { $phone }

    <b>Паёмҳо</b>
    Забони бот: { $language }
    Минтақаи вақт: { $time_zone }
    Соатҳои оромӣ: { $quiet_hours }
    Танаффус: { $pause }
    Паёмҳои ихтиёрӣ: { $optional }

    Агар чизеро тағйир додан хоҳед, тугмаи мувофиқро пахш кунед.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = нест
paused-until = то { $date }
not-paused = нест
optional-on = фаъол
optional-off = хомӯш
ask-language = Бот бо кадом забон нависад?
ask-time-zone =
    Минтақаи вақтатон ҳоло: { $time_zone }, он ҷо соат { $now }.

    Дигарашро интихоб кунед ё номи ягон шаҳри калонро бо забони англисӣ нависед, масалан { $example }.
ask-quiet-hours =
    Шабона халал намерасонем: он чи таъҷилӣ нест, субҳ меояд. Дар кадом соатҳо хомӯш бошем?

    Интихоб кунед ё ду вақтро нависед, масалан { $example }.
ask-pause =
    Чанд вақт танаффус кунем? То он вақт на эълон мефиристем, на навигарӣ. Ёдовариҳо дар бораи чорабиниҳое, ки ба онҳо номнавис шудаед, мисли пештара меоянд.

    Интихоб кунед ё рӯзи охирини танаффусро нависед, масалан { $example }.

### Help, data, deletion

help =
    <b>Ин бот чӣ тавр кор мекунад</b>

    Шумо як бор аз қайд мегузаред. Баъд чорабиниҳои волонтёрии наздикро нишон медиҳем ва сари вақт ба ёдатон меорем.

    /start — меню
    /events — ёфтани чорабиниҳо
    /my — чорабиниҳое, ки номнавис шудаед
    /settings — профил, соатҳои оромӣ, танаффус
    /language — тағйир додани забон
    /mydata — ҳама чизе, ки дар бораи шумо медонем, дар як файл
    /privacy — чиро ва барои чӣ нигоҳ медорем
    /deleteme — нест кардани маълумоти шумо
    /cancel — бекор кардани амали ҷорӣ

    { privacy-contact }
my-data-caption = Ҳар чи дар бораи шумо медонем, дар ҳамин файл аст. Онро бо ҳар муҳаррири матн кушодан мумкин аст.
delete-confirm =
    Ҳамаи маълумотатонро нест кунем?

    Профил, номнависиҳо, танзимот ва розигии шумо барои ҳамеша нест мешаванд. Онҳоро барқарор карда наметавонем. Танҳо омори умумии беном мемонад.
deleted = Маълумотатонро нест кардем. Барои вақте, ки ба кори хайр бахшидед, ташаккур. Агар баргаштан хоҳед, фармони /start-ро фиристед.
delete-kept = Хуб, ҳама чиз бетағйир мемонад.

### Organizations, their teams and invitations

command-team = Ташкилотҳои ман ва дастаҳои онҳо
role = { $role ->
        [organizer] ташкилкунанда
        [coordinator] ҳамоҳангсоз
       *[federation-admin] маъмури федератсия
    }
btn-team = Дастаҳои ман
btn-organization = { $organization }
btn-member = { $name } · { $role }
btn-invite-organizer = Ташкилкунандаи нав
btn-invite-coordinator = Ҳамоҳангсози нав
btn-invite-federation-admin = Маъмури нав
btn-withdraw-invitations = Бастани пайвандҳо
btn-end-role = Бекор кардани нақш
btn-keep-role = Не, бимонад
btn-leave-team = Баромадан аз даста
btn-accept = Қабул мекунам
btn-decline = Не, ташаккур

choose-organization = Шумо дар дастаи якчанд ташкилот ҳастед. Якеро интихоб кунед.
not-in-a-team = Шумо ҳоло дар дастаи ягон ташкилот нестед. Шуморо ҳамоҳангсоз даъват карда метавонад.
team-card =
    <b>{ $organization }</b>

    Нақши шумо: { $role }
    Даъватҳои фаъол: { $invitations }

    Барои дидани нақши касе ё бекор кардани он номашро пахш кунед.
team-card-of-organizer =
    <b>{ $organization }</b>

    Нақши шумо: { $role }
    Даста: { $team }
member-card =
    <b>{ $name }</b>

    Ташкилот: { $organization }
    Нақш: { $role }
    Дар ин нақш: аз { $date }
end-role-confirm =
    Ин нақшро бекор кунем?

    { $name } · { $role }
    «{ $organization }»

    Дар ин бора ба ӯ хабар медиҳем.
role-ended = Нақш бекор шуд.
your-role-ended =
    Шумо дигар ин нақшро надоред.

    «{ $organization }» · { $role }
leave-team-confirm =
    Аз даста баромадан мехоҳед?

    «{ $organization }» · { $role }
team-left = Шумо аз дастаи ташкилоти «{ $organization }» баромадед.
invitation-link =
    Ин пайвандро ба касе фиристед, ки ӯро даъват мекунед:

    { $link }

    Нақш: { $role }
    Ташкилот: «{ $organization }»

    Пайванд { $hours } соат эътибор дорад ва танҳо як бор кор мекунад.
invitations-withdrawn = Пайвандҳои фаъол баста шуданд ва дигар кор намекунанд.
invitation =
    Шуморо ба дастаи ташкилот даъват мекунанд.

    Ташкилот: «{ $organization }»
    Нақш: { $role }

    Қабул мекунед?
invitation-accepted =
    Акнун шумо дар даста ҳастед ✅

    «{ $organization }» · { $role }
invitation-declined = Хуб, ҳама чиз бетағйир мемонад. Агар фикратон дигар шавад, пайвандро аз нав кушоед.
invitation-waits = Шуморо ба дастаи ташкилот даъват мекунанд. Аввал аз қайд гузаред, баъд ба даъват бармегардем.
error-invitation-gone = Ин даъват аллакай истифода ё бекор шудааст, ё муҳлаташ гузаштааст. Пайванди нав пурсед.
error-role-held = Шумо аллакай ин нақшро доред.
error-no-right = Шумо нақшеро, ки барои ин лозим аст, надоред.
error-last-coordinator = Охирин ҳамоҳангсоз аз даста баромада наметавонад. Аввал ҳамоҳангсози дигареро даъват кунед.

### Events: finding them

command-events = Ёфтани чорабиниҳо
command-my = Номнависиҳои ман
command-new = Чорабинии нав
day = { $weekday ->
        [1] душанбе
        [2] сешанбе
        [3] чоршанбе
        [4] панҷшанбе
        [5] ҷумъа
        [6] шанбе
       *[7] якшанбе
    }, { $day } { $month ->
        [1] январи
        [2] феврали
        [3] марти
        [4] апрели
        [5] майи
        [6] июни
        [7] июли
        [8] августи
        [9] сентябри
        [10] октябри
        [11] ноябри
       *[12] декабри
    } соли { $year }
hours = { $from }–{ $until }
hours-in-zone = { $from }–{ $until } ({ $city })
place = { $place }, { $region }
spots-left = { $free ->
        [0] Ҷойи холӣ нест
       *[other] Ҷойҳои холӣ: { $free }
    }
btn-events = Ёфтани чорабиниҳо
btn-my = Номнависиҳои ман
btn-new = Чорабинии нав
btn-event = { $date } · { $title }
btn-my-region = Минтақаи ман
btn-my-topics = Шавқу рағбат
btn-sign-up = Иштирок мекунам
btn-join-waitlist = Ба рӯйхати интизорӣ
btn-give-up = Омада наметавонам
btn-leave-waitlist = Баромадан аз рӯйхат

events-list = Чорабиниҳои оянда: аввал онҳое, ки ба шумо наздиканд ва ба шавқу рағбататон мувофиқанд. Якеро интихоб кунед.
no-events = Ин ҷо ҳоло чорабинии оянда нест. Вақте ки пайдо шавад, ба шумо менависем.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Ташкилкунанда: { $organization }

    { $topic }, аз синни { $age }

    { $description }
status-confirmed = Шумо дар рӯйхат ҳастед ✅
status-waiting = Шумо дар рӯйхати интизорӣ ҳастед. Навбататон: { $position }.
status-offered = Ҷойро барои шумо то ин вақт нигоҳ медорем: { $time }.
status-cancelled = Ин чорабинӣ бекор шудааст. Сабаб: { $reason }
status-language = Ташкилкунанда ин матнро бо ин забон навиштааст: { $language }.

### Events: signing up

signed-up = Шуморо ба рӯйхат дохил кардем ✅ Агар нақшаатон тағйир ёбад, ҷойи худро холӣ кунед — каси дигар омада метавонад.
waitlisted = Шуморо ба рӯйхати интизорӣ дохил кардем. Агар ҷой холӣ шавад, дарҳол хабар медиҳем.
error-just-full = Ҷойи охирин ҳамин ҳозир банд шуд. Ба рӯйхати интизорӣ номнавис шудан мумкин аст.
error-clash = Шумо аллакай ба чорабинии дигаре дар ҳамин вақт номнавис шудаед: «{ $title }».
error-event-age = Дар ин чорабинӣ аз синни { $age } иштирок кардан мумкин аст.
error-event-started = Ин чорабинӣ аллакай оғоз шудааст, ба он дигар номнавис шудан мумкин нест.
error-changed-meanwhile = Дар ин миён каси дигар чорабиниро тағйир дод, бинобар ин чизе нигоҳ дошта нашуд. Чорабинӣ ҳоло чунин аст.
error-event-cancelled = Ин чорабинӣ бекор шудааст.
event-waits = Барои номнавис шудан ба чорабинӣ аввал аз қайд гузаред. Баъд ба чорабинӣ бармегардем.
give-up-confirm =
    Ҷойи худро холӣ кардан мехоҳед?

    «{ $title }» — { $date }, { $hours }

    Ҷойро дарҳол ба касе аз рӯйхати интизорӣ медиҳем.
btn-free-spot = Ҷойро холӣ кардан
btn-keep-spot = Не, бимонад
spot-freed = Ҷойи шумо холӣ шуд. Ташаккур, ки сари вақт хабар додед.
waitlist-left = Шумо аз рӯйхати интизорӣ баромадед.
offer =
    Ҷой холӣ шуд!

    «{ $title }» — { $date }, { $hours }

    Ҷойро барои шумо то ин вақт нигоҳ медорем: { $time }.
btn-take-spot = Ҷойро мегирам
btn-keep-waiting = Не, интизор мешавам
offer-taken = Шуморо ба рӯйхат дохил кардем ✅
offer-kept-waiting = Хуб, шумо дар рӯйхати интизорӣ мемонед.
offer-expired =
    Барои шумо ҷой нигоҳ дошта будем, аммо ҷавобатон сари вақт нарасид. Шумо дар рӯйхати интизорӣ мемонед.

    «{ $title }» — { $date }, { $hours }
error-offer-gone = Ин ҷой дигар барои шумо нигоҳ дошта намешавад.
event-cancelled-notice =
    Чорабинӣ бекор шуд.

    «{ $title }» — { $date }, { $hours }
    Сабаб: { $reason }
my-list = Чорабиниҳое, ки ба онҳо номнавис шудаед. Якеро интихоб кунед.
my-list-empty = Шумо ҳанӯз ба ягон чорабинӣ номнавис нашудаед.

### Events: creating them

ask-organizing = Чорабиниро кадом ташкилот мегузаронад?
ask-title =
    Номи чорабинӣ чист?

    Масалан: Тоза кардани соҳили дарё. На бештар аз { $longest } аломат.
ask-description =
    Иштирокчиён чӣ кор мекунанд ва чиро бояд бо худ биёранд?

    На бештар аз { $longest } аломат. Агар нахоҳед, аз ин қадам гузаред.
ask-place =
    Иштирокчиён дар куҷо ҷамъ мешаванд?

    Суроғаро нависед ва фаҳмонед, ки ҷойро чӣ тавр ёфтан мумкин аст. На бештар аз { $longest } аломат. Ҷойгиршавиро ҳам фиристодан мумкин аст: он гоҳ онро дар харита мекушоянд.
ask-event-topic = Кадом мавзуъ мувофиқтар аст?
ask-event-country = Чорабинӣ дар кадом кишвар баргузор мешавад?
ask-event-region = { $country }: чорабинӣ дар кадом минтақа баргузор мешавад?
ask-day =
    Чорабинӣ кадом рӯз баргузор мешавад?

    Интихоб кунед ё санаро нависед, масалан { $example }.
month = { $month ->
        [1] Январи
        [2] Феврали
        [3] Марти
        [4] Апрели
        [5] Майи
        [6] Июни
        [7] Июли
        [8] Августи
        [9] Сентябри
        [10] Октябри
        [11] Ноябри
       *[12] Декабри
    } соли { $year }
weekday-short = { $weekday ->
        [1] Ду
        [2] Се
        [3] Чо
        [4] Па
        [5] Ҷу
        [6] Ша
       *[7] Як
    }
ask-hours =
    Чорабинӣ аз соати чанд то соати чанд давом мекунад?

    Бо вақти маҳаллии { $city }. Интихоб кунед ё ду вақтро нависед, масалан { $example }. Агар дар ин рӯз якчанд баст бошад, вақти ҳамаашро бо вергул ҷудо карда нависед.
ask-places =
    Чанд нафар иштирок карда метавонанд?

    Интихоб кунед ё шумораро нависед. Агар шумораи камтарин ҳам лозим бошад, ҳардуро нависед, масалан { $example }.
ask-event-age = Аз кадом синну сол иштирок кардан мумкин аст? Интихоб кунед ё бо рақам нависед.
event-preview = Чорабинӣ ба дигарон чунин намоён мешавад. Агар ҳамааш дуруст бошад, тугмаи «Нашр кардан»-ро пахш кунед.
btn-edit-title = Номи чорабинӣ
btn-edit-description = Тавсиф
btn-edit-place = Ҷойи баргузорӣ
btn-edit-event-topic = Мавзуъ
btn-edit-day = Рӯз
btn-edit-hours = Вақт
btn-edit-places = Шумораи иштирокчиён
btn-edit-event-age = Синну сол
btn-publish = Нашр кардан
event-published =
    Нашр шуд ✅

    Ин пайвандро бо дигарон мубодила кунед: { $link }
event-draft-dropped = Хуб, чорабиниро нашр накардем.
error-too-long = Матн хеле дароз аст: на бештар аз { $longest } аломат.
error-day = Ин санаро нафаҳмидам. Дар шакли «рӯз.моҳ.сол» нависед, масалан { $example }.
error-day-past = Ин рӯз ё вақт аллакай гузаштааст. Рӯз ё вақти дертарро интихоб кунед.
error-day-far = Рӯзеро дар давоми 12 моҳи оянда интихоб кунед.
error-hours = Инро нафаҳмидам. Ду вақти як рӯзро нависед, масалан { $example }.
error-places = Инро нафаҳмидам. Шумораеро аз 1 то { $most } нависед ё шумораи камтарину бештаринро, масалан { $example }.
error-event-age-number = Синну солро аз { $least } то 99 нависед.

### Events: looking after them

btn-cancel-event = Бекоркунии чорабинӣ
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    Дар рӯйхат: { $count } аз { $most } (ақаллан { $least } нафар лозим)
    { $confirmed }

    Рӯйхати интизорӣ: { $waiting }
nobody = ҳоло касе нест
ask-cancel-reason =
    Чорабинӣ чаро бекор мешавад?

    Як-ду ҷумла нависед: онро ҳамаи онҳое мехонанд, ки номнавис шудаанд.
cancel-event-confirm =
    Ин чорабиниро бекор кунем?

    «{ $title }» — { $date }, { $hours }
    Сабаб: { $reason }

    Хабар мегиранд: { $count } нафар. Чорабиниро баъд барқарор кардан мумкин нест.
btn-keep-event = Не, чорабинӣ мешавад
event-cancelled = Чорабинӣ бекор шуд. Хабар гирифтанд: { $count } нафар.

### Events: more settings

moment = { $date }, { $hours }
before-days = { $days } рӯз пеш аз чорабинӣ
before-hours = { $hours } соат пеш аз чорабинӣ
at-once = дарҳол
at-start = ҳангоми оғози чорабинӣ
visibility-everyone = ҳама
visibility-country = танҳо сокинони ҳамин кишвар
visibility-link = танҳо касоне, ки пайванд доранд
approval-on = ҳар дархостро ташкилкунанда баррасӣ мекунад
approval-off = лозим нест
yes = ҳаст
no = нест
repeat-once = як бор
repeat-daily = ҳар рӯз, { $times } бор
repeat-weekly = ҳар ҳафта, { $times } бор
btn-more-settings = Танзимоти дигар
more-settings =
    <b>Танзимоти дигар</b>

    Такрор: { $repeat }
    Вазифаҳо: { $roles }
    Акс: { $photo }
    Дар харита: { $pin }
    Киҳо мебинанд: { $visibility }
    Оғози номнависӣ: { $opens }
    Анҷоми номнависӣ: { $closes }
    Қабули дархостҳо: { $approval }
    Муҳлати холӣ кардани ҷой бе хабар ба шумо: { $cutoff }
    Забонҳо: { $languages }

    Агар чизеро тағйир додан хоҳед, тугмаи мувофиқро пахш кунед.
btn-edit-repeat = Такрор
btn-edit-roles = Вазифаҳо
btn-edit-photo = Акс
btn-edit-pin = Харита
btn-edit-visibility = Киҳо мебинанд
btn-edit-opens = Оғози номнависӣ
btn-edit-closes = Анҷоми номнависӣ
btn-edit-approval = Қабули дархостҳо
btn-edit-cutoff = Холӣ кардани ҷой
btn-edit-languages = Забонҳо
ask-repeat = Чорабинӣ як бор мешавад ё дар ҳамин вақт боз такрор мешавад?
btn-once = Як бор
btn-daily = Ҳар рӯз
btn-weekly = Ҳар ҳафта
ask-repeat-times = Ҳамагӣ чанд бор мешавад? Интихоб кунед ё шумораашро нависед, на бештар аз { $most }.
ask-roles =
    Иштирокчиён вазифаҳои гуногун доранд?

    Ҳар вазифаро дар сатри алоҳида нависед ва шумораи одамонро нишон диҳед. Масалан:
    { $example }
btn-no-roles = Бе вазифаҳо
role-example =
    Бақайдгирӣ: 3
    Роҳнамо: 2-6
ask-photo = Барои чорабинӣ акс фиристед.
btn-remove-photo = Тоза кардани акс
ask-pin = Ҷойгиршавиро фиристед, то иштирокчиён ҷойро дар харита кушода тавонанд.
btn-remove-pin = Тоза кардан
ask-visibility = Ин чорабиниро киҳо бинанд?
ask-opens = Номнависӣ кай оғоз шавад?
ask-closes = Номнависӣ кай анҷом ёбад?
ask-approval = Ҳар як иштирокчиро худатон қабул мекунед?
btn-approval-on = Ҳа, ман ҳал мекунам
btn-approval-off = Не, бо навбат
ask-cutoff = Иштирокчиён то кай ҷойи худро бемалол холӣ карда метавонанд? Баъд аз он ҳам мумкин аст, аммо он гоҳ ба шумо хабар меояд.
ask-text-language = Матнҳоро бо кадом забон навиштан ё дидан мехоҳед? Онҳое, ки тайёранд, бо ✓ нишон дода шудаанд.
btn-same-place = Бетағйир бимонад
pin-noted = Ҷойгиршавиро қайд кардем. Акнун суроғаро нависед.
error-photo-please = Акс фиристед ё ба қафо баргардед.
error-location-please = Ҷойгиршавиро фиристед ё ба қафо баргардед.
error-roles =
    Инро нафаҳмидам. Ҳар вазифаро дар сатри алоҳида нависед ва шумораи одамонро нишон диҳед. Масалан:
    { $example }
error-repeat-times = Шумораеро аз 2 то { $most } нависед.
error-too-many-shifts = Бастҳо аз ҳад зиёд шуданд: { $count }. Бештар аз { $most } баст мумкин нест.

### Events: cards with more on them

event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 Бастҳо: { $count }
    🤝 Ташкилкунанда: { $organization }

    { $topic }, аз синни { $age }

    { $description }
shift-role = Вазифа: { $role }
card-approval = Иштирокчиёнро ташкилкунанда интихоб мекунад.
card-opens = Оғози номнависӣ: { $date }, соати { $time }
card-closed = Номнависӣ баста аст.
status-applied = Дархостатон баррасӣ мешавад.
status-declined = Дархостатон ин дафъа қабул нашуд. Сабаб: { $reason }
btn-apply = Дархост додан
btn-withdraw = Бозпас гирифтан
btn-map = Харита
btn-photo = Акс
btn-calendar = Илова ба тақвим
btn-ask-organizer = Савол додан
btn-show-event = Дидани чорабинӣ
applied = Дархостатон фиристода шуд. Вақте ки ташкилкунанда қарор қабул кунад, ба шумо менависем.
application-withdrawn = Дархостатон бозпас гирифта шуд.
error-not-yet-open = Номнависӣ ҳанӯз оғоз нашудааст. Оғоз: { $date }, соати { $time }.
error-sign-up-closed = Номнависӣ ба ин чорабинӣ баста аст.
error-declined = Ташкилкунанда дархостатонро қабул накардааст.
error-other-country = Ин чорабинӣ танҳо барои сокинони ин кишвар аст: { $country }.
give-up-late = То оғози чорабинӣ кам мондааст, барои ҳамин ба ташкилкунанда хабар меравад.
calendar-caption = Барои ба тақвим илова кардани чорабинӣ ин файлро кушоед.
organization-events = Чорабиниҳои ояндаи ташкилоти «{ $organization }».

### Events: organizing

command-organize = Чорабиниҳое, ки ташкил мекунам
btn-organize = Чорабиниҳои ман
organize-list = Чорабиниҳое, ки шумо ташкил мекунед: аввал онҳое, ки ба одам бештар ниёз доранд. ❗ — шумораи номнависшудагон ҳанӯз кофӣ нест.
organize-list-empty = Ин ҷо ҳоло чорабинии оянда нест. Бо фармони /new чорабинии нав созед.
btn-manage = Идора кардан
btn-people = Иштирокчиён
btn-applications = Дархостҳо: { $count }
btn-add-person = Касеро илова кардан
btn-write-all = Ба ҳама навиштан
btn-edit-event = Тағйир додан
btn-copy-event = Нусха гирифтан
btn-close-sign-up = Бастани номнависӣ
btn-open-sign-up = Кушодани номнависӣ
btn-link = Пайванд ва рамзи QR
btn-csv = Файли CSV
btn-xlsx = Файли Excel
sign-up-closed = Номнависӣ баста шуд.
sign-up-opened = Номнависӣ кушода шуд.
file-comes = Файл ҳозир ба ҳамин ҷо меояд.
roster-caption = «{ $title }» — { $date }, { $hours }
column-name = Ному насаб
column-status = Ҳолат
column-age = Синну сол
column-phone = Рақами телефон
column-languages = Забонҳо
column-since = Санаи номнависӣ
state-confirmed = дар рӯйхат
state-offered = ҷой нигоҳ дошта шудааст
state-waiting = дар рӯйхати интизорӣ
state-applied = дархост додааст
choose-person = Каси лозимиро интихоб кунед.
participant-card =
    <b>{ $name }</b>

    Синну сол: { $age }
    Забонҳо: { $languages }
    Рақами телефон: { $phone }
    Ҳолат: { $status }
btn-move = Ба басти дигар
btn-remove = Аз рӯйхат баровардан
btn-write = Паём навиштан
btn-approve = Қабул кардан
btn-turn-down = Рад кардан
ask-decline-reason =
    Дархост чаро рад мешавад?

    Як-ду ҷумла нависед: онро { $name } мехонад.
ask-remove-reason =
    Ин касро чаро аз рӯйхат мебароред?

    Як-ду ҷумла нависед: онро { $name } мехонад.
choose-shift = Барои { $name } бастро интихоб кунед.
approved = Қабул шуд.
declined = Рад шуд.
removed = Аз рӯйхат бароварда шуд.
moved = Ба басти дигар гузаронида шуд.
person-added = Илова шуд.
error-shift-full = Он ҷо ҷойи холӣ намондааст.
error-person-clash = { $name } аллакай ба чорабинии дигаре дар ҳамин вақт номнавис шудааст: «{ $title }».
error-person-too-young = Синни { $name } аз { $age } камтар аст.
error-person-holds = { $name } аллакай дар рӯйхат ё дар рӯйхати интизорӣ аст.
ask-person-name = Киро илова кардан мехоҳед? Номашро ё як қисми онро нависед. Касонеро ёфтан мумкин аст, ки пештар ба чорабиниҳои ташкилоти шумо номнавис шудаанд.
nobody-found = Дар байни касоне, ки ба чорабиниҳои ташкилоти шумо номнавис шудаанд, чунин ном ёфт нашуд. Номи дигареро нависед.
ask-message-to-all =
    Ба ҳамаи онҳое, ки дар рӯйхатанд, чӣ гуфтан мехоҳед? Дар рӯйхат: { $count } нафар.

    На бештар аз { $longest } аломат.
message-confirm = Ин паёмро фиристем? Онро мегиранд: { $count } нафар.
btn-send = Фиристодан
message-sent = Фиристода шуд. Паёмро мегиранд: { $count } нафар.
ask-message-to =
    Паёматонро ба { $name } нависед.

    На бештар аз { $longest } аломат.
ask-question =
    Чиро пурсидан мехоҳед?

    Ташкилкунанда саволатонро бо номатон мебинад. На бештар аз { $longest } аломат.
question-sent = Саволатон фиристода шуд. Ҷавобаш ҳамин ҷо меояд.
answer-sent = Фиристода шуд.
btn-answer = Ҷавоб додан
message-from-organizer =
    <b>Паём аз ташкилкунанда</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>Савол аз { $name }</b>
    «{ $title }» — { $date }, { $hours }

    { $words }
application-came =
    Дархости нав: { $name }

    «{ $title }» — { $date }, { $hours }
your-application-approved =
    Дархостатон қабул шуд. Шумо дар рӯйхат ҳастед ✅

    «{ $title }» — { $date }, { $hours }
your-application-waits =
    Дархостатон қабул шуд, аммо ҷойи холӣ намонд. Шуморо ба рӯйхати интизорӣ дохил кардем. Агар ҷой холӣ шавад, дарҳол хабар медиҳем.

    «{ $title }» — { $date }, { $hours }
your-application-declined =
    Дархостатон ин дафъа қабул нашуд.

    «{ $title }» — { $date }, { $hours }
    Сабаб: { $reason }
you-were-removed =
    Ташкилкунанда шуморо аз рӯйхат баровард.

    «{ $title }» — { $date }, { $hours }
    Сабаб: { $reason }
you-were-moved =
    Ташкилкунанда шуморо ба басти дигар гузаронид.

    «{ $title }»
    Пештар: { $before }
    Акнун: { $now }
you-were-added =
    Ташкилкунанда шуморо ба рӯйхат дохил кард ✅

    «{ $title }» — { $date }, { $hours }
gave-up-late =
    { $name } омада наметавонад.

    «{ $title }» — { $date }, { $hours }
    Ҳоло дар рӯйхат: { $count } (ақаллан { $least } нафар лозим)

### Events: changing a published one

change-preview = Чорабинӣ ҳоло чунин намоён мешавад. Чизи лозимиро тағйир диҳед, баъд тугмаи «Нигоҳ доштан»-ро пахш кунед.
btn-save = Нигоҳ доштан
change-confirm = Вақт ё ҷойи чорабинӣ дигар шуд. Хабар мегиранд: { $count } нафар. Нигоҳ дорем?
event-changed = Нигоҳ дошта шуд ✅ Хабар мегиранд: { $count } нафар.
event-changed-notice = Дар чорабинӣ тағйирот шуд: «{ $title }»
time-changed =
    <b>Вақт</b>
    Пештар: { $before }
    Акнун: { $now }
place-changed =
    <b>Ҷойи баргузорӣ</b>
    Пештар: { $before }
    Акнун: { $now }
error-more-people = Касоне, ки ҷой доранд ё ҷой барояшон нигоҳ дошта шудааст: { $count } нафар. Шумора аз ин камтар буда наметавонад.

### Links

link-card =
    Пайванд: { $link }

    Мехоҳед баъдтар донед, ки одамон аз куҷо омадаанд? Барои ҷойе, ки пайвандро мегузоред, номи кӯтоҳе нависед, масалан { $example }. Он гоҳ пайванди алоҳида мегиред.

    Омаданд: { $sources }
source = { $source }: { $came } (номнавис шуданд: { $signed_up })
source-unnamed = беном
btn-qr = Рамзи QR
error-source = Аз 1 то 20 ҳарфи лотинӣ ё рақам нависед, масалан { $example }.

### Acting for an organization

menu-acting = Шумо аз номи ташкилоти «{ $organization }» амал мекунед.
btn-acting-for = Ташкилоти дигар

### Announcements: to whom

command-announce = Эълонҳо
btn-announce = Эълонҳо
announcements = Эълонҳои ташкилотҳои шумо. Якеро кушоед ё эълони нав нависед.
announcements-none = Шумо ҳанӯз эълон нанавиштаед.
btn-new-announcement = Эълони нав
any = фарқ надорад
announce-audience =
    <b>Эълони нав</b>
    Аз номи ташкилоти «{ $organization }»

    Кишварҳо: { $countries }
    Минтақаҳо: { $regions }
    Шавқу рағбат: { $topics }
    Забонҳо: { $languages }
    Синну сол: { $age }
    Чорабинӣ: { $event }
    Нақш: { $role }

    Эълонро мегиранд: { $count } нафар
announce-nobody = Ҳанӯз касе интихоб нашудааст. Интихоб кунед, ки эълонро киҳо мегиранд, ё тугмаи «{ btn-everyone }»-ро пахш кунед.
announce-never = Ба онҳое, ки паёмҳои ихтиёриро хомӯш кардаанд, дар танаффусанд ё ботро бастаанд, эълон намеравад.
btn-everyone = Ба ҳама
btn-countries = Кишварҳо
btn-regions = Минтақаҳо
btn-topics = Шавқу рағбат
btn-languages = Забонҳо
btn-age = Синну сол
btn-of-event = Чорабинӣ
btn-role = Нақш
ask-announce-countries = Ба сокинони кадом кишварҳо фиристем? Якчандтоашро интихоб кардан мумкин аст.
ask-announce-regions = Ба сокинони кадом минтақаҳо фиристем? Якчандтоашро интихоб кардан мумкин аст.
ask-announce-topics = Ба касоне фиристем, ки ба кадом соҳаҳо шавқ доранд? Якчандтоашро интихоб кардан мумкин аст.
ask-announce-languages = Ба касоне фиристем, ки ботро бо кадом забон мехонанд? Якчандтоашро интихоб кардан мумкин аст.
ask-announce-age = Аз чандсола то чандсола? Интихоб кунед ё нависед, масалан { $example }.
btn-any-age = Ҳар синну сол
error-announce-age = Инро нафаҳмидам. Синну солро бо ду рақам нависед, масалан { $example }.
ask-announce-event = Ба онҳое фиристем, ки ба кадом чорабинӣ номнавис шудаанд? Якеро интихоб кунед.
btn-no-event = Бе чорабинӣ
ask-announce-standing = Ба кадом номнависшудагони ин чорабинӣ фиристем?
ask-announce-role = Ба аъзои дастаҳо бо кадом нақш фиристем?

### Announcements: the message

ask-announcement =
    Паёмро айнан ҳамон тавре фиристед, ки одамон бояд бинанд: матн, акс, видео, файл, албом ё ҷойгиршавӣ.

    Забон: { $language }
error-announcement-kind = Чунин паёмро ба дигарон фиристодан мумкин нест. Матн, акс, видео, файл, албом ё ҷойгиршавиро фиристед.
announcement-texts =
    <b>Матнҳо бо забонҳои хонандагон</b>

    { $lines }

    Забонро интихоб кунед: бо он матн нависед ё гӯед, ки хонандагонаш чӣ мегиранд.
gap-written = { $language }: { $count } ✅
gap-open = { $language }: { $count } — ҳанӯз матн нест
gap-other = { $language }: { $count } — матнро бо ин забон мегиранд: { $other }
gap-left-out = { $language }: { $count } — фиристода намешавад
ask-gap = { $language }: ба онҳое, ки бо ин забон мехонанд, чӣ фиристем? Онҳо { $count } нафаранд.
btn-gap-write = Матн навиштан
btn-gap-other = Матн бо ин забон: { $language }
btn-leave-out = Ба онҳо нафиристодан
btn-message-button = Тугма
error-gap = Бо ин забонҳо ҳанӯз матн нест: { $languages }. Матн нависед ё гӯед, ки хонандагонашон чӣ мегиранд.
ask-message-button =
    Барои тугмаи зери паём ном ва пайванд нависед. Масалан:
    { $example }

    Ё чорабиниро интихоб кунед.
btn-no-button = Бе тугма
error-message-button = Инро нафаҳмидам. Номи тугма ва пайвандеро нависед, ки бо { "https://" } оғоз меёбад, масалан { $example }.
error-album-button = Дар зери албом тугма буда наметавонад.

### Announcements: preview and time

announcement-preview =
    Эълон ба одамон чунин намоён мешавад.

    Эълонро мегиранд: { $count } нафар
    Кишварҳо: { $countries }
    Забонҳо: { $languages }
    Фиристодан тақрибан { $minutes } дақиқа вақт мегирад.

    Дар ин ҳафта паёми ихтиёрӣ нагирифтаанд: { $none }, якто гирифтаанд: { $one }, бештар гирифтаанд: { $more }
counted = { $label }: { $count }
btn-send-now = Ҳозир фиристодан
btn-send-at = Интихоби вақт
btn-send-local = Бо вақти маҳаллӣ
btn-urgent = Таъҷилӣ
ask-send-at = Кай фиристем? Рӯз ва соатро бо вақти маҳаллии { $city } нависед, масалан { $example }.
ask-send-local = Ба ҳар кас бо вақти маҳаллии худаш кай фиристем? Рӯз ва соатро нависед, масалан { $example }.
error-send-at = Инро нафаҳмидам ё ин вақт аллакай гузаштааст. Рӯз ва соатро нависед, масалан { $example }.
when-now = ҳозир
when-at = { $date }, соати { $time }
when-local = { $date }, соати { $time } бо вақти маҳаллии ҳар кас
announcement-confirm =
    Эълонро фиристем? Онро мегиранд: { $count } нафар.

    Кай: { $when }
announcement-urgent = Эълон таъҷилӣ аст: дар соатҳои оромӣ ҳам мерасад. Инро бояд ҳамоҳангсоз тасдиқ кунад.
announcement-quiet = Агар дар он вақт соатҳои оромии касе бошад, эълон ба ӯ баъди анҷоми онҳо мерасад.
announcement-large = Эълонро бештар аз { $most } нафар мегиранд, барои ҳамин онро бояд ҳамоҳангсоз тасдиқ кунад.
announcement-abroad = Ба кишвари дигар эълон баъди тасдиқи ҳамоҳангсози он кишвар меравад.
announcement-dropped = Хуб, чизе нафиристодем.
error-announcement-nobody = Касе нест, ки ин эълонро гирад.

### Announcements: approval

announcement-asked =
    <b>Эълони нав тасдиқи шуморо интизор аст</b>
    Аз номи ташкилоти «{ $organization }» ({ $name })

    Эълонро мегиранд: { $count } нафар
    Кай: { $when }
announcement-asked-urgent = Ҳамчун таъҷилӣ қайд шудааст: дар соатҳои оромӣ ҳам мерасад.
btn-other-time = Вақти дигар
announcement-accepted = Тасдиқ шуд ✅
announcement-declined = Рад шуд.
error-decided = Дар ин бора аллакай қарор қабул шудааст.
part-accepted = Эълонатон тасдиқ шуд: { $country }
part-declined = Эълонатон тасдиқ нашуд: { $country }

### Announcements: sending

announcement-waiting = тасдиқро интизор аст
announcement-scheduled = ба нақша гирифта шудааст
announcement-sending = фиристода мешавад
announcement-paused = боздошта шудааст
announcement-cancelled = бекор шудааст
announcement-done = фиристода шуд
announcement-card =
    <b>Эълон</b>: { $state }
    { $bar } { $percent }%

    Фиристода шуд: { $sent } аз { $all }
    Дар навбат: { $queued }
    Нарасид: { $failed }
    Фиристода нашуд: { $skipped }
    Расиданаш номаълум: { $unknown }
announcement-pace = Дар як дақиқа { $rate } паём меравад. Боз { $minutes } дақиқа мондааст.
announcement-refused = Telegram ин паёмро қабул намекунад, барои ҳамин фиристодан боздошта шуд. Ҷавоби Telegram: { $reason }
announcement-reasons = Чаро нарасид ё фиристода нашуд: { $reasons }
reason-blocked = ботро бастааст ё аз Telegram рафтааст
reason-refused = Telegram қабул накард
reason-gone = дигар гирифтан нахост ё маълумоташро нест кард
reason-cancelled = бекор шуд
btn-pause = Боздоштан
btn-go-on = Идома додан
btn-stop = Тамоман қатъ кардан
btn-refresh = Навсозӣ кардан
btn-again-unknown = Аз нав ба номаълумҳо
btn-recall = Бозпас гирифтан
btn-correct = Ислоҳ кардан
stop-confirm = Фиристоданро тамоман қатъ кунем? Онҳое, ки эълонро ҳанӯз нагирифтаанд, дигар намегиранд: { $count } нафар.
again-confirm = Ба онҳое, ки маълум нест эълон ба онҳо расид ё не, боз як бор фиристем? Мумкин аст, ба баъзеҳо ду бор расад. Онро мегиранд: { $count } нафар.
recall-confirm = Паёмро аз чатҳо нест кунем? Telegram инро танҳо то ду рӯз баъди фиристодан иҷозат медиҳад. Паём аз чати { $count } нафар нест мешавад.
ask-correction = Матни ислоҳшударо бо ин забон фиристед: { $language }. Он дар паёмҳои фиристодашуда ҷойи матни пештараро мегирад.
error-correction = Матнро танҳо бо матн иваз кардан мумкин аст. Матн фиристед.
announcement-recalled = Паёмҳое, ки нест мешаванд: { $count }
announcement-corrected = Паёмҳое, ки ислоҳ мешаванд: { $count }
announcement-again = Аз нав фиристода мешавад. Онро мегиранд: { $count } нафар.
announcement-caption = Эълон ба кӣ расид ва ба кӣ нарасид — дар бораи ҳар кас алоҳида.
column-language = Забон
column-reason = Сабаб
outcome-failed = нарасид
outcome-skipped = фиристода нашуд
outcome-unknown = расиданаш номаълум

### Reminders

reminder-eve = Фардо вомехӯрем!
reminder-soon = То оғоз кам мондааст.
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Ташкилкунанда: { $organization }

    { $description }
reminder-question = Меоед?
btn-coming = Меоям
btn-later = Баъдтар ёдрас кардан
reminder-coming = Шумо гуфтед, ки меоед ✅
reminder-later = Соати { $time } боз ба ёдатон меорем.
short-of-people =
    <b>Одам намерасад</b>

    «{ $title }» — { $date }, { $hours }
    Дар рӯйхат: { $count } (ақаллан { $least } нафар лозим)
roster-eve = Фардо киҳо меоянд
roster-legend = Аломати ✓: гуфтааст, ки меояд.
