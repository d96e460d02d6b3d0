/** The extension's files, by their permanent and their dynamic address. */
import type { Attack, Channel } from "./channel.ts";

/** Runs in the page. @returns the files that can be read, with what they say. */
async function read({ bases, files }: { bases: string[]; files: readonly string[] }): Promise<string> {
  const get = async (address: string) => {
    const answer = await fetch(address);
    return `${address} ${answer.status} ${await answer.text()}`;
  };
  const request = (address: string) =>
    new Promise<string>((resolve) => {
      const asked = new XMLHttpRequest();
      asked.onloadend = () => resolve(asked.responseText);
      asked.open("GET", address);
      asked.send();
    });
  const addresses = bases.flatMap((base) => files.map((file) => `${base}/${file}`));
  const answers = addresses.flatMap((address) => [get(address), request(address)]);
  return (await Promise.allSettled(answers))
    .map((answer) => (answer.status === "fulfilled" ? answer.value : ""))
    .join("\n");
}

/** Runs in the page. @returns the files that the page can run, show or import, with what they tell the page. */
async function use({ bases, files }: { bases: string[]; files: readonly string[] }): Promise<string[]> {
  const load = (name: string, address: string) =>
    new Promise<string>((resolve) => {
      const element = document.createElement(name);
      element.addEventListener("load", () => resolve(address));
      element.addEventListener("error", () => resolve(""));
      const attribute = { link: "href", object: "data" }[name] ?? "src";
      Object.assign(element, { rel: "stylesheet", [attribute]: address });
      document.head.append(element);
    });
  const bring = async (address: string) => `${address} ${window.attacker.told(await import(address))}`;
  const used = (address: string) => {
    if (/\.js$/.test(address)) return [load("script", address), bring(address)];
    if (/\.css$/.test(address)) return [load("link", address)];
    if (/\.(?:png|svg)$/.test(address)) return [load("img", address)];
    return [];
  };
  const addresses = bases.flatMap((base) => files.map((file) => `${base}/${file}`));
  const answers = await Promise.allSettled(addresses.flatMap(used));
  return answers.flatMap((answer) => (answer.status === "fulfilled" && answer.value ? answer.value : []));
}

const given = ({ bases, files }: Attack) => ({ bases, files });

export const FILES: Channel[] = [
  {
    name: "fetch and XMLHttpRequest of each file of the extension",
    read: (attack) => attack.tab.evaluate(read, given(attack)),
  },
  {
    name: "each script, style sheet and picture of the extension used in the page",
    read: (attack) => attack.tab.evaluate(use, given(attack)),
  },
];
