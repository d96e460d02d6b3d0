/** Runs in a worker of the page of the benchmark: imports a pack, adds one regulation, reads clauses, and says how long. */
import { LibraryDatabase } from "../../utils/library/own/database.ts";
import { OwnLibrary } from "../../utils/library/own/own-library.ts";
import { LibraryWriter } from "../../utils/library/own/writer.ts";
import { readPack } from "../../utils/library/pack/pack.ts";

/** Milliseconds, unless it says otherwise. */
export interface LibraryTimes {
  regulations: number;
  clauses: number;
  packRead: number;
  indexed: number;
  written: number;
  imported: number;
  added: number;
  replaced: number;
  removed: number;
  undone: number;
  opened: number;
  collection: number;
  entryP50: number;
  entryP95: number;
  clauseP50: number;
  clauseP95: number;
  textP50: number;
  textP95: number;
}

const READS = 300;

/** Of the regulation that is added to the whole. */
const EXTRA = "extra";

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

async function readTimes(read: (at: number) => Promise<unknown>): Promise<[p50: number, p95: number]> {
  const times: number[] = [];
  for (let at = 0; at < READS; at++) times.push((await timed(() => read(at)))[0]);
  times.sort((a, b) => a - b);
  return [times[READS / 2] ?? 0, times[Math.floor(READS * 0.95)] ?? 0];
}

async function measure(): Promise<LibraryTimes> {
  const writer = new LibraryWriter(new LibraryDatabase());
  const { body } = await fetch("/library.gz");
  if (!body) throw new Error("no pack");
  const [packRead, { regulations }] = await timed(() => readPack(body));
  let indexed = 0;
  const start = performance.now();
  await writer.add(regulations, {
    onProgress: (step) => {
      if (step === "write") indexed = performance.now() - start;
    },
  });
  const written = performance.now() - start - indexed;
  const [first] = regulations;
  if (!first) throw new Error("an empty pack");
  const extra = { ...first.regulation, id: EXTRA, title: "青山市桥梁养护规定" };
  const [added] = await timed(() => writer.add([{ regulation: extra }]));
  const [replaced] = await timed(() => writer.add([{ regulation: { ...extra, status: "已修改" } }]));
  const [removed] = await timed(() => writer.remove([EXTRA]));
  const [undone] = await timed(() => writer.undo());
  const own = new OwnLibrary(new LibraryDatabase());
  const [opened, all] = await timed(() => own.all());
  const [collection, { catalogue }] = await timed(() => own.collection());
  const idAt = (at: number) => all[(at * 7919) % all.length]?.id ?? "";
  const [entryP50, entryP95] = await readTimes((at) => own.entry(idAt(at)));
  const [clauseP50, clauseP95] = await readTimes((at) =>
    own.clauses(idAt(at * 31), [{ ordinal: 1 + (at % 20) }]),
  );
  const [textP50, textP95] = await readTimes((at) => own.text(idAt(at * 17)));
  const clauses = catalogue.reduce(
    (sum, { numbers }) => sum + numbers.reduce((some, run) => some + run[2], 0),
    0,
  );
  return {
    regulations: all.length,
    clauses,
    packRead,
    indexed,
    written,
    imported: packRead + indexed + written,
    ...{ added, replaced, removed, undone, opened, collection },
    ...{ entryP50, entryP95, clauseP50, clauseP95, textP50, textP95 },
  };
}

const post = (message: LibraryTimes | { failure: string }) => postMessage(message);

measure().then(post, (error: unknown) => post({ failure: String(error) }));
