// Names, faces, numbers and times, as somebody in a time zone sees them.

const LANGUAGES = { az: 'Azərbaycanca', tr: 'Türkçe', kk: 'Қазақша', uz: 'Oʻzbekcha', ky: 'Кыргызча', tg: 'Тоҷикӣ', en: 'English', ru: 'Русский' };
const FIRST_GUESTS = [['Aygün', 'az'], ['Elif', 'tr'], ['Әйгерім', 'kk'], ['Dilnoza', 'uz'], ['Нурлан', 'ky'], ['Меҳрона', 'tg'], ['Emma', 'en']];
const ZONES = ['UTC', 'Asia/Baku', 'Europe/Istanbul', 'Asia/Almaty', 'Asia/Tashkent', 'Asia/Bishkek', 'Asia/Dushanbe'];
const PLACES = { Baku: [40.4093, 49.8671], Istanbul: [41.0082, 28.9784], Almaty: [43.2389, 76.8897], Tashkent: [41.2995, 69.2401], Bishkek: [42.8746, 74.5698], Dushanbe: [38.5598, 68.787] };
const HOME = { az: 'Baku', tr: 'Istanbul', kk: 'Almaty', uz: 'Tashkent', ky: 'Bishkek', tg: 'Dushanbe' };
const HUES = ['#b0433a', '#98550f', '#7a4fb0', '#2b7642', '#0b6e80', '#2463ad', '#ab386f', '#5f6716'];

/** A name may consist of nothing that can be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/gu;
function nameOf(person) {
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ');
  return name.replace(INVISIBLE, '') ? name : `Person ${person.id}`;
}
const nameNode = person => h('bdi', {}, nameOf(person));

const languageTag = person => h('span', { class: 'tag clip', title: `App language: ${LANGUAGES[person.language_code] ?? 'not told'}` }, person.language_code ?? '–');

function initials(person) {
  const firsts = [person.first_name, person.last_name].map(word => graphemes(word).find(sign => sign.replace(INVISIBLE, '')) ?? '');
  const locale = LANGUAGES[person.language_code] ? person.language_code : undefined;   // in Turkish an i becomes İ
  return firsts.join('').toLocaleUpperCase(locale) || '·';
}
const avatar = (person, size = '') => {
  const node = h('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, h('bdi', {}, initials(person)));
  node.style.setProperty('--hue', HUES[Math.abs(person.id) % HUES.length]);
  return node;
};
function botAvatar(size = '') {
  const node = h('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, icon('bot'));
  node.style.setProperty('--hue', '#0a7767');
  return node;
}

/** A made-up number that stays the same and looks at home where the person's language is spoken. */
const DIALLING = { az: ['99450', 7], tr: ['90532', 7], kk: ['7701', 7], uz: ['99890', 7], ky: ['996555', 6], tg: ['99292', 7], ru: ['7900', 7] };
function numberOf(person) {
  const [prefix, digits] = DIALLING[person.language_code?.slice(0, 2)] ?? ['447700900', 3];
  return '+' + prefix + String(Math.abs(person.id) * 7919).padStart(digits, '0').slice(-digits);
}

let zone = ZONES.includes(kept.get('zone')) ? kept.get('zone') : 'UTC';
let formats = formatsFor(zone);
function formatsFor(timeZone) {
  const format = options => new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  return {
    time: format({ hour: '2-digit', minute: '2-digit' }),
    second: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    date: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    short: format({ day: 'numeric', month: 'short' }),
  };
}
const nowMillis = () => Date.now() + world.ahead;
const timeOf = seconds => formats.time.format(seconds * 1000);
const dayOf = seconds => formats.day.format(seconds * 1000);
const whenOf = seconds => (dayOf(seconds) === formats.day.format(nowMillis()) ? timeOf(seconds) : formats.short.format(seconds * 1000));
