// Breaks one thing at a time between the browser and the server, and expects the judge to say so.
import { createServer, request as ask } from 'node:http';
import { judge } from './judge.mjs';

// What goes wrong, which check must find it, and how: a request is changed before it is passed on, an answer before it is given.
const FAULTS = [
  { name: 'a picture from elsewhere', check: 'outside', answer: appendTo('/_diptych/panel.js', '\nnew Image().src = "https://outside.invalid/x.png";') },
  { name: 'a script that the policy forbids', check: 'policy', answer: appendTo('/_diptych/panel.js', '\ntry { eval("1"); } catch {}') },
  { name: 'spaces that become others', check: 'bytes', request: write((text) => text.replaceAll('\u202f', ' ')) },
  { name: 'a save that overwrites', check: 'refusal', request: overwrite, answer: appendTo('/_diptych/bridge.js', '\nSite.prototype.stale = async () => [];') },
  { name: 'findings in English', check: 'finding', path: (url) => (url.startsWith('/_diptych/findings.json') ? url.replace('lang=nl', 'lang=en') : url) },
  { name: 'an editor that does not save', check: 'bytes', answer: swallow },
  { name: 'a configuration that Sveltia does not know', check: 'configuration', answer: { at: '/_edit/config.json', change: (text) => text.replace('"backend"', '"backends"') } },
];

export async function selfTest(options) {
  let blind = 0;
  for (const fault of FAULTS) {
    const { findings } = await judge({ ...options, browser: 'chrome', until: fault.check, through: (origin) => between(origin, fault) });
    const seen = findings.some(({ check }) => check === fault.check);
    if (!seen) blind++;
    console.log(`${seen ? 'found' : 'MISSED'}: ${fault.name}${seen ? '' : ` (${findings.map(({ check, text }) => `${check}: ${text}`).join('; ')})`}`);
  }
  return blind ? 1 : 0;
}

function appendTo(at, code) {
  return { at, change: (text) => text + code };
}

function write(change) {
  return (url, headers, body) => (url.startsWith('/_edit/write') ? { headers, body: Buffer.from(change(body.toString())) } : { headers, body });
}

// The file is asked for just before, so that the condition is always met.
async function overwrite(url, headers, body, origin) {
  if (!url.startsWith('/_edit/write') || !headers['if-match']) return { headers, body };
  const now = await fetch(`${origin}${url.replace('/_edit/write', '/_edit/file')}`);
  return { headers: { ...headers, 'if-match': now.headers.get('etag') }, body };
}

function swallow() {}
swallow.at = '/_edit/write';

// A server in the middle. The origin that the browser names is made that of the real server, which would refuse it.
async function between(origin, { request = (_, headers, body) => ({ headers, body }), answer, path = (url) => url }) {
  const { host } = new URL(origin);
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { host: _, connection, 'accept-encoding': __, ...rest } = incoming.headers;
    const own = { ...rest, host, ...(rest.origin ? { origin } : {}), ...(rest.referer ? { referer: `${origin}/_edit/` } : {}) };
    const { headers, body } = await request(incoming.url, own, Buffer.concat(chunks), origin);
    const isAt = answer && incoming.url.startsWith(answer.at);
    if (isAt && answer === swallow) {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ path: '', etag: '"x"' }));
      return;
    }
    const asked = ask(`${origin}${path(incoming.url)}`, { method: incoming.method, headers: { ...headers, ...(body.length ? { 'content-length': body.length } : {}) } }, async (given) => {
      if (!isAt) {
        outgoing.writeHead(given.statusCode, given.headers);
        given.pipe(outgoing);
        return;
      }
      const parts = [];
      for await (const part of given) parts.push(part);
      const changed = Buffer.from(answer.change(Buffer.concat(parts).toString()));
      const { 'transfer-encoding': chunked, ...kept } = given.headers;
      outgoing.writeHead(given.statusCode, { ...kept, 'content-length': changed.length }).end(changed);
    });
    asked.on('error', () => outgoing.destroy());
    outgoing.on('close', () => asked.destroy());
    asked.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
