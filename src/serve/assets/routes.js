// The configuration → which files the entry is that Sveltia has open, and at which address it opens a file.

export class Routes {
  constructor({ collections, i18n }) {
    Object.assign(this, { collections, locales: i18n.locales });
  }

  // The entry of an address (`#/collections/press/entries/x`): its files by language; none for a list or a new entry.
  entry(hash) {
    const found = decodeURI(hash).match(/^#\/collections\/([^/?]+)\/entries\/([^?]+)/);
    const collection = found && this.collections.find(({ name }) => name === found[1]);
    const path = collection && pattern(collection, found[2]);
    if (!path) return null;
    const files = Object.fromEntries(this.locales.map((code) => [code, path.replaceAll('{{locale}}', code)]));
    return { collection: collection.name, name: found[2], files };
  }

  // Where a new entry is begun with what it should say at first: a release with its day, and as a draft. None where that is done.
  begun(hash) {
    const found = hash.match(/^#\/collections\/([^/?]+)\/new$/);
    const fields = this.collections.find(({ name }) => name === found?.[1])?.fields ?? [];
    const has = (name) => fields.some((field) => field.name === name);
    if (!has('date') || !has('embargo')) return null;
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
    return `${hash}?draft=true&date=${day}`;
  }

  // The address of the entry that a file belongs to; none for what Sveltia does not edit.
  hash(path) {
    for (const collection of this.collections) {
      const name = nameIn(collection, path, this.locales);
      if (name) return `#/collections/${collection.name}/entries/${encodeURI(name)}`;
    }
    return null;
  }
}

// The path of an entry with `{{locale}}` in the place of the language.
function pattern(collection, name) {
  if (collection.files) return collection.files.find((file) => file.name === name)?.file;
  return `${collection.folder}/${collection.path.replace('{{slug}}', name)}.{{locale}}.${collection.extension}`;
}

function nameIn(collection, path, locales) {
  const matches = (template) => locales.some((code) => template.replaceAll('{{locale}}', code) === path);
  if (collection.files) return collection.files.find(({ file }) => matches(file))?.name;
  if (!path.startsWith(`${collection.folder}/`)) return undefined;
  const name = path.slice(collection.folder.length + 1).split('/')[0].replace(/\.[a-z]+\.md$/, '');
  return matches(pattern(collection, name)) ? name : undefined;
}
