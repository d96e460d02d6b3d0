import type { ComponentChildren } from "preact";
import type { TextRange } from "../../utils/search/find/snippet.ts";
import { usePunctuation } from "../clause/textSettings.tsx";

/** Text with stretches marked. @param ranges in order, apart from each other; UTF-16 offsets, end exclusive. */
export function MarkedText(props: { text: string; ranges: readonly TextRange[] }) {
  const { ranges } = props;
  const text = usePunctuation()(props.text);
  const children: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    children.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <span lang="zh-CN">
      {children}
      {text.slice(at)}
    </span>
  );
}
