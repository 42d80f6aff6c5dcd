// A button that copies a release with its title, as formatted text and as plain text. Without it the page has the same as a file.
const row = document.querySelector(".copy");
const text = document.querySelector(".e-content");
if (row && text && navigator.clipboard?.write && window.ClipboardItem) {
  const plain = document.querySelector('.files a[href$=".txt"]');
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = row.dataset.copy;
  const said = document.createElement("span");
  said.className = "vh";
  said.setAttribute("role", "status");

  // The title, the summary and the text; links with their whole address, nothing that only this page needs.
  const formatted = () => {
    const copy = document.createElement("div");
    for (const part of document.querySelectorAll("h1, .title .lead, .e-content")) {
      copy.append(...(part === text ? part.cloneNode(true).childNodes : [part.cloneNode(true)]));
    }
    copy.querySelectorAll("source, [href^='#fnref']").forEach((e) => e.remove());
    copy.querySelectorAll("[href^='#']").forEach((e) => e.replaceWith(...e.childNodes));
    copy.querySelectorAll("a").forEach((e) => (e.href = e.href));
    copy.querySelectorAll("img").forEach((e) => (e.src = e.src));
    for (const e of copy.querySelectorAll("*")) {
      for (const name of ["id", "class", "role", "tabindex", "aria-label", "srcset", "sizes", "loading"]) e.removeAttribute(name);
    }
    return copy.innerHTML;
  };
  // The file with the text, which has its contacts too; where there is none, the words of the page.
  const words = async () => {
    const answer = plain && (await fetch(plain.href).catch(() => null));
    return answer?.ok ? answer.text() : `${document.querySelector("h1").innerText}\n\n${text.innerText}`;
  };

  button.addEventListener("click", async () => {
    said.textContent = "";
    const blob = (type, value) => Promise.resolve(value).then((v) => new Blob([v], { type }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", formatted()), "text/plain": blob("text/plain", words()) })]);
      button.textContent = said.textContent = row.dataset.copied;
    } catch {
      // Not allowed: the text is marked, ready for the keys that copy.
      getSelection().selectAllChildren(text);
    }
  });
  row.append(button, said);
} else row?.remove();
