// What the checks ask of elements and colours inside of a page. `installElements` runs in the browser, where it can use
// nothing of this file, and leaves its functions in `globalThis.judge` for the checks that run there.
export function installElements() {
  const FOCUSABLE = 'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,iframe,[contenteditable],[tabindex]';

  const all = selector => [...document.querySelectorAll(selector)];
  const visible = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length > 0;
  const unseen = e => { const style = getComputedStyle(e); return style.clipPath !== 'none' || style.clip !== 'auto'; };
  const ancestors = e => (e ? [e, ...ancestors(e.parentElement)] : []);
  const hasWords = e => [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
  // The elements whose own words can be seen.
  const texts = () => all('body, body *').filter(e => hasWords(e) && visible(e) && !ancestors(e).some(unseen));
  const tabbable = () => all(FOCUSABLE).filter(e => e.tabIndex >= 0 && !e.matches(':disabled') && !e.closest('[inert]') && visible(e));
  const name = e => {
    const words = (e.innerText || e.getAttribute('aria-label') || e.getAttribute('href') || '').replace(/\s+/g, ' ').trim();
    return `<${e.localName}${e.classList.length ? ` class="${e.classList}"` : ''}> “${words.slice(0, 40)}”`;
  };

  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  // Any colour of CSS → red, green, blue and alpha, each from 0 to 1.
  function rgba(css) {
    if (!known.has(css)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      known.set(css, [...pen.getImageData(0, 0, 1, 1).data].map(x => x / 255));
    }
    return known.get(css);
  }
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const linear = x => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  function contrast(colour, behind) {
    const [low, high] = [luminance(over(colour, behind)), luminance(behind)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }
  // The browser's own ground depends on the colour scheme.
  function canvas() {
    const sample = document.documentElement.appendChild(document.createElement('i'));
    sample.style.backgroundColor = 'Canvas';
    const colour = rgba(getComputedStyle(sample).backgroundColor);
    sample.remove();
    return colour;
  }
  // The colour behind an element; null where a picture or a gradient is, of which nothing can be said.
  function ground(e) {
    const layers = [];
    for (const { backgroundImage, backgroundColor } of ancestors(e).map(a => getComputedStyle(a))) {
      if (backgroundImage !== 'none') return null;
      layers.push(rgba(backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), canvas());
  }
  function readsBadly(e, least) {
    const behind = ground(e);
    return behind !== null && contrast(rgba(getComputedStyle(e).color), behind) < least;
  }

  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  // Rules as a reader's own style sheet would have them; no policy of the page forbids this way of adding them.
  const readerStyle = css => sheet.replaceSync(css);

  globalThis.judge = { all, visible, unseen, ancestors, texts, tabbable, name, rgba, luminance, contrast, ground, readsBadly, readerStyle };
}
