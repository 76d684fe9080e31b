// The sandbox’s clock, the time zone it is shown in, and light or dark.

function drawClock() {
  const now = new Date(nowMillis());
  write($('.clock b'), formats.second.format(now));
  write($('.clock span'), (matchMedia('(max-width: 400px)').matches ? formats.short : formats.date).format(now));
  $('.clock time').dateTime = now.toISOString();
}
function setClock(now) {
  const jumped = Math.abs(now - nowMillis()) > 5000;
  world.ahead = now - Date.now();
  drawClock();
  drawPeople();   // "14:03" becomes "24 Nov" when the day has passed
  if (!jumped) return;
  const clock = $('.clock');
  clock.classList.remove('jumped');
  void clock.offsetWidth;   // starts the animation over
  clock.classList.add('jumped');
}
async function moveClock(how) {
  const answer = await attempt(ask('clock', how));
  if (answer) setClock(answer.now);
}
function setZone(name) {
  zone = name;
  formats = formatsFor(name);
  kept.set('zone', name);
  drawClock();
  drawPeople();
  for (const column of view.columns.values()) if (column.chat) column.drawLog();
}
function setTheme(theme) {
  kept.set('theme', theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
