// Published folders → what is wrong with their pages.
import path from 'node:path';
import { judgePrivacy, judgeShift, judgeWeight } from './arrival.mjs';
import { bringAxe, judgeAxe } from './axe.mjs';
import { judgeFocus, judgeKeyboard } from './keyboard.mjs';
import { judgeForcedColours, judgeMotion, judgeReducedMotion } from './preferences.mjs';
import { datesOf, judgePrint } from './print.mjs';
import { judgeLargeText, judgeReflow, judgeSpacedText } from './reflow.mjs';
import { judgeScripts } from './scripts.mjs';
import { htmlFiles, serve } from './server.mjs';
import { arrive, complaints, launch, openVisitor, resize } from './visitor.mjs';

// While one waits for the browser, the other keeps it busy.
const VISITORS = 2;
const PHONE = 320;
const DESK = 1280;

// Of each page its file and what is wrong: where it was seen, the check, and the fault in words.
export async function judgeFolders(folders, limits) {
  const sites = await Promise.all(folders.map(async folder => ({ folder, server: await serve(path.resolve(folder)) })));
  const queue = sites.flatMap(({ folder, server }) => htmlFiles(folder).map(file => ({
    name: path.join(folder, file),
    url: `${server.origin}/${file.replace(/(^|\/)index\.html$/, '$1')}`,
  })));
  const reports = new Map(queue.map(({ name }) => [name, []]));
  const browser = await launch();
  await Promise.all(Array.from({ length: VISITORS }, async () => {
    const visitor = await openVisitor(browser);
    for (let job = queue.shift(); job; job = queue.shift()) reports.set(job.name, await judgePage(visitor, job.url, limits));
  }));
  await browser.close();
  for (const { server } of sites) server.close();
  return [...reports].map(([name, findings]) => ({ name, findings }));
}

async function judgePage(visitor, url, limits) {
  const findings = new Map();
  const at = where => found => {
    for (const { check, text } of found) findings.set(`${where} ${check} ${text}`, { where, check, text });
  };
  try {
    await visitPhone(visitor, url, limits, at);
    await visitDesk(visitor, url, limits, at);
  } catch (error) {
    at('in the browser')([{ check: 'judge', text: error.message.split('\n')[0] }]);
  }
  at('in the browser')(complaints(visitor));
  return [...findings.values()];
}

async function visitPhone(visitor, url, limits, at) {
  const { page } = visitor;
  const light = at(`${PHONE} px, light`);
  await arrive(visitor, url, PHONE);
  light(await judgeShift(page));
  light(await judgeWeight(visitor, limits));
  light(await judgePrivacy(visitor));
  light(await judgeMotion(page));
  light(await judgeReflow(page));
  await unfold(page, true);
  light(await judgeReflow(page));
  at(`${PHONE} px, spaced text`)(await judgeSpacedText(page));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  at(`${PHONE} px, dark`)(await judgeFocus(page));
  await pressButtons(page);
}

async function visitDesk(visitor, url, limits, at) {
  const { page, devtools } = visitor;
  const light = at(`${DESK} px, light`);
  await arrive(visitor, url, DESK);
  light(await judgeShift(page));
  at('without scripts')(await judgeScripts(visitor, url));
  const dates = await datesOf(page);
  await unfold(page, true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  light(await judgeReducedMotion(page));
  light(await judgeKeyboard(page, devtools));
  at(`${DESK} px, large text`)(await judgeLargeText(page));
  await judgeColourSchemes(visitor, at);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  at('forced colours')(await judgeForcedColours(page));
  await unfold(page, false);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  at('print')(await judgePrint(page, dates, limits));
}

async function judgeColourSchemes({ page, devtools }, at) {
  await bringAxe(devtools);
  for (const width of [PHONE, DESK]) {
    await resize(page, width);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      at(`${width} px, ${colorScheme}`)(await judgeAxe(page));
    }
  }
}

// What a button does is held to the policy as well; the console tells.
const pressButtons = page => page.evaluate(() => {
  for (const button of document.querySelectorAll('button')) button.click();
});

// What is folded away is judged as well, but printed as it comes.
const unfold = (page, open) => page.evaluate(open => {
  for (const details of document.querySelectorAll('details')) details.open = open;
}, open);
