// A published folder → a server on this machine that behaves as a host would: compressed texts, and the headers that
// the folder asks for in `_headers` (https://docs.netlify.com/manage/routing/headers/).
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.avif': 'image/avif', '.webp': 'image/webp',
  '.woff2': 'font/woff2', '.pdf': 'application/pdf', '.zip': 'application/zip',
};
const COMPRESSED = /^text\/|json|xml/;

export async function serve(root) {
  const rules = readHeaders(path.join(root, '_headers'));
  const answers = new Map();
  const server = http.createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!answers.has(pathname)) answers.set(pathname, answer(root, pathname, rules));
    const { status, headers, body } = answers.get(pathname);
    response.writeHead(status, headers).end(body);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

export function htmlFiles(root) {
  return fs.readdirSync(root, { recursive: true }).filter(name => name.endsWith('.html')).sort();
}

function answer(root, pathname, rules) {
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return { status: 404, headers: {}, body: '' };
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'max-age=3600', ...headersFor(pathname, rules) };
  const body = fs.readFileSync(file);
  if (!COMPRESSED.test(type)) return { status: 200, headers, body };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zlib.gzipSync(body) };
}

// A path alone on its line, then its headers, indented.
function readHeaders(file) {
  const rules = [];
  if (!fs.existsSync(file)) return rules;
  for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ pattern: pathPattern(line.trim()), headers: [] });
    else rules.at(-1)?.headers.push(line.trim().match(/^([^:]+):\s*(.*)$/).slice(1));
  }
  return rules;
}

// `*` stands for anything, `:name` for one part of the path.
function pathPattern(text) {
  const source = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}

// A header that several rules give has all the values, as at Netlify.
function headersFor(pathname, rules) {
  const headers = {};
  for (const [name, value] of rules.filter(rule => rule.pattern.test(pathname)).flatMap(rule => rule.headers)) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return headers;
}
