// What the bot answers inline, above the message box.

const INLINE_PAUSE = 250;   // of typing, before the bot is asked; ms

/** The rows above the message box while it holds "@bot words". */
class InlineList {
  constructor(composer) {
    this.composer = composer;
    this.column = composer.column;
    this.node = h('div', { class: 'inline', role: 'group', 'data-testid': 'inline', hidden: true, onkeydown: event => { if (this.keyed(event)) event.preventDefault(); }, onscroll: () => this.scrolled() });
  }
  /** The question in the box; undefined: it holds none. */
  questionIn(text) {
    const [, username, question] = (this.column.id < 0 ? '' : text).match(/^@(\w+)\s(.*)$/s) ?? [];
    return username && isBot(username) ? question.trimStart().slice(0, 256) : undefined;
  }
  changed(text) {
    const question = this.questionIn(text);
    if (question === undefined) return this.close();
    if (question === this.question) return;
    this.close(true);
    this.question = question;
    this.timer = setTimeout(() => this.ask(''), INLINE_PAUSE);
  }
  close(keepsRows) {
    clearTimeout(this.timer);
    this.question = this.waiting = this.next = undefined;
    if (keepsRows) return;
    this.node.hidden = true;
    this.node.replaceChildren();
  }
  async ask(offset) {
    const { question } = this;
    this.next = undefined;
    const asked = await this.column.ask(`people/${this.column.id}/inline`, { query: question, offset });
    if (!asked || question !== this.question) return;
    this.waiting = { id: asked.inline_query_id, offset };
    const answer = await this.column.ask(`inline/${asked.inline_query_id}`);
    if (answer?.answered) this.answered({ ...answer, inline_query_id: asked.inline_query_id });   // it may have overtaken the question
  }
  answered({ inline_query_id, results, button, next_offset }) {
    if (inline_query_id !== this.waiting?.id) return;
    const { offset } = this.waiting;
    this.waiting = undefined;
    this.next = next_offset;
    const rows = results.map(result => this.row(inline_query_id, result));
    if (offset) return this.node.append(...rows);
    this.node.replaceChildren(...[button && this.above(button), ...rows, !button && !rows.length && h('p', {}, 'No results')].filter(Boolean));
    this.node.setAttribute('aria-label', `Results of @${world.bot.username}`);
    this.node.hidden = false;
    this.node.scrollTop = 0;
    hearable(`${results.length} results`);
  }
  row(query, { id, title, description }) {
    return h('button', { type: 'button', 'data-testid': 'inline-result', onclick: () => this.choose(query, id) },
      h('span', { class: 'sign', 'aria-hidden': 'true' }, h('bdi', {}, graphemes(title)[0])), h('b', { class: 'clip', title }, h('bdi', {}, title)),
      description ? h('small', { title: description }, h('bdi', {}, description)) : null);
  }
  above({ text, start_parameter }) {
    return h('button', { type: 'button', class: 'above', 'data-testid': 'inline-button', onclick: () => { this.leave(); attempt(tell(this.column.id, 'start', { payload: start_parameter })); } }, h('bdi', { class: 'clip' }, text), icon('link'));
  }
  async choose(query, result_id) {
    this.leave();
    await this.column.ask(`people/${this.column.id}/inline/${query}/choose`, { result_id });
  }
  leave() {
    this.composer.begin('');
  }
  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    if (this.next && scrollHeight - scrollTop - clientHeight < 80) this.ask(this.next);
  }
  /** Escape closes, arrows go from the box through the rows and back. */
  keyed({ key }) {
    if (this.question === undefined) return false;
    const stops = [this.composer.input, ...this.node.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: stops.length - 1 }[key];
    if (key === 'Escape') { stops[0].focus(); this.close(); }
    else if (step && stops.length > 1) stops[(stops.indexOf(document.activeElement) + step) % stops.length].focus();
    else return false;
    return true;
  }
}
