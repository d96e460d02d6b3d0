/**
 * A fixed page and everything that is read on it. When the engine changes, the difference of the two texts shows a
 * reviewer which references were gained, lost or changed; if all are meant, `vitest -u` takes them over.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { resolvePage } from "../../../utils/reference/page/resolve.ts";
import { documentToJson } from "../../commands/references-json.ts";
import { bundled, ours, resolutionNote, targetNote } from "./support.ts";

const lines = readFileSync(new URL("frozen.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

test("the references of a fixed page", async () => {
  const blocks = lines.map((line) => parseBlock(line));
  const { blocks: resolved } = resolvePage(blocks, { date: "2019-06-01" }, bundled, ours);
  const read = resolved.flatMap((references, index) =>
    references.map(({ start, text, kind, form, document, targets, resolution }) => {
      const said = `${kind} ${form} | ${documentToJson(document) ?? "?"}: ${targets.map(targetNote).join(" ")}`;
      return `${index + 1}:${start + 1} ${text}\n    ${said}\n    ${resolutionNote(resolution)} (${resolution.rule})`;
    }),
  );
  await expect(`${read.join("\n")}\n`).toMatchFileSnapshot("frozen.references.txt");
});
