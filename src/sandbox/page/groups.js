// Groups, which stand among the people, and who speaks in them.

/** A group stands among the people, under its negative id; somebody is chosen to speak in it. */
const asEntry = group => ({ ...group, first_name: group.title, group: true });
const speakers = new Map();   // group id → person id
const talkers = () => [...world.people.values()].filter(person => !person.group && !person.deactivated);
const speakerIn = id => (world.people.has(speakers.get(id)) ? speakers.get(id) : talkers()[0]?.id);
const groupLine = group => h('small', { class: 'clip' }, group.id <= -1e12 ? 'supergroup' : 'group', group.has_bot ? ', with the bot' : ', without the bot');
function speakerSelect(group) {
  const chosen = speakerIn(group.id);
  return h('label', { class: 'speaker' }, 'as ', h('select', { 'aria-label': 'Who speaks', 'data-testid': 'speaker', onchange: event => { speakers.set(group.id, Number(event.target.value)); } },
    talkers().map(person => h('option', { value: person.id, selected: person.id === chosen }, nameOf(person)))));
}
function groupMenu(button, group) {
  const deed = (verb, body) => attempt(tell(group.id, verb, body));
  openMenu(button, [
    !group.has_bot && { sign: 'add', label: 'Add the bot', act: () => deed('add') },
    { sign: 'link', label: 'Add the bot by a link…', act: () => addByLink(group) },
    group.has_bot && { sign: 'stop', label: 'Remove the bot', act: () => deed('remove'), danger: true },
    group.id > -1e12 && { sign: 'columns', label: 'Make it a supergroup', act: () => deed('migrate').then(migrated => migrated && show(migrated.id)) },
    { sign: 'add', label: 'Make another group…', act: makeGroup },
  ]);
}
async function makeGroup() {
  const values = await inquire({ title: 'Make a group', confirm: 'Make', fields: [{ name: 'title', label: 'Title', required: true, maxlength: 128, testid: 'group-title' }] });
  const group = values && await attempt(ask('groups', values));
  if (!group) return null;
  meet(asEntry(group), nowMillis());
  show(group.id);
  return group;
}
async function addByLink(group) {
  const values = await inquire({ title: 'Add the bot by a link', text: `t.me/${world.bot.username}?startgroup=…`, confirm: 'Add', fields: [
    { name: 'payload', label: 'Payload, or the whole link', testid: 'group-payload', maxlength: 300 }] });
  if (!values) return;
  const payload = /[/:]/.test(values.payload) ? telegramLink(values.payload)?.group ?? '' : values.payload;
  await attempt(tell(group.id, 'add', { payload }));
}
/** Somebody opens a link with ?startgroup=… and chooses a group, as Telegram asks them to. */
async function addToGroup(person_id, payload) {
  const groups = [...world.people.values()].filter(one => one.group && !one.migrated_to);
  const options = [...groups.map(group => [String(group.id), nameOf(group)]), ['', 'A new group…']];
  const values = await inquire({ title: 'Add the bot to a group', confirm: 'Add', fields: [{ name: 'group', label: 'Group', options, value: options[0][0], testid: 'choose-group' }] });
  if (!values) return;
  const id = values.group ? Number(values.group) : (await makeGroup())?.id;
  if (id === undefined) return;
  speakers.set(id, person_id);
  if (await attempt(ask(`groups/${id}/add`, { person_id, payload }))) show(id);
}
