// What the server tells its pages. A browser opens only six connections to one server, so one of all the open pages listens
// and tells the others; when it closes, the next one takes its place.

const channel = "BroadcastChannel" in window ? new BroadcastChannel("diptych") : null;

/** Calls `tell` with { version, judged, errors, warnings } now and whenever the site was compiled. */
export function listen(tell) {
  let last = null;
  const connect = () =>
    new Promise(() => {
      channel?.addEventListener("message", (event) => {
        if (event.data === "what is new?" && last) channel.postMessage(last);
      });
      const events = new EventSource("/_events");
      events.addEventListener("compiled", (event) => {
        last = JSON.parse(event.data);
        channel?.postMessage(last);
        tell(last);
      });
    });
  if (!channel || !navigator.locks) {
    connect();
    return;
  }
  channel.addEventListener("message", (event) => {
    if (event.data.version !== undefined) tell(event.data);
  });
  channel.postMessage("what is new?");
  navigator.locks.request("diptych-events", connect);
}

/** The words of the interface in the language of the reader. */
export async function loadWords(lang) {
  const answer = await fetch(`/_diptych/words.json${lang ? `?lang=${lang}` : ""}`);
  return (await answer.json()).words;
}

/** The findings, those about `about` (`{ page }` or `{ file }`) first. */
export async function loadFindings(about, lang) {
  const query = new URLSearchParams(about);
  if (lang) query.set("lang", lang);
  return (await fetch(`/_diptych/findings.json?${query}`)).json();
}
