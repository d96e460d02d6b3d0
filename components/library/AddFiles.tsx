import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";

interface Props {
  onFiles(files: readonly File[]): void;
}

/** What the dialog of the browser shows first; other files can be chosen in it too. */
const KINDS = ".docx,.doc,.txt,.md,.html,.htm,.json,.clpack,.gz";

/** Of a name made of a pasted title. */
const LONGEST_NAME = 60;

/** @returns a file of a pasted text, named by its first line. */
function pastedFile(text: string): File {
  const [first = ""] = text.trim().split(/\r?\n/, 1);
  const name = first.trim().slice(0, LONGEST_NAME) || i18n.t("library.pastedName");
  return new File([text], name, { type: "text/plain" });
}

/** The ways in which files come: chosen, pasted, or dropped anywhere on the page. */
export function AddFiles({ onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="add-heading">
      <h2 id="add-heading">{i18n.t("library.addHeading")}</h2>
      <p class="explanation" id="add-explanation">
        {i18n.t("library.addExplanation")}
      </p>
      <div class="add-ways">
        <button
          type="button"
          class="is-chief"
          aria-describedby="add-explanation"
          onClick={() => input.current?.click()}
        >
          {i18n.t("library.choose")}
        </button>
        <input
          ref={input}
          type="file"
          name="files"
          multiple
          hidden
          accept={KINDS}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
        <PasteField onFiles={onFiles} />
      </div>
    </section>
  );
}

function PasteField({ onFiles }: Props) {
  const [text, setText] = useState("");
  return (
    <details class="paste">
      <summary>{i18n.t("library.paste")}</summary>
      <label>
        {i18n.t("library.pasteLabel")}
        <textarea
          name="pasted"
          rows={8}
          lang="zh-CN"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        disabled={text.trim() === ""}
        onClick={() => {
          onFiles([pastedFile(text)]);
          setText("");
        }}
      >
        {i18n.t("library.pasteRead")}
      </button>
    </details>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere: without it, the browser would open them in place of the page. */
export function DropZone({ isOpen, onFiles }: Props & { isOpen: boolean }) {
  const [isOver, setOver] = useState(false);
  const latest = useRef({ isOpen, onFiles });
  latest.current = { isOpen, onFiles };
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = latest.current.isOpen ? "copy" : "none";
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (latest.current.isOpen) latest.current.onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", onDrag);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onDrag);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, []);
  return (
    <div class="drop-zone" hidden={!isOver} aria-hidden="true">
      <p>{isOpen ? i18n.t("library.dropHere") : i18n.t("library.busyNow")}</p>
    </div>
  );
}
