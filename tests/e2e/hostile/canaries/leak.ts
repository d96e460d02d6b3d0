/**
 * The control: a page with everything in it that our extension must not put on a page. Each channel has to read it
 * there; one that reads nothing anywhere would prove nothing.
 */
import type { Canaries } from "./secrets.ts";
import { BEFORE_THE_SECRET } from "./secrets.ts";

/** Runs in the page, after the attacker's tools. @param text the secrets. @param card a document that answers anybody. */
export function leak({ text, card }: { text: string; card: string }): void {
  const root = document.documentElement;
  const put = (parent: ParentNode, name: string, inside: string, style = "") => {
    const element = document.createElement(name);
    element.textContent = inside;
    element.style.cssText = style;
    parent.append(element);
    return element;
  };
  const frame = (parent: ParentNode) => {
    const element = document.createElement("iframe");
    Object.assign(element, { src: card, name: text });
    element.style.cssText = "position:fixed;right:0;bottom:0;width:9em;height:5em";
    parent.append(element);
  };

  const onPage = () => {
    const host = put(root, "div", text, "position:fixed;left:2em;top:8em;width:40em;height:8em;margin:0");
    host.popover = "manual";
    host.showPopover();
    host.ariaLabel = text;
    host.tabIndex = 0;
    host.animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 1e6 });
    const range = document.createRange();
    range.selectNodeContents(host);
    CSS.highlights.set("xleak-0", new Highlight(range));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.leak{content:"${text}"}`);
    document.adoptedStyleSheets.push(sheet);
    const open = put(root, "div", "").attachShadow({ mode: "open", serializable: true });
    put(open, "p", text, "position:fixed;left:2em;top:20em;font-size:8px");
    frame(root);
    // Like a card that is pointed at: the page has read the names before.
    setTimeout(() => {
      const closed = document.createElement("xleak--h").attachShadow({ mode: "closed" });
      frame(closed);
      root.append(closed.host);
    }, 300);
    // What moves is noticed.
    setTimeout(() => document.body.prepend(put(root, "p", text, "height:5em")), 200);
  };

  const elsewhere = () => {
    Object.assign(window, {
      leaked: text,
      browser: { leaked: text, runtime: { sendMessage: async () => text } },
    });
    localStorage.setItem("leaked", text);
    sessionStorage.setItem("leaked", text);
    caches?.open(text).then((cache) => cache.put("/leaked", new Response(text)));
    const opening = indexedDB.open("leaked");
    opening.onupgradeneeded = () => opening.result.createObjectStore("leaked").put(text, 1);
    performance.mark(text);
    postMessage(text);
    new Image().src = `/leaky/${text}.png`;
    setTimeout(() => {
      throw new Error(text);
    });
    addEventListener("keydown", ({ key, ctrlKey }) => {
      if (key !== "c" || ctrlKey) return;
      const onCopy = (event: ClipboardEvent) => {
        event.clipboardData?.setData("text/plain", text);
        event.preventDefault();
      };
      addEventListener("copy", onCopy);
      document.execCommand("copy");
      removeEventListener("copy", onCopy);
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    elsewhere();
    // What the parser put there is known by then.
    setTimeout(onPage);
  });
}

/** @returns the secrets in a sentence, as the private document has it. */
export const leakedText = (canaries: Canaries): string =>
  `${BEFORE_THE_SECRET}：${Object.values(canaries).join("，")}`;

/** @returns the files of an extension that answers anybody, by their names. */
export function leakyFiles(text: string): Record<string, string> {
  const name = text.replace(/[：，]/g, "");
  // Named after the secrets and slow: measurements of the browser's tell of it.
  const busy = `function ${name}() { const end = performance.now() + 80; while (performance.now() < end); }`;
  const answer = `addEventListener("message", ({ ports: [port] }) => {
    if (!port) return;
    port.onmessage = () => port.postMessage({ type: "citation", text: ${JSON.stringify(text)} });
    port.postMessage({ type: "ready" });
  });`;
  return {
    "card.html": `<!doctype html><meta charset="utf-8"><p>${text}</p><script>${answer} ${busy} setInterval(${name}, 700)</script>`,
    "busy.js": `${busy} addEventListener("click", ${name}); setInterval(${name}, 700);`,
    "private.js": `export const text = ${JSON.stringify(text)};`,
  };
}
