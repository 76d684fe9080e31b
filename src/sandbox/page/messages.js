// One message: its bubble, what it carries, and its buttons.

function messageNode(message, chat) {
  return h('article', { class: `message ${message.from === 'bot' ? 'bot' : 'own'}`, 'data-testid': `message-${message.message_id}`, 'data-message': message.message_id, 'data-day': dayOf(message.date) },
    h('div', { class: 'bubble' }, author(message), via(message), content(message), words(message), meta(message), ownMenu(message, chat)),
    message.inline_keyboard?.length ? inlineKeyboard(message, chat) : null);
}
/** In a group people are told apart by their names; what Telegram says there itself is in words of the page's. */
const author = ({ author, service, from }) => (author && (from !== 'bot' || service) ? h('span', { class: 'via', 'data-testid': 'author' }, h('bdi', {}, author), service ? ` ${service}` : '') : null);
/** What was chosen inline says by which bot; a press begins the next question to it. */
const via = ({ via_bot: name }) => (name ? h('span', { class: 'via', 'data-testid': 'via' }, 'via ', h('button', { type: 'button', class: 'link', 'data-via': name }, '@' + name)) : null);

function words(message) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return h('span', { class: isFewEmoji(text) && !message.caption ? 'text large' : 'text' }, formatted(text, message.entities));
}
const isFewEmoji = text => text.length <= 24 && graphemes(text).length <= 3
  && graphemes(text).every(sign => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign));

/** What people can do with their own words in the bot's chat. */
const ownMenu = (message, chat) => (message.from === 'bot' || !chat.person ? null
  : h('button', { type: 'button', class: 'link', 'data-own': message.message_id, 'aria-label': 'Edit or delete this message', 'aria-haspopup': 'menu', 'data-testid': `own-${message.message_id}` }, icon('more')));

const meta = message => h('span', { class: 'meta', title: new Date(message.date * 1000).toUTCString() }, message.edit_date && !message.inline_keyboard ? 'edited ' : '', timeOf(message.date));

function content({ photo, document: file, contact, venue, location, poll, other }) {
  if (photo) return photoNode(photo);
  if (file) return cardNode('document', file.file_name || 'File', sizeWords(file.file_size), { href: file.url, download: file.file_name || 'file' });
  if (contact) return cardNode('person', contact.first_name, contact.phone_number);
  if (venue) return [mapNode(venue.location ?? venue), cardNode('place', venue.title ?? 'Place', venue.address ?? '')];
  if (location) return mapNode(location);
  if (poll) return h('span', { class: 'other' }, icon('document'), `Poll: ${poll}`);
  if (other === 'sticker') return h('span', { class: 'other' }, icon('sticker'), 'Sticker');
  if (other === 'voice') return h('span', { class: 'other' }, waveNode(), 'Voice message');
  return other ? h('span', { class: 'other' }, icon('document'), other[0].toUpperCase() + other.slice(1).replaceAll('_', ' ')) : null;
}
function photoNode({ url, width, height }) {
  const node = h('button', { type: 'button', class: 'picture', 'data-picture': url, 'aria-label': 'Open the photo' }, h('img', { src: url, width, height, alt: 'Photo', loading: 'lazy' }));
  node.style.width = `${Math.max(160, Math.min(420, width, 420 * width / height))}px`;   // its place is kept before it has arrived
  return node;
}
function cardNode(sign, title, line, link) {
  return h(link ? 'a' : 'div', { class: 'card', ...link }, h('span', { class: 'disc' }, icon(sign)), h('span', {}, h('b', {}, h('bdi', {}, title)), h('small', {}, line)));
}
function mapNode({ latitude, longitude }) {
  const place = `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}`;
  return [h('div', { class: 'map', role: 'img', 'aria-label': `Location ${place}` }, icon('place')), h('small', {}, place)];
}
const waveNode = () => h('span', { class: 'wave', 'aria-hidden': 'true' }, Array.from({ length: 26 }, (_, n) => {
  const bar = h('i');
  bar.style.height = `${5 + Math.round(Math.abs(Math.sin(n * 1.7) + Math.sin(n * 0.6)) * 9)}px`;
  return bar;
}));
const sizeWords = bytes => (bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)} MB` : bytes >= 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${bytes ?? 0} bytes`);

function inlineKeyboard(message, chat) {
  return h('div', { class: 'keys', role: 'group', 'aria-label': 'Buttons of the message' }, message.inline_keyboard.map((row, r) =>
    h('div', {}, row.map((button, c) => h('button', {
      type: 'button', class: 'key', 'data-testid': 'button', 'data-press': pressKey(message, r, c), title: button.url ? `${button.text}\n${button.url}` : button.text,
      'aria-busy': chat.waiting.has(pressKey(message, r, c)) ? 'true' : null,
    }, h('bdi', { class: 'clip' }, button.text), button.url ? icon('link') : button.copy_text ? icon('copy') : null)))));
}
/** Names one button of one message; the data is part of it, so that an edited keyboard does not inherit the shimmer. */
const pressKey = (message, row, column) => `${message.message_id}/${row}/${column}/${message.inline_keyboard[row][column].callback_data ?? ''}`;

/** A message in half a line, for the list and for screen readers. */
function inBrief(message) {
  if (!message) return '';
  const kind = message.service ? `${message.author} ${message.service}` : message.photo ? 'Photo' : message.document ? message.document.file_name || 'File' : message.contact ? 'Contact' : message.venue ? 'Place'
    : message.location ? 'Location' : message.other ? message.other[0].toUpperCase() + message.other.slice(1) : '';
  return [kind, message.text ?? message.caption].filter(Boolean).join(': ').slice(0, 160).replace(/\s+/g, ' ');
}
