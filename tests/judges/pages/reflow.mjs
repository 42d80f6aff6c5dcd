// Nothing is lost when the window is narrow or the letters are large (WCAG 1.4.4, 1.4.10, 1.4.12).
const LARGE_TEXT = 'html{font-size:200%!important}';
const SPACED_TEXT = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

export async function judgeReflow(page) {
  return findings(await page.evaluate(lostText));
}

export async function judgeSpacedText(page) {
  return findings(await withStyle(page, SPACED_TEXT, () => page.evaluate(lostText)));
}

export async function judgeLargeText(page) {
  const before = await page.evaluateHandle(smallTexts);
  const texts = await withStyle(page, LARGE_TEXT, async () => [
    ...await page.evaluate(thoseThatDoNotGrow, before),
    ...await page.evaluate(lostText),
  ]);
  await before.dispose();
  return findings(texts);
}

const findings = texts => texts.map(text => ({ check: 'reflow', text }));

async function withStyle(page, css, measure) {
  await page.evaluate(css => globalThis.judge.readerStyle(css), css);
  const found = await measure();
  await page.evaluate(() => globalThis.judge.readerStyle(''));
  return found;
}

function lostText() {
  // Sizes that were rounded differ by a pixel or two.
  const ROUNDING = 3;
  const { all, visible, unseen, ancestors, name } = globalThis.judge;
  const elements = all('body *').filter(visible).map(e => ({ e, style: getComputedStyle(e) }));
  const scrolls = style => /auto|scroll/.test(style.overflowX);
  return [...tooWide(), ...sideways(), ...cutOff()];

  function tooWide() {
    const room = document.documentElement.clientWidth;
    const excess = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - room;
    const sticksOut = ({ e }) => e.getBoundingClientRect().right > room + 1 && !ancestors(e).some(a => scrolls(getComputedStyle(a)) || unseen(a));
    const widest = elements.filter(sticksOut).at(-1);
    if (excess <= 1 && !widest) return [];
    return [`the page is wider than the window${widest ? `: ${name(widest.e)}` : ` by ${excess} px`}`];
  }
  // What has two dimensions may scroll: a table, code.
  function sideways() {
    const found = elements.filter(({ e, style }) => scrolls(style) && e.scrollWidth > e.clientWidth + 1 && !e.matches('pre,table') && !e.querySelector('table'));
    return found.map(({ e }) => `one must scroll sideways to read ${name(e)}`);
  }
  function cutOff() {
    const cuts = (overflow, content, box) => /hidden|clip/.test(overflow) && box > 1 && content > box + ROUNDING;
    const found = elements.filter(({ e, style }) => (cuts(style.overflowX, e.scrollWidth, e.clientWidth) || cuts(style.overflowY, e.scrollHeight, e.clientHeight)) && !unseen(e) && e.innerText?.trim());
    return found.map(({ e }) => `text is cut off in ${name(e)}`);
  }
}

// Letters of 24 px and more may grow less: they were legible before.
function smallTexts() {
  const size = e => parseFloat(getComputedStyle(e).fontSize);
  return globalThis.judge.texts().map(e => ({ e, size: size(e) })).filter(text => text.size < 24);
}

function thoseThatDoNotGrow(before) {
  const fixed = before.filter(({ e, size }) => parseFloat(getComputedStyle(e).fontSize) < 1.5 * size);
  return fixed.slice(0, 1).map(({ e }) => `${fixed.length} texts do not grow, the first is ${globalThis.judge.name(e)}`);
}
