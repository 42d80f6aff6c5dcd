// A button that copies a release with its title, as formatted text and as plain text. Without it the page has the same as a file.
const text = document.querySelector("[data-copy]");
const plain = document.querySelector('.files a[type="text/plain"]');
if (text && navigator.clipboard?.write && window.ClipboardItem) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  // The words of each block in a line, links with their address.
  const lines = (node) => {
    const copy = node.cloneNode(true);
    for (const a of copy.querySelectorAll("a[href^='http'], a[href^='mailto:']")) {
      if (a.textContent.trim() !== a.href) a.append(` (${a.href.replace("mailto:", "")})`);
    }
    const blocks = copy.querySelectorAll("p, h2, h3, h4, h5, h6, li, tr, pre, figcaption");
    const leaf = (b) => !b.querySelector("p, li, tr");
    return [...blocks].filter(leaf).map((b) => b.textContent.trim().replace(/[\u00a0\u202f\u2009]/g, " ")).filter(Boolean);
  };
  button.addEventListener("click", async () => {
    const title = document.querySelector("h1").textContent.trim();
    const html = `<h1>${document.querySelector("h1").innerHTML}</h1>${text.innerHTML}`;
    const whole = plain
      ? fetch(plain.href).then((r) => r.text()).catch(() => [title, ...lines(text)].join("\n\n"))
      : Promise.resolve([title, ...lines(text)].join("\n\n"));
    const blob = (type) => (value) => new Blob([value], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ "text/html": Promise.resolve(html).then(blob("text/html")), "text/plain": whole.then(blob("text/plain")) }),
      ]);
      said.textContent = text.dataset.copied;
    } catch {
      said.textContent = "";
    }
  });
  const row = document.createElement("p");
  row.className = "copy";
  row.append(button, said);
  (document.querySelector(".press-files .files") ?? text).before(row);
}
