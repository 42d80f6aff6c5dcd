// One round of editing, from opening the editor to a save that is refused.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import Ajv from 'ajv';
import axe from 'axe-core';
import { check as checkSite, copySite, install, serve } from './server.mjs';
import { open } from './browser.mjs';

const OPEN_MS = 30_000;
const SAVE = '.content-editor button[aria-keyshortcuts$="+S"]';
const FINDING = '#panel .own .finding.error';

// `through` may put something between the browser and the server; it gets the origin and gives another. When the check `until` has found
// something, the round is over.
export async function judge({ diptych, site, browser, within, port, until, through = async (origin) => ({ origin, stop() {} }) }) {
  const findings = [];
  let passed = 0;
  const enough = Symbol('enough');
  const expect = (check, good, text) => {
    if (good) passed++;
    else findings.push({ check, text });
    if (!good && check === until) throw enough;
  };
  const copy = await copySite(site);
  install(diptych, copy.root);
  const server = await serve(diptych, copy.root, port);
  const proxy = await through(server.origin);
  const session = await open(browser, proxy.origin);
  try {
    await round({ ...session, ...copy, origin: proxy.origin, diptych, within, expect });
    expect('outside', !session.outside.length, `asked for ${[...new Set(session.outside)].join(', ')}`);
    expect('policy', !session.violations.length, [...new Set(session.violations)].slice(0, 5).join('; '));
  } catch (error) {
    if (error !== enough) findings.push({ check: 'scenario', text: error.message });
  } finally {
    await session.close();
    proxy.stop();
    server.stop();
  }
  return { findings, passed };
}

async function round(cx) {
  await configuration(cx);
  await opening(cx);
  await difference(cx);
  await conflict(cx);
  await creation(cx);
}

// The panel as it stands: names, contrast, roles.
async function accessible({ page, expect }) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run('#panel', { iframes: false }));
  expect('accessibility', !violations.length, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`).join('; '));
}

// What Sveltia is told is what its schema knows.
async function configuration({ origin, expect }) {
  const config = await (await fetch(`${origin}/_edit/config.json?lang=nl`)).json();
  const schema = await (await fetch(`${origin}/_edit/cms/schema/sveltia-cms.json`)).json();
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  expect('configuration', validate(config), JSON.stringify(validate.errors?.slice(0, 3)));
}

async function opening({ page, origin, key, diptych, root, expect }) {
  await page.goto(`${origin}/_edit/#/collections/press/entries/${key}`);
  await page.waitForSelector(body('fr'), { timeout: OPEN_MS });
  await page.waitForSelector('#panel .own .quiet, #panel .own .finding', { timeout: OPEN_MS });
  const seen = await page.evaluate((save) => {
    const button = document.querySelector(save);
    const [own, panel] = [button, document.querySelector('#panel')].map((element) => element.getBoundingClientRect());
    return {
      lang: document.documentElement.lang,
      save: button.textContent.trim(),
      columns: [...document.querySelectorAll('.content-editor .pane')].map((pane) => pane.dataset.locale).join(),
      covered: own.right > panel.left && own.bottom > panel.top,
      font: document.fonts.check('16px "Material Symbols Outlined"'),
    };
  }, SAVE);
  expect('language', seen.lang === 'nl' && seen.save === 'Opslaan', `the editor speaks ${seen.lang}: ${seen.save}`);
  expect('columns', seen.columns === 'nl,fr', `the columns are ${seen.columns}`);
  expect('save button', !seen.covered, 'the panel covers it');
  expect('fonts', seen.font, 'the icons are not there');
  const before = checkSite(diptych, root, 'nl').filter(({ severity }) => severity !== 'info');
  expect('fixture', !before.length, `the copy of the site has findings of its own: ${before.map(({ message }) => message)}`);
  await page.waitForFunction(() => [...document.querySelectorAll('#panel iframe')].filter((f) => f.contentDocument?.querySelector('main')).length === 2, { timeout: OPEN_MS }).then(
    () => expect('pages', true),
    () => expect('pages', false, 'the panel does not show both pages'),
  );
}

// A day that only one language has is said in Dutch, at both places; with the other side mended it goes. On the disk nothing else moves.
async function difference(cx) {
  const { page, path, diptych, root, within, expect } = cx;
  const before = { fr: await readFile(path('fr'), 'utf8'), nl: await readFile(path('nl'), 'utf8') };
  await replace(page, 'fr', '16 novembre 2023', '23 novembre 2023');
  await save(page);
  const took = await timed(() => page.waitForSelector(FINDING, { timeout: within + 5000 }));
  expect('speed', took <= within, `the finding came after ${took} ms`);
  const found = checkSite(diptych, root, 'nl').find(({ rule }) => rule === 'fact/date');
  const text = await page.$eval('#panel .own', (own) => own.textContent);
  expect('finding', found && text.includes(found.message), `the panel says “${text}” and not “${found?.message}”`);
  expect('places', /Frans/.test(text) && /Nederlands/.test(text) && /Regel \d+/.test(text), `the panel says “${text}”`);
  await sameBytes(cx, 'fr', before.fr.replace('16 novembre 2023', '23 novembre 2023'));
  await sameBytes(cx, 'nl', before.nl);
  await accessible(cx);
  await page.click(`${FINDING} .place`);
  const focus = await page.waitForFunction(() => document.activeElement?.localName === 'textarea', { timeout: 2000 }).then(() => true, () => false);
  expect('going there', focus, 'a place in the panel does not lead into its text');
  await replace(page, 'nl', '16 november 2023', '23 november 2023');
  await save(page);
  const gone = await page.waitForFunction((f) => !document.querySelector(f), { timeout: within + 5000 }, FINDING).then(() => true, () => false);
  expect('mended', gone, 'the finding stays');
  await sameBytes(cx, 'nl', before.nl.replace('16 november 2023', '23 november 2023'));
  await sameBytes(cx, 'fr', before.fr.replace('16 novembre 2023', '23 novembre 2023'));
  const rests = await page.waitForSelector(`${SAVE}[disabled]`, { timeout: 3000 }).then(() => true, () => false);
  expect('saved', rests, 'Sveltia takes what it saved for changed');
}

