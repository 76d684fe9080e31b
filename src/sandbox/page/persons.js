// Making a person, and what a person can do beside chatting.

const languageOptions = (current = '') => [...new Map([...Object.entries(LANGUAGES), ['', 'not told to the bot'], ...(current ? [[current, LANGUAGES[current] ?? current]] : [])])];
const personFields = (person, prefix = 'edit') => [
  { name: 'first_name', label: 'First name', value: person.first_name, required: true, maxlength: 64, testid: `${prefix}-name` },
  { name: 'last_name', label: 'Last name', value: person.last_name ?? '', maxlength: 64, testid: `${prefix}-last-name` },
  { name: 'language_code', label: 'App language', value: person.language_code ?? '', options: languageOptions(person.language_code), testid: `${prefix}-language` },
  { name: 'username', label: 'Username', value: person.username ?? '', maxlength: 32, pattern: '@?\\w{3,32}', title: 'Latin letters, digits and _', testid: `${prefix}-username` },
];
const asPerson = ({ first_name, last_name, language_code, username }) =>
  ({ first_name, last_name: last_name ?? '', language_code: language_code ?? '', username: username?.replace(/^@/, '') ?? '' });

async function addPerson(values) {
  const person = await attempt(ask('people', Object.fromEntries(Object.entries(values).filter(([, value]) => value))));
  if (!person) return;
  meet(person, nowMillis());
  show(person.id);
}
function addForm(done) {
  const [first, last, language, username] = personFields({ language_code: 'az' }, 'add').map(fieldNode);
  const form = h('form', { method: 'dialog', onsubmit: event => { event.preventDefault(); done(); addPerson(asPerson(Object.fromEntries(new FormData(form)))); } },
    h('div', { class: 'pair' }, first, last), h('div', { class: 'pair' }, language, username),
    h('button', { class: 'button main', 'data-testid': 'add-submit' }, 'Add person'));
  return form;
}
const quickGuests = done => h('div', { class: 'chips', role: 'group', 'aria-label': 'Add at once' }, FIRST_GUESTS.filter(([name]) => ![...world.people.values()].some(person => person.first_name === name)).map(([first_name, language_code], n) =>
  h('button', { type: 'button', 'data-testid': `quick-${language_code}`, onclick: () => { done(); addPerson({ first_name, language_code }); } },
    avatar({ first_name, language_code, id: n }), `Add ${first_name}`, h('small', {}, language_code))));

const welcome = () => h('div', { class: 'screen' }, h('div', { class: 'welcome' },
  h('h2', {}, 'Who would like to chat?'),
  h('p', {}, 'Everybody here is made up by you, and chats with the bot as in Telegram. Take somebody ready-made, or think of your own.'),
  quickGuests(() => {}), addForm(() => {})));
function openAddDialog() {
  const close = () => dialog.close();
  const form = addForm(close);
  form.prepend(h('h2', { id: 'dialog-title' }, 'Add a person'), quickGuests(close));
  form.append(h('button', { type: 'button', class: 'button', onclick: close }, 'Cancel'));
  const dialog = openDialog(form);
  $('[data-testid=add-name]', form).focus();
}

function personMenu(button, person) {
  const deed = verb => attempt(tell(person.id, verb));
  openMenu(button, [
    !person.deactivated && { sign: 'edit', label: 'Edit this person…', act: () => editPerson(person) },
    !person.deactivated && { sign: 'link', label: 'Open a deep link…', act: () => openDeepLink(person) },
    { sign: 'info', label: 'About the bot', act: () => aboutBot(person) },
    { sign: 'add', label: 'Add another person…', act: openAddDialog },
    { sign: 'add', label: 'Make a group…', act: makeGroup },
    !person.deactivated && (person.blocked ? { sign: 'stop', label: 'Unblock the bot', act: () => deed('unblock') } : { sign: 'stop', label: 'Block the bot', act: () => deed('block'), danger: true }),
    !person.deactivated && { sign: 'bin', label: 'Delete account…', act: () => deleteAccount(person), danger: true },
  ]);
}
async function editPerson(person) {
  const values = await inquire({ title: `Edit ${nameOf(person)}`, fields: personFields(person), confirm: 'Save' });
  if (values) await attempt(tell(person.id, '', asPerson(values)));
}
async function openDeepLink(person) {
  const values = await inquire({ title: 'Open a deep link', text: `t.me/${world.bot.username}?start=…`, confirm: 'Open', fields: [
    { name: 'payload', label: 'Payload, or the whole link', testid: 'payload', maxlength: 300, hint: 'Up to 64 of A-Z a-z 0-9 _ and -; may stay empty' }] });
  if (!values) return;
  const link = /[/:]/.test(values.payload) ? telegramLink(values.payload) : null;
  if (link && !isBot(link.username)) return notice(`This link opens @${link.username}, another bot.`);
  const payload = link ? link.payload ?? '' : values.payload;
  await attempt(tell(person.id, 'start', payload ? { payload } : {}));
}
async function deleteAccount(person) {
  const yes = await inquire({ title: 'Delete this account?', text: `${nameOf(person)} will be gone from Telegram for good; the bot cannot write to this chat any more.`, confirm: 'Delete', danger: true });
  if (yes) await attempt(tell(person.id, 'deactivate'));
}
function aboutBot(person) {
  const bot = botAsSeenBy(person), commands = loadedChat(person.id)?.commands ?? [];
  say({ title: bot.name, text: [`@${bot.username}`, bot.short_description, bot.description, commands.map(({ command, description }) => `/${command} – ${description}`).join('\n')].filter(Boolean).join('\n\n') });
}
