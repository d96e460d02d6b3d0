/** The worker's side of the calls: one answer for each, and a stop for one that is at work. */
import { LibraryError, libraryError } from "../library/errors.ts";
import type { Intake } from "./intake.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** What a worker, or a port, has for messages. */
interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: { data: ToWorker }) => void): void;
}

type Answer = Extract<FromWorker, { answer: unknown }>["answer"];

/** Answers the calls that come through a port. */
export function serveIntake(port: Port, intake: Intake): void {
  const atWork = new Map<number, AbortController>();
  const answer = async (message: Exclude<ToWorker, { stop: true }>) => {
    const { id, ask, given } = message;
    const controller = new AbortController();
    atWork.set(id, controller);
    const work = {
      signal: controller.signal,
      tell: (news: Extract<FromWorker, { news: unknown }>["news"]) => port.postMessage({ id, news }),
    };
    try {
      // The methods have the names of the calls, and take what is given with them.
      const method = intake[ask] as (given: unknown, at: typeof work) => Promise<Answer>;
      port.postMessage({ id, answer: await method.call(intake, given, work) });
    } catch (error) {
      const { fault } = controller.signal.aborted ? new LibraryError("stopped") : libraryError(error);
      port.postMessage({ id, fault });
    } finally {
      atWork.delete(id);
    }
  };
  port.addEventListener("message", ({ data }) => {
    if ("stop" in data) atWork.get(data.id)?.abort();
    else void answer(data);
  });
}
