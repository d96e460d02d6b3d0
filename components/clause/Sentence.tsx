import { Fragment } from "preact";
import { i18n } from "#i18n";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date, or Chinese with the marks and digits inside it: 虹府发〔2018〕20号. */
const PARTS =
  /(\d{4}-\d{2}-\d{2}|[《〔（]?\p{Script=Han}(?:[\p{Script=Han}\d《》〔〕（），、。]*[\p{Script=Han}》〕）])?)/u;

/**
 * Words of the interface: dates stay in one line, and the Chinese in another language is marked, so that it is spoken
 * by a Chinese voice and set in Chinese glyphs.
 */
export function Sentence({ text }: { text: string }) {
  const isChinese = i18n.t("language").startsWith("zh");
  return (
    <>
      {text.split(PARTS).map((part, index) => {
        if (DATE.test(part)) {
          return (
            <span class="date" key={index}>
              {part}
            </span>
          );
        }
        // What matched stands at the odd places.
        if (isChinese || index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
        return (
          <span lang="zh-CN" key={index}>
            {part}
          </span>
        );
      })}
    </>
  );
}

/** Between parts that stand apart for the eye, a pause for the ear: their names would run together. */
export const Pause = () => <span class="only-spoken">，</span>;
