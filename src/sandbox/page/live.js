// What happens in the sandbox, as it happens; and the page’s beginning.

function meet(person, at) {
  const known = world.people.has(person.id);
  world.people.set(person.id, person);
  if (!known && !world.glimpses.has(person.id)) world.glimpses.set(person.id, { last: null, unread: 0, active: at / 1000 });
}
const announce = (id, message) => hearable(`To ${nameOf(world.people.get(id))}: ${inBrief(message)}`);
/** For those who do not see the page. */
function hearable(words) {
  const box = $('.unseen');
  box.append(h('p', {}, words));
  while (box.children.length > 5) box.firstChild.remove();
}
/** The commands a person sees depend on their language and on scopes; a burst of changes is looked up once. */
let commandsTimer;
function refreshCommands() {
  clearTimeout(commandsTimer);
  commandsTimer = setTimeout(async () => {
    for (const [id, column] of view.columns) {
      const fresh = await ask(`${placeOf(id)}/chat`).catch(() => null);
      if (!fresh || !column.chat) continue;
      column.chat.commands = fresh.commands;
      column.drawFoot();
      if (!column.chat.messages.length) column.drawLog();
    }
  }, 300);
}

const HEARD = {
  group({ group, at }, column) {
    meet(asEntry(group), at);
    if (column?.chat) { column.drawHeader(); column.drawFoot(); }
  },
  person({ person, at }, column) {
    const before = world.people.get(person.id);
    meet(person, at);
    if (column?.chat) { column.drawHeader(); column.drawFoot(); }
    if (before && before.language_code !== person.language_code) refreshCommands();
    if (!before && world.people.size === 1) drawView();
  },
  message({ person_id, message, at }, column) {
    glimpseMessage(person_id, message, at);
    if (!column?.chat) return;
    column.put(message);
    if (message.from === 'bot') { column.typed(); if (column.visible) announce(person_id, message); }
    column.read();
  },
  edited({ person_id, message, at }, column) {
    glimpseMessage(person_id, message, at);
    if (column?.chat?.messages.some(one => one.message_id === message.message_id)) column.put(message);
  },
  deleted({ person_id, message_id }, column) {
    if (column?.chat) column.drop(message_id);
    if (world.glimpses.get(person_id)?.last?.message_id !== message_id) return;
    if (column?.chat) glimpse(person_id, column.chat.messages);
    else ask(`${placeOf(person_id)}/chat`).then(chat => glimpse(person_id, chat.messages), () => {});
  },
  toast(event, column) {
    world.answered.add(event.callback_query_id);
    column?.answered(event);
  },
  inline_answered(event, column) { column?.composer.inline.answered(event); },
  typing(_, column) { column?.typing(); },
  reply_keyboard({ reply_keyboard }, column) { if (column?.chat) column.setReplyKeyboard(reply_keyboard); },
  clock({ now }) { setClock(now); },
  bot({ bot }) {
    world.bot = { ...world.bot, ...bot };
    for (const column of view.columns.values()) column.drawHeader();
    refreshCommands();
  },
};
function hear(event) {
  const coming = world.chats.get(event.person_id);
  if (coming?.loading && ['message', 'edited', 'deleted', 'reply_keyboard'].includes(event.kind)) coming.early.push(event);
  HEARD[event.kind]?.(event, view.columns.get(event.person_id ?? event.person?.id));
}

/** Listens until the line breaks, then starts from a fresh state: the sandbox may have restarted with other people in it. */
async function live() {
  for (let pause = 500; ; pause = Math.min(pause * 1.7, 5000)) {
    try {
      await refresh();
      pause = 500;
      $('.lost').hidden = true;
      await listen();
    } catch { /* told by the banner */ }
    $('.lost').hidden = false;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
async function refresh() {
  const state = await ask('state');
  world.bot = state.bot;
  world.last = state.last;
  world.people = new Map([...state.people, ...(state.groups ?? []).map(asEntry)].map(person => [person.id, person]));
  world.glimpses.clear();
  setClock(state.now);
  readAddress();
  view.open = view.open.filter(({ id }) => world.people.has(id));
  const old = new Set(view.columns.keys());
  drawView();
  for (const [id, column] of view.columns) if (old.has(id)) column.load();
  glimpseAll();
}
function listen() {
  return new Promise((_, fail) => {
    const source = new EventSource(`/sandbox/events?after=${world.last}`);
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (event.n <= world.last) return;
      world.last = event.n;
      hear(event);
      drawPeople();
    };
    source.onerror = () => { source.close(); fail(new Error('The line broke.')); };
  });
}

function wire() {
  $('#zone').append(...ZONES.map(name => h('option', { value: name, selected: name === zone }, name.split('/').at(-1))));
  $('#zone').addEventListener('change', event => setZone(event.target.value));
  $('[data-testid=clock-hour]').addEventListener('click', () => moveClock({ advance_seconds: 3600 }));
  $('[data-testid=clock-day]').addEventListener('click', () => moveClock({ advance_seconds: 86400 }));
  $('[data-testid=clock-next]').addEventListener('click', () => moveClock({ to_next: true }));
  $('#theme-button').addEventListener('click', event => openMenu(event.currentTarget,
    [['As the system has it', null], ['Light', 'light'], ['Dark', 'dark']].map(([label, theme]) => ({ sign: 'theme', label: kept.get('theme', null) === theme ? `${label} ✓` : label, act: () => setTheme(theme) }))));
  $('[data-testid=add-person]').addEventListener('click', openAddDialog);
  $('.search').addEventListener('input', drawPeople);
  $('.people ul').addEventListener('keydown', arrowThroughPeople);
  addEventListener('popstate', () => { readAddress(); drawView(); });
  document.addEventListener('visibilitychange', () => view.columns.forEach(column => column.read()));
  setInterval(drawClock, 1000);
}

setTheme(kept.get('theme', null));
wire();
live();
