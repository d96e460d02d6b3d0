import { Component, type ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import { documentDates } from "../clause/Facts.tsx";
import { Pause, Sentence } from "../clause/Sentence.tsx";
import type { Placed } from "./listing.ts";

interface Props {
  placed: Placed;
  isSelected: boolean;
  isDefault: boolean;
  isOpen: boolean;
  onSelect(id: string, isSelected: boolean): void;
  onOpen(id: string | null): void;
  /** What an opened row holds. */
  children?: ComponentChildren;
}

/** A regulation in the list of the library: to be read, selected, opened. Drawn again only where something about it has changed. */
export class EntryRow extends Component<Props> {
  override shouldComponentUpdate({ placed, isSelected, isDefault, isOpen }: Props): boolean {
    const now = this.props;
    const isSame =
      placed.entry === now.placed.entry &&
      placed.editions === now.placed.editions &&
      placed.isFurther === now.placed.isFurther &&
      isSelected === now.isSelected &&
      isDefault === now.isDefault;
    return !isSame || isOpen || now.isOpen;
  }

  override render() {
    const { placed, isSelected, isOpen, onSelect, onOpen, children } = this.props;
    const { entry, isFurther } = placed;
    const { id, title } = entry.summary;
    return (
      <li
        class="entry"
        data-row={id}
        data-further={isFurther || undefined}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !isOpen || event.isComposing) return;
          event.currentTarget.querySelector<HTMLElement>("[data-control=more]")?.focus();
          onOpen(null);
        }}
      >
        <input
          type="checkbox"
          data-control="select"
          tabIndex={-1}
          aria-label={i18n.t("library.selectOne", { title })}
          checked={isSelected}
          disabled={entry.isBundled}
          onChange={({ currentTarget }) => onSelect(id, currentTarget.checked)}
        />
        <div class="entry-head">
          <a href={readingUrl(id)} data-control="read" tabIndex={-1} lang="zh-CN">
            {title}
          </a>
          <EntryFacts {...this.props} />
        </div>
        <button
          type="button"
          class="is-quiet"
          data-control="more"
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={i18n.t("library.moreOf", { title })}
          onClick={() => onOpen(isOpen ? null : id)}
        >
          {isOpen ? i18n.t("library.close") : i18n.t("library.more")}
        </button>
        {isOpen && children}
      </li>
    );
  }
}

function EntryFacts({ placed: { entry, editions, isFurther }, isDefault }: Props) {
  const { documentNumber, issuers, status } = entry.summary;
  const facts = [
    documentNumber,
    ...documentDates(entry.summary),
    status,
    issuers.join("、"),
    i18n.t("library.articles", entry.clauses),
  ].filter((fact) => fact !== undefined && fact !== "");
  return (
    <p class="facts-line">
      {isDefault && (
        <span class="tag">
          {i18n.t("library.isDefault")}
          <Pause />
        </span>
      )}
      {entry.isBundled && (
        <span class="tag">
          {i18n.t("library.bundled")}
          <Pause />
        </span>
      )}
      {editions > 1 && !isFurther && (
        <span class="tag">
          {i18n.t("library.editions", { count: editions })}
          <Pause />
        </span>
      )}
      {facts.map((fact) => (
        <span key={fact}>
          <Sentence text={fact ?? ""} />
        </span>
      ))}
    </p>
  );
}
