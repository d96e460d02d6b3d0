import { i18n } from "#i18n";
import type { PageReference, ReferenceGroup } from "../../utils/lookup/references.ts";
import { Pause } from "../clause/Sentence.tsx";
import { OptionList } from "../fields/OptionList.tsx";
import { ReferenceOption } from "./ReferenceOption.tsx";

interface Props {
  id: string;
  groups: readonly ReferenceGroup[];
  /** The most references to show, over all groups. */
  most: number;
  selected: number;
  onOpen(reference: PageReference): void;
}

/** References grouped by the document that they mean. */
export function ReferenceList({ id, groups, most, selected, onOpen }: Props) {
  let room = most;
  const shown = groups.flatMap((group) => {
    const references = group.references.slice(0, room);
    room -= references.length;
    return references.length > 0 ? [{ group, references }] : [];
  });
  return (
    <OptionList
      id={id}
      label={i18n.t("references.listLabel")}
      selected={selected}
      groups={shown.map(({ group, references }, index) => ({
        key: index,
        heading: <GroupHeading group={group} />,
        options: references.map((reference) => ({
          key: reference.index,
          content: <ReferenceOption reference={reference} />,
          onOpen: () => onOpen(reference),
        })),
      }))}
    />
  );
}

function GroupHeading({ group: { title, regulation, isOwn, references } }: { group: ReferenceGroup }) {
  return (
    <>
      {title === null ? (
        <span>{isOwn ? i18n.t("references.ownText") : i18n.t("references.unnamed")}</span>
      ) : (
        <span lang="zh-CN">
          《{title}》<span class="document-number">{regulation?.documentNumber}</span>
        </span>
      )}
      <Pause />
      <span class="group-count">{i18n.t("references.count", references.length)}</span>
    </>
  );
}
