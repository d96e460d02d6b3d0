import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { TEMPLATE_FIELDS, unknownField } from "../../utils/citation/template.ts";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { CopyPreview } from "../copying/CopyPreview.tsx";
import { citation } from "../copying/citations.ts";
import { isTemplate, saveSettings, useSettings } from "../settings.ts";

interface Props {
  /** What the preview cites. */
  regulation: Regulation;
  address: UnitAddress;
}

/** The reader's own style, kept as it is typed, as long as every field in it exists. */
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
  /** Where the cursor stands once the inserted field is there. */
  const cursor = useRef<number | null>(null);
  const insert = (name: string) => {
    const at = field.current?.selectionStart ?? template.length;
    const behind = field.current?.selectionEnd ?? at;
    cursor.current = at + name.length + 2;
    edit(`${template.slice(0, at)}{${name}}${template.slice(behind)}`);
    field.current?.focus();
  };
  useEffect(() => {
    if (cursor.current !== null) field.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  }, [template]);

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
      <fieldset class="template-fields">
        <legend class="explanation">{i18n.t("options.templateFields")}</legend>
        {TEMPLATE_FIELDS.map((name) => (
          <button type="button" key={name} onClick={() => insert(name)}>
            <code>{`{${name}}`}</code>
          </button>
        ))}
      </fieldset>
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

function errorOf(template: string): string | null {
  const field = unknownField(template);
  if (field !== null) return i18n.t("options.templateUnknown", { field: `{${field}}` });
  return isTemplate(template) ? null : i18n.t("options.templateEmpty");
}
