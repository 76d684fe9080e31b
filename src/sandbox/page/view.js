// Which chats stand open, and which one a phone shows.

/** Which chats stand open, and which one a phone shows. The address holds it, so a reload or a link finds it again. */
const view = { open: [], current: null, columns: new Map() };
const MOST_COLUMNS = 3;

function readAddress() {
  const params = new URLSearchParams(location.hash.slice(1));
  const ids = name => (params.get(name) ?? '').split(',').map(Number).filter(id => world.people.has(id));
  const pinned = new Set(ids('pinned'));
  view.open = [...new Set(ids('open'))].slice(0, MOST_COLUMNS).map(id => ({ id, pinned: pinned.has(id) }));
  view.current = ids('current')[0] ?? null;
}
function writeAddress(push) {
  const params = new URLSearchParams();
  if (view.open.length) params.set('open', view.open.map(({ id }) => id));
  if (view.open.some(one => one.pinned)) params.set('pinned', view.open.filter(one => one.pinned).map(({ id }) => id));
  if (view.current !== null) params.set('current', view.current);
  const address = '#' + params.toString().replaceAll('%2C', ',');
  if (address !== (location.hash || '#')) history[push ? 'pushState' : 'replaceState'](null, '', address);
}

/** Opens this person's chat in the place of the one that is not pinned; null goes back to the list. */
function show(id) {
  const leftList = view.current === null && id !== null;
  if (id !== null && !view.open.some(one => one.id === id)) {
    const free = view.open.findIndex(one => !one.pinned);
    const place = free >= 0 ? free : Math.min(view.open.length, MOST_COLUMNS - 1);
    view.open.splice(place, 1, { id, pinned: false });
  }
  view.current = id;
  writeAddress(leftList);
  drawView();
  if (id !== null && matchMedia('(hover: hover)').matches) view.columns.get(id)?.composer.input.focus();
}
function showBeside(id) {
  const there = view.open.some(one => one.id === id);
  if (there) return unshow(id);
  if (view.open.length === MOST_COLUMNS) view.open.pop();
  view.open.forEach(one => { one.pinned = true; });   // what stands beside stays when another person is chosen
  view.open.push({ id, pinned: false });
  view.current = id;
  writeAddress();
  drawView();
  view.columns.get(id).node.scrollIntoView({ inline: 'nearest' });
}
function pin(id) {
  const place = view.open.find(one => one.id === id);
  place.pinned = !place.pinned;
  writeAddress();
  view.columns.get(id).drawHeader();
}
function unshow(id) {
  view.open = view.open.filter(one => one.id !== id);
  if (view.current === id) view.current = view.open.at(-1)?.id ?? null;
  writeAddress();
  drawView();
}

function drawView() {
  const stage = $('.columns');
  for (const [id, column] of view.columns) {
    if (view.open.some(one => one.id === id)) continue;
    column.close();
    view.columns.delete(id);
  }
  for (const { id } of view.open) if (!view.columns.has(id)) view.columns.set(id, new Column(id));
  const nodes = view.open.map(({ id }) => view.columns.get(id).node);
  for (const stray of [...stage.children]) if (!nodes.includes(stray)) stray.remove();
  // Moving a node forgets where it was scrolled to, so only those out of place are moved.
  nodes.forEach((node, index) => { if (stage.children[index] !== node) stage.insertBefore(node, stage.children[index] ?? null); });
  if (!nodes.length) stage.append(world.people.size ? h('p', { class: 'hint' }, 'Choose a person to chat as') : welcome());
  const current = view.columns.has(view.current) ? view.current : null;
  document.body.dataset.screen = current !== null ? 'chat' : world.people.size ? 'list' : 'welcome';
  for (const [id, column] of view.columns) {
    column.node.classList.toggle('current', id === current);
    column.drawHeader();
    column.settle();
    column.read();
  }
  drawPeople();
}
