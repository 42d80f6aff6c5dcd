// The languages of a page side by side: scrolled together, and what was found in the margin.

import { listen, loadFindings, loadWords } from "/_diptych/news.js";
import { make, report } from "/_diptych/report.js";

const page = document.body.dataset.page;
const frames = [...document.querySelectorAll("iframe")];
const margin = document.querySelector("aside");
const words = await loadWords();

/** The places of a page that stand in every language, from top to bottom. */
function anchors(frame) {
  const scrolled = frame.contentWindow.scrollY;
  const all = [...(frame.contentDocument.querySelector("main")?.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, tr, figure") ?? [])];
  const at = (element) => element.getBoundingClientRect().top + scrolled;
  return { all: all.map(at), headings: all.filter((e) => /^H\d$/.test(e.tagName)).map(at) };
}

/** From a height of one page to the height of another that shows the same. */
function counterpart(from, to, y) {
  const [a, b] = [anchors(from), anchors(to)];
  const [x, z] = a.all.length === b.all.length ? [a.all, b.all] : a.headings.length === b.headings.length ? [a.headings, b.headings] : [[], []];
  const ends = (frame) => frame.contentDocument.documentElement.scrollHeight;
  const [left, right] = [[0, ...x, ends(from)], [0, ...z, ends(to)]];
  const i = Math.max(0, left.findLastIndex((top) => top <= y));
  const [low, high] = [left[i], left[i + 1] ?? left[i] + 1];
  const part = high > low ? (y - low) / (high - low) : 0;
  return right[i] + part * ((right[i + 1] ?? right[i]) - right[i]);
}

let together = true;
let leader = null;
let released = 0;

function follow(frame) {
  if (!together || (leader && leader !== frame)) return;
  leader = frame;
  clearTimeout(released);
  released = setTimeout(() => (leader = null), 150);
  // What stands a third down is what is being read.
  const focus = frame.clientHeight / 3;
  const y = frame.contentWindow.scrollY;
  const atEnd = y + frame.clientHeight >= frame.contentDocument.documentElement.scrollHeight - 2;
  for (const other of frames.filter((f) => f !== frame)) {
    const end = other.contentDocument.documentElement.scrollHeight - other.clientHeight;
    const top = y <= 0 ? 0 : atEnd ? end : counterpart(frame, other, y + focus) - focus;
    other.contentWindow.scrollTo({ top, behavior: "instant" });
  }
}

/** Where words stand in a page, whatever spaces and quotes the typesetting put there. */
function ranges(frame, words) {
  const plain = (text) => text.replace(/[*_`\\[\]]/g, "").replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const wanted = plain(words.replace(/\]\([^)]*\)/g, ""));
  if (wanted.length < 2) return [];
  const root = frame.contentDocument.querySelector("main") ?? frame.contentDocument.body;
  const walker = frame.contentDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "";
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let i = 0; i < node.data.length; i += 1) {
      const c = /[\s\u00a0\u202f]/.test(node.data[i]) ? " " : node.data[i];
      if (c === " " && text.endsWith(" ")) continue;
      text += c;
      places.push([node, i]);
    }
  }
  const found = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < 20; at = text.indexOf(wanted, at + 1)) {
    const range = frame.contentDocument.createRange();
    range.setStart(...places[at]);
    const [node, last] = places[at + wanted.length - 1];
    range.setEnd(node, last + 1);
    found.push(range);
  }
  return found;
}

/** Marks what was found in the pages, and goes to the first of it when somebody points at it. */
function mark(labels) {
  for (const frame of frames) {
    const { CSS, Highlight, document: text } = frame.contentWindow;
    const own = labels.filter((label) => label.lang === frame.dataset.lang).flatMap((label) => ranges(frame, label.source));
    if (!CSS.highlights) continue;
    if (!text.querySelector("link[data-diptych]")) {
      const link = text.createElement("link");
      link.rel = "stylesheet";
      link.href = "/_diptych/marks.css";
      link.dataset.diptych = "";
      text.head.append(link);
    }
    CSS.highlights.set("diptych", new Highlight(...own));
  }
}

function goTo(label) {
  const frame = frames.find((f) => f.dataset.lang === label.lang);
  const [range] = frame ? ranges(frame, label.source) : [];
  if (!range) return;
  const top = range.getBoundingClientRect().top + frame.contentWindow.scrollY - frame.clientHeight / 3;
  frame.contentWindow.scrollTo({ top, behavior: "instant" });
  follow(frame);
}

let told = null;

async function refresh() {
  told = await loadFindings({ page });
  margin.replaceChildren(make("h2", "tally", told.tally), report(told, words, goTo));
  remark();
}

function remark() {
  if (told && frames.every((f) => f.contentDocument?.readyState === "complete")) mark(told.findings.filter((f) => f.mine).flatMap((f) => f.labels));
}

function prepare(frame) {
  frame.contentWindow.addEventListener("scroll", () => follow(frame), { passive: true });
  // A link leads the whole view on, so that the languages stay together.
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || link.hasAttribute("download")) return;
    const path = link.pathname;
    if (path === frame.contentWindow.location.pathname || !path.endsWith("/")) return;
    event.preventDefault();
    location.assign(`/_split${path}${link.hash}`);
  });
  remark();
}

for (const frame of frames) {
  frame.addEventListener("load", () => prepare(frame));
  if (frame.contentDocument?.readyState === "complete" && frame.contentWindow.location.href !== "about:blank") prepare(frame);
}

const box = make("input");
box.type = "checkbox";
box.checked = true;
box.addEventListener("change", () => (together = box.checked));
const single = make("a", "", words["preview-single"]);
single.href = page;
const status = make("a", "", words["preview-status"]);
status.href = "/_status";
document.querySelector("nav").append(make("label", "", box, words["preview-sync"]), single, status);

let version = Number(document.body.dataset.version);
let judged = null;
listen((news) => {
  if (news.version > version) frames.forEach((frame) => frame.contentWindow.location.reload());
  version = news.version;
  if (news.judged !== judged) {
    judged = news.judged;
    refresh();
  }
});
await refresh();
