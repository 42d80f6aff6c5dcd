// Accessibility as axe sees it: WCAG 2.0 to 2.2, levels A and AA, and its best practice.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
};

// By the developer tools, which no policy of the page hinders and which compile it once for all pages.
export const bringAxe = devtools => devtools.send('Runtime.evaluate', { expression: `${SOURCE};0` });

export async function judgeAxe(page) {
  const violations = await page.evaluate(async options => {
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(node => node.target.join(' ')) }));
  }, OPTIONS);
  return violations.map(({ id, help, targets: [first, ...others] }) => ({
    check: 'axe', text: `${id}: ${help}: ${first}${others.length ? ` and ${others.length} more` : ''}`,
  }));
}
