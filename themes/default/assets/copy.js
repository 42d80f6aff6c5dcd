// Shows the button that copies a release; for those without scripts the list of files has the same.
const button = document.querySelector(".copy button");
const file = document.querySelector('.files [href$=".txt"]');

// Title, summary and text.
const words = (kind, between) => [...document.querySelectorAll("h1, .title .lead, .e-content")].map((e) => e[kind]).join(between);

// With links that hold elsewhere.
const formatted = () => {
  const copy = document.createElement("div");
  copy.innerHTML = words("outerHTML", "");
  copy.querySelectorAll("[href^='#fnref']").forEach((e) => e.remove());
  copy.querySelectorAll("a").forEach((e) => (e.href = e.href));
  copy.querySelectorAll("img").forEach((e) => (e.src = e.src));
  return copy.innerHTML;
};

// The file, which has the contacts too; else the words of the page.
const plain = async () => {
  const answer = file && (await fetch(file).catch(() => null));
  return answer?.ok ? answer.text() : words("innerText", "\n\n");
};

if (button && navigator.clipboard?.write) {
  button.hidden = false;
  button.onclick = async () => {
    const blob = async (type, value) => new Blob([await value], { type });
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", formatted()), "text/plain": blob("text/plain", plain()) })]);
      button.textContent = button.nextElementSibling.textContent = button.dataset.done;
    } catch {
      // Not allowed: the text is marked, for the keys that copy.
      getSelection().selectAllChildren(document.querySelector(".e-content"));
    }
  };
}
