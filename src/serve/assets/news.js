// What the server tells its pages. A browser opens only six connections to one server, so one of all the open pages listens
// and tells the others; when it closes, the next one takes its place.

const channel = "BroadcastChannel" in window ? new BroadcastChannel("diptych") : null;

/** Calls `tell` with { version, judged, errors, warnings } now and whenever the site was compiled. */
export function listen(tell) {
  const connect = () =>
    new Promise(() => {
      const events = new EventSource("/_events");
      events.addEventListener("compiled", (event) => {
        const news = JSON.parse(event.data);
        channel?.postMessage(news);
        tell(news);
      });
    });
  if (!channel || !navigator.locks) {
    connect();
    return;
  }
  channel.addEventListener("message", (event) => tell(event.data));
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
