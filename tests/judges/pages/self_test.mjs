// Proves that the judge bites: a page without fault passes, and each fault alone is found by the check that looks for it and by no other.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { judgeFolders } from './judge.mjs';

const FONT = new URL('../../../themes/default/fonts/HankenGrotesk-Regular.ttf', import.meta.url);
// The font is whole and weighs more than a page may.
const LIMITS = { onePage: false, maxKb: 80, maxTotalKb: 150, maxRequests: 6 };
// That many kB, however they are compressed.
const noise = kb => crypto.randomBytes(kb * 1024).toString('base64');
const LONG_TEXT = 'Une phrase assez longue pour remplir la ligne. '.repeat(40);
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'self'";

// Fault → the check that must find it, and what differs from the page without fault.
const FAULTS = {
  'pale text': ['axe', { style: '@media screen{main p{color:#aaa}}' }],
  'pale text in the dark scheme': ['axe', { style: '@media screen and (prefers-color-scheme:dark){main p{color:#555}}' }],
  'small targets on a phone': ['axe', { style: '.near{display:inline-block;padding:1rem}@media (max-width:400px){.near{padding:0;font-size:.5rem}}', main: '<a class="near" href="/1">un</a><a class="near" href="/2">deux</a>' }],
  'a wide box': ['reflow', { style: '.wide{width:400px}', main: '<div class="wide">Large</div>' }],
  'text that is cut off': ['reflow', { style: '.low{height:3rem;overflow:hidden}', main: `<p class="low">${LONG_TEXT}</p>` }],
  'text that scrolls sideways': ['reflow', { style: '.long{overflow-x:auto;white-space:nowrap}', main: `<p class="long" tabindex="0">${LONG_TEXT.slice(0, 120)}</p>` }],
  'spaced text that is cut off': ['reflow', { style: '.low{line-height:1.2;height:1.2em;overflow:hidden}', main: '<p class="low">Court</p>' }],
  'text that does not grow': ['reflow', { style: 'main p{font-size:16px}' }],
  'large text that is cut off': ['reflow', { style: '.low{height:40px;overflow:hidden}', main: '<p class="low">Court</p>' }],
  'no skip link': ['keyboard', { skip: '' }],
  'a skip link that nobody sees': ['keyboard', { style: '.skip:focus{position:absolute;clip-path:inset(50%)}' }],
  'a skip link that leads past the main part': ['keyboard', { skip: '<a class="skip" href="#foot">Au pied</a>' }],
  'no sign of the focus': ['keyboard', { style: 'main a:focus{outline:0}' }],
  'a sign of the focus in the colour of the ground': ['keyboard', { style: 'main a:focus{outline:3px solid Canvas}' }],
  'a focus that does not move on': ['keyboard', { main: '<button class="stay">Reste</button>', script: 'document.querySelector(".stay").onkeydown = event => event.preventDefault();' }],
  'a stop outside of the window': ['keyboard', { style: '.far{position:absolute;left:-9999px}', main: '<a class="far" href="/far">Loin</a>' }],
  'a stop below something else': ['keyboard', { style: '.over{position:fixed;inset:7rem 0 0;background:Canvas}', footer: '<div class="over"></div>' }],
  'text that needs a script': ['scripts', { script: 'document.querySelector("main p").append(" Encore.");' }],
  'a link that needs a script': ['scripts', { main: '<p><span class="link">Lien</span></p>', script: 'document.querySelector(".link").innerHTML = "<a href=/lien>Lien</a>";' }],
  'a menu on paper': ['print', { style: '@media print{nav{display:block!important}}' }],
  'dark paper': ['print', { style: '@media print{body{background:#222;color:#fff}}' }],
  'dark words on a dark ground on paper': ['print', { style: '@media print{main p{background:#333}}' }],
  'no address on paper': ['print', { style: '.url{display:none}' }],
  'no date on paper': ['print', { style: '@media print{time{display:none}}' }],
  'a second sheet': ['print', { style: '@media print{footer{break-before:page}}' }],
  'a current language like the others': ['forced colours', { style: 'nav [aria-current]{font-weight:400;box-shadow:inset 0 -3px}' }],
  'a link in the colour of its ground': ['forced colours', { style: '@media (forced-colors:active){main a{forced-color-adjust:none;color:#fff;background:#fff}}' }],
  'a motion without end': ['motion', { style: '@keyframes turn{to{transform:rotate(3deg)}}h1{animation:turn 2s infinite}' }],
  'a transition although motion is reduced': ['motion', { style: 'h1{transition:transform .3s}' }],
  'a picture of another host': ['privacy', { main: '<img src="https://example.org/x.png" alt="" width="9" height="9">' }],
  'a cookie': ['privacy', { script: 'document.cookie = "visit=1";' }],
  'localStorage': ['privacy', { script: 'localStorage.visit = 1;' }],
  'sessionStorage': ['privacy', { script: 'sessionStorage.visit = 1;' }],
  'IndexedDB': ['privacy', { script: 'indexedDB.open("visit");' }],
  'a heavy page': ['weight', { main: `<!-- ${noise(80)} -->` }],
  'a heavy background': ['weight', { style: 'h1{background:url(heavy.svg)}' }],
  'many files': ['weight', { head: [1, 2, 3, 4, 5, 6].map(n => `<link rel="stylesheet" href="empty.css?${n}">`).join('') }],
  'a late font': ['shift', { style: '@font-face{font-family:Late;src:url(late.woff2);font-display:swap}body{font-family:Late,monospace}', main: `<p>${LONG_TEXT}</p><p>${LONG_TEXT}</p>` }],
  'a script that the policy forbids': ['policy', { script: 'document.title += "!";' }],
  'a button that asks for what the policy forbids': ['policy', { main: '<button class="ask">Demander</button>', source: 'ask.js' }],
  'an error in a script': ['console', { script: 'missing();' }],
  'a file that is not there': ['console', { head: '<link rel="stylesheet" href="missing.css">' }],
};

