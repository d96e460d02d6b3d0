import { expect, it } from "vitest";
import { fuzzImport } from "../../support/fuzz-import.ts";

it("500 files with random faults are read, or refused with a typed error, each in less than 10 s", async () => {
  const { faults, read, refused } = await fuzzImport(500, 20_261_130);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(50);
  expect(refused.size).toBeGreaterThan(5);
}, 60_000);
