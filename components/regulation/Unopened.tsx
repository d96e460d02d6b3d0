import { type FindRegulation, type Pointed, resultOf } from "../../utils/lookup/result.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { assuranceOf } from "../clause/certainty.ts";

/** Why a reference that was asked for leads nowhere. The element itself stays, so that changes are announced. */
export function Unopened({ target, find }: { target: Pointed | null; find: FindRegulation }) {
  return (
    <div class="unopened" role="status">
      {target && (
        <>
          <strong lang="zh-CN">{target.text}</strong>
          <CertaintyLine {...assuranceOf({ subject: target, origin: "text" }, resultOf(target, find))} />
        </>
      )}
    </div>
  );
}
