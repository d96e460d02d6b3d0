/** Firefox's driver speaks WebDriver BiDi; this file has the commands that the driver does not offer. */
import type { PageLike } from "./page.ts";

/** A value as BiDi writes it. */
interface Remote {
  type: string;
  value?: unknown;
}

/** What `script.evaluate` answers. */
interface Evaluated {
  result?: Remote;
  exceptionDetails?: { text: string };
}

interface DrivenPage {
  browser(): { connection: { send(method: string, parameters: object): Promise<{ result: unknown }> } };
  mainFrame(): { _id: string };
}

/** Sends a command by the connection that drives a page's browser. @returns the browser's answer. */
export async function sendBidi<R>(page: PageLike, method: string, parameters: object): Promise<R> {
  const { connection } = (page as unknown as DrivenPage).browser();
  return (await connection.send(method, parameters)).result as R;
}

/** @returns the name of a page's browsing context. */
export const contextOf = (page: PageLike): string => (page as unknown as DrivenPage).mainFrame()._id;

/**
 * @param target the context, and the sandbox if it is not to be the page's own world.
 * @returns the value of an expression: a text, a number, a truth, or a list of them; of anything else, undefined.
 * @throws Error where the expression throws.
 */
export async function evaluateInBidi(
  page: PageLike,
  target: { context: string; sandbox?: string },
  expression: string,
): Promise<unknown> {
  const answer = await sendBidi<Evaluated>(page, "script.evaluate", {
    expression,
    target,
    awaitPromise: true,
  });
  if (!answer.result) throw new Error(answer.exceptionDetails?.text);
  return decoded(answer.result);
}

function decoded({ type, value }: Remote): unknown {
  if (type === "null") return null;
  if (type === "array") return (value as Remote[]).map(decoded);
  return ["string", "number", "boolean"].includes(type) ? value : undefined;
}
