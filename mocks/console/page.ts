/** The page of `udsted-mock`: the console in front of the server that the page came from. */
import './define.ts';
import { fromServer } from './from-server.ts';
import { pageStyles } from './page.styles.ts';

const { documentElement: page, body } = document;
document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageStyles];

/** What the page says around the console. */
const texts = {
  da: {
    heading: 'udsted-mock',
    lead: 'Intet her er ægte.',
    api: 'API-beskrivelse',
    other: 'English',
    to: 'en',
  },
  en: {
    heading: 'udsted-mock',
    lead: 'Nothing here is real.',
    api: 'API description',
    other: 'Dansk',
    to: 'da',
  },
};

const head = document.createElement('header');
const main = document.createElement('main');
const world = document.createElement('issuance-console');
world.world = fromServer('');
main.append(world);
body.replaceChildren(head, main);
const wished = new URLSearchParams(location.search).get('lang') ?? navigator.language;
speak(wished.startsWith('en') ? 'en' : 'da');

function speak(lang: 'da' | 'en'): void {
  const { heading, lead, api, other, to } = texts[lang];
  page.lang = lang;
  const title = document.createElement('h1');
  title.textContent = heading;
  const words = document.createElement('p');
  words.textContent = lead;
  const description = document.createElement('a');
  description.href = '/openapi.json';
  description.textContent = api;
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = to;
  button.textContent = other;
  button.addEventListener('click', () => {
    speak(to as 'da' | 'en');
    head.querySelector('button')?.focus();
  });
  head.replaceChildren(title, words, description, button);
}
