// The list of people, with the last message of each, and how much nobody has read.

/** One entry of the list: made once, its words changed in place, so that focus and scrolling survive. */
const entries = new Map();
function entryOf(id) {
  if (!entries.has(id)) {
    const parts = { face: h('span'), name: h('bdi', { class: 'name clip' }), tag: h('span', { class: 'tag clip' }), when: h('span', { class: 'when' }), last: h('bdi', { class: 'last clip' }), badge: h('span', { class: 'badge' }) };
    const button = h('button', { type: 'button', class: 'person', 'data-testid': `person-${id}`, onclick: () => show(id) }, parts.face,
      h('span', { class: 'lines' }, h('span', { class: 'line' }, parts.name, parts.tag, parts.when), h('span', { class: 'line' }, parts.last, parts.badge)));
    const beside = roundButton('columns', 'Show beside', () => showBeside(id), { class: 'round beside', 'data-testid': `beside-${id}` });
    entries.set(id, { ...parts, button, beside, node: h('li', {}, button, beside) });
  }
  return entries.get(id);
}
const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };

function drawEntry(person) {
  const entry = entryOf(person.id), glimpse = world.glimpses.get(person.id), open = view.open.some(one => one.id === person.id);
  if (entry.person !== person) {
    const face = avatar(person);
    entry.face.replaceWith(face);
    Object.assign(entry, { face, person });
    write(entry.name, nameOf(person));
    write(entry.tag, person.group ? 'group' : person.language_code ?? '–');
    entry.tag.title = person.group ? 'A group' : `App language: ${LANGUAGES[person.language_code] ?? person.language_code ?? 'not told'}`;
  }
  const gone = person.deactivated ? 'Account deleted' : person.blocked ? 'Has blocked the bot' : '';
  write(entry.last, gone || (glimpse?.last?.from === 'person' && !person.group ? 'You: ' : '') + inBrief(glimpse?.last) || 'No messages yet');
  entry.last.classList.toggle('gone', gone !== '');
  write(entry.when, glimpse?.last ? whenOf(glimpse.last.date) : '');
  write(entry.badge, String(glimpse?.unread ?? 0));
  entry.badge.hidden = !glimpse?.unread;
  entry.badge.setAttribute('aria-label', `${glimpse?.unread ?? 0} unread`);
  entry.node.classList.toggle('open', open);
  entry.button.setAttribute('aria-current', String(open));
  entry.beside.setAttribute('aria-pressed', String(open));
  entry.beside.hidden = open && view.open.length === 1;
  return entry.node;
}
const drawPeople = oncePerFrame(() => {
  const list = $('.people ul'), sought = $('.search').value.trim().toLocaleLowerCase(), focused = document.activeElement;
  const active = person => world.glimpses.get(person.id)?.active ?? 0;
  const people = [...world.people.values()].filter(person => !person.migrated_to).sort((a, b) => active(b) - active(a) || b.id - a.id)
    .filter(person => !sought || `${nameOf(person)} ${person.username ?? ''} ${person.language_code ?? ''} ${person.id}`.toLocaleLowerCase().includes(sought));
  const nodes = people.map(drawEntry);
  for (const stray of [...list.children]) if (!nodes.includes(stray)) stray.remove();
  nodes.forEach((node, index) => { if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null); });
  if (!nodes.length) list.append(h('li', { class: 'nobody' }, sought ? 'Nobody fits.' : 'Nobody is here yet.'));
  if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
  const unread = sum([...world.glimpses.values()].map(glimpse => glimpse.unread));
  document.title = `${unread ? `(${unread}) ` : ''}Hashar sandbox`;
});
function arrowThroughPeople(event) {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
  const next = step && event.target.closest('li')?.[step];
  if (!next) return;
  event.preventDefault();
  $('.person', next)?.focus();
}

/** The list wants each person's last message; three chats at a time are fetched for it and forgotten again. */
async function glimpseAll() {
  const waiting = [...world.people.keys()].filter(id => !world.glimpses.has(id));
  const worker = async () => { for (let id; (id = waiting.shift()) !== undefined;) await ask(`${placeOf(id)}/chat`).then(chat => glimpse(id, chat.messages), () => {}); };
  await Promise.all([worker(), worker(), worker()]);
}
function glimpse(id, messages) {
  const last = messages.at(-1) ?? null;
  if (last && last.message_id < (readUpTo.get(id) ?? 0)) readUpTo.delete(id);   // the sandbox began anew
  const unread = messages.filter(one => one.from === 'bot' && one.message_id > (readUpTo.get(id) ?? 0)).length;
  world.glimpses.set(id, { last, unread, active: Math.max(last?.date ?? 0, world.glimpses.get(id)?.active ?? 0) });
  view.columns.get(id)?.read();
  drawPeople();
}
function glimpseMessage(id, message, at) {
  const was = world.glimpses.get(id) ?? { last: null, unread: 0, active: 0 };
  const isNew = !was.last || message.message_id > was.last.message_id;
  if (!isNew && message.message_id !== was.last.message_id) return;
  const unread = was.unread + (isNew && message.from === 'bot' ? 1 : 0);
  world.glimpses.set(id, { last: message, unread, active: isNew ? at / 1000 : was.active });
}
function markRead(id, messageId) {
  const known = world.glimpses.get(id);
  if (known?.unread) world.glimpses.set(id, { ...known, unread: 0 });
  if (readUpTo.get(id) === messageId) return;
  readUpTo.set(id, messageId);
  keepRead();
  drawPeople();
}
const keepRead = oncePerFrame(() => kept.set('read', [...readUpTo]));
