import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { correctionFault } from "../../utils/import/corrections.ts";
import type { Edit } from "../../utils/intake/protocol.ts";
import type { Source } from "../../utils/regulation/entry.ts";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { Sentence } from "../clause/Sentence.tsx";
import type { Entry } from "./listing.ts";
import { correctionSentence } from "./words.ts";

interface Props {
  entry: Entry;
  isDefault: boolean;
  loadSource(id: string): Promise<Source | undefined>;
  onEdit(id: string, edit: Edit): void;
  onDefault(id: string): void;
  onRemove(id: string): void;
}

/** An opened entry: where it comes from, its names, and what can be done with it. */
export function EntryDetails({ entry, isDefault, loadSource, onEdit, onDefault, onRemove }: Props) {
  const { id, incomplete } = entry.summary;
  return (
    <div class="entry-details">
      {incomplete && <p>{i18n.t("library.incomplete")}</p>}
      <LaterEditions regulation={entry.summary} />
      {entry.isBundled ? (
        <p>{i18n.t("library.bundledExplanation")}</p>
      ) : (
        <>
          <SourceLine id={id} loadSource={loadSource} />
          <NamesForm entry={entry} onEdit={onEdit} />
        </>
      )}
      <p class="explanation" id={`default-${id}`}>
        {i18n.t("library.defaultExplanation")}
      </p>
      <p class="entry-ways">
        <button
          type="button"
          disabled={isDefault}
          aria-describedby={`default-${id}`}
          onClick={() => onDefault(id)}
        >
          {isDefault ? i18n.t("library.isDefault") : i18n.t("library.makeDefault")}
        </button>
        {!entry.isBundled && (
          <button type="button" onClick={() => onRemove(id)}>
            {i18n.t("library.remove")}
          </button>
        )}
      </p>
    </div>
  );
}

function SourceLine({ id, loadSource }: { id: string } & Pick<Props, "loadSource">) {
  const [source, setSource] = useState<Source>();
  useEffect(() => {
    let isOver = false;
    loadSource(id).then(
      (loaded) => !isOver && setSource(loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id]);
  const from = [source?.file, source?.url].filter((each) => each !== undefined).join(" · ");
  return (
    <p class="facts-line">
      {from !== "" && (
        <span>
          <Sentence text={i18n.t("library.source", { source: from })} />
        </span>
      )}
      {source?.kept && (
        <span>
          <Sentence text={i18n.t("library.keptOn", { day: source.kept })} />
        </span>
      )}
    </p>
  );
}

function NamesForm({ entry, onEdit }: Pick<Props, "entry" | "onEdit">) {
  const { id, title, aliases = [] } = entry.summary;
  const [typed, setTyped] = useState({ title, aliases: aliases.join("\n") });
  useEffect(() => setTyped({ title, aliases: aliases.join("\n") }), [entry]);
  const fault = correctionFault("title", typed.title);
  const isChanged = typed.title !== title || typed.aliases !== aliases.join("\n");
  return (
    <form
      class="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && fault === null)
          onEdit(id, { title: typed.title, aliases: typed.aliases.split("\n") });
      }}
    >
      <div class="fact-field">
        <label for={`title-${id}`}>{i18n.t("library.fieldTitle")}</label>
        <input
          id={`title-${id}`}
          type="text"
          lang="zh-CN"
          autocomplete="off"
          value={typed.title}
          aria-invalid={fault !== null}
          aria-describedby={`title-fault-${id}`}
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, title: value })}
        />
        <p class="fact-fault" role="alert" id={`title-fault-${id}`}>
          {fault && correctionSentence(fault)}
        </p>
      </div>
      <div class="fact-field">
        <label for={`aliases-${id}`}>{i18n.t("library.aliases")}</label>
        <textarea
          id={`aliases-${id}`}
          rows={2}
          lang="zh-CN"
          spellcheck={false}
          aria-describedby={`aliases-place-${id}`}
          value={typed.aliases}
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, aliases: value })}
        />
        <p class="fact-place" id={`aliases-place-${id}`}>
          {i18n.t("library.aliasesExplanation")}
        </p>
      </div>
      <button type="submit" disabled={!isChanged || fault !== null}>
        {i18n.t("library.saveChanges")}
      </button>
    </form>
  );
}
