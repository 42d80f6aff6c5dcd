// In every page of the preview: comes again when something was saved, and says what is wrong over the page, which stays.

import { listen, loadFindings, loadWords } from "/_diptych/news.js";
import { make, report } from "/_diptych/report.js";

// Which change this page shows.
const version = Number(new URL(import.meta.url).searchParams.get("shown"));
let judged = null;
let refresh = () => {};

listen((news) => {
  if (news.version > version) {
    location.reload();
    return;
  }
  if (news.judged !== judged) {
    judged = news.judged;
    refresh();
  }
});

if (!location.pathname.startsWith("/_")) await panel();

async function panel() {
  const words = await loadWords();
  const host = make("diptych-preview");
  const root = host.attachShadow({ mode: "open" });
  const styles = ["panel.css", "preview.css"].map((name) => {
    const link = make("link");
    link.rel = "stylesheet";
    link.href = `/_diptych/${name}`;
    return link;
  });
  const bar = make("div", "bar");
  const sheet = make("section", "sheet");
  sheet.hidden = true;
  sheet.setAttribute("aria-label", words["preview-label"]);
  root.append(...styles, make("div", "dock", sheet, bar));
  // What is said must not take part in how the page is laid out or printed.
  document.documentElement.append(host);

  const remembered = () => sessionStorage.getItem("diptych-sheet");
  refresh = async () => {
    const told = await loadFindings({ page: location.pathname });
    const mine = told.findings.filter((f) => f.mine && f.severity === "error").length;
    const nothing = document.querySelector("meta[name=diptych-empty]") !== null;
    const close = button(words["preview-close"], "close", () => {
      sessionStorage.setItem("diptych-sheet", "closed");
      sheet.hidden = true;
      toggle.setAttribute("aria-expanded", "false");
      toggle.focus();
    });
    sheet.replaceChildren(make("header", "", make("h2", "", words["preview-label"]), close), report(told, words, null));
    const urls = Object.values(told.page?.urls ?? {});
    const state = told.errors > 0 ? "error" : told.warnings > 0 ? "warning" : "good";
    const toggle = button(told.tally, `tally ${state}`, () => {
      sheet.hidden = !sheet.hidden;
      sessionStorage.setItem("diptych-sheet", sheet.hidden ? "closed" : "open");
      toggle.setAttribute("aria-expanded", String(!sheet.hidden));
    });
    const held = told.page?.draft ? words["preview-draft"] : told.page?.embargo ? words["preview-embargo"].replace("{when}", told.page.embargo) : null;
    bar.replaceChildren(
      toggle,
      ...(held ? [make("span", "held", held)] : []),
      ...(urls.length > 1 ? [link(words["preview-side"], `/_split${location.pathname}`)] : []),
      link(words["preview-status"], told.page?.key ? `/_status?page=${encodeURIComponent(told.page.key)}` : "/_status"),
      ...(told.edit ? [link(words["preview-edit"], "/_edit/")] : []),
    );
    // Somebody who has closed the sheet does not want it at each save, but an error that is new says so.
    const errors = String(told.findings.filter((f) => f.mine || nothing).map((f) => f.rule + f.message).join("\n"));
    const known = sessionStorage.getItem("diptych-errors");
    sessionStorage.setItem("diptych-errors", errors);
    const fresh = errors !== known && (mine > 0 || (nothing && told.errors > 0));
    sheet.hidden = !(fresh || (remembered() === "open" && told.findings.length > 0) || (mine > 0 && remembered() !== "closed"));
    if (fresh) sessionStorage.removeItem("diptych-sheet");
    toggle.setAttribute("aria-expanded", String(!sheet.hidden));
    toggle.setAttribute("aria-label", `${words["preview-label"]}: ${told.tally}`);
  };
  await refresh();
}

function button(text, className, act) {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

function link(text, href) {
  const element = make("a", "", text);
  element.href = href;
  return element;
}
