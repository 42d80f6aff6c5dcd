// The panel beside Sveltia: what was found on the open page, the page as it will be, and what became of a save.

const COLLAPSED = 'diptych-panel';
const LOST = 'diptych-lost';

// An element with its attributes and what is in it. What is a string is text, never HTML.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export class Panel {
  constructor(root, { say, language, routes, site }) {
    Object.assign(this, { root, say, language, routes, site });
    this.entry = null;
    this.answer = null;
    this.notice = null;
    this.frames = new Map();
    this.names = new Intl.DisplayNames([language], { type: 'language' });
    this.build();
    this.follow();
    this.listen();
    this.keepTyped();
  }

  // The parts, which stay; what is in them is drawn anew.
  build() {
    const { say } = this;
    this.tally = make('p', { class: 'tally', role: 'status' });
    this.notices = make('div', { class: 'notices', 'aria-live': 'assertive' });
    this.own = make('section', { class: 'own', 'aria-label': say('edit-findings') });
    this.other = make('section', { class: 'other', 'aria-label': say('edit-other') });
    this.pages = make('section', { class: 'pages', 'aria-label': say('edit-pages') });
    this.button = make('button', { type: 'button', class: 'fold', 'aria-controls': 'panel-body', onclick: () => this.fold(!this.folded) });
    const body = make('div', { id: 'panel-body', class: 'body' }, make('div', { class: 'findings', tabindex: '0' }, this.own, this.other), this.pages);
    this.root.replaceChildren(make('header', {}, this.button, this.tally), this.notices, body);
    this.root.setAttribute('aria-label', say('edit-panel'));
    this.root.hidden = false;
    this.fold(localStorage.getItem(COLLAPSED) === 'yes');
  }

  fold(folded) {
    this.folded = folded;
    document.body.classList.toggle('folded', folded);
    this.button.setAttribute('aria-expanded', String(!folded));
    const words = this.say(folded ? 'edit-panel-show' : 'edit-panel-hide');
    this.button.setAttribute('aria-label', words);
    this.button.title = words;
    localStorage.setItem(COLLAPSED, folded ? 'yes' : 'no');
    if (!folded) this.fit();
  }

  // Sveltia keeps the open entry in the address, and does not always say when it changes it.
  follow() {
    let hash;
    const look = () => {
      if (location.hash === hash) return;
      hash = location.hash;
      const begun = this.routes.begun(hash);
      if (begun) {
        location.replace(begun);
        return;
      }
      this.entry = this.routes.entry(hash);
      this.fresh = /\/new(\?|$)/.test(hash);
      if (this.notice?.reason === 'changed-outside') this.notice = null;
      this.refresh();
      this.look();
    };
    addEventListener('hashchange', look);
    addEventListener('popstate', look);
    setInterval(look, 250);
    look();
    this.restore();
  }

  // What the server says: that it has compiled the site again, and whether it is there at all.
  listen() {
    const events = new EventSource('/_events');
    events.addEventListener('compiled', ({ data }) => {
      const { version } = JSON.parse(data);
      if (this.version !== undefined && version !== this.version) this.reloadPages();
      this.version = version;
      this.refresh();
      this.look();
    });
    events.addEventListener('open', () => this.back());
    events.addEventListener('error', () => this.away());
    addEventListener('resize', () => this.fit());
  }

  away() {
    this.offline = true;
    if (!this.notice) this.draw();
  }

  // The server may be another one than before, with another token for writing.
  async back() {
    if (!this.offline) return;
    const page = await (await fetch('/_edit/')).text();
    const token = new DOMParser().parseFromString(page, 'text/html').querySelector('meta[name=diptych-token]')?.content;
    if (token) this.site.token = token;
    this.offline = false;
    this.refresh();
  }

  async refresh() {
    const file = this.entry ? Object.values(this.entry.files)[0] : '';
    const answer = await fetch(`/_diptych/findings.json?lang=${this.language}&file=${encodeURIComponent(file)}`).then((r) => r.json(), () => null);
    const now = this.entry ? Object.values(this.entry.files)[0] : '';
    if (!answer || file !== now) return;
    if (answer.version !== this.answer?.version) this.compiling = false;
    this.answer = answer;
    this.draw();
  }

  // Whether files have changed on the disk by other hands. In a list nothing can be lost: what is there now is read again.
  async look() {
    await this.site.saving;
    const stale = await this.site.stale().catch(() => []);
    if (!stale.length || this.notice) return;
    if (!this.entry && !this.fresh) {
      if (isOpen()) location.reload();
      return;
    }
    const own = stale.filter((path) => Object.values(this.entry?.files ?? {}).includes(path));
    if (!own.length) return;
    this.notice = { reason: 'changed-outside', paths: own };
    this.draw();
  }

  saved() {
    this.notice = null;
    this.compiling = true;
    this.justSaved = true;
    sessionStorage.removeItem(LOST);
    this.draw();
    // A save that changes nothing is not compiled.
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.compiling = false;
      this.justSaved = false;
      this.draw();
    }, 5000);
  }

  refused(refusal) {
    this.notice = refusal;
    this.fold(false);
    this.draw();
    this.answerSveltia();
  }

  // Sveltia asks to try again later. The panel knows better what happened, and what one can do.
  async answerSveltia() {
    for (let i = 0; i < 40; i++) {
      const button = document.querySelector('dialog[role=alertdialog][open] .footer button, dialog[open] [role=alertdialog] .footer button');
      if (button) {
        button.click();
        // It puts the focus back to where it was.
        await new Promise((resolve) => setTimeout(resolve, 200));
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.notices.querySelector('button')?.focus();
  }

  // Text that was not saved before the page was loaded again.
  restore() {
    const texts = JSON.parse(sessionStorage.getItem(LOST) ?? 'null');
    if (texts?.length) this.notice = { reason: 'lost', texts, paths: [] };
  }

  // Reads the page again. What was typed is kept for the panel, by the files that it was meant for.
  reopen() {
    const texts = this.notice?.texts ?? typed(this.entry);
    if (texts.length && isTyping()) sessionStorage.setItem(LOST, JSON.stringify(texts));
    this.leaving = true;
    location.reload();
  }

  keepTyped() {
    addEventListener('beforeunload', (event) => {
      if (!this.leaving && isTyping()) event.preventDefault();
    });
  }

  draw() {
    const { say, answer } = this;
    const found = answer?.tally ?? say('edit-loading');
    const tally = this.compiling ? say('edit-compiling') : this.justSaved ? `${say('edit-saved')} · ${found}` : found;
    if (this.tally.textContent !== tally) this.tally.textContent = tally;
    this.root.dataset.state = answer?.errors ? 'error' : answer?.warnings ? 'warning' : 'good';
    this.drawNotice();
    this.drawOwn();
    this.drawOther();
    this.drawPages();
  }

  drawNotice() {
    const { say } = this;
    const key = JSON.stringify([this.notice, this.offline]);
    if (this.notices.dataset.key === key) return;
    this.notices.dataset.key = key;
    this.notices.replaceChildren();
    if (this.offline) this.notices.append(make('div', { class: 'notice' }, make('p', {}, say('edit-offline'))));
    if (this.notice) this.notices.append(this.noticeOf(this.notice));
  }

  noticeOf({ reason, message, paths, texts }) {
    const { say } = this;
    const title = { lost: null, 'changed-outside': 'edit-changed' }[reason] ?? (reason === 'lost' ? null : 'edit-refused');
    const what = { changed: 'edit-refused-what', failed: 'edit-refused-failed', lost: 'edit-refused-lost', 'changed-outside': 'edit-changed-what' }[reason];
    const copy = texts && make('button', { type: 'button', onclick: ({ currentTarget }) => this.copy(currentTarget, texts) }, say('edit-copy'));
    const reload = reason.startsWith('changed') && make('button', { type: 'button', class: 'main', onclick: () => this.reopen() }, say('edit-reload'));
    const later = make('button', { type: 'button', class: 'plain', onclick: () => this.dismiss() }, say('edit-later'));
    return make(
      'div',
      { class: 'notice', role: 'alert', 'data-reason': reason },
      reason === 'lost' ? null : make('h2', {}, say(title)),
      make('p', {}, say(what)),
      message ? make('p', { class: 'why' }, message) : null,
      paths.length ? make('p', { class: 'why' }, `${say('edit-refused-file')} ${paths.map((path) => this.where({ path, lang: this.languageOf(path) })).join(', ')}`) : null,
      reload ? make('p', { class: 'why' }, say('edit-reload-sure')) : null,
      make('div', { class: 'buttons' }, ...[reload, copy, later].filter(Boolean)),
      texts ? this.textsOf(texts, reason === 'lost') : null,
    );
  }

  textsOf(texts, open) {
    const areas = texts.map(({ path, text }) => {
      const area = make('textarea', { readonly: true, rows: '8', lang: this.languageOf(path), 'aria-label': path });
      area.value = text;
      return make('label', {}, this.where({ path, lang: this.languageOf(path) }), area);
    });
    return make('details', { open }, make('summary', {}, this.say('edit-mine')), ...areas);
  }

  async copy(button, texts) {
    const all = texts.map(({ path, text }) => (texts.length > 1 ? `${path}\n\n${text}` : text)).join('\n\n');
    const done = await navigator.clipboard.writeText(all).then(() => 'edit-copied', () => 'edit-copy-failed');
    button.textContent = this.say(done);
    if (done === 'edit-copy-failed') this.notices.querySelector('details')?.setAttribute('open', '');
  }

  dismiss() {
    if (this.notice?.reason === 'lost') sessionStorage.removeItem(LOST);
    this.notice = null;
    this.draw();
  }

  drawOwn() {
    const { say } = this;
    const mine = this.answer?.findings.filter(({ mine }) => mine) ?? [];
    const nothing = this.fresh ? 'edit-page-fresh' : this.entry ? 'edit-page-good' : 'edit-page-none';
    const list = mine.length ? make('ul', {}, ...mine.map((finding) => this.finding(finding))) : make('p', { class: 'quiet' }, this.answer ? say(nothing) : say('edit-loading'));
    const title = this.entry || this.fresh ? make('h2', {}, say('edit-findings')) : '';
    this.own.replaceChildren(title, list);
  }

  drawOther() {
    const { say } = this;
    const others = this.answer?.findings.filter(({ mine }) => !mine) ?? [];
    const wasOpen = this.other.querySelector('details')?.open ?? false;
    if (!others.length) {
      this.other.replaceChildren(this.answer ? make('p', { class: 'quiet' }, say('edit-other-none')) : '');
      return;
    }
    const list = make('ul', {}, ...others.map((finding) => this.finding(finding)));
    const summary = make('summary', {}, make('span', {}, say('edit-other')), make('span', { class: 'count' }, String(others.length)));
    this.other.replaceChildren(make('details', { open: wasOpen || !this.entry }, summary, list));
  }

  finding({ severity, message, help, labels, mine, fixable }) {
    const { say } = this;
    const elsewhere = !mine && labels.map(({ path }) => this.routes.hash(path)).find(Boolean);
    return make(
      'li',
      { class: `finding ${severity}` },
      make('p', { class: 'message' }, make('span', { class: 'severity' }, say(`edit-severity-${severity}`)), message),
      make('ul', { class: 'places' }, ...labels.map((label) => this.place(label, mine))),
      help ? make('p', { class: 'help' }, help) : null,
      fixable ? make('p', { class: 'help' }, say('edit-fixable')) : null,
      elsewhere ? make('a', { class: 'go', href: elsewhere }, say('edit-open')) : null,
    );
  }

  // A place of a finding: on the open page it is a button that goes there.
  place(label, mine) {
    const { say } = this;
    const inside = [
      make('span', { class: 'where' }, `${mine ? this.where(label) : label.path.replace(/^content\//, '')} · ${say('edit-place')} ${label.line}`),
      label.source ? make('q', { class: 'source', lang: label.lang ?? undefined }, short(label.source)) : null,
      label.text ? make('span', { class: 'note' }, label.text) : null,
    ];
    const here = mine && Object.values(this.entry?.files ?? {}).includes(label.path);
    if (!here) return make('li', {}, ...inside);
    return make('li', {}, make('button', { type: 'button', class: 'place', onclick: () => reveal(label) }, ...inside));
  }

  // A file in the words of its reader: the language of a text, otherwise the path.
  where({ path, lang }) {
    if (!lang) return path.replace(/^content\//, '');
    const name = this.names.of(lang) ?? lang;
    return name[0].toLocaleUpperCase(this.language) + name.slice(1);
  }

  languageOf(path) {
    return path.match(/\.([a-z]{2,3})\.md$/)?.[1];
  }

  drawPages() {
    const { say } = this;
    const urls = this.answer?.page?.urls ?? {};
    const wanted = this.entry ? this.routes.locales : [];
    for (const [code, { box }] of this.frames) {
      if (!wanted.includes(code)) {
        box.remove();
        this.frames.delete(code);
      }
    }
    this.pages.hidden = !wanted.length;
    for (const code of wanted) {
      if (!this.frames.has(code)) this.frames.set(code, this.frame(code));
      const held = this.frames.get(code);
      const url = urls[code] ?? null;
      if (held.url !== url) {
        held.url = url;
        held.box.classList.toggle('held', !url);
        held.why.textContent = url || !this.answer ? '' : say('edit-held-back');
        if (url) held.frame.src = url;
      }
    }
    this.fit();
  }

  frame(code) {
    const name = this.where({ lang: code });
    const frame = make('iframe', { title: `${this.say('edit-pages')}: ${name}`, sandbox: 'allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox', lang: code });
    frame.addEventListener('load', () => openElsewhere(frame.contentDocument));
    const why = make('p', { class: 'quiet' });
    const sheet = make('div', { class: 'sheet' }, frame, why);
    const box = make('figure', {}, make('figcaption', {}, name), sheet);
    this.pages.append(box);
    return { box, frame, why, sheet, url: undefined };
  }

  // The pages are shown as on a telephone, smaller where there is less room.
  fit() {
    for (const { frame, sheet } of this.frames.values()) {
      const { clientWidth, clientHeight } = sheet;
      if (!clientWidth) continue;
      const scale = Math.min(1, clientWidth / 400);
      frame.style.width = `${clientWidth / scale}px`;
      frame.style.height = `${clientHeight / scale}px`;
      frame.style.transform = `scale(${scale})`;
    }
  }

  // Loads the pages again and leaves each where it was read.
  reloadPages() {
    for (const { frame, url } of this.frames.values()) {
      if (!url) continue;
      const { scrollX = 0, scrollY = 0 } = frame.contentWindow ?? {};
      frame.addEventListener('load', () => frame.contentWindow.scrollTo(scrollX, scrollY), { once: true });
      frame.contentWindow.location.reload();
    }
  }
}

// True as soon as Sveltia has read the site.
function isOpen() {
  return Boolean(document.querySelector('#page-container'));
}

// True when there is something to save: Sveltia then offers it.
function isTyping() {
  return Boolean(document.querySelector('.content-editor button[aria-keyshortcuts$="+S"]:not([disabled])'));
}

// What stands in the fields, for the files of the entry.
function typed(entry) {
  return Object.entries(entry?.files ?? {}).map(([code, path]) => {
    const fields = [...document.querySelectorAll(`.content-editor .pane[data-locale="${code}"] .field[data-key-path]`)];
    const values = fields.map((field) => ({ name: field.dataset.keyPath, input: field.querySelector('textarea, input[type=text]') }));
    return { path, text: values.filter(({ input }) => input?.value).map(({ name, input }) => `${name}: ${input.value}`).join('\n\n') };
  });
}

// Goes to a place of a text: the field in its language, with the words of the place selected. Of words that stand there several times
// it is those that stand there as often before in the file.
async function reveal({ path, line, column, source, lang }) {
  const text = (await (await fetch(`/_edit/file?path=${encodeURIComponent(path)}`)).text()).replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  const offset = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0) + column - 1;
  const start = text.indexOf('\n---', 3);
  const pane = document.querySelector(`.content-editor .pane[data-mode="edit"][data-locale="${lang}"]`);
  const fields = [...(pane?.querySelectorAll('.field textarea, .field input[type=text]') ?? [])];
  const isBody = offset > start;
  const field = isBody ? pane?.querySelector('.field[data-key-path="body"] textarea') : fields.find((f) => f.value.includes(source) && !f.closest('[data-key-path="body"]'));
  if (!field) return;
  const before = isBody ? text.slice(start, offset).split(source).length - 1 : 0;
  let at = -1;
  for (let i = 0; i <= before; i++) at = field.value.indexOf(source, at + 1);
  field.focus();
  if (at >= 0) field.setSelectionRange(at, at + source.length);
  scrollTo(field, at);
}

// A long field is as high as its text: its place is brought into view, not its top.
function scrollTo(field, at) {
  field.scrollIntoView({ block: 'start' });
  let scroller = field.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  if (scroller && at > 0) scroller.scrollTop += (field.offsetHeight * at) / field.value.length - scroller.clientHeight / 3;
}

// Links that leave the site open beside it: the page itself stays.
function openElsewhere(page) {
  for (const link of page?.querySelectorAll('a[href^="http"]') ?? []) {
    if (link.origin === location.origin) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

function short(text) {
  return text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text;
}
