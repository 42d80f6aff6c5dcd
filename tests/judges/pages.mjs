// Opens every page of published sites in Chromium and judges what only a browser can: accessibility, reflow, the keyboard,
// scripts, print, preferences, privacy, weight, layout shift and the policies of `_headers`. Each check is a file in pages/.
//   node pages.mjs [--one-page] [--max-kb 30] [--max-total-kb 150] [--max-requests 6] DIR [DIR…]
//   node pages.mjs --self-test     proves that every check finds what it looks for
import { parseArgs } from 'node:util';
import { judgeFolders } from './pages/judge.mjs';
import { selfTest } from './pages/self_test.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'one-page': { type: 'boolean', default: false },
    'max-kb': { type: 'string', default: '30' },
    'max-total-kb': { type: 'string', default: '150' },
    'max-requests': { type: 'string', default: '6' },
    'self-test': { type: 'boolean', default: false },
  },
});
const limits = {
  onePage: values['one-page'],
  maxKb: Number(values['max-kb']),
  maxTotalKb: Number(values['max-total-kb']),
  maxRequests: Number(values['max-requests']),
};

process.exitCode = values['self-test'] ? await selfTest() : await judge(positionals, limits);

async function judge(folders, limits) {
  const reports = await judgeFolders(folders, limits);
  const failed = reports.filter(({ findings }) => findings.length);
  for (const { name, findings } of failed) {
    for (const { where, check, text } of findings) console.error(`${name} (${where}): ${check}: ${text}`);
  }
  console.log(`pages: ${reports.length - failed.length} passed, ${failed.length} failed`);
  return failed.length || !reports.length ? 1 : 0;
}
