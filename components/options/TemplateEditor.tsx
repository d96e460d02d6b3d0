import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { citation } from "../../utils/citation/copying.ts";
import {
  isTemplate,
  LONGEST_TEMPLATE,
  TEMPLATE_FIELDS,
  unknownField,
} from "../../utils/citation/template.ts";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { CopyPreview } from "../copying/CopyPreview.tsx";
import { saveSettings, useSettings } from "../state/settings.ts";
import { useInsertion } from "./useInsertion.ts";

interface Props {
  /** What the preview cites. */
  regulation: Regulation;
  address: UnitAddress;
}

/** The user's own style, kept as it is typed, as long as it can be copied with. */
export function TemplateEditor({ regulation, address }: Props) {
  const settings = useSettings();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const template = draft ?? settings.template;
  const error = errorOf(template);

  const edit = (text: string) => {
    setDraft(text);
    if (isTemplate(text)) void saveSettings({ template: text });
  };
  const insert = useInsertion(field, template, edit);

  return (
    <section class="template">
      <h2 id="template-heading">{i18n.t("options.template")}</h2>
      <p class="explanation">{i18n.t("options.templateExplanation")}</p>
      <textarea
        ref={field}
        lang="zh-CN"
        rows={3}
        spellcheck={false}
        aria-labelledby="template-heading"
        aria-invalid={error !== null}
        aria-describedby="template-error"
        value={template}
        onInput={(event) => edit(event.currentTarget.value)}
      />
      <p class="template-error" id="template-error" role="alert">
        {error}
      </p>
      <FieldButtons onInsert={insert} />
      {error === null && (
        <CopyPreview
          id="template-preview"
          label={i18n.t("options.templatePreview")}
          copyable={citation(regulation, [address], "template", { ...settings, template })}
        />
      )}
    </section>
  );
}

/** A button for each template field, which inserts it at the cursor. */
function FieldButtons({ onInsert }: { onInsert(field: string): void }) {
  return (
    <fieldset class="template-fields">
      <legend class="explanation">{i18n.t("options.templateFields")}</legend>
      {TEMPLATE_FIELDS.map((name) => `{${name}}`).map((field) => (
        <button type="button" key={field} onClick={() => onInsert(field)}>
          <code>{field}</code>
        </button>
      ))}
    </fieldset>
  );
}

function errorOf(template: string): string | null {
  if (template.length > LONGEST_TEMPLATE)
    return i18n.t("options.templateLong", { longest: LONGEST_TEMPLATE, length: template.length });
  const field = unknownField(template);
  if (field !== null) return i18n.t("options.templateUnknown", { field: `{${field}}` });
  return isTemplate(template) ? null : i18n.t("options.templateEmpty");
}
