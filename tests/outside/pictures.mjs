// Plays what the pictures show, and takes them: `pictures.sh` runs it.
import { existsSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';

const [, , address, folder] = process.argv;
const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic'] });

const ask = async (path, body) => {
  const options = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${address}/sandbox/${path}`, options);
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
  return value;
};

// Until nothing new has happened for a while.
const settled = async () => {
  let last = -1;
  for (let quiet = 0; quiet < 4;) {
    const { events } = await ask('ledger?after=0');
    quiet = events.length === last ? quiet + 1 : 0;
    last = events.length;
    await new Promise(done => setTimeout(done, 150));
  }
};

class Person {
  constructor(id) { this.id = id; }

  static async new(first_name, last_name, language_code) {
    return new Person((await ask('people', { first_name, last_name, language_code })).id);
  }

  messages = async () => (await ask(`people/${this.id}/chat`)).messages;

  say = async text => { await ask(`people/${this.id}/send`, { text }); await settled(); };

  share = async () => { await ask(`people/${this.id}/send`, { contact: 'own' }); await settled(); };

  start = async payload => { await ask(`people/${this.id}/start`, { payload }); await settled(); };

  // Presses the newest button whose label has these words.
  press = async words => {
    for (const message of (await this.messages()).reverse()) {
      const key = (message.inline_keyboard ?? []).flat().find(({ text }) => text.includes(words));
      if (!key) continue;
      await ask(`people/${this.id}/press`, { message_id: message.message_id, data: key.callback_data });
      return settled();
    }
    throw new Error(`${this.id} sees no button [${words}]`);
  };

  does = async (...acts) => {
    for (const act of acts) await (act.startsWith('[') ? this.press(act.slice(1, -1)) : this.say(act));
  };

  // Takes a picture of the newest messages, with their buttons.
  async picture(name, count = 1) {
    const page = await browser.newPage({ viewport: { width: 390, height: 1400 }, deviceScaleFactor: 1.5 });
    await page.goto(`${address}/#${this.id}`);
    await open(page, this);
    const shown = page.locator('article');
    await shown.last().waitFor();
    await page.waitForTimeout(600);
    const boxes = await shown.evaluateAll((nodes, count) => nodes.slice(-count).map(node => {
      const { top, bottom, left, right } = node.getBoundingClientRect();
      return { top, bottom, left, right };
    }), count);
    const [top, bottom] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))];
    const width = Math.max(346, Math.max(...boxes.map(box => box.right)) + 4);
    keep(name, await page.screenshot({ clip: { x: 4, y: top - 6, width, height: bottom - top + 12 } }));
    await page.close();
  }
}

// As a file of few colours, which is a third as large.
const keep = (name, picture) => {
  const { width, height, ...decoded } = UPNG.decode(picture);
  const pixels = UPNG.toRGBA8({ width, height, ...decoded })[0];
  writeFileSync(`${folder}/${name}.png`, Buffer.from(UPNG.encode([pixels], width, height, 256)));
  console.log(`ok  ${name}`);
};

const open = async (page, person) => {
  const entry = page.locator(`[data-testid="person-${person.id}"]`);
  await entry.waitFor();
  await entry.click();
};

// Registers somebody who comes by a link, or by none.
const registered = async (name, surname, born) => {
  const person = await Person.new(name, surname, 'en');
  await person.does('/start', '[I agree]', `[${name}`, born, '[Azerbaijan]', '[Baku]');
  return person;
};

const { people } = await ask('state');
const named = name => new Person(people.find(({ first_name }) => first_name === name).id);
const [leyla, elif, aigerim] = ['Leyla', 'Elif', 'Әйгерім'].map(named);

