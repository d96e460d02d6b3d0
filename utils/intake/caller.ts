/** The page's side of the calls. A worker that does not stop when it is told to is ended, and the next call starts another. */
import { LibraryError } from "../library/errors.ts";
import type { Mark } from "../library/own/mark.ts";
import type { CallName, Calls, FromWorker, News, ToWorker } from "./protocol.ts";

/** A worker that reads one long text may hear nothing for a second. */
const STOP_MS = 3000;
/** Writing takes two seconds for a national library, and cannot be stopped. */
const STOP_WRITING_MS = 30_000;

/** As much of a Worker as is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  resolve(answer: unknown): void;
  reject(error: LibraryError): void;
  onNews: (news: News) => void;
  isWriting: boolean;
}

export interface CallOptions {
  onNews?: (news: News) => void;
  signal?: AbortSignal;
}

export class IntakeCaller {
  readonly #start: () => WorkerLike;
  readonly #onMark: (mark: Mark) => void;
  readonly #pending = new Map<number, Pending>();
  #worker: WorkerLike | undefined;
  #last = 0;

  /** @param start starts the worker, which happens at the first call. @param onMark keeps the mark of the library. */
  constructor(start: () => WorkerLike, onMark: (mark: Mark) => void) {
    this.#start = start;
    this.#onMark = onMark;
  }

  /** @throws LibraryError; "stopped" where the signal stopped it. */
  call<K extends CallName>(
    ask: K,
    given: Calls[K]["given"],
    { onNews = () => undefined, signal }: CallOptions = {},
  ): Promise<Calls[K]["answer"]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new LibraryError("stopped"));
      const end =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener("abort", stop);
          settle(value);
        };
      const stop = () => this.#stop(id);
      signal?.addEventListener("abort", stop);
      const settled = { resolve: end(resolve as (answer: unknown) => void), reject: end(reject) };
      this.#pending.set(id, { ...settled, onNews, isWriting: false });
      this.#open().postMessage({ id, ask, given } as ToWorker);
    });
  }

  /** Ends the worker; calls that are at work fail. */
  close(): void {
    this.#end("stopped");
  }

  #open(): WorkerLike {
    if (!this.#worker) {
      this.#worker = this.#start();
      this.#worker.onmessage = ({ data }) => this.#hear(data);
      // Out of memory, or a script that did not load.
      this.#worker.onerror = () => this.#end("failed");
    }
    return this.#worker;
  }

  #hear(message: FromWorker): void {
    if ("mark" in message) {
      this.#onMark(message.mark);
      return;
    }
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ("news" in message) {
      const { news } = message;
      pending.isWriting = news.type === "progress" && news.stage === "write";
      pending.onNews(news);
      return;
    }
    this.#pending.delete(message.id);
    if ("fault" in message) pending.reject(new LibraryError(message.fault));
    else pending.resolve(message.answer);
  }

  #stop(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#worker?.postMessage({ id, stop: true });
    const isHung = () => this.#pending.get(id) === pending;
    setTimeout(() => isHung() && this.#end("stopped"), pending.isWriting ? STOP_WRITING_MS : STOP_MS);
  }

  #end(fault: "stopped" | "failed"): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of all) reject(new LibraryError(fault));
  }
}
