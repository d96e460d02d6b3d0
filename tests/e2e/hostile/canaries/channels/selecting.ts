/** Selections, ranges and what is copied of them. */
import { paste } from "../../../../support/clipboard.ts";
import { chord } from "../../../../support/page.ts";
import { type Attack, type Channel, inPage } from "./channel.ts";

/** @returns what the page heard when it was copied, and what is on the clipboard. */
async function copied({ tab, lens }: Attack): Promise<unknown> {
  const heard = await tab.evaluate(() => [...(window.attacker.heard.copy ?? [])], undefined);
  return [heard, await paste(lens)];
}

function selectAll(): string {
  document.execCommand("selectAll");
  const read = [String(getSelection())];
  for (const node of [document, document.documentElement, ...window.attacker.strangers()]) {
    getSelection()?.selectAllChildren(node);
    read.push(String(getSelection()));
  }
  return read.join("\n");
}

function rangesOverHosts(): string {
  const { told, strangers } = window.attacker;
  return strangers()
    .flatMap((host) => {
      const range = document.createRange();
      range.selectNode(host);
      const around = [String(range), told(range.cloneContents()), told(range.getClientRects())];
      range.selectNodeContents(host);
      return [...around, String(range), told(range.cloneContents())];
    })
    .join("\n");
}

function composedRanges(): string {
  const { told, strangers } = window.attacker;
  const shadowRoots = strangers().flatMap(({ shadowRoot }) => shadowRoot ?? []);
  document.execCommand("selectAll");
  const selection = getSelection() as Selection & { getComposedRanges?: (options: object) => StaticRange[] };
  const ranges = selection.getComposedRanges?.({ shadowRoots }) ?? [];
  const nodes = ranges.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer]);
  return [told(selection), ...nodes.map((node) => told(node))].join("\n");
}

function walkFromHosts(): string {
  const read: string[] = [];
  for (const host of window.attacker.strangers()) {
    for (const unit of ["character", "word", "line", "documentboundary"]) {
      getSelection()?.collapse(host, 0);
      for (let step = 0; step < 50; step++) getSelection()?.modify("extend", "forward", unit);
      read.push(String(getSelection()));
    }
  }
  return read.join("\n");
}

function selectAllEditable(): string {
  const editable = [document.documentElement, ...(window.attacker.strangers() as HTMLElement[])];
  for (const element of editable) element.contentEditable = "true";
  document.designMode = "on";
  document.execCommand("selectAll");
  const selected = String(getSelection());
  document.execCommand("copy");
  document.designMode = "off";
  return selected;
}

function copyAll(): void {
  document.execCommand("selectAll");
  document.execCommand("copy");
}

export const SELECTING: Channel[] = [
  inPage("selection of all, of the root and of the host", selectAll),
  inPage("a range over the host", rangesOverHosts),
  inPage("selection.getComposedRanges", composedRanges),
  inPage("selection.modify from the host on", walkFromHosts),
  {
    name: "everything editable, selected and copied by script",
    read: async (attack) => [await attack.tab.evaluate(selectAllEditable, undefined), await copied(attack)],
  },
  {
    name: "execCommand copy of all",
    read: async (attack) => {
      await attack.tab.evaluate(copyAll, undefined);
      return copied(attack);
    },
  },
  {
    name: "Ctrl+A and Ctrl+C of the user's",
    read: async (attack) => {
      await chord(attack.tab, "Control", "a");
      await chord(attack.tab, "Control", "c");
      return copied(attack);
    },
  },
];
