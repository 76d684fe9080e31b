// A chat’s column: its header and foot around its messages, and what presses in it do.

class Column extends MessageLog {
  constructor(id) {
    super(id);
    this.panelOpen = true;
    this.build();
    this.load();
  }

  build() {
    this.header = h('header');
    this.log = h('div', { class: 'log', tabindex: 0, onscroll: () => this.scrolled(), onclick: event => this.clicked(event), onkeydown: event => this.keyed(event) });
    this.downBadge = h('span', { class: 'badge', hidden: true });
    this.down = h('button', { type: 'button', class: 'round down', 'aria-label': 'To the newest message', hidden: true, onclick: () => this.toBottom(true) }, icon('down'), this.downBadge);
    this.toasts = h('div', { class: 'toasts', role: 'status', 'data-testid': 'toasts' });
    this.composer = new Composer(this);
    this.foot = h('footer', { class: 'foot' });
    this.node = h('section', { class: 'column', 'data-testid': `chat-${this.id}`, 'data-person': this.id },
      this.header, h('div', { class: 'middle' }, this.log, this.down, this.toasts), this.foot);
    const settle = oncePerFrame(() => { this.settling = false; if (this.stuck) this.toBottom(); });
    this.settle = () => { this.settling = true; settle(); };   // until then the browser may move what is shown by itself
    // A keyboard that opens, a picture that arrives, a window that shrinks: the newest message stays in sight.
    this.watcher = new ResizeObserver(() => this.settle());
    this.watcher.observe(this.log);
    this.log.addEventListener('load', () => this.settle(), true);
    this.drawHeader();
    this.log.append(h('p', { class: 'hint' }, 'Loading…'));
  }
  async load() {
    if (!await attempt(loadChat(this.id))) return;
    this.draw();
    if (view.current === this.id && matchMedia('(hover: hover)').matches) ($('[data-testid=start]', this.log) ?? this.composer.input).focus({ preventScroll: true });
  }
  close() {
    this.watcher.disconnect();
    this.node.remove();
    world.chats.delete(this.id);
  }

  draw() {
    this.drawHeader();
    this.drawLog();
    this.drawFoot();
  }
  drawHeader() {
    const { person } = this, bot = botAsSeenBy(person), typing = this.typingTimer;
    this.node.setAttribute('aria-label', `Chat of ${nameOf(person)} with ${bot.name}`);
    const place = view.open.find(one => one.id === this.id);
    // What is kept of the header belongs to whoever the person is by then.
    refill(this.header, h('header', {},
      h('button', { type: 'button', class: 'round back', 'aria-label': 'Back to the people', onclick: () => show(null) }, icon('back')),
      h('button', { type: 'button', class: 'who', 'aria-label': `About ${bot.name}`, onclick: () => aboutBot(this.person) }, person.group ? avatar(person, 'small') : botAvatar('small'),
        h('div', {}, h('b', { class: 'clip' }, person.group ? nameNode(person) : h('bdi', {}, bot.name)),
          typing ? h('small', { class: 'typing' }, 'typing…')
            : person.group ? groupLine(person)
            : h('small', {}, 'as', avatar(person, 'tiny'), h('span', { class: 'clip' }, nameNode(person)), languageTag(person)))),
      ...(person.group ? [speakerSelect(person)] : []),
      roundButton('pin', 'Keep this chat and open the next one beside it', () => pin(this.id), { class: 'round for-desk', 'aria-pressed': String(!!place?.pinned), 'data-testid': 'pin' }),
      roundButton('close', 'Close this chat', () => unshow(this.id), { class: 'round for-desk', hidden: view.open.length < 2 }),
      roundButton('more', 'What this person can do', event => (this.person.group ? groupMenu : personMenu)(event.currentTarget, this.person), { 'aria-haspopup': 'menu', 'data-testid': 'person-menu' })));
  }

  drawFoot() {
    const { person } = this;
    if (person.deactivated) return this.foot.replaceChildren(h('div', { class: 'instead' }, h('p', {}, 'This account has been deleted.')));
    if (person.blocked) {
      return this.foot.replaceChildren(h('div', { class: 'instead' },
        h('button', { type: 'button', class: 'button', onclick: () => attempt(tell(this.id, 'unblock')) }, 'UNBLOCK THE BOT')));
    }
    if (this.composer.node.parentNode !== this.foot) this.foot.replaceChildren(this.composer.node);
    this.composer.draw();
    this.drawPanel();
  }
  drawPanel() {
    const keyboard = this.panelOpen ? this.chat?.reply_keyboard : null, panel = $('.panel', this.foot);
    if (panel && keyboard && JSON.stringify(keyboard) === JSON.stringify(this.panelled)) return;
    panel?.remove();
    this.panelled = keyboard;
    if (keyboard) this.foot.append(replyPanel(keyboard, button => this.reply(button)));
    this.settle();
  }
  setReplyKeyboard(keyboard) {
    this.chat.reply_keyboard = keyboard;
    this.panelOpen = true;
    this.drawFoot();
  }
  async reply(button) {
    if (button.request_contact) { if (!await shareNumber(this)) return; }
    else if (button.request_location) { if (!await shareLocation(this)) return; }
    else this.send({ text: button.text });
    if (!this.chat.reply_keyboard?.one_time) return;
    this.panelOpen = false;
    this.drawFoot();
    this.composer.input.focus();
  }

