/** What commands share: how they begin and end, and how they read what they are given. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { RegulationSourceError } from "../../utils/regulation/source/source-error.ts";

/** A mistake that the user of a command can correct. */
export class UsageError extends Error {}

const isMistyped = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");

/** The message for an error of the user; undefined for a fault of ours, whose stack is needed. */
function explained(error: unknown, usage: string): string | undefined {
  if (error instanceof UsageError || error instanceof RegulationSourceError) return error.message;
  return isMistyped(error) ? `${error.message}\n\n${usage}` : undefined;
}

/**
 * Runs a command, or prints its usage where `--help` asks for it. What was typed or given wrong is said on stderr, and
 * ends with status 2.
 */
export async function runCommand(usage: string, run: () => void | Promise<void>): Promise<void> {
  if (process.argv.includes("--help")) return console.log(usage);
  try {
    await run();
  } catch (error) {
    console.error(explained(error, usage) ?? error);
    // At once: a browser or server that was started would go on.
    process.exit(2);
  }
}

/**
 * @param wanted what to give instead: "Give a .txt file."
 * @throws UsageError where there is no such file.
 */
export function readGiven(path: string, wanted: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file ${path}. ${wanted}`);
  if (found.isDirectory()) throw new UsageError(`${path} is a folder. ${wanted}`);
  return readFileSync(path);
}

/**
 * @returns the names of the .md and .txt files of a folder and of those below it, in order.
 * @throws UsageError where there is no such folder, or none of them in it.
 */
export function textsIn(folder: string, kinds = /\.(?:md|txt)$/): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is no folder. Give one with regulations as files.`);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = names.filter((name) => kinds.test(name)).sort();
  if (texts.length === 0) throw new UsageError(`No file in ${folder} has a name like ${kinds.source}.`);
  return texts;
}

/**
 * @param place where it was read: "Line 3".
 * @param example what it must have, with a value of the right kind for each.
 * @throws UsageError that says what is wrong and what to give.
 */
export function parseObject<Given extends object>(source: string, place: string, example: Given): Given {
  const refuse = (fault: string) =>
    new UsageError(`${place} ${fault}. Give an object like ${JSON.stringify(example)}`);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw refuse("is no JSON");
  }
  if (typeof value !== "object" || value === null) throw refuse("is no object");
  for (const [key, like] of Object.entries(example)) {
    const given = (value as Record<string, unknown>)[key];
    if (typeof given !== typeof like || Array.isArray(given) !== Array.isArray(like))
      throw refuse(`has no such "${key}"`);
  }
  return value as Given;
}

/**
 * @returns the objects of a file, one a line.
 * @throws UsageError where there is no such file, nothing in it, or a line is wrong.
 */
export function readObjects<Given extends object>(path: string, example: Given): Given[] {
  const lines = readGiven(path, "Give one with a JSON object a line.").toString("utf8").split("\n");
  const objects = lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [parseObject(line, `${path}:${at + 1}`, example)],
  );
  if (objects.length === 0)
    throw new UsageError(`${path} is empty. Give an object a line like ${JSON.stringify(example)}`);
  return objects;
}
