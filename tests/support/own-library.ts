/** The user's own library in a real browser: filled as a user fills it, and lost as browsers lose it. */
import { toChineseNumeral } from "../../utils/text/numerals.ts";
import type { Session } from "./launch.ts";
import { appears, type DroppedFile, dropFiles, openLibraryPage } from "./library-page.ts";
import { chord } from "./page.ts";

const TITLE = "青山市道路养护办法";
const SECOND = "道路养护应当在夜间进行，并提前三日公告。";
const THIRD = "沿街单位不得占用盲道堆放养护材料。";

/** 第四条 to 第三十条: the bundled one has fewer clauses, so that its numbers do not reach these. */
const FURTHER = Array.from(
  { length: 27 },
  (_, at) => `第${toChineseNumeral(at + 4)}条　第${at + 4}号路段由所在街道养护。`,
);

/** A regulation that nobody publishes, as a file of the user's. */
export const ROADS = {
  title: TITLE,
  second: SECOND,
  third: THIRD,
  file: {
    name: "道路.txt",
    content: [
      TITLE,
      "（2022年6月1日青山市人民政府第12次常务会议通过）",
      "第一条　为了规范道路养护，制定本办法。",
      `第二条　${SECOND}`,
      `第三条　${THIRD}`,
      ...FURTHER,
      "第三十一条　本办法自2022年8月1日起施行。",
    ].join("\n"),
  },
};

/** Adds a file to the user's own library, by its page. */
export async function addToLibrary(session: Session, file: DroppedFile): Promise<void> {
  const page = await openLibraryPage(session);
  await dropFiles(page, [file]);
  await appears(page, ".preview");
  // Not by its words: rows that are not painted yet have none.
  await appears(page, ".fate[data-fate]");
  await chord(page, "Control", "Enter");
  await appears(page, ".report");
  await page.close();
}

/** Deletes the database, as a browser's clean-up does: the extension's storage keeps the mark that there was one. */
export async function loseLibrary(session: Session): Promise<void> {
  const page = await session.extensionPage();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase("library");
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(deletion.error);
      }),
    undefined,
  );
}
