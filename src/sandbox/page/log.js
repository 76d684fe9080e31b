// The messages of a chat that stand in the browser, as somebody scrolls and as they come and go.

const PAGE = 120;   // messages built at a time; older ones when somebody scrolls up to them

/** A column makes what these stand in: `log`, the way `down` with its badge, and `settle`, which follows the newest. */
class MessageLog {
  constructor(id) {
    this.id = id;
    this.shown = new Map();   // message_id → node
    this.stuck = true;        // at the bottom, where new messages keep it
    this.lastTop = 0;
    this.missed = 0;
  }
  get person() { return world.people.get(this.id) ?? { id: this.id, first_name: '' }; }
  get chat() { return loadedChat(this.id); }
  get visible() { return !document.hidden && this.node.checkVisibility(); }

  drawLog() {
    const { messages } = this.chat;
    this.first = Math.max(0, messages.length - PAGE);
    refill(this.log, h('div', {}, messages.length ? this.nodes(this.first, messages.length) : this.introduction()));
    this.shown = new Map([...this.log.querySelectorAll('.message')].map(node => [Number(node.dataset.message), node]));
    this.toBottom();
    this.read();
  }
  /** Some of the messages, with their days above them. */
  nodes(from, until) {
    let day = null;
    return this.chat.messages.slice(from, until).flatMap(message => {
      const node = messageNode(message, this.chat), isSame = node.dataset.day === day;
      day = node.dataset.day;
      return isSame ? [node] : [dayNode(day), node];
    });
  }
  introduction() {
    if (this.person.group) return h('p', { class: 'hint' }, 'Nobody has said anything here yet');
    const bot = botAsSeenBy(this.person);
    return h('div', { class: 'intro' }, botAvatar(), h('h2', {}, h('bdi', {}, bot.name)),
      bot.description ? h('p', { tabindex: 0 }, bot.description) : h('p', {}, 'This bot has not described itself.'),
      h('button', { type: 'button', class: 'button main', 'data-testid': 'start', disabled: this.person.blocked || this.person.deactivated, onclick: () => { this.send({ text: '/start' }); this.composer.input.focus(); } }, 'START'));
  }

  /** Builds the page of messages before those that are shown, without moving what is being read. */
  showOlder() {
    const until = this.first;
    this.first = Math.max(0, until - PAGE);
    const nodes = this.nodes(this.first, until), day = nodes.at(-1)?.dataset.day;
    for (const node of nodes) if (node.dataset.message) this.shown.set(Number(node.dataset.message), node);
    const height = this.log.scrollHeight, top = this.log.scrollTop;
    if (this.log.firstChild?.textContent === day) this.log.firstChild.remove();   // that day now begins further up
    this.log.prepend(...nodes);
    this.log.scrollTop = top + this.log.scrollHeight - height;
  }
  /** A new message, or a new version of one. */
  put(message) {
    const { messages } = this.chat;
    const index = messages.findLastIndex(one => one.message_id === message.message_id);
    if (index >= 0) return this.replace(index, message);
    let place = messages.length;
    while (place > 0 && messages[place - 1].message_id > message.message_id) place--;
    messages.splice(place, 0, message);
    if (place < messages.length - 1) return this.drawLog();   // an old event, told again after a reconnection
    this.append(message);
  }
  replace(index, message) {
    const was = this.chat.messages[index];
    this.chat.messages[index] = message;
    const node = this.shown.get(message.message_id);
    if (!node || JSON.stringify(was) === JSON.stringify(message)) return;
    const focused = node.contains(document.activeElement) && document.activeElement.dataset.press;
    refill(node, messageNode(message, this.chat));
    node.classList.remove('fresh', 'changed');
    void node.offsetWidth;   // or the animation would not begin anew
    node.classList.add('changed');
    if (focused && !node.contains(document.activeElement)) ($(`[data-press^="${CSS.escape(focused.split('/').slice(0, 3).join('/'))}"]`, node) ?? this.log).focus({ preventScroll: true });
    this.settle();
  }
  append(message) {
    const node = messageNode(message, this.chat);
    node.classList.add('fresh');
    if (this.chat.messages.length === 1) this.log.replaceChildren();
    const latest = this.log.lastElementChild;
    if (latest?.dataset.day !== node.dataset.day) this.log.append(dayNode(node.dataset.day));
    this.log.append(node);
    this.shown.set(message.message_id, node);
    if (message.from !== 'bot') this.stuck = true;
    else if (!this.stuck) this.missed++;
    if (this.stuck && this.shown.size > PAGE * 4) this.dropOldest();
    this.settle();
    this.drawDown();
  }
  /** A chat that is only ever followed does not grow without end. */
  dropOldest() {
    const gone = this.chat.messages.slice(this.first, -PAGE);
    for (const { message_id } of gone) { this.shown.get(message_id)?.remove(); this.shown.delete(message_id); }
    for (const day of this.log.querySelectorAll('.day')) if (!day.nextElementSibling?.matches('.message')) day.remove();
    this.first += gone.length;
  }
  drop(message_id) {
    const index = this.chat.messages.findLastIndex(one => one.message_id === message_id);
    if (index < 0) return;
    this.chat.messages.splice(index, 1);
    if (index < this.first) return void this.first--;
    const node = this.shown.get(message_id), before = node?.previousElementSibling;
    this.shown.delete(message_id);
    if (before?.matches('.day') && !node.nextElementSibling?.matches('.message')) before.remove();
    node?.remove();
    if (!this.chat.messages.length) this.drawLog();
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < 60) this.stuck = true;
    else if (scrollTop < this.lastTop && !this.settling) this.stuck = false;   // only a reader goes up; content that grows does not
    this.lastTop = scrollTop;
    if (this.stuck) this.missed = 0;
    if (scrollTop < 400 && this.first > 0 && this.chat) this.showOlder();
    this.drawDown();
  }
  toBottom(smoothly) {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: smoothly && this.first + 400 > (this.chat?.messages.length ?? 0) ? 'smooth' : 'instant' });
  }
  drawDown() {
    this.down.hidden = this.stuck;
    this.downBadge.hidden = !this.missed;
    this.downBadge.textContent = this.missed;
  }
  read() {
    const newest = this.chat?.messages.at(-1);
    if (!newest || !this.visible) return;
    markRead(this.id, newest.message_id);
  }
}
const dayNode = day => h('div', { class: 'day', role: 'separator' }, day);
