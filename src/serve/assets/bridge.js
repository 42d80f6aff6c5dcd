// The HTTP interface of `diptych serve --edit` → the part of the File System API by which Sveltia reads and writes a folder.
//
// Sveltia asks the browser for a private folder (`navigator.storage.getDirectory()`) and gets the site instead. What it reads is
// remembered with its ETag, and what it writes is written only over that: a file that changed on the disk meanwhile is left alone.
// Everything that one save writes is looked at together before any of it is written, so that no page is saved by halves.

// Sveltia saves all languages of a page at once; what it writes within this time belongs together.
const TOGETHER_MS = 30;

const gone = (name) => new DOMException(name, 'NotFoundError');
const refused = (words) => new DOMException(words, 'NotAllowedError');

// The site as Sveltia sees it. `onSaved(paths)` and `onRefused({ reason, message, paths, texts })` are told what became of a save;
// `reason` is `changed` when the files on the disk are no longer those that were read, otherwise `failed`.
export class Site {
  constructor(token, { onSaved, onRefused }) {
    Object.assign(this, { token, onSaved, onRefused });
    this.files = new Map();
    this.read = new Map();
    this.written = new Map();
    this.waiting = [];
    this.saving = Promise.resolve();
  }

  // What is on the disk now: each path with its ETag.
  async list() {
    const response = await fetch('/_edit/files');
    if (!response.ok) throw refused(await said(response));
    const { files } = await response.json();
    return new Map(files.map((file) => [file.path, file]));
  }

  async refresh() {
    this.files = await this.list();
  }

  async get(path) {
    // Sveltia looks at each file that it has written. What is typed until it has seen them would be lost: it sees them at once.
    const written = this.written.get(path);
    if (written !== undefined) {
      this.written.delete(path);
      return new File([written], path.split('/').pop());
    }
    const response = await fetch(`/_edit/file?path=${encodeURIComponent(path)}`);
    if (response.status === 404) throw gone(path);
    if (!response.ok) throw refused(await said(response));
    this.read.set(path, response.headers.get('ETag'));
    const { modified } = this.files.get(path) ?? {};
    return new File([await response.blob()], path.split('/').pop(), { lastModified: modified ? Date.parse(modified) : Date.now() });
  }

