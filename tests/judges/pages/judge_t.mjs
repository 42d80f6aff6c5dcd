// Published folders → what is wrong with their pages.
import path from 'node:path';
import { judgePrivacy, judgeShift, judgeWeight } from './arrival.mjs';
import { judgeAxe } from './axe.mjs';
import { judgeKeyboard } from './keyboard.mjs';
import { judgeForcedColours, judgeMotion, judgeReducedMotion } from './preferences.mjs';
import { datesOf, judgePrint } from './print.mjs';
import { judgeLargeText, judgeReflow, judgeSpacedText } from './reflow.mjs';
import { contentOf, judgeScripts } from './scripts.mjs';
import { htmlFiles, serve } from './server.mjs';
import { arrive, complaints, launch, openVisitor, resize } from './visitor.mjs';

// While one waits for its fonts, the other keeps the machine busy.
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
  { const fs=(await import('node:fs')).default; const t={}; for (const p of fs.readdirSync('/proc').filter(x=>/^\d+$/.test(x))) { try { const a=fs.readFileSync(`/proc/${p}/stat`,'latin1'); const c=fs.readFileSync(`/proc/${p}/cmdline`,'latin1'); if(!/chromium/.test(c)) continue; const f=a.slice(a.lastIndexOf(')')+2).split(' '); const k=(c.match(/--type=([a-z-]+)/)||[])[1]||'browser'; t[k]=(t[k]||0)+(+f[11]+ +f[12])/100; } catch{} } console.log('CPU s', JSON.stringify(t), 'node', process.cpuUsage().user/1e6); }
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
  const { page, devtools } = visitor;
  const light = at(`${PHONE} px, light`);
  await T.arrive(visitor, url, PHONE);
  light(await T.judgeShift(page));
  light(await T.judgeWeight(visitor, limits));
  light(await T.judgePrivacy(visitor));
  light(await T.judgeMotion(page));
  light(await T.judgeReflow(page));
  await T.unfold(page, true);
  light(await T.judgeReflow(page));
  at(`${PHONE} px, spaced text`)(await T.judgeSpacedText(page));
  await T.emulate(page,{ colorScheme: 'dark', reducedMotion: 'reduce' });
  at(`${PHONE} px, dark`)(await T.judgeKeyboard(page, devtools));
}

async function visitDesk(visitor, url, limits, at) {
  const { page, devtools, unscripted } = visitor;
  const light = at(`${DESK} px, light`);
  await Promise.all([T.arrive(visitor, url, DESK), T.goto(unscripted,url)]);
  light(await T.judgeShift(page));
  at('without scripts')(judgeScripts(await T.contentOf(page), await T.contentOf(unscripted)));
  const dates = await T.datesOf(page);
  await T.unfold(page, true);
  await T.emulate(page,{ reducedMotion: 'reduce' });
  light(await T.judgeReducedMotion(page));
  light(await T.judgeKeyboard(page, devtools));
  at(`${DESK} px, large text`)(await T.judgeLargeText(page));
  await judgeColourSchemes(page, at);
  await T.emulate(page,{ colorScheme: 'light', forcedColors: 'active' });
  at('forced colours')(await T.judgeForcedColours(page));
  await T.unfold(page, false);
  await T.emulate(page,{ media: 'print', forcedColors: 'none' });
  at('print')(await T.judgePrint(page, dates, limits));
}

async function judgeColourSchemes(page, at) {
  for (const width of [PHONE, DESK]) {
    await T.resize(page, width);
    for (const colorScheme of ['light', 'dark']) {
      await T.emulate(page,{ colorScheme });
      at(`${width} px, ${colorScheme}`)(await T.judgeAxe(page));
    }
  }
}

// What is folded away is judged as well, but printed as it comes.
const unfold = (page, open) => page.evaluate(open => {
  for (const details of document.querySelectorAll('details')) details.open = open;
}, open);

const TT={};const wrap=(k,f)=>async(...a)=>{const t=performance.now();try{return await f(...a)}finally{(TT[k]??=[]).push(performance.now()-t)}};
const emulate=(p,o)=>p.emulateMedia(o), goto=(p,u)=>p.goto(u);
var T=Object.fromEntries(Object.entries({judgeShift,judgeWeight,judgePrivacy,judgeMotion,judgeReflow,judgeReducedMotion,judgeSpacedText,judgeAxe,judgeKeyboard,judgeLargeText,judgeForcedColours,judgePrint,arrive,contentOf,datesOf,unfold,resize,emulate,goto}).map(([k,f])=>[k,wrap(k,f)]));
process.on('exit',()=>{for(const k in TT)console.log(k.padEnd(20),TT[k].length,(TT[k].reduce((a,b)=>a+b)/TT[k].length).toFixed(0), (TT[k].reduce((a,b)=>a+b)/1000).toFixed(1)+'s')});
