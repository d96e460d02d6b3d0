/** A thread of eval:rules. It has all documents, and reads those that it is asked to. */
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { Document } from "./corpus.ts";
import { Engine, type Variation } from "./engine.ts";
import { lawLibrary } from "./library.ts";
import type { RuleFacts } from "./rules.ts";

/** What to do; each is answered by one Answer. */
export type Task =
  | { kind: "record"; documents: number[] }
  | { kind: "compare"; variation: Variation; documents: number[]; answers: readonly string[] };

export interface Answer {
  /** By document: the hash of what the engine said of it, and the milliseconds it took. */
  recorded: [document: number, hash: string, cost: number][];
  rules: RuleFacts[];
  /** The first document whose answer is another one; undefined where there is none. */
  differs?: number | undefined;
  /** What the engine threw without the rule. */
  error?: string;
}

const { documents, laws } = workerData as { documents: Document[]; laws: string[] };
const engine = new Engine(lawLibrary(laws));

function hashOf(number: number): string {
  const page = documents[number]?.page;
  if (!page) throw new Error(`There is no document ${number}`);
  return createHash("sha1").update(engine.read(page, number)).digest("base64");
}

async function record(numbers: readonly number[]): Promise<Answer> {
  await engine.load(undefined);
  const recorded = numbers.map((number): Answer["recorded"][number] => {
    const start = performance.now();
    const hash = hashOf(number);
    return [number, hash, performance.now() - start];
  });
  return { recorded, rules: engine.rules.all };
}

async function compare({ variation, documents: numbers, answers }: Task & { kind: "compare" }) {
  const shared = { recorded: [], rules: [] };
  try {
    await engine.load(variation);
    return { ...shared, differs: numbers.find((number) => hashOf(number) !== answers[number]) };
  } catch (error) {
    return { ...shared, error: String(error) };
  }
}

parentPort?.on("message", async (task: Task) => {
  const answer = task.kind === "record" ? await record(task.documents) : await compare(task);
  parentPort?.postMessage(answer);
});
