// Telegram’s formatted words and links as elements.

/** Telegram's entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do. */
function formatted(text, entities) {
  const sorted = (entities ?? []).filter(({ offset, length }) => offset >= 0 && length > 0).sort(outerFirst);
  return pieces(text, 0, text.length, sorted);
}
const outerFirst = (a, b) => a.offset - b.offset || b.length - a.length;

function pieces(text, start, end, entities) {
  const nodes = [], queue = [...entities];
  let at = start;
  while (queue.length) {
    const entity = queue.shift();
    const from = Math.max(entity.offset, at), to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    const inner = [];
    while (queue.length && queue[0].offset < to) inner.push(queue.shift());
    // Entities should nest; what sticks out of this one goes on behind it.
    const rest = inner.filter(one => one.offset + one.length > to).map(one => ({ ...one, length: one.offset + one.length - to, offset: to }));
    queue.unshift(...rest);
    queue.sort(outerFirst);
    const block = /blockquote|pre/.test(entity.type);
    nodes.push(text.slice(at, from).replace(block ? /\n$/ : /$^/, ''), dress(entity, text.slice(from, to), pieces(text, from, to, inner)));
    at = block && text[to] === '\n' ? to + 1 : to;   // a block brings its own line break
  }
  nodes.push(text.slice(at, end));
  return nodes.filter(node => node !== '');
}

const DRESS = {
  bold: (_, __, inner) => h('strong', {}, inner),
  italic: (_, __, inner) => h('em', {}, inner),
  underline: (_, __, inner) => h('u', {}, inner),
  strikethrough: (_, __, inner) => h('s', {}, inner),
  code: (_, __, inner) => h('code', {}, inner),
  pre: ({ language }, _, inner) => h('pre', { 'data-language': language, tabindex: 0 }, h('code', {}, inner)),
  spoiler: (_, __, inner) => h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Hidden text, press to show it' }, h('span', {}, inner)),
  blockquote: (_, __, inner) => h('blockquote', {}, inner),
  expandable_blockquote: (_, words, inner) => (words.length > 150 || words.split('\n').length > 3
    ? h('blockquote', { class: 'fold' }, h('div', {}, inner), h('button', { type: 'button', 'aria-label': 'Show all of the quotation', 'aria-expanded': 'false' }))
    : h('blockquote', {}, inner)),
  text_link: ({ url }, _, inner) => linkNode(url, inner),
  url: (_, words, inner) => linkNode(words, inner),
  email: (_, words, inner) => linkNode('mailto:' + words, inner),
  phone_number: (_, words, inner) => linkNode('tel:' + words, inner),
  mention: (_, words, inner) => linkNode('https://t.me/' + words.slice(1), inner),
  bot_command: (_, words, inner) => h('button', { type: 'button', class: 'link', 'data-command': words }, inner),
  hashtag: (_, __, inner) => h('span', { class: 'link' }, inner),
  cashtag: (_, __, inner) => h('span', { class: 'link' }, inner),
};
const dress = (entity, words, inner) => (DRESS[entity.type] ?? ((_, __, all) => h('span', {}, all)))(entity, words, inner);

function parsedLink(url) {
  for (const candidate of [url, 'https://' + url]) {
    if (!URL.canParse(candidate)) continue;
    const link = new URL(candidate);
    if (['http:', 'https:', 'tg:', 'mailto:', 'tel:'].includes(link.protocol)) return link;   // never javascript:
  }
  return null;
}
function linkNode(url, inner) {
  const link = parsedLink(url);
  return link ? h('a', { href: link.href, target: '_blank', rel: 'noopener noreferrer', title: link.href }, inner) : h('span', { class: 'link' }, inner);
}
/** Where a link inside Telegram leads: {username, payload|null, group|null} (the payload for a group), or null for the rest of the internet. */
function telegramLink(url) {
  const link = parsedLink(url);
  if (!link) return null;
  const payload = link.searchParams.get('start'), group = link.searchParams.get('startgroup');
  if (link.protocol === 'tg:') return { username: link.searchParams.get('domain') ?? '', payload, group };
  if (!['t.me', 'telegram.me', 'www.t.me'].includes(link.hostname)) return null;
  return { username: link.pathname.split('/')[1] ?? '', payload, group };
}
const isBot = username => username.toLowerCase() === (world.bot.username ?? '').toLowerCase();
