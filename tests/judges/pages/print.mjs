// A printed page is black on white, has no menus, and keeps its address and its dates; a release and the programme fit on one sheet.

// A longer one needs its second sheet, unless the site promises otherwise with `--one-page`.
const LONGEST = { words: 450, dates: 3 };

export const datesOf = page => page.evaluate(() => globalThis.judge.all('main time[datetime]').filter(globalThis.judge.visible).map(e => e.dateTime));

export async function judgePrint(page, datesOnScreen, { onePage }) {
  const texts = await page.evaluate(printFaults, datesOnScreen);
  if (await page.evaluate(mustFitOneSheet, onePage ? { words: Infinity, dates: Infinity } : LONGEST)) texts.push(...await tooLong(page));
  return texts.map(text => ({ check: 'print', text }));
}

async function tooLong(page) {
  const sheets = countSheets(await page.pdf({ format: 'A4' }));
  return sheets === 1 ? [] : [`takes ${sheets} sheets of A4 and not one`];
}

// Chromium writes the dictionaries of a PDF uncompressed.
const countSheets = pdf => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

function mustFitOneSheet({ words, dates }) {
  const main = document.querySelector('main');
  return document.body.matches('.is-release,.is-programme') && main.innerText.split(/\s+/).length <= words && main.querySelectorAll('.date').length <= dates;
}

function printFaults(datesOnScreen) {
  // WCAG 1.4.3, on paper too.
  const TEXT_CONTRAST = 4.5;
  const WHITE = [1, 1, 1, 1];
  const { all, visible, texts, name, rgba, luminance, contrast, ground, readsBadly } = globalThis.judge;
  const words = texts();
  // Printers leave the ground out: words must be dark on white paper, and on the ground where it is printed.
  const pale = words.filter(e => contrast(rgba(getComputedStyle(e).color), WHITE) < TEXT_CONTRAST);
  const onDark = words.filter(e => !pale.includes(e) && readsBadly(e, TEXT_CONTRAST));
  const menus = all('nav').filter(e => visible(e) && e.getBoundingClientRect().height > 0);
  const body = ground(document.body);
  const address = document.querySelector('link[rel=canonical]')?.href;
  const printed = new Set(all('main time[datetime]').filter(visible).map(e => e.dateTime));
  const lost = new Set(datesOnScreen.filter(date => !printed.has(date)));
  return [
    ...menus.map(e => `a menu is printed: ${name(e)}`),
    ...(body && luminance(body) < 0.99 ? ['the ground of the page is not white'] : []),
    ...pale.map(e => `too pale for white paper: ${name(e)}`),
    ...onDark.map(e => `dark words on a dark ground: ${name(e)}`),
    ...(address && !document.body.innerText.includes(address) ? [`the address of the page is missing: ${address}`] : []),
    ...[...lost].map(date => `the date ${date} is missing`),
  ];
}
