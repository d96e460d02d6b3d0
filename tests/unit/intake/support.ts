/** The worker of the library page without a worker: a port between page and work, and files made of texts. */
import { IntakeCaller, type WorkerLike } from "../../../utils/intake/caller.ts";
import { Intake } from "../../../utils/intake/intake.ts";
import type { DraftSummary, Failure, FromWorker, News, ToWorker } from "../../../utils/intake/protocol.ts";
import { serveIntake } from "../../../utils/intake/serve.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { openLibrary } from "../library/database-support.ts";

/** @returns a regulation as plain text. */
const textOf = (title: string, day: string, ...clauses: string[]): string =>
  [title, `（${day}某市人民政府第8次常务会议通过）`, ...clauses].join("\n");

export const PARKS = textOf(
  "某市公园管理办法",
  "2021年3月5日",
  "第一条　为了管理公园，制定本办法。",
  "第二条　公园免费开放。",
);
export const NEWER = textOf(
  "某市公园管理办法",
  "2024年6月1日",
  "第一条　为了管理公园，制定本办法。",
  "第二条　公园全年免费开放。",
);
export const MARKETS = textOf(
  "某市集市管理办法",
  "2020年1月6日",
  "第一条　为了管理集市，制定本办法。",
  "第二条　集市由县管理。",
  "第四条　集市逢五开放。",
  "第五条　摊位按次收费。",
  "第六条　本办法自公布之日起施行。",
);

export const file = (name: string, content: BlobPart): File => new File([content], name);

/** Both sides of the calls, over a library of a test's own. */
export function openIntake(bundled: readonly Regulation[] = []) {
  const library = openLibrary();
  const intake = new Intake(library.own, library.writer, bundled);
  const caller = new IntakeCaller(
    () => localWorker(intake),
    () => undefined,
  );
  return { ...library, intake, caller };
}

/** A worker that works in this thread; each message comes in a turn of its own, as between threads. */
function localWorker(intake: Intake): WorkerLike {
  let hear: ((event: { data: ToWorker }) => void) | undefined;
  const worker: WorkerLike = {
    postMessage: (data) => void setTimeout(() => hear?.({ data })),
    terminate: () => {
      hear = undefined;
    },
    onmessage: null,
    onerror: null,
  };
  const port = {
    postMessage: (data: FromWorker) =>
      void setTimeout(() => worker.onmessage?.({ data } as MessageEvent<FromWorker>)),
    addEventListener: (_: "message", listener: typeof hear) => {
      hear = listener;
    },
  };
  serveIntake(port, intake);
  return worker;
}

/** Reads files as the library page does. @returns all drafts, failures and progress that the page receives. */
export async function readAll(caller: IntakeCaller, files: readonly File[]) {
  const drafts: DraftSummary[] = [];
  const failures: Failure[] = [];
  const progress: string[] = [];
  const onNews = (news: News) => {
    if (news.type === "read") {
      drafts.push(...news.drafts);
      failures.push(...news.failures);
    } else if (news.type === "progress") progress.push(`${news.stage} ${news.done}/${news.total}`);
  };
  await caller.call("read", { files }, { onNews });
  return { drafts, failures, progress };
}

/** @returns all drafts as wanted. */
export const every = (drafts: readonly DraftSummary[]) => drafts.map(({ draft }) => ({ draft }));
