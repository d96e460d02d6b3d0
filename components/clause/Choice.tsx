import { useLayoutEffect, useRef } from "preact/hooks";
import type { Offer } from "../../utils/lookup/reading.ts";
import { Key } from "../fields/Key.tsx";
import { useKeys } from "../fields/useKeys.ts";

interface Props {
  /** The reference as the page writes it. */
  text: string;
  candidates: readonly Offer[];
  /** Whether the first one takes the keyboard when they appear. */
  takesFocus?: boolean;
  onChoose(id: string): void;
}

/** Of so many each has a digit key of its own. */
const MOST_KEYS = 9;

/** Several documents remain: the reader, who knows more than the page says, picks one. */
export function Choice({ text, candidates, takesFocus = false, onChoose }: Props) {
  const choice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) choice.current?.querySelector("button")?.focus();
  }, []);
  const here = candidates.flatMap(({ regulation }) => regulation ?? []);
  const keyed = here.slice(0, MOST_KEYS);
  useKeys(Object.fromEntries(keyed.map(({ id }, index) => [index + 1, () => onChoose(id)])));
  return (
    <section class="choice" ref={choice}>
      <h1 class="facts-title" data-part="label" lang="zh-CN">
        {text}
      </h1>
      <ul>
        {here.map(({ id, title, documentNumber, issued }, index) => (
          <li key={id}>
            <button
              type="button"
              lang="zh-CN"
              {...(index < MOST_KEYS && { "aria-keyshortcuts": `${index + 1}` })}
              onClick={() => onChoose(id)}
            >
              {title}
              {index < MOST_KEYS && <Key name={`${index + 1}`} />}
              <span class="choice-facts">{[documentNumber, issued].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
