// A page says the same and leads to the same places without its scripts. The button that copies may be missing.
export async function contentOf(page) {
  return page.evaluate(() => {
    const visible = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.copy');
    const copies = [...document.querySelectorAll('.copy')].map(e => ({ style: e.style, display: e.style.display }));
    for (const { style } of copies) style.display = 'none';
    const lines = document.body.innerText.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
    for (const { style, display } of copies) style.display = display;
    return { lines, links: [...document.querySelectorAll('a[href]')].filter(visible).map(e => e.getAttribute('href')) };
  });
}

export function judgeScripts(scripted, unscripted) {
  const texts = [
    ...missing(scripted.lines, unscripted.lines).map(line => `“${line}” is missing without scripts`),
    ...missing(unscripted.lines, scripted.lines).map(line => `“${line}” is there only without scripts`),
    ...missing(scripted.links, unscripted.links).map(href => `the link to ${href} is missing without scripts`),
    ...missing(unscripted.links, scripted.links).map(href => `the link to ${href} is there only without scripts`),
  ];
  return texts.map(text => ({ check: 'scripts', text }));
}

const missing = (wanted, there) => [...new Set(wanted)].filter(x => !there.includes(x));
