import { useLayoutEffect, useRef } from "preact/hooks";
import type { Regulation } from "../../utils/regulation/model.ts";

interface Props {
  /** The reference as the page writes it. */
  text: string;
  candidates: readonly Regulation[];
  /** Whether the first one takes the keyboard when they appear. */
  takesFocus?: boolean;
  onChoose(id: string): void;
}

/** Several documents remain: the reader, who knows more than the page says, picks one. */
export function Choice({ text, candidates, takesFocus = false, onChoose }: Props) {
  const choice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) choice.current?.querySelector("button")?.focus();
  }, []);
  return (
    <section class="choice" ref={choice}>
      <h1 class="facts-title" data-part="label" lang="zh-CN">
        {text}
      </h1>
      <ul>
        {candidates.map(({ id, title, documentNumber, issued }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)} lang="zh-CN">
              {title}
              <span class="choice-facts">{[documentNumber, issued].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
