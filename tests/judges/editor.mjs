// Edits a copy of the site in the browser, with `diptych serve --edit`, in Chromium and in Firefox: what is saved is what was typed,
// what differs between the languages is said at once and in the language of whoever edits, nothing is lost when a file changes on the
// disk meanwhile, and nothing leaves the machine.
//   node editor.mjs [--browser chrome|firefox] [--within MS] [--port N] DIPTYCH SITE
//   node editor.mjs --self-test DIPTYCH SITE     proves that every check finds what it looks for
// The editor is installed into the copy with `diptych edit --install`, which needs npm.
import { parseArgs } from 'node:util';
import { judge } from './editor/judge.mjs';
import { selfTest } from './editor/self_test.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string' },
    within: { type: 'string', default: '1000' },
    port: { type: 'string', default: '4790' },
    'self-test': { type: 'boolean', default: false },
  },
});
const [diptych, site] = positionals;
const options = { diptych, site, within: Number(values.within), port: Number(values.port) };
const browsers = values.browser ? [values.browser] : ['chrome', 'firefox'];

process.exitCode = values['self-test'] ? await selfTest(options) : await judgeAll();

async function judgeAll() {
  let failed = 0;
  for (const browser of browsers) {
    const { findings, passed } = await judge({ ...options, browser });
    for (const { check, text } of findings) console.error(`${browser}: ${check}: ${text}`);
    console.log(`editor in ${browser}: ${passed} checks passed, ${findings.length} failed`);
    failed += findings.length;
  }
  return failed ? 1 : 0;
}
