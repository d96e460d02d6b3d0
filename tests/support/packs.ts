/** Packs for tests: files as a user has them. */
import { writePack } from "../../utils/library/pack/pack.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

/** @returns the bytes of a pack with these regulations. */
export async function packBytes(regulations: readonly Regulation[]): Promise<Uint8Array<ArrayBuffer>> {
  const facts = { id: "tests", title: "测试条文包", made: "2026-01-01", count: regulations.length };
  const stream = writePack(
    facts,
    regulations.map((regulation) => ({ regulation })),
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
