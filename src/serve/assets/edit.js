// Starts the editor: Sveltia CMS over the files of the site, and the panel beside it.
import { Site, install } from '/_diptych/bridge.js';
import { Routes } from '/_diptych/routes.js';
import { Panel } from '/_diptych/panel.js';

const LANGUAGE = document.documentElement.lang;
const CMS = '/_edit/cms/npm/index.js';

// Sveltia speaks English in several countries.
const SPOKEN = { en: 'en-GB' }[LANGUAGE] ?? LANGUAGE;

let words = {};
const say = (id) => words[id] ?? id;

start().catch(fail);

async function start() {
  const [said, config] = await Promise.all([json('/_diptych/words.json'), json('/_edit/config.json')]);
  words = said.words;
  document.title = say('edit-title');
  const routes = new Routes(config);
  const site = new Site(document.querySelector('meta[name=diptych-token]').content, {
    onSaved: () => panel.saved(),
    onRefused: (refusal) => panel.refused(refusal),
  });
  const panel = new Panel(document.querySelector('#panel'), { say, language: LANGUAGE, routes, site });
  install(site);
  choose();
  stayHome();
  hideTranslation();
  const { default: sveltia } = await import(CMS);
  sveltia.init({ config: { ...config, logo: { src: '/_diptych/edit.svg', show_in_header: true } } });
}

async function json(path) {
  const response = await fetch(`${path}?lang=${LANGUAGE}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// What Sveltia finds when it starts: that somebody is signed in to the folder, in which language to speak, and that a page stays
// open when it was saved, for then one sees what was found in it.
function choose() {
  const keep = (name, values) => {
    const before = JSON.parse(localStorage.getItem(name) ?? '{}');
    localStorage.setItem(name, JSON.stringify({ ...before, ...values }));
  };
  localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'test-repo' }));
  keep('sveltia-cms.prefs', { locale: SPOKEN, closeOnSave: false });
}

// Nothing leaves this machine. Sveltia has its fonts with it and declares them a second time, from elsewhere: those rules go before
// anything is drawn with them. Its manifest, for a program on the desktop, is of no use here. The policy of the page would stop
// all of it, with a complaint each time.
function stayHome() {
  const append = document.head.appendChild;
  document.head.appendChild = function (node) {
    if (node.localName === 'style') node.textContent = node.textContent.replace(/@font-face\s*\{[^}]*url\(["']?https?:[^}]*\}/g, '');
    return append.call(this, node);
  };
  const load = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const { origin, href } = new URL(input.url ?? input, location.href);
    return origin === location.origin ? load(input, options) : Promise.reject(new TypeError(`not from here: ${href.slice(0, 80)}`));
  };
  const drop = (node) => node.localName === 'link' && node.rel === 'manifest' && node.remove();
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(drop))).observe(document.head, { childList: true });
}

// Translating is done by machines of somebody else, and is offered on every field. Its buttons are known by their label only.
async function hideTranslation() {
  const { default: strings } = await import(`/_edit/cms/locales/${SPOKEN}.json`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.content-editor button[aria-label=${JSON.stringify(strings.translate)}] { display: none !important; }`);
  document.adoptedStyleSheets.push(sheet);
}

// Before the words are there nothing can be said but what the page brought along.
function fail(error) {
  console.error(error);
  const text = document.querySelector('#failed');
  if (words['edit-failed']) text.textContent = say('edit-failed');
  text.hidden = false;
}