// Somebody else saves the same file: the editor's save is refused, both versions survive, and one can go on.
async function conflict(cx) {
  const { page, path, expect } = cx;
  const mine = 'ateliers de travail et';
  const theirs = (await readFile(path('fr'), 'utf8')).replace('Des acteurs clés', 'Plusieurs acteurs clés');
  const other = await readFile(path('nl'), 'utf8');
  await replace(page, 'fr', 'ateliers de travail en', mine);
  await writeFile(path('fr'), theirs);
  await save(page);
  const notice = await page.waitForSelector('#panel .notice[data-reason=changed]', { timeout: 5000 }).then((n) => n.evaluate((e) => e.innerText), () => '');
  expect('refusal', /Niet opgeslagen/.test(notice) && /Frans/.test(notice), `the panel says “${notice}”`);
  await sameBytes(cx, 'fr', theirs);
  await sameBytes(cx, 'nl', other);
  await accessible(cx);
  const typed = await page.$eval(body('fr'), (area) => area.value);
  expect('nothing lost', typed.includes(mine), 'what was typed is gone from the field');
  const offered = await page.$$eval('#panel .notice textarea', (areas) => areas.map(({ value }) => value).join());
  expect('nothing lost', offered.includes(mine), 'the panel does not offer what was typed');
  await page.evaluate(() => document.querySelector('#panel .notice .main')?.click());
  await page.waitForFunction((area) => document.querySelector(area)?.value.includes('Plusieurs acteurs clés'), { timeout: OPEN_MS }, body('fr')).then(
    () => expect('reopening', true),
    () => expect('reopening', false, 'the page as it is now is not read'),
  );
  const kept = await page.$$eval('#panel .notice textarea', (areas) => areas.map(({ value }) => value).join());
  expect('nothing lost', kept.includes(mine), 'what was typed is gone after reading the page again');
  await page.evaluate(() => document.querySelector('#panel .notice .plain')?.click());
}

// A new release is a file for each language, begun as a draft.
async function creation({ page, path, expect }) {
  await page.evaluate(() => (location.hash = '#/collections/press/new'));
  await page.waitForFunction((area) => location.hash.includes('draft=true') && document.querySelector(area)?.value === '', { timeout: OPEN_MS }, body('nl'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const titles = { nl: 'Een nieuw bericht', fr: 'Un nouveau message' };
  for (const [lang, title] of Object.entries(titles)) {
    await type(page, `${pane(lang)} [data-key-path="title"] input`, title);
    await type(page, body(lang), title);
  }
  await save(page);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const names = (await readdir(dirname(path('fr')))).filter((name) => name.includes('een-nieuw-bericht'));
  expect('new release', names.length === 2, `the files are ${names.join(', ')}`);
  for (const name of names) {
    const text = await readFile(`${dirname(path('fr'))}/${name}`, 'utf8');
    expect('new release', /^---\n[^]*\ndraft: true\n[^]*---\n/.test(text) && /\ndate: \d{4}-\d\d-\d\d\n/.test(text) && Object.values(titles).some((t) => text.includes(`title: ${t}\n`) && text.endsWith(`\n\n${t}\n`)), text);
  }
}

const pane = (lang) => `.content-editor .pane[data-locale="${lang}"]`;
const body = (lang) => `${pane(lang)} [data-key-path="body"] textarea`;

// Types over words of the text, as a person would who selected them.
async function replace(page, lang, old, text) {
  await page.$eval(body(lang), (area, words) => {
    const at = area.value.indexOf(words);
    if (at < 0) throw new Error(`“${words}” does not stand there`);
    area.focus();
    area.setSelectionRange(at, at + words.length);
  }, old);
  await page.keyboard.type(text);
}

async function type(page, selector, text) {
  await page.$eval(selector, (field) => field.focus());
  await page.keyboard.type(text);
}

async function save(page) {
  await page.waitForSelector(`${SAVE}:not([disabled])`, { timeout: 5000 });
  await page.$eval(SAVE, (button) => button.click());
}

async function sameBytes({ path, expect }, lang, wanted) {
  const until = Date.now() + 3000;
  let file;
  do {
    file = await readFile(path(lang), 'utf8');
    if (file !== wanted) await new Promise((resolve) => setTimeout(resolve, 50));
  } while (file !== wanted && Date.now() < until);
  const line = file.split('\n').findIndex((l, i) => l !== wanted.split('\n')[i]);
  expect('bytes', file === wanted, `the ${lang} file differs in line ${line + 1}: ${JSON.stringify(file.split('\n')[line])}`);
}

async function timed(work) {
  const start = Date.now();
  await work().catch(() => {});
  return Date.now() - start;
}
