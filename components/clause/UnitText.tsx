import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { TextUnit } from "../../utils/lookup/links.ts";
import type { Pointed } from "../../utils/lookup/result.ts";
import { TextSettings, usePunctuation } from "./textSettings.tsx";

/** The text of a 款, 项 or 目 in the user's punctuation, with its references as links. */
export function UnitText({ unit }: { unit: TextUnit }) {
  const { links, onOpen } = useContext(TextSettings);
  const text = usePunctuation()(unit.text);
  const children: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, target } of links.get(unit) ?? []) {
    children.push(
      text.slice(at, start),
      <TextLink key={start} target={target} onOpen={onOpen}>
        {text.slice(start, end)}
      </TextLink>,
    );
    at = end;
  }
  return (
    <>
      {children}
      {text.slice(at)}
    </>
  );
}

interface LinkProps {
  target: Pointed;
  onOpen(target: Pointed): void;
  children: ComponentChildren;
}

/**
 * A reference that opens in the same card, under the line that says how sure it is. Not an anchor, which would open a
 * tab with a middle click, nor a button, which does not break over lines.
 */
function TextLink({ target, onOpen, children }: LinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <span
      class={`text-link is-${target.resolution.certainty}`}
      role="link"
      tabIndex={0}
      onClick={() => onOpen(target)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onOpen(target);
      }}
    >
      {children}
    </span>
  );
}
