// A page in Chromium or Firefox whose owner reads Dutch, and what it asked for beyond its own site.
import puppeteer from 'puppeteer-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const LAUNCH = {
  chrome: { browser: 'chrome', executablePath: '/usr/bin/chromium', args: [...QUIET, '--accept-lang=nl-BE,nl'] },
  firefox: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', extraPrefsFirefox: { 'intl.accept_languages': 'nl-BE,nl' } },
};

export async function open(browser, origin) {
  const driver = await puppeteer.launch({ headless: true, ...LAUNCH[browser] });
  const page = await driver.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const outside = [];
  const violations = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) outside.push(url);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (/Content[- ]Security[- ]Policy/i.test(text) || text.startsWith('policy: ')) violations.push(text);
  });
  page.on('pageerror', (error) => violations.push(`an error in the page: ${error.message}`));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective}: ${blockedURI}`));
  });
  return { page, outside, violations, close: () => driver.close() };
}