export async function selfTest() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  writeSite(folder);
  const reports = await judgeFolders([folder], LIMITS);
  fs.rmSync(folder, { recursive: true });
  const errors = reports.flatMap(({ name, findings }) => verdict(path.basename(name, '.html'), findings));
  for (const error of errors) console.error(error);
  console.log(`self-test: ${reports.length - errors.length} of ${reports.length} pages judged rightly`);
  return errors.length ? 1 : 0;
}

function verdict(name, findings) {
  const expected = FAULTS[name]?.[0] ?? 'nothing';
  const found = [...new Set(findings.map(({ check }) => check))].join(', ') || 'nothing';
  if (found === expected) return [];
  return [`${name}: ${expected} should have been found, not ${found}: ${findings.map(({ where, check, text }) => `(${where}) ${check}: ${text}`).join('; ')}`];
}

function writeSite(folder) {
  const write = (name, content) => fs.writeFileSync(path.join(folder, name), content);
  write('good.html', pageWith({}));
  for (const [name, [, differences]] of Object.entries(FAULTS)) write(`${name}.html`, pageWith(differences));
  write('_headers', `/good.html\n  Content-Security-Policy: ${POLICY}\n/*policy*\n  Content-Security-Policy: ${POLICY}\n`);
  write('good.js', 'document.querySelector(".copy").hidden = false;');
  write('ask.js', 'document.querySelector(".ask").onclick = () => fetch("good.js").catch(() => null);');
  write('empty.css', '');
  write('heavy.svg', `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${noise(160)} --></svg>`);
  fs.copyFileSync(FONT, path.join(folder, 'late.woff2'));
}

function pageWith({ head = '', style = '', skip = '<a class="skip" href="#content">Aller au contenu</a>', main = '', footer = '', script, source = 'good.js' }) {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Programme</title>
<link rel="icon" href="data:,"><link rel="canonical" href="https://example.org/programme/">${head}
<style>
:root{color-scheme:light dark}
body{line-height:1.5;overflow-wrap:break-word;color:CanvasText;background:Canvas}
button{font:inherit;padding:.5rem}
.skip:not(:focus){position:absolute;clip-path:inset(50%)}
nav a{display:inline-block;padding:.5rem;color:inherit}
nav [aria-current]{font-weight:700}
main a{color:inherit}
main:focus{outline:0}
@media print{:root{color-scheme:light}nav,.skip{display:none}}
${style}
</style></head>
<body class="is-programme">${skip}
<header><nav aria-label="Langues"><a href="/fr/" lang="fr" aria-current="true">Français</a> <a href="/nl/" lang="nl">Nederlands</a></nav></header>
<main id="content" tabindex="-1"><h1>Programme</h1>
<p>Le <time datetime="2024-01-15">15 janvier 2024</time>, <a href="/rencontre/">une rencontre</a>.</p>
<details><summary>Ajouter</summary><p><a href="/programme.ics">Fichier</a></p></details>
<button class="copy" hidden>Copier</button>${main}</main>
<footer id="foot" tabindex="-1">${footer}<p class="url">https://example.org/programme/</p></footer>
<script${script ? `>${script}` : ` src="${source}">`}</script></body></html>`;
}
