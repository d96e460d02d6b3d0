/** The document's tree and its content. */
import { type Channel, inPage } from "./channel.ts";

function text(): string {
  const all = [document.documentElement, document.body, ...window.attacker.strangers()] as HTMLElement[];
  return all
    .flatMap(({ innerText, textContent, outerText }) => [innerText, textContent, outerText])
    .join("\n");
}

function markup(): string {
  const hosts = window.attacker.strangers().flatMap(({ outerHTML, innerHTML }) => [outerHTML, innerHTML]);
  return [
    document.documentElement.outerHTML,
    new XMLSerializer().serializeToString(document),
    ...hosts,
  ].join();
}

function markupOfRoots(): string {
  const hosts = window.attacker.strangers();
  const shadowRoots = hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document.documentElement, ...hosts]
    .map((element) => element.getHTML({ serializableShadowRoots: true, shadowRoots }))
    .join("\n");
}

function shadowRoots(): string {
  const { told, strangers } = window.attacker;
  // Extensions have functions of these names; a page must not.
  type Opening = (element: Element) => ShadowRoot | null;
  const scope = window as unknown as { chrome?: { dom?: { openOrClosedShadowRoot?: Opening } } };
  return strangers()
    .flatMap((host) => {
      const { openOrClosedShadowRoot } = host as unknown as { openOrClosedShadowRoot?: ShadowRoot };
      const opened = scope.chrome?.dom?.openOrClosedShadowRoot?.(host);
      return [host.shadowRoot, openOrClosedShadowRoot, opened].map((root) => told(root));
    })
    .join("\n");
}

/** Has the host give its root away, or take another. */
function rootsByForce(): string {
  const { told, strangers } = window.attacker;
  const read: unknown[] = [];
  const attempt = (work: () => unknown) => {
    try {
      read.push(work());
    } catch (error) {
      read.push(error);
    }
  };
  for (const host of strangers() as HTMLElement[]) {
    attempt(() => host.cloneNode(true));
    attempt(() => document.importNode(host, true));
    attempt(() => host.attachInternals().shadowRoot);
    for (const mode of ["open", "closed"] as const) attempt(() => host.attachShadow({ mode }));
    attempt(() => {
      host.innerHTML = "<slot></slot><template shadowrootmode=open><slot></slot></template>";
      return [host.shadowRoot, host.querySelector("slot")?.assignedNodes({ flatten: true })];
    });
    attempt(() => host.getRootNode({ composed: true }));
  }
  return read.map((value) => told(value)).join("\n");
}

/** Takes the host into a document of the page's own and looks at it there. */
async function adopted(): Promise<string> {
  const { told, strangers } = window.attacker;
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const inner = frame.contentWindow as Window & typeof globalThis;
  for (const host of strangers().filter(
    ({ isConnected, localName }) => isConnected && localName !== "iframe",
  )) {
    if (host !== frame) inner.document.body.append(host);
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const frames = Array.from({ length: inner.length }, (_, at) => inner[at]?.document?.body);
  inner.document.execCommand("selectAll");
  return [told(inner.document.documentElement), told(frames), String(inner.getSelection())].join("\n");
}

function animated(): string {
  const { told, strangers } = window.attacker;
  const animations = [
    ...document.getAnimations(),
    ...strangers().flatMap((host) => host.getAnimations({ subtree: true })),
  ];
  return animations.map(({ effect }) => told((effect as KeyframeEffect | null)?.target)).join("\n");
}

function highlighted(): string {
  const { told } = window.attacker;
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges
    .flatMap(({ startContainer, endContainer }) => [told(startContainer), told(endContainer)])
    .join();
}

function styles(): string {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  return sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\n");
}

/** What the host says of itself: its properties, and its computed style. */
function properties(): string {
  const { told, strangers } = window.attacker;
  return strangers()
    .flatMap((host) => {
      const own: string[] = [];
      for (const key in host) {
        const value = host[key as keyof Element] as unknown;
        if (typeof value !== "function") own.push(told(value));
      }
      const looks = [null, "::before", "::after", "::part(text)"].map((part) => getComputedStyle(host, part));
      return [...own, ...looks.map((look) => `${look.content} ${look.cssText}`)];
    })
    .join("\n");
}

function frames(): string {
  const { told } = window.attacker;
  const elements = [...document.querySelectorAll("iframe, frame, object, embed")] as HTMLIFrameElement[];
  const windows = Array.from({ length: window.length }, (_, at) => window[at] as Window);
  return [...windows, ...elements.map(({ contentWindow }) => contentWindow)]
    .map((each) => {
      try {
        return each ? `${each.name} ${each.location.href} ${told(each.document.documentElement)}` : "";
      } catch (error) {
        return told(error);
      }
    })
    .join("\n");
}

/** What a page has as globals that an empty one has not. */
function globals(): string {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const usual = new Set([...Object.getOwnPropertyNames(frame.contentWindow ?? {}), "attacker", "forger"]);
  const names = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
  const scope = window as unknown as Record<string, unknown>;
  return names.map((name) => `${name}: ${window.attacker.told(scope[name])}`).join("\n");
}

export const TREE: Channel[] = [
  inPage("innerText, outerText and textContent", text),
  inPage("outerHTML, and the document serialised", markup),
  inPage("getHTML with serializable and given shadow roots", markupOfRoots),
  inPage("element.shadowRoot, openOrClosedShadowRoot", shadowRoots),
  inPage("the host cloned, imported, given another root", rootsByForce),
  inPage("the host taken into a frame of the page's own", adopted),
  inPage("animations and their targets", animated),
  inPage("ranges of the highlights", highlighted),
  inPage("style sheets, adopted ones too", styles),
  inPage("properties and computed style of the host", properties),
  inPage("window.length, window[i] and frames in the tree", frames),
  inPage("globals that an empty page has not", globals),
];
