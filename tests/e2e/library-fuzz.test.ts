/** Files with random faults, read by the worker of the library page as it is built. */
import fc from "fast-check";
import { SAMPLES } from "../support/import-files.ts";
import {
  appears,
  type DroppedFile,
  dropFiles,
  openLibraryPage,
  press,
  textsOf,
} from "../support/library-page.ts";
import { mutatedFile } from "../support/mutations-of-files.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

const FILES = 200;

test("200 files with faults are each read or refused with a reason, and the worker lives on", async ({
  lens,
}) => {
  const seed = Date.now() % 1_000_000;
  const files: DroppedFile[] = fc
    .sample(mutatedFile, { numRuns: FILES, seed })
    .map(({ name, bytes }, at) => ({ name: `${at}-${name}`, content: bytes }));
  const page = await openLibraryPage(lens);
  await dropFiles(page, files);
  await appears(page, ".preview");
  // Rows come in portions as the page is scrolled to its end.
  const told = () =>
    page.evaluate(() => {
      return [...document.querySelectorAll(".failures li, .draft-file")].map(
        (each) => each.textContent ?? "",
      );
    }, undefined);
  await until(`all files (seed ${seed})`, async () => {
    const words = await told();
    return files.every(({ name }) => words.some((each) => each.includes(name)));
  });
  const unexpected = (await told()).filter((words) => words.includes("意外错误"));
  expect(unexpected, `seed ${seed}`).toEqual([]);
  await press(page, "取消");
  await appears(page, ".entries");
  const name = "utf-8.txt";
  await dropFiles(page, [{ name, content: SAMPLES[name] ?? "" }]);
  await until("the sound file", async () => (await textsOf(page, ".draft-title")).length === 1);
  await page.close();
});
