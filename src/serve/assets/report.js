// Findings as people read them: what is wrong, and both places side by side.

/** An element with a class, words and children. */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A finding. `onPlace` is called with a place that somebody points at. */
export function finding(found, words, onPlace) {
  const title = make("p", "what", found.message);
  const places = make("div", "places", ...found.labels.map((label) => place(label, words, onPlace)));
  const help = found.help ? make("p", "help", found.help) : null;
  const item = make("li", `finding ${found.severity}`, title, places, help, make("code", "rule", found.rule));
  return item;
}

function place(label, words, onPlace) {
  const where = make("span", "where", label.lang_name ? `${label.lang_name} · ` : "", words["preview-line"].replace("{line}", label.line));
  where.title = `${label.path}:${label.line}:${label.column}`;
  const written = make("q", "written", label.source.trim());
  if (label.lang) written.lang = label.lang;
  const means = label.text ? make("span", "means", label.text) : null;
  const element = make("div", `place ${label.role}`, where, label.source.trim() ? written : make("span", "path", label.path), means);
  if (onPlace && label.lang) {
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.addEventListener("click", () => onPlace(label));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onPlace(label);
      }
    });
  }
  return element;
}

/** The findings of a page, then those of the others behind a line that opens them. */
export function report(told, words, onPlace) {
  const mine = told.findings.filter((f) => f.mine);
  const others = told.findings.filter((f) => !f.mine);
  const parts = [];
  if (mine.length > 0) parts.push(list(mine, words, onPlace));
  else if (others.length === 0) parts.push(make("p", "nothing", words["preview-nothing"]));
  if (others.length > 0) {
    const rest = make("details", "others", make("summary", "", `${words["preview-others"]} (${others.length})`), list(others, words, null));
    rest.open = mine.length === 0;
    parts.push(rest);
  }
  return make("div", "report", ...parts);
}

function list(found, words, onPlace) {
  return make("ul", "findings", ...found.map((f) => finding(f, words, onPlace)));
}
