// A browser with two windows, one that runs scripts and one that does not, used for one page after the other.
import { chromium } from 'playwright-core';
import { installElements } from './elements.mjs';

const HEIGHT = 800;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
      // No name leads anywhere: a request to another host is noted and never sent.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      // No spare process is made ready for every page to come.
      '--renderer-process-limit=1',
      // What runs a few times on each page is not worth optimising.
      '--js-flags=--no-maglev,--no-opt',
    ],
  });
}

export async function openVisitor(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const unscripted = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: HEIGHT } })).newPage();
  const devtools = await context.newCDPSession(page);
  const visitor = { context, page, unscripted, devtools, loaded: [], heldFonts: [], foreign: new Set(), complaints: [] };
  await watchNetwork(visitor);
  await holdFonts(visitor);
  watchConsole(visitor);
  return visitor;
}

// As a reader's first visit: nothing is kept from another, and nothing is preferred.
export async function arrive(visitor, url, width) {
  const { page, context, devtools, loaded, heldFonts, foreign } = visitor;
  await resize(page, width);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
  visitor.origin = new URL(url).origin;
  await context.clearCookies();
  await devtools.send('Storage.clearDataForOrigin', { origin: visitor.origin, storageTypes: 'all' });
  loaded.length = 0;
  heldFonts.length = 0;
  foreign.clear();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(installElements);
  await letFontsCome(visitor);
  await page.waitForLoadState();
}

export const resize = (page, width) => page.setViewportSize({ width, height: HEIGHT });

// The console's errors since they were last asked for.
export function complaints(visitor) {
  const isPolicy = text => /Content Security Policy/i.test(text);
  const texts = new Set(visitor.complaints.splice(0).map(text => text.replaceAll(visitor.origin, '')));
  return [...texts].map(text => ({ check: isPolicy(text) ? 'policy' : 'console', text }));
}

async function holdFonts({ devtools, heldFonts }) {
  devtools.on('Fetch.requestPaused', ({ requestId }) => heldFonts.push(requestId));
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Font' }] });
}

// Late and one after the other, each when the page has been drawn without it: the worst that a slow line can do.
async function letFontsCome({ page, devtools, heldFonts }) {
  do {
    const before = await page.evaluate(drawnFonts, -1);
    const requestId = heldFonts.shift();
    if (!requestId) continue;
    await devtools.send('Fetch.continueRequest', { requestId });
    await page.evaluate(drawnFonts, before);
  } while (heldFonts.length || await page.evaluate(() => document.fonts.status === 'loading'));
}

// How many fonts have come, as soon as the one that is under way has and the page has been drawn with it.
async function drawnFonts(before) {
  const frame = () => new Promise(requestAnimationFrame);
  const come = () => [...document.fonts].filter(({ status }) => status === 'loaded' || status === 'error').length;
  while (come() <= before && document.fonts.status === 'loading') await frame();
  await frame();
  await frame();
  return come();
}

// Bytes as they travel, headers included: what the reader's connection carries.
async function watchNetwork(visitor) {
  const { page, devtools, loaded, foreign } = visitor;
  const answers = new Map();
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== visitor.origin) foreign.add(request.url());
  });
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => answers.set(requestId, { type, url: response.url }));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, url } = answers.get(requestId) ?? {};
    if (url?.startsWith(visitor.origin)) loaded.push({ type, url, bytes: encodedDataLength });
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
}

function watchConsole(visitor) {
  const { page, complaints } = visitor;
  page.on('console', message => {
    // A request that another host does not answer is found by its address.
    const isForeign = !(message.location().url || visitor.origin).startsWith(visitor.origin);
    if (message.type() === 'error' && !isForeign) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
}
