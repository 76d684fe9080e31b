// Where a person writes: the message box, and the commands above it.

class Composer {
  constructor(column) {
    this.column = column;
    const list = `commands-${column.id}`;
    this.input = h('textarea', {
      rows: 1, 'data-testid': 'composer', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list,
      oninput: () => this.changed(), onkeydown: event => this.keyed(event), onblur: () => this.hideCommands(),
    });
    this.commands = h('ul', { id: list, class: 'commands', role: 'listbox', 'aria-label': 'Commands', hidden: true });
    this.inline = new InlineList(this);
    this.slash = roundButton('slash', 'Commands', () => this.toggleCommands(), { 'data-testid': 'commands', onmousedown: event => event.preventDefault() });
    this.keys = roundButton('keyboard', 'Suggested answers', () => { column.panelOpen = !column.panelOpen; column.drawFoot(); }, { 'data-testid': 'keyboard-toggle' });
    this.node = h('div', {}, this.commands, this.inline.node, h('div', { class: 'composer' },
      roundButton('clip', 'Attach', event => attachMenu(event.currentTarget, column), { 'aria-haspopup': 'menu', 'data-testid': 'attach' }),
      this.input, this.keys, this.slash, roundButton('send', 'Send', () => this.submit(), { class: 'round send', 'data-testid': 'send' })));
  }
  draw() {
    const { chat, person, panelOpen } = this.column;
    this.input.placeholder = (chat?.reply_keyboard && chat.reply_keyboard.placeholder) || 'Message';
    this.input.setAttribute('aria-label', `Message of ${nameOf(person)}`);
    this.slash.hidden = !chat?.commands?.length;
    this.keys.hidden = !chat?.reply_keyboard;
    this.keys.setAttribute('aria-pressed', String(panelOpen));
  }
  changed() {
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
    if (/^\/\w*$/.test(this.input.value)) this.showCommands(this.input.value.slice(1));
    else this.hideCommands();
    this.inline.changed(this.input.value);
  }
  /** Leaves the rest of a text to be typed. */
  begin(text) {
    this.set(text);
    this.input.focus();
  }
  set(text) {
    this.input.value = text;
    this.changed();
  }
  async submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.set('');
    this.hideCommands();
    this.input.focus();
    if (!await this.column.send({ text }) && !this.input.value) this.set(text);
  }
  keyed(event) {
    if (event.isComposing) return;
    if (!this.commands.hidden && this.commandKey(event)) return event.preventDefault();
    if (this.inline.keyed(event)) return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.submit();
  }
  commandKey({ key }) {
    const items = [...this.commands.children], at = items.findIndex(item => item.ariaSelected === 'true');
    if (key === 'Escape') this.hideCommands();
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.choose(items[(at + (key === 'ArrowDown' ? 1 : items.length - 1) + items.length) % items.length]);
    else if (key === 'Tab' && at >= 0) this.set(`/${items[at].dataset.command} `);
    else if (key === 'Enter' && at >= 0) this.sendCommand(items[at].dataset.command);
    else return false;
    return true;
  }
  toggleCommands() {
    if (this.commands.hidden) this.showCommands('');
    else this.hideCommands();
    this.input.focus();
  }
  showCommands(begun) {
    const fitting = (this.column.chat?.commands ?? []).filter(({ command }) => command.startsWith(begun.toLowerCase()));
    if (!fitting.length) return this.hideCommands();
    this.commands.replaceChildren(...fitting.map(({ command, description }) =>
      h('li', { role: 'option', id: `command-${this.column.id}-${command}`, 'data-command': command, 'data-testid': 'command', onmousedown: event => event.preventDefault(), onclick: () => this.sendCommand(command) },
        h('b', {}, '/' + command), h('span', { class: 'clip', title: description }, h('bdi', {}, description)))));
    this.commands.hidden = false;
    this.input.ariaExpanded = 'true';
    // Only what was begun is completed by Enter; an opened list waits for a choice.
    this.choose(begun && begun !== fitting[0].command ? this.commands.firstChild : null);
  }
  choose(item) {
    for (const one of this.commands.children) one.ariaSelected = String(one === item);
    this.input.setAttribute('aria-activedescendant', item?.id ?? '');
    item?.scrollIntoView({ block: 'nearest' });
  }
  hideCommands() {
    this.commands.hidden = true;
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }
  sendCommand(command) {
    this.set('');
    this.hideCommands();
    this.column.send({ text: '/' + command });
  }
}
