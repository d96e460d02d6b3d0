import { useLayoutEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { beginningOf } from "../../utils/lookup/passages.ts";
import { choosable, type Offer } from "../../utils/lookup/result.ts";
import { Key } from "../fields/KeyHints.tsx";
import { useKeys } from "../fields/useKeys.ts";
import { withoutTitle } from "./certainty.ts";
import { digitsOf, factsOf, lackOf } from "./offers.ts";
import { Sentence } from "./Sentence.tsx";
import { usePunctuation } from "./textSettings.tsx";

interface Props {
  /** The reference as the page writes it. */
  text: string;
  /** The nearest on the page first. */
  candidates: readonly Offer[];
  /** Whether the first button takes the focus on appearing. */
  takesFocus?: boolean;
  onChoose(id: string): void;
}

/** The documents that an open reference may mean. The user, who knows more than the page says, chooses one. */
export function Choice({ text, candidates, takesFocus = false, onChoose }: Props) {
  const choice = useRef<HTMLElement>(null);
  const buttons = () => [...(choice.current?.querySelectorAll("button") ?? [])];
  useLayoutEffect(() => {
    if (takesFocus) buttons()[0]?.focus();
  }, []);
  const digits = digitsOf(candidates);
  const canChoose = choosable(candidates).length > 0;
  /** Moves the focus to the next or previous button; from outside the list, to the first or last. */
  const step = (by: 1 | -1) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const first = by > 0 ? 0 : -1;
    all.at(at < 0 ? first : (at + by) % all.length)?.focus();
  };
  useKeys({
    ...Object.fromEntries([...digits].map(([id, digit]) => [digit, () => onChoose(id)])),
    arrowdown: canChoose ? () => step(1) : undefined,
    arrowup: canChoose ? () => step(-1) : undefined,
  });
  return (
    <section class="choice" ref={choice}>
      <h1 class="facts-title" data-part="label" lang="zh-CN">
        {text}
      </h1>
      <ul>
        {candidates.map((offer) => (
          <li key={offer.regulation?.id ?? offer.title}>
            {offer.regulation && offer.passages ? (
              <OfferButton offer={offer} digit={digits.get(offer.regulation.id)} onChoose={onChoose} />
            ) : (
              <Lacking offer={offer} text={withoutTitle(text)} />
            )}
          </li>
        ))}
      </ul>
      {!canChoose && <p class="choice-advice">{i18n.t("choice.advice")}</p>}
    </section>
  );
}

interface OfferProps {
  offer: Offer;
  /** The key that chooses it, if it has one. */
  digit: string | undefined;
  onChoose(id: string): void;
}

/** A document that can be chosen: title, number and date (two candidates may have one title), beginning of the clause. */
function OfferButton({ offer, digit, onChoose }: OfferProps) {
  const set = usePunctuation();
  const { title, regulation, passages } = offer;
  const facts = factsOf(offer);
  return (
    <button
      type="button"
      lang="zh-CN"
      {...(digit && { "aria-keyshortcuts": digit })}
      onClick={() => regulation && onChoose(regulation.id)}
    >
      <span class="choice-title">
        <span>《{title}》</span>
        {digit && <Key name={digit} />}
      </span>
      {facts && <span class="choice-facts">{facts}</span>}
      {passages?.[0] && <span class="choice-beginning">{set(beginningOf(passages[0]))}</span>}
    </button>
  );
}

/** A document that may be meant but that the library lacks: named, so that the user can look for it elsewhere. */
function Lacking({ offer, text }: { offer: Offer; text: string }) {
  return (
    <div class="choice-lacking">
      <span lang="zh-CN">
        《{offer.title}》{text}
      </span>
      <span class="choice-facts">
        <Sentence text={lackOf(offer)} />
      </span>
    </div>
  );
}
