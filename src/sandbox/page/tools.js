// Elements made without markup, drawn anew in place; what the browser keeps.

const $ = (selector, within = document) => within.querySelector(selector);

/** One element: h('b', {class: 'name', onclick}, 'text', node). Strings become text nodes, so nothing can be smuggled in as markup. */
function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}
function icon(name) {
  const [svg, use] = ['svg', 'use'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', '#' + name);
  svg.append(use);
  return svg;
}
const roundButton = (name, label, onclick, props = {}) =>
  h('button', { type: 'button', class: 'round', 'aria-label': label, title: label, onclick, ...props }, icon(name));

/** Runs `work` once before the next frame, however often it is asked; a hidden tab has no frames, hence the timer. */
function oncePerFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    (document.hidden ? setTimeout : requestAnimationFrame)(() => { asked = false; work(); });
  };
}
/**
 * Gives a node the content of another, and keeps every part that is the same: a finger may already be on it. A button that means
 * something else than before is a new one, so that no tap means what nobody has read.
 */
function refill(node, next) {
  const old = [...node.childNodes], fresh = [...next.childNodes];
  fresh.forEach((child, at) => {
    const was = old[at];
    if (!was) node.append(child);
    else if (was.isEqualNode(child)) return;
    else if (was.nodeType === Node.ELEMENT_NODE && shell(was).isEqualNode(shell(child))) refill(was, child);
    else was.replaceWith(child);
  });
  old.slice(fresh.length).forEach(surplus => surplus.remove());
}
/** An element without its content, and without what only lets it appear. */
function shell(node) {
  const copy = node.cloneNode();
  copy.classList?.remove('fresh', 'changed');
  return copy;
}
const graphemes = text => [...new Intl.Segmenter().segment(text ?? '')].map(part => part.segment);
const sum = numbers => numbers.reduce((a, b) => a + b, 0);

/** What the browser keeps for next time; a private window that keeps nothing is fine too. */
const kept = {
  get(name, otherwise) { try { return JSON.parse(localStorage.getItem('sandbox.' + name)) ?? otherwise; } catch { return otherwise; } },
  set(name, value) { try { localStorage.setItem('sandbox.' + name, JSON.stringify(value)); } catch { /* kept nowhere */ } },
};
