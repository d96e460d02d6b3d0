import { Fragment } from "preact";
import { i18n } from "#i18n";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date, or Chinese with the marks and digits inside it: 虹府发〔2018〕20号. */
const PARTS =
  /(\d{4}-\d{2}-\d{2}|[《〔（]?\p{Script=Han}(?:[\p{Script=Han}\d《》〔〕（），、。]*[\p{Script=Han}》〕）])?)/u;

/**
 * A sentence of the interface. Dates are kept on one line. In another language, Chinese words are marked as Chinese, so
 * that they get a Chinese voice and Chinese glyphs.
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
        // split() puts the matches at odd indexes.
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

/** A spoken comma between parts that only layout separates; a screen reader would run them together. */
export const Pause = () => <span class="only-spoken">，</span>;
