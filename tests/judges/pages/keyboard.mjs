// Whoever uses the keyboard gets past the menu first, sees every stop, and gets out again.
const TAB = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
// Elements that scroll become stops by themselves, more than were counted.
const SPARE_STOPS = 10;

// A walk with the Tab key through the whole page.
export async function judgeKeyboard(page, devtools) {
  const expected = await page.evaluate(prepareWalk);
  await pressTab(devtools, expected + 1);
  if (!await page.evaluate(() => globalThis.walk.hasLeft())) await pressTab(devtools, SPARE_STOPS);
  const walk = await page.evaluate(() => globalThis.walk.end());
  return findings([...walkFaults(walk), ...await skipLinkFaults(page, walk)]);
}

// Only with keys can one be caught, or miss something. How each stop looks can be judged without, which is faster.
export async function judgeFocus(page) {
  await page.evaluate(prepareWalk);
  return findings(stopFaults(await page.evaluate(() => globalThis.walk.visitAll())));
}

const findings = texts => texts.map(text => ({ check: 'keyboard', text }));

// All at once: to wait for each key would take longer than the walk.
const pressTab = (devtools, times) => Promise.all(Array.from({ length: times }, () => devtools.send('Input.dispatchKeyEvent', TAB)));

function walkFaults({ stops, left, unreached }) {
  if (stops.length && !left) return [`Tab never leaves the page; it stands on ${stops.at(-1).name}`];
  return [...stopFaults(stops), ...unreached.map(name => `Tab does not reach ${name}`)];
}

function stopFaults(stops) {
  return [
    ...stops.filter(stop => !stop.seen).map(stop => `${stop.name} cannot be seen when it has the focus`),
    ...stops.filter(stop => stop.seen && !stop.shown).map(stop => `${stop.name} does not show that it has the focus`),
  ];
}

async function skipLinkFaults(page, { stops }) {
  const href = await page.evaluate(() => globalThis.walk.focusFirst());
  if (!/^#./.test(href)) return [`the first stop is ${stops[0]?.name ?? 'missing'} and not a link past the menu`];
  await page.keyboard.press('Enter');
  const inMain = () => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false);
  if (await inMain()) return [];
  // A target that takes no focus itself: the next stop counts.
  await page.keyboard.press('Tab');
  return await inMain() ? [] : [`the link past the menu, ${href}, does not lead into the main part`];
}

function prepareWalk() {
  // WCAG 2.2, 1.4.11
  const SHAPE_CONTRAST = 3;
  const LOOK = ['boxShadow', 'backgroundColor', 'backgroundImage', 'color', 'borderColor', 'borderWidth', 'borderStyle', 'textDecoration', 'filter', 'transform'];
  const { visible, tabbable, name, rgba, contrast, ground, readerStyle } = globalThis.judge;
  const expected = tabbable();
  const looks = new Map(expected.map(e => [e, look(e)]));
  const visited = [];
  const stops = [];
  let left = false;

  readerStyle('*{scroll-behavior:auto!important}');
  addEventListener('keydown', noteStop, true);
  globalThis.walk = { hasLeft: () => left, end, visitAll, focusFirst };
  return expected.length;

  // Before a key leaves a stop: by then the page has scrolled to it.
  function noteStop() {
    const e = document.activeElement === document.body ? null : document.activeElement;
    if (left || (!e && !stops.length)) return;
    // Past the last stop is the browser, which hands the focus back to the first.
    left = !e || (stops.length > 1 && e === visited[0]);
    if (left) return;
    visited.push(e);
    stops.push(describe(e));
  }
  function end() {
    noteStop();
    stopWatching();
    return { stops, left, unreached: expected.filter(e => !visited.includes(e)).map(name) };
  }
  function visitAll() {
    const found = expected.map(e => { e.focus(); return describe(e); });
    document.activeElement.blur();
    stopWatching();
    return found;
  }
  function stopWatching() {
    removeEventListener('keydown', noteStop, true);
    readerStyle('');
  }
  function focusFirst() {
    visited[0]?.focus();
    return visited[0]?.getAttribute('href') ?? '';
  }
  function describe(e) {
    return { name: name(e), shown: showsFocus(e), seen: onScreen(e) };
  }
  function look(e) {
    const style = getComputedStyle(e);
    return LOOK.map(property => style[property]).join(' ');
  }
  function showsFocus(e) {
    if (looks.has(e) && looks.get(e) !== look(e)) return true;
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(e);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return false;
    // The browser's own ring has two colours, one for each ground.
    if (outlineStyle === 'auto') return true;
    const behind = ground(parseFloat(outlineOffset) < 0 ? e : e.parentElement);
    return behind === null || contrast(rgba(outlineColor), behind) >= SHAPE_CONTRAST;
  }
  // Some point of it is in the window, and nothing lies upon it.
  function onScreen(e) {
    const boxes = [...e.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    const points = boxes.flatMap(({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2], [left + 1, top + 1], [right - 1, bottom - 1]]);
    return visible(e) && points.some(([x, y]) => e.contains(document.elementFromPoint(x, y)));
  }
}
