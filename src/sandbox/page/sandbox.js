// What the sandbox has told, and asking it.

const world = {
  bot: { id: 0, username: '', name: 'Bot', description: '', short_description: '' },
  people: new Map(),     // id → Person
  chats: new Map(),      // id → Chat, only of open columns
  glimpses: new Map(),   // id → {last: Message|null, unread, active: unix seconds}: what the list shows of a chat
  last: 0,               // n of the newest event seen
  ahead: 0,              // how far the sandbox's clock is ahead of this machine's, in ms
  answered: new Set(),   // callback queries that have their answer: it may overtake the answer to the press itself
};
const readUpTo = new Map(kept.get('read', []));

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch('/sandbox/' + path, options).catch(() => { throw new Error('The sandbox does not answer.'); });
  const value = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(value.error ?? `The sandbox answered ${answer.status}.`);
  return value;
}
/** Where a chat's own questions go; groups have negative ids, and somebody speaks in them. */
const placeOf = id => (id < 0 ? `groups/${id}` : `people/${id}`);
const tell = (id, verb, body = {}) => ask(placeOf(id) + (verb && '/' + verb), id < 0 ? { person_id: speakerIn(id), ...body } : body);

/** For what a click sets off: a refusal becomes a notice, and the answer is null. */
const attempt = deed => deed.catch(error => { notice(error.message); return null; });

/** What arrives by events while the chat is on its way would be lost; it waits in `early` and is played after. */
async function loadChat(id) {
  const early = [];
  world.chats.set(id, { loading: true, early });
  try {
    const chat = await ask(`${placeOf(id)}/chat`);
    world.chats.set(id, Object.assign(chat, { waiting: new Map(), line: Promise.resolve() }));
    early.forEach(hear);
    return chat;
  } catch (error) {
    world.chats.delete(id);
    throw error;
  }
}
const loadedChat = id => (world.chats.get(id)?.loading ? undefined : world.chats.get(id));

/** The bot's name and description in the app language of this person, as Telegram would choose them. */
function botAsSeenBy(person) {
  const { names = {}, descriptions = {}, short_descriptions = {}, name, description, short_description } = world.bot;
  const language = (person?.language_code ?? '').split('-')[0];
  return { ...world.bot, name: names[language] || name || 'Bot', description: descriptions[language] || description || '', short_description: short_descriptions[language] || short_description || '' };
}
