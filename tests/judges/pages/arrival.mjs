// What a page asks for when it arrives: of whom, how much, what it keeps, and whether it jumps when the fonts come late.
const CODE = ['Document', 'Stylesheet', 'Script', 'Font'];
const MAX_SHIFT = 0.01;

export async function judgeShift(page) {
  const { sum, moved } = await page.evaluate(layoutShift);
  return sum > MAX_SHIFT ? [{ check: 'shift', text: `the page jumps by ${sum.toFixed(3)} while it loads: ${moved}` }] : [];
}

export async function judgeWeight({ page, loaded }, { maxKb, maxTotalKb, maxRequests }) {
  const photos = new Set(await page.evaluate(() => [...document.images].map(image => image.currentSrc)));
  const kb = answers => answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  const code = kb(loaded.filter(({ type }) => CODE.includes(type)));
  const total = kb(loaded.filter(({ url }) => !photos.has(url)));
  const texts = [
    ...(code > maxKb ? [`HTML, styles, scripts and fonts weigh ${code.toFixed(1)} kB, more than ${maxKb}`] : []),
    ...(total > maxTotalKb ? [`without photos it weighs ${total.toFixed(1)} kB, more than ${maxTotalKb}`] : []),
    ...(loaded.length > maxRequests ? [`asks for ${loaded.length} files, more than ${maxRequests}`] : []),
  ];
  return texts.map(text => ({ check: 'weight', text }));
}

export async function judgePrivacy({ page, context, foreign }) {
  const cookies = await context.cookies();
  const stored = await page.evaluate(storageInUse);
  const texts = [
    ...[...foreign].map(url => `asks another host: ${url}`),
    ...cookies.map(({ name }) => `sets the cookie ${name}`),
    ...stored.map(kind => `keeps something in ${kind}`),
  ];
  return texts.map(text => ({ check: 'privacy', text }));
}

// The sum of all shifts so far.
async function layoutShift() {
  const shifts = [];
  const observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise(done => setTimeout(done));
  shifts.push(...observer.takeRecords());
  const worst = shifts.toSorted((a, b) => b.value - a.value)[0]?.sources.find(({ node }) => node instanceof Element);
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), moved: worst ? globalThis.judge.name(worst.node) : 'some text' };
}

async function storageInUse() {
  const databases = await indexedDB.databases();
  const entries = { localStorage: localStorage.length, sessionStorage: sessionStorage.length, IndexedDB: databases.length };
  return Object.keys(entries).filter(kind => entries[kind]);
}
