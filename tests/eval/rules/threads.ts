/** Threads that read documents, each one task at a time. */
import { Worker } from "node:worker_threads";
import type { Document } from "./corpus.ts";
import type { Answer, Task } from "./worker.ts";

export class Threads {
  readonly #workers: Worker[];

  /** @param documents what the tasks give numbers of. @param laws folders of laws that the library has. */
  constructor(count: number, documents: readonly Document[], laws: readonly string[]) {
    const script = new URL("./worker.ts", import.meta.url);
    this.#workers = Array.from(
      { length: count },
      () => new Worker(script, { workerData: { documents, laws } }),
    );
  }

  /** Hands the tasks out in their order. @param onAnswer called with each answer and the number of its task. */
  async run(tasks: readonly Task[], onAnswer: (answer: Answer, task: number) => void): Promise<void> {
    let next = 0;
    const work = async (worker: Worker) => {
      while (next < tasks.length) {
        const number = next++;
        onAnswer(await answerOf(worker, tasks[number] as Task), number);
      }
    };
    await Promise.all(this.#workers.map(work));
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

const answerOf = (worker: Worker, task: Task): Promise<Answer> =>
  new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (answer: Answer) => {
      worker.off("error", reject);
      resolve(answer);
    });
    worker.postMessage(task);
  });
