import { resultOf } from "../../utils/lookup/result.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { faultSentence } from "../state/LibraryNotice.tsx";
import type { Unopened as Asked } from "./useOpening.ts";

/** Why a reference that was asked for leads nowhere. The element itself stays, so that changes are announced. */
export function Unopened({ asked }: { asked: Asked | null }) {
  return (
    <div class="unopened" role="status">
      {asked && (
        <>
          <strong lang="zh-CN">{asked.target.text}</strong>
          <Reason {...asked} />
        </>
      )}
    </div>
  );
}

function Reason({ target, read }: Asked) {
  if (typeof read === "string") return <p>{faultSentence(read)}</p>;
  return <CertaintyLine {...assuranceOf({ subject: target, origin: "text" }, resultOf(target, read.find))} />;
}
