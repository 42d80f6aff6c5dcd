// A page says the same and leads to the same places without its scripts. The button that copies may be missing.

export async function judgeScripts({ page, unscripted }, url) {
  if (!await page.evaluate(hasScripts)) return [];
  await unscripted.goto(url);
  const [scripted, plain] = [await page.evaluate(content), await unscripted.evaluate(content)];
  const texts = [
    ...missing(scripted.lines, plain.lines).map(line => `“${line}” is missing without scripts`),
    ...missing(plain.lines, scripted.lines).map(line => `“${line}” is there only without scripts`),
    ...missing(scripted.links, plain.links).map(href => `the link to ${href} is missing without scripts`),
    ...missing(plain.links, scripted.links).map(href => `the link to ${href} is there only without scripts`),
  ];
  return texts.map(text => ({ check: 'scripts', text }));
}

const missing = (wanted, there) => [...new Set(wanted)].filter(x => !there.includes(x));

// Data is no script. Most pages have none, and need no second look.
function hasScripts() {
  const handles = e => e.getAttributeNames().some(name => name.startsWith('on'));
  return [...document.querySelectorAll('*')].some(e => e.matches('script:not([type*=json]),noscript') || handles(e));
}

function content() {
  const copies = [...document.querySelectorAll('.copy')].map(({ style }) => ({ style, display: style.display }));
  for (const { style } of copies) style.display = 'none';
  const lines = document.body.innerText.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const links = [...document.querySelectorAll('a[href]')].filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.getAttribute('href'));
  for (const { style, display } of copies) style.display = display;
  return { lines, links };
}
