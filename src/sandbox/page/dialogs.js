// Dialogs, menus and passing words of the page’s own.

function fieldNode({ label, input, options, hint, testid, ...attributes }) {
  input ??= options
    ? h('select', { name: attributes.name, 'data-testid': testid }, options.map(([value, word]) => h('option', { value, selected: value === (attributes.value ?? '') }, word)))
    : h('input', { type: 'text', autocomplete: 'off', 'data-testid': testid, ...attributes });
  return h('label', { class: 'field' }, label, input, hint ? h('small', {}, hint) : null);
}

/** A dialog of the page's own. Resolves to the fields' values ({} if there are none), or to null when it was left. */
function inquire({ title, text, fields = [], confirm = 'OK', danger, refuse = 'Cancel', ready }) {
  const form = h('form', { method: 'dialog' }, h('h2', { id: 'dialog-title' }, h('bdi', {}, title)), text ? h('p', {}, text) : null, fields.map(fieldNode),
    h('div', { class: 'actions' }, refuse ? h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, refuse) : null,
      h('button', { class: `button main ${danger ? 'danger' : ''}`, value: 'yes', 'data-testid': 'confirm', autofocus: !fields.length }, confirm)));
  const dialog = openDialog(form);
  ready?.(form);
  return new Promise(resolve => dialog.addEventListener('close', () =>
    resolve(dialog.returnValue === 'yes' ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])) : null)));
}
const say = ({ title, text }) => inquire({ title, text, refuse: null });

function openDialog(inside, props = {}) {
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', onclose: () => dialog.remove(), onclick: event => { if (event.target === dialog) dialog.close(); }, ...props }, inside);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
const viewPicture = url => openDialog(h('img', { src: url, alt: 'Photo' }), { class: 'viewer', 'aria-label': 'Photo', 'aria-labelledby': null, tabindex: 0 });

/** A popover closes by Escape and by a click elsewhere without our help; arrows are ours. */
function openMenu(button, items) {
  const menu = h('div', { class: 'menu', role: 'menu', popover: 'auto', ontoggle: event => { if (event.newState === 'closed') { menu.remove(); button.setAttribute('aria-expanded', 'false'); } } },
    items.filter(Boolean).map(({ sign, label, act, danger }) => h('button', { type: 'button', role: 'menuitem', class: danger ? 'danger' : null, onclick: () => { menu.hidePopover(); button.focus(); act(); } }, icon(sign), label)));
  menu.addEventListener('keydown', event => {
    const all = [...menu.children], step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  document.body.append(menu);
  menu.showPopover();
  button.setAttribute('aria-expanded', 'true');
  const at = button.getBoundingClientRect(), { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${at.bottom + height + 8 < innerHeight ? at.bottom + 6 : Math.max(8, at.top - height - 6)}px`;
  menu.firstChild.focus();
}

function addToast(box, text) {
  const toast = h('div', { class: 'toast', dir: 'auto', 'data-testid': 'toast' }, text);
  box.append(toast);
  while (box.children.length > 3) box.firstChild.remove();
  setTimeout(() => toast.remove(), Math.max(3500, text.length * 65));
}
/** A word from the page itself, above everything, open dialogs included. */
function notice(text) {
  const box = $('body > .toasts');
  if (box.matches(':popover-open')) box.hidePopover();
  box.showPopover();
  addToast(box, text);
}