  // Waits for the other files of the same save.
  put(path, body) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ path, body, resolve, reject });
      if (this.waiting.length === 1) {
        setTimeout(() => {
          const batch = this.waiting.splice(0);
          this.saving = this.saving.then(() => this.save(batch));
        }, TOGETHER_MS);
      }
    });
  }

  async save(batch) {
    try {
      const stale = await this.stale(batch.map(({ path }) => path));
      if (stale.length) throw Object.assign(refused(''), { reason: 'changed', paths: stale });
      for (const { path, body } of batch) await this.post('write', path, body);
    } catch (error) {
      const texts = await Promise.all(batch.map(async ({ path, body }) => ({ path, text: await new Blob([body]).text() })));
      // What the browser says of a server that does not answer is for programmers.
      const message = error instanceof DOMException ? error.message : '';
      this.onRefused({ reason: error.reason ?? 'failed', message, paths: error.paths ?? [], texts });
      batch.forEach(({ reject }) => reject(error));
      return;
    }
    this.onSaved(batch.map(({ path }) => path));
    batch.forEach(({ resolve }) => resolve());
  }

  // Of these files, or of all that were read, those that are no longer as they were read.
  async stale(paths = [...this.read.keys()]) {
    const now = await this.list();
    return paths.filter((path) => now.get(path)?.etag !== (this.read.get(path) ?? undefined));
  }

  async post(verb, path, body) {
    const etag = this.read.get(path);
    const response = await fetch(`/_edit/${verb}?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Diptych-Token': this.token,
        ...(etag ? { 'If-Match': etag } : { 'If-None-Match': '*' }),
      },
      body,
    });
    if (response.status === 412) throw Object.assign(refused(await said(response)), { reason: 'changed', paths: [path] });
    if (!response.ok) throw refused(await said(response));
    const answer = await response.json();
    if (verb === 'write') {
      this.read.set(path, answer.etag);
      this.files.set(path, { path, etag: answer.etag, modified: new Date().toISOString() });
      this.written.set(path, body);
    } else {
      this.read.delete(path);
      this.files.delete(path);
    }
  }

  // The names directly below a folder: those of folders with true.
  children(folder) {
    const below = folder ? `${folder}/` : '';
    const names = new Map();
    for (const path of this.files.keys()) {
      if (!path.startsWith(below)) continue;
      const [name, ...rest] = path.slice(below.length).split('/');
      names.set(name, rest.length > 0);
    }
    return names;
  }
}

// The words of an answer that is an error.
async function said(response) {
  try {
    return (await response.json()).error ?? response.statusText;
  } catch {
    return response.statusText;
  }
}

class Handle {
  constructor(kind, site, path, name) {
    Object.assign(this, { kind, site, path, name });
  }

  isSameEntry(other) {
    return other instanceof Handle && other.path === this.path;
  }

  queryPermission() {
    return Promise.resolve('granted');
  }

  requestPermission() {
    return Promise.resolve('granted');
  }
}

// It has no `move`: Sveltia then writes a file in place and not beside it.
class FileHandle extends Handle {
  constructor(site, path) {
    super('file', site, path, path.split('/').pop());
  }

  getFile() {
    return this.site.get(this.path);
  }

  // Sveltia writes a file with one call, and takes no notice when closing fails: so the file is written by that call.
  createWritable() {
    const write = (data) => this.site.put(this.path, data?.type === 'write' ? data.data : data);
    return Promise.resolve({ write, close: () => Promise.resolve(), abort: () => Promise.resolve() });
  }
}

class DirectoryHandle extends Handle {
  constructor(site, path, name = path.split('/').pop()) {
    super('directory', site, path, name);
  }

  at(name) {
    return this.path ? `${this.path}/${name}` : name;
  }

  getFileHandle(name, { create = false } = {}) {
    const isFolder = this.site.children(this.path).get(name);
    if (isFolder) return Promise.reject(new DOMException(name, 'TypeMismatchError'));
    if (isFolder === undefined && !create) return Promise.reject(gone(name));
    return Promise.resolve(new FileHandle(this.site, this.at(name)));
  }

  getDirectoryHandle(name, { create = false } = {}) {
    const isFolder = this.site.children(this.path).get(name);
    if (isFolder === false) return Promise.reject(new DOMException(name, 'TypeMismatchError'));
    // A folder is there as soon as a file lies in it.
    if (isFolder === undefined && !create) return Promise.reject(gone(name));
    return Promise.resolve(new DirectoryHandle(this.site, this.at(name)));
  }

  async *entries() {
    for (const [name, isFolder] of this.site.children(this.path)) {
      const path = this.at(name);
      yield [name, isFolder ? new DirectoryHandle(this.site, path) : new FileHandle(this.site, path)];
    }
  }

  async *keys() {
    for await (const [name] of this.entries()) yield name;
  }

  async *values() {
    for await (const [, handle] of this.entries()) yield handle;
  }

  [Symbol.asyncIterator]() {
    return this.entries();
  }

  // A folder is never removed with what is in it. One that is empty is not there for us.
  async removeEntry(name) {
    const isFolder = this.site.children(this.path).get(name);
    if (isFolder === undefined) throw gone(name);
    if (isFolder) throw refused(name);
    await this.site.post('remove', this.at(name));
  }
}

// Gives Sveltia the site where it would get a private folder. It asks by a name of its own, and there is only one folder to have.
export function install(site) {
  const root = async () => {
    await site.refresh();
    return new DirectoryHandle(site, '', 'site');
  };
  globalThis.FileSystemFileHandle = FileHandle;
  globalThis.FileSystemDirectoryHandle = DirectoryHandle;
  const storage = { getDirectoryHandle: root, removeEntry: (name) => Promise.reject(refused(name)) };
  const getDirectory = { configurable: true, value: () => Promise.resolve(storage) };
  Object.defineProperty(navigator.storage, 'getDirectory', getDirectory);
  globalThis.showDirectoryPicker = root;
}
