// A copy of a site and the server that edits it.
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WAIT_MS = 20_000;

// One folder for every round.
let root;
process.once('exit', () => root && rmSync(root, { recursive: true, force: true }));

// The texts that the scenario edits get what an editor would lose: spaces that cannot be seen, a footnote, and comments and quotes in
// the front matter. Both languages say the same.
const ADDED = {
  fr: 'Une note[^1] et «\u202fdes espaces\u202f»\u00a0: elles restent.\n\n[^1]: La\u00a0note.\n',
  nl: 'Een noot[^1] en “\u202fspaties\u202f”\u00a0: ze blijven.\n\n[^1]: De\u00a0noot.\n',
};

export async function copySite(site) {
  root ??= await mkdtemp(join(tmpdir(), 'diptych-editor-'));
  for (const folder of ['content', 'i18n', 'themes']) {
    await rm(join(root, folder), { recursive: true, force: true });
    if (existsSync(join(site, folder))) await cp(join(site, folder), join(root, folder), { recursive: true });
  }
  await rm(join(root, 'content/.diptych/parity'), { recursive: true, force: true });
  const press = join(root, 'content/press');
  const names = (await readdir(press)).filter((name) => name.endsWith('.md'));
  const key = names[0].replace(/\.[a-z]+\.md$/, '');
  for (const [lang, text] of Object.entries(ADDED)) {
    const path = join(press, `${key}.${lang}.md`);
    const file = await readFile(path, 'utf8');
    await writeFile(path, `${file.replace('---\n', '---\n# ce commentaire reste\n').replace(/^date: (.*)$/m, "date: '$1' # le jour")}\n${text}`);
  }
  return { root, key, path: (lang) => join(press, `${key}.${lang}.md`) };
}

// Installs the editor as its users do, in the first round: those after it find it there.
export function install(diptych, root) {
  if (existsSync(join(root, '.cache/editor'))) return;
  const { status, stderr } = spawnSync(diptych, ['edit', '--install', '--root', root], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the editor cannot be installed: ${stderr}`);
}

// Starts the server and waits until it answers.
export async function serve(diptych, root, port) {
  const child = spawn(diptych, ['serve', '--edit', '--port', String(port), '--root', root], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + WAIT_MS;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the server does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin, stop: () => child.kill() };
}

async function answers(origin) {
  return fetch(`${origin}/_edit/`).then((response) => response.ok, () => false);
}

// What the command line finds in the site, in a language.
export function check(diptych, root, lang) {
  const { stdout } = spawnSync(diptych, ['check', '--format', 'json', '--lang', lang, '--root', root], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ rule }) => rule);
}
