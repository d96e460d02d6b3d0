/** The bodies that issue a text: 局 厅 部 委 办公室 …, one or several that stand side by side. */

/** Words that names of bodies end in. */
const BODY_ENDS =
  "局 厅 部 委 办 办公室 政府 院 会 署 行 社 中心 联合会 总队 支队 管委会 联席会议 军委 司令部 党组".split(
    " ",
  );
const BODY = new RegExp(`^[\\u4e00-\\u9fff（）()]{2,40}(?:${BODY_ENDS.join("|")})$`);
/** Of one body with the word before: 国务院 办公厅. */
const INNER = /^(?:办公厅|办公室|委员会|常务委员会)$/;

/** @returns whether a text is the name of one body: 广州市公安局. */
export function isBodyName(text: string): boolean {
  const name = text.trim();
  return !name.includes("关于") && !INNER.test(name) && BODY.test(name);
}

/**
 * @param text names parted by spaces, 、 or line ends.
 * @returns the bodies, or the whole as one where a part of it is no body.
 */
export function splitBodies(text: string): string[] {
  const parts = text.split(/[\s、，,;；]+/).filter((part) => part !== "");
  return parts.every(isBodyName) ? parts : [text.replace(/\s/g, "")].filter((whole) => whole !== "");
}

/** @returns the bodies that a title begins with: 甲局 乙局关于…, 国务院关于…; none where none are named. */
export function bodiesOf(title: string): string[] {
  const about = title.indexOf("关于");
  if (about <= 0) return [];
  const bodies = splitBodies(title.slice(0, about));
  return bodies.every(isBodyName) ? bodies : [];
}

/** Who adopts or publishes, in the words of a 题注, the nearer the first. */
const ADOPTERS: readonly [said: RegExp, body: (found: RegExpExecArray) => string][] = [
  [/全国人民代表大会(?:常务委员会)?|全国人大(?:常委会)?/, ([found]) => found],
  [
    /([\u4e00-\u9fff]{2,12}?)第[^第]{1,6}届人民代表大会(常务委员会)?/,
    ([, place = "", standing = ""]) => `${place}人民代表大会${standing}`,
  ],
  [/最高人民法院|最高人民检察院/, ([found]) => found],
  [/(?:中华人民共和国)?([\u4e00-\u9fff]{2,14}?)令/, ([, body = ""]) => body],
  [/国务院(?:办公厅)?/, ([found]) => found],
];

/** @param note how a text was adopted or published, one line. @returns the body that did so. */
export function adopterOf(note: string): string[] {
  const words = note.replace(/\d{4}\s*年\s*\d+\s*月\s*\d+\s*日/g, " ");
  for (const [said, body] of ADOPTERS) {
    const found = said.exec(words);
    const name = found && body(found);
    if (name) return [name];
  }
  return [];
}