  /** Sends in the order of asking; resolves to whether it went out. */
  send(what) {
    const { chat } = this;
    if (!chat) return Promise.resolve(false);
    const sent = chat.line.then(() => tell(this.id, 'send', what)).then(() => true, error => { this.toast(error.message); return false; });
    chat.line = sent;
    return sent;
  }
  /** A bot hears of an edit, but never of a deletion. */
  ownMenu(button, message_id) {
    const message = this.chat.messages.find(one => one.message_id === message_id);
    const said = message?.text ?? message?.caption ?? message?.poll;
    const act = (what, more) => tell(this.id, what, { message_id, ...more }).catch(error => this.toast(error.message));
    openMenu(button, [
      said !== undefined && said !== null && { sign: 'edit', label: 'Edit', act: async () => {
        const answer = await inquire({ title: 'Edit the message', fields: [{ name: 'text', label: 'Text', value: said, required: true }], confirm: 'Save' });
        if (answer) act('edit', { text: answer.text });
      } },
      { sign: 'bin', label: 'Delete', danger: true, act: () => act('delete') },
    ]);
  }
  clicked(event) {
    const target = event.target.closest('[data-own], [data-press], [data-command], [data-via], [data-picture], .spoiler, .fold > button, a');
    if (!target) return;
    if (target.dataset.own) this.ownMenu(target, Number(target.dataset.own));
    else if (target.dataset.press) this.press(target.dataset.press);
    else if (target.dataset.command) this.send({ text: target.dataset.command });
    else if (target.dataset.via) this.composer.begin(`@${target.dataset.via} `);
    else if (target.dataset.picture) viewPicture(target.dataset.picture);
    else if (target.matches('.spoiler')) { target.removeAttribute('role'); target.removeAttribute('aria-label'); target.removeAttribute('tabindex'); }
    else if (target.matches('.fold > button')) target.setAttribute('aria-expanded', String(target.parentNode.classList.toggle('open')));
    else if (telegramLink(target.href)) { event.preventDefault(); this.follow(target.href); }
  }
  keyed(event) {
    if (event.target.matches('.spoiler') && [' ', 'Enter'].includes(event.key)) { event.preventDefault(); event.target.click(); }
  }
  press(key) {
    const [messageId, row, column] = key.split('/').map(Number);
    const button = this.chat.messages.findLast(one => one.message_id === messageId)?.inline_keyboard?.[row]?.[column];
    if (!button) return;
    if (button.url) this.follow(button.url);
    else if (button.copy_text) this.copy(button.copy_text.text ?? button.copy_text);
    else if (inlineWords(button) !== undefined) this.composer.begin(`@${world.bot.username} ${inlineWords(button)}`);
    else this.callBack(key, messageId, button.callback_data);
  }
  async callBack(key, message_id, data) {
    const { chat } = this;
    if (chat.waiting.has(key)) return;
    chat.waiting.set(key, null);
    this.shimmer(key, true);
    const settle = () => { if (chat.waiting.delete(key)) this.shimmer(key, false); };
    try {
      const { callback_query_id } = await tell(this.id, 'press', { message_id, data });
      if (world.answered.has(callback_query_id)) return settle();
      chat.waiting.set(key, callback_query_id);
      setTimeout(settle, 30_000);   // Telegram's clients give up as well
    } catch (error) {
      settle();
      this.toast(error.message);
    }
  }
  shimmer(key, on) {
    const button = $(`[data-press="${CSS.escape(key)}"]`, this.log);
    if (on) button?.setAttribute('aria-busy', 'true');
    else button?.removeAttribute('aria-busy');
  }
  answered({ callback_query_id, text, alert }) {
    for (const [key, id] of this.chat?.waiting ?? []) {
      if (id !== callback_query_id) continue;
      this.chat.waiting.delete(key);
      this.shimmer(key, false);
    }
    if (!text) return;
    if (alert) say({ title: botAsSeenBy(this.person).name, text });
    else this.toast(text);
  }
  follow(url) {
    const inside = telegramLink(url);
    if (!inside) return parsedLink(url) ? void window.open(parsedLink(url).href, '_blank', 'noopener,noreferrer') : this.toast('This link leads nowhere.');
    if (!isBot(inside.username)) return this.toast(`In Telegram this opens ${url}`);
    if (inside.group !== null) return void addToGroup(this.id < 0 ? speakerIn(this.id) : this.id, inside.group);
    if (this.id < 0) return this.toast('In Telegram this opens the chat with the bot.');
    if (inside.payload === null) return this.toast('This link opens the chat you are in.');
    attempt(tell(this.id, 'start', { payload: inside.payload }));
  }
  async copy(text) {
    await navigator.clipboard.writeText(text).then(() => this.toast('Copied'), () => say({ title: 'Copy this', text }));
  }
  toast(text) { addToast(this.toasts, text); }
  /** Asks the sandbox; a refusal is shown here, and the answer is null. */
  ask(path, body) { return ask(path, body).catch(error => { this.toast(error.message); return null; }); }
  typing() {
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.typed(), 5000);
    this.drawHeader();
  }
  typed() {
    if (!this.typingTimer) return;
    clearTimeout(this.typingTimer);
    this.typingTimer = null;
    this.drawHeader();
  }
}
/** A button may begin a question to the bot; this chat is the only one there is to ask it in. */
const inlineWords = button => button.switch_inline_query_current_chat ?? button.switch_inline_query ?? (button.switch_inline_query_chosen_chat && (button.switch_inline_query_chosen_chat.query ?? ''));

function replyPanel({ keyboard }, press) {
  return h('div', { class: 'panel', role: 'group', 'aria-label': 'Suggested answers' }, keyboard.map(row => h('div', {}, row.map(button =>
    h('button', { type: 'button', 'data-testid': 'reply-button', title: button.text, onclick: () => press(button) },
      button.request_contact ? icon('person') : button.request_location ? icon('place') : null, h('bdi', {}, button.text))))));
}
