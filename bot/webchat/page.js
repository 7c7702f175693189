// The page around Web Chat: who the tester is, in which language, alone or in a group. Every choice begins a conversation.

import { datesKeptWhole } from './dates.js';
import { cardsHostConfig, styleOptions } from './theme.js';
import { texts } from './texts.js';

const element = (id) => document.getElementById(id);
const nonce = document.querySelector('meta[name="style-nonce"]').content;
const narrow = window.matchMedia('(max-width: 640px)');
const REMEMBERED = 'stavaza-choices';

let people = [];
let line = null;
let turn = 0;

function choices() {
  const form = new FormData(element('choices'));
  const person = people.find((someone) => someone.email === element('person').value);
  return { person, kind: form.get('kind'), language: form.get('language') };
}

function remember() {
  const { person, kind, language } = choices();
  try {
    sessionStorage.setItem(REMEMBERED, JSON.stringify({ person: person.email, kind, language }));
  } catch { /* a browser that keeps nothing: the choices begin anew */ }
}

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(REMEMBERED)) || {};
  } catch {
    return {};
  }
}

function check(name, value) {
  const input = document.querySelector(`input[name="${name}"][value="${value}"]`);
  if (input) input.checked = true;
}

function showTexts() {
  const { person, kind, language } = choices();
  const words = texts[language];
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = words[place.dataset.text];
  element('chat').setAttribute('aria-label', words.chat);
  element('current').textContent = `${person.name} · ${words[kind]}`;
  element('hint').textContent = words.groupHint;
  element('hint').hidden = kind !== 'group';
  return words;
}

async function post(path, body) {
  const response = await fetch(`/v3/directline/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function newSurface() {
  // Web Chat keeps a conversation's state with its element: a new conversation gets a new one.
  const surface = document.createElement('div');
  surface.className = 'surface';
  element('chat').replaceChildren(surface);
  return surface;
}

async function begin() {
  const mine = ++turn;
  if (line) line.end();
  line = null;
  const words = showTexts();
  const { person, kind } = choices();
  element('failed').hidden = true;
  element('chat').hidden = false;
  try {
    const user = { id: person.email, name: person.name };
    const { token } = await post('tokens/generate', { user, kind, locale: words.locale });
    if (mine !== turn) return;
    line = window.WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token,
      webSocket: false,
      pollingInterval: 400,
    });
    window.WebChat.renderWebChat({
      directLine: line,
      store: window.WebChat.createStore({}, datesKeptWhole),
      userID: person.email,
      username: person.name,
      locale: words.locale,
      nonce,
      styleOptions: styleOptions(narrow.matches),
      adaptiveCardsHostConfig: cardsHostConfig(narrow.matches),
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: narrow.matches ? words.placeholderShort : words.placeholder },
    }, newSurface());
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    element('chat').hidden = true;
    element('failed').hidden = false;
  }
}

function fillPeople(chosen) {
  const { language } = choices();
  if (people.length === 0) people = [{ name: texts[language].tester, email: 'tester', role: '' }];
  element('person').replaceChildren(...people.map((person) => {
    const label = person.role ? `${person.name} · ${person.role}` : person.name;
    return new Option(label, person.email, false, person.email === chosen);
  }));
}

function toggleOptions(open) {
  element('choices').classList.toggle('open', open);
  element('options').setAttribute('aria-expanded', String(open));
}

async function start() {
  const response = await fetch('/v3/directline/people');
  const given = await response.json();
  people = given.people;
  const earlier = recall();
  check('language', earlier.language || given.language);
  check('kind', earlier.kind || 'personal');
  fillPeople(earlier.person);
  if (!window.WebChat) {
    showTexts();
    element('chat').hidden = true;
    element('missing').hidden = false;
    return;
  }
  element('choices').addEventListener('change', () => { remember(); toggleOptions(false); begin(); });
  element('choices').addEventListener('submit', (event) => event.preventDefault());
  element('restart').addEventListener('click', () => { toggleOptions(false); begin(); });
  element('again').addEventListener('click', begin);
  element('options').addEventListener('click', () => toggleOptions(!element('choices').classList.contains('open')));
  await begin();
}

start().catch((error) => {
  console.error(error);
  fillPeople();
  showTexts();
  element('chat').hidden = true;
  element('failed').hidden = false;
  element('again').addEventListener('click', () => location.reload());
});
