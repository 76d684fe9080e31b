// What can be sent beside words: pictures, files, contacts, places.

function attachMenu(button, column) {
  openMenu(button, [
    { sign: 'photo', label: 'Photo', act: () => sendPhoto(column) },
    { sign: 'document', label: 'Document', act: () => sendDocument(column) },
    { sign: 'person', label: 'My number', act: () => shareNumber(column) },
    { sign: 'person', label: 'Somebody’s contact', act: () => sendContact(column) },
    { sign: 'place', label: 'Location or place', act: () => shareLocation(column, placeFields) },
    { sign: 'sticker', label: 'Sticker', act: () => column.send({ sticker: true }) },
    { sign: 'voice', label: 'Voice message', act: () => column.send({ voice: true }) },
  ]);
}
async function shareNumber(column) {
  const phone = numberOf(column.person);
  const yes = await inquire({ title: 'Share your number', text: `Share your number ${phone} with the bot?`, confirm: 'Share' });
  return yes && column.send({ contact: 'own', phone });
}
async function sendContact(column) {
  const answer = await inquire({ title: 'Send somebody’s contact', confirm: 'Send', fields: [
    { name: 'first_name', label: 'Name', value: 'Leyla', required: true }, { name: 'phone_number', label: 'Phone number', value: '+994501234567', required: true, type: 'tel' }] });
  return answer && column.send({ contact: answer });
}
const placeFields = [
  { name: 'title', label: 'Name of the place', hint: 'May stay empty: then only where it is is sent', maxlength: 100, testid: 'venue-title' },
  { name: 'address', label: 'Its address', maxlength: 200, testid: 'venue-address' }];
/** A place with a name is a venue; a bot that asks for a location gets no more than that. */
async function shareLocation(column, more = []) {
  const home = HOME[column.person.language_code?.slice(0, 2)] ?? 'Baku';
  const city = h('select', { name: 'city' }, Object.keys(PLACES).map(name => h('option', { selected: name === home }, name)));
  const answer = await inquire({ title: 'Share your location with the bot?', confirm: 'Share', fields: [
    { label: 'City', input: city },
    { name: 'latitude', label: 'Latitude', value: PLACES[home][0], type: 'number', step: 'any', min: -90, max: 90, required: true },
    { name: 'longitude', label: 'Longitude', value: PLACES[home][1], type: 'number', step: 'any', min: -180, max: 180, required: true }, ...more],
  ready: form => city.addEventListener('change', () => { [form.elements.latitude.value, form.elements.longitude.value] = PLACES[city.value]; }) });
  if (!answer) return answer;
  const { title, address } = answer, at = { latitude: Number(answer.latitude), longitude: Number(answer.longitude) };
  return column.send(title ? { venue: { ...at, title, address } } : { location: at });
}
async function sendPhoto(column) {
  const answer = await inquire({ title: 'Send a photo', confirm: 'Send', fields: [
    { name: 'file', label: 'Picture (none: the sandbox draws one)', type: 'file', accept: 'image/*' }, { name: 'caption', label: 'Caption', maxlength: 1024 }] });
  if (!answer) return;
  const photo = answer.file.size ? await inBase64(answer.file) : true;
  column.send({ photo, ...(answer.caption && { caption: answer.caption }) });
}
async function sendDocument(column) {
  const answer = await inquire({ title: 'Send a document', confirm: 'Send', fields: [{ name: 'file', label: 'File (none: a short sample)', type: 'file' }] });
  if (!answer) return;
  const sample = new File(['first_name;hours\nAygün;4\nElif;6\n'], 'sample.csv', { type: 'text/csv' });
  const file = answer.file.size ? answer.file : sample;
  column.send({ document: await documentOf(file) });
}
async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
const documentOf = async file => ({ file_name: file.name, content: await file.text() });
