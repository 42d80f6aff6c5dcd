// What readers ask of their browser is heeded: forced colours, and no motion.
export async function judgeForcedColours(page) {
  return findings('forced colours', await page.evaluate(lostInForcedColours));
}

export async function judgeReducedMotion(page) {
  return findings('motion', [...await page.evaluate(longAnimations), ...await page.evaluate(transitions)]);
}

// WCAG 2.2.2: nothing moves by itself for more than five seconds, asked or not.
export async function judgeMotion(page) {
  return findings('motion', await page.evaluate(longAnimations));
}

const findings = (check, texts) => texts.map(text => ({ check, text }));

function lostInForcedColours() {
  // WCAG 2.2, 1.4.11: enough to be told from the ground. The reader chose the colours, and with them the contrast.
  const SHAPE_CONTRAST = 3;
  const MARKS = ['backgroundColor', 'color', 'fontWeight', 'textDecorationLine', 'borderWidth', 'borderStyle', 'borderColor', 'outlineStyle', 'outlineWidth'];
  const { all, visible, ancestors, texts, tabbable, name, readsBadly } = globalThis.judge;
  const stops = new Set(tabbable());
  const words = texts().filter(e => e.matches('[aria-current]') || ancestors(e).some(a => stops.has(a)));
  const marks = e => { const style = getComputedStyle(e); return MARKS.map(mark => style[mark]).join(' '); };
  const peers = e => [...e.closest('nav').querySelectorAll('a:not([aria-current])')].filter(visible);
  const alike = all('nav [aria-current]').filter(e => visible(e) && peers(e).some(peer => marks(peer) === marks(e)));
  return [
    ...words.filter(e => readsBadly(e, SHAPE_CONTRAST)).map(e => `${name(e)} has the colour of its ground`),
    ...alike.map(e => `${name(e)} is the current one and looks like the others`),
  ];
}

function longAnimations() {
  const running = document.getAnimations().filter(a => a.playState === 'running' && a.effect.getComputedTiming().endTime > 5000);
  return running.map(a => `${globalThis.judge.name(a.effect.target)} moves for more than 5 seconds`);
}

function transitions() {
  const { all, name } = globalThis.judge;
  const lasts = style => style.transitionProperty !== 'none' && style.transitionDuration.split(',').some(time => parseFloat(time) > 0.05);
  const found = all('body, body *').filter(e => [null, '::before', '::after'].some(part => lasts(getComputedStyle(e, part))));
  return found.map(e => `${name(e)} changes in a transition although motion is to be reduced`);
}