// A day some two weeks ahead, as organizers write it.
const { now } = await ask('clock');
const day = new Date(now + 11 * 86_400_000);
const written = `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;

const creates = async (title, places, age) => {
  await leyla.does('/new', title, 'We collect the litter along the river. Gloves and bags are there.', 'The old bridge, by the kiosk');
  await leyla.does('[Environment]', '[Baku]', written, '[10:00–13:00]', places, `[${age}]`);
};

// The README's: one place, given up, and offered to who waits.
await creates('River clean-up', '1', 16);
await leyla.press('Publish');
const first = /start=(event-\d+)/.exec((await leyla.messages()).map(({ text }) => text).join())[1];
const joins = async (person, agree, born, ...place) => {
  await person.start(first);
  await person.press((await person.messages()).at(-1).inline_keyboard[0][0].text);
  await person.press(agree);
  await person.press((await person.messages()).at(-1).inline_keyboard[0][0].text);
  await person.say(born);
  await person.does(...place);
};
await joins(elif, 'Açık rıza veriyorum', '1.2.1999', '[Ege]', '[İzmir]');
await joins(aigerim, 'Келісемін', '1.2.2001', '[Алматы қаласы]');
await elif.does('[Gelemiyorum]', '[boşalt]');
const desk = await browser.newPage({ viewport: { width: 1430, height: 840 } });
await desk.goto(address);
for (const person of [leyla, elif, aigerim]) {
  await open(desk, person);
  if (person !== aigerim) await desk.locator(`[data-testid="chat-${person.id}"] [data-testid="pin"]`).click();
}
await desk.waitForTimeout(800);
keep('sandbox', await desk.screenshot());
await desk.close();

// The guide's: a team, an event with approval, and those who apply.
const link = async person => /start=([\w-]+)/.exec((await person.messages()).at(-1).text)[1];
await leyla.does('/team', '[Invite an organizer]');
const invitation = await link(leyla);
const invited = await registered('Nigar', 'Hasan', '1.2.1995');
await invited.start(invitation);
await invited.picture('invitation');

await creates('Park clean-up', '5-20', 14);
await leyla.picture('new-event');
await leyla.does('[More settings]', '[Approval]', '[Yes]');
await leyla.picture('more-settings');
await leyla.does('[Back]', '[Publish]');
const event = await link(leyla);
const volunteers = [];
for (const [name, surname, born] of [['Anna', 'Kova', '1.2.2004'], ['Boris', 'Aslan', '3.4.1999'], ['Aysel', 'Quliyeva', '5.6.2001']]) {
  const volunteer = await registered(name, surname, born);
  await volunteer.press('Phone number');
  await volunteer.share();
  await volunteer.start(`${event}_poster`);
  await volunteer.press('Apply');
  volunteers.push(volunteer);
}
await leyla.does('/organize', '[Park clean-up]', '[Link and QR code]', 'poster', '[QR code]');
await leyla.picture('link', 2);
for (const name of ['Anna', 'Boris', 'Aysel']) {
  await leyla.does('/organize', '[Park clean-up]', '[People]', name);
  if (name === 'Anna') await leyla.picture('application');
  await leyla.press('Approve');
}
await leyla.does('/organize', '[Park clean-up]');
await leyla.picture('shift');
await leyla.does('[Write to everyone]', 'It may rain: bring a jacket. We meet under the bridge.');
await leyla.picture('message', 3);
await leyla.press('Send');

// What comes by itself.
await leyla.does('/reminders');
await leyla.picture('reminders');
await leyla.does('[Preview messages]', '[Park clean-up]');
await leyla.picture('rehearsal');

// A group, and an announcement to more than a handful of people.
await leyla.does('/team', '[Groups]');
const startgroup = (await leyla.messages()).at(-1).inline_keyboard.flat().find(({ url }) => url).url;
const group = await ask('groups', { title: 'Bakı könüllüləri' });
await ask(`groups/${group.id}/add`, { person_id: leyla.id, payload: new URL(startgroup).searchParams.get('startgroup') });
await settled();
await leyla.does('/team', '[Groups]');
await leyla.picture('group');

const crowd = await Promise.all(Array.from({ length: 44 }, async (_, n) => Person.new(`Könüllü`, `${n}`, n % 3 ? 'az' : 'en')));
const together = async act => { for (const [n, person] of crowd.entries()) await act(person, n % 3 ? 'az' : 'en'); await settled(); };
const label = { az: { agree: 'Razıyam', region: 'Bakı', topics: 'Maraqlarımı seç', topic: 'Ətraf mühit', done: 'Hazırdır' }, en: { agree: 'I agree', country: 'Azerbaijan', region: 'Baku', topics: 'Choose my interests', topic: 'Environment', done: 'Done' } };
const quickly = async (person, words) => {
  const message = (await person.messages()).findLast(({ inline_keyboard: rows }) => (rows ?? []).flat().some(({ text }) => text.includes(words)));
  const key = message.inline_keyboard.flat().find(({ text }) => text.includes(words));
  await ask(`people/${person.id}/press`, { message_id: message.message_id, data: key.callback_data });
};
await together(person => ask(`people/${person.id}/send`, { text: '/start' }));
await together((person, language) => quickly(person, label[language].agree));
await together(person => ask(`people/${person.id}/send`, { text: 'Könüllü' }));
await together(person => ask(`people/${person.id}/send`, { text: '1.2.2000' }));
await together((person, language) => label[language].country && quickly(person, label[language].country));
for (const step of ['region', 'topics', 'topic', 'done']) await together((person, language) => quickly(person, label[language][step]));

await leyla.does('/announce', '[New announcement]', '[Interests]', '[Environment]', '[Done]');
await leyla.picture('audience');
await leyla.does('[Continue]', 'The park clean-up still has spots. Come on Saturday!', '[Continue]');
await leyla.press('Azərbaycanca');
await leyla.picture('language');
await leyla.does('[Write a text]', 'Park təmizliyində hələ yer var. Şənbə günü gəlin!', '[Continue]');
await leyla.picture('preview', 3);
await leyla.does('[Send now]', '[Send]');
for (let tries = 0; tries < 20 && !(await leyla.messages()).at(-1).text.includes('100%'); tries += 1) {
  await ask('clock', { advance_seconds: 5 });
  await settled();
}
await leyla.picture('progress');

// When the event is over.
const { now: announced } = await ask('clock');
await ask('clock', { advance_seconds: Math.ceil((day.setUTCHours(9, 30) - announced) / 1000) });
await settled();
await leyla.picture('attendance');
await browser.close();
