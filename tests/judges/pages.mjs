// Opens every page of a published site in Chromium and judges what only a browser can: accessibility (axe) at 320 and
// 1280 px in light and dark, reflow, the keyboard's first step, and that nothing is asked of any other host.
//   node pages.mjs DIR [DIR…]
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.avif': 'image/avif', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.ics': 'text/calendar', '.xml': 'application/xml', '.png': 'image/png', '.jpg': 'image/jpeg' };

function serve(root) {
  const server = http.createServer((request, response) => {
    let file = path.join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (file.endsWith('/')) file += 'index.html';
    if (!file.startsWith(root) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file));
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

function pages(root, folder = '') {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? pages(root, name) : name.endsWith('.html') ? [name] : [];
  }).sort();
}

let passed = 0;
const failures = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
for (const folder of process.argv.slice(2)) {
  const root = path.resolve(folder);
  const server = await serve(root);
  const origin = `http://127.0.0.1:${server.address().port}`;
  for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    const page = await context.newPage();
    const foreign = [];
    page.on('request', request => { if (!request.url().startsWith(origin)) foreign.push(request.url()); });
    page.on('console', message => { if (message.type() === 'error') failures.push(`${page.url()}: console: ${message.text()}`); });
    for (const name of pages(root)) {
      const where = `${folder}/${name} at ${width} px, ${colorScheme}`;
      const fail = text => failures.push(`${where}: ${text}`);
      const before = failures.length;
      await page.goto(`${origin}/${name.replace(/index\.html$/, '')}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      for (const violation of violations) fail(`${violation.id}: ${violation.nodes[0].target.join(' ')}: ${violation.help}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) fail(`the page is ${overflow} px too wide`);
      if (width === 1280) {
        await page.keyboard.press('Tab');
        const first = await page.evaluate(() => document.activeElement.getAttribute('href') ?? '');
        if (!first.startsWith('#')) fail(`the first Tab leads to “${first}”, not past the menu`);
      }
      if (foreign.length) fail(`asks ${foreign.splice(0).join(', ')}`);
      if (failures.length === before) passed += 1;
    }
    await context.close();
  }
  server.close();
}
await browser.close();
for (const failure of failures) console.error(failure);
console.log(`pages: ${passed} passed, ${new Set(failures.map(f => f.split(': ')[0])).size} failed`);
process.exit(failures.length ? 1 : 0);
