import { describe, expect, it } from "vitest";
import { Zip } from "../../../utils/import/zip.ts";
import { type ZipPart, zipOf } from "../../support/zip-writer.ts";

const read = async (part: ZipPart) => new Zip(zipOf([part])).read(part.name);
const refuses = async (part: ZipPart, code: string) =>
  await expect(read({ ...part })).rejects.toMatchObject({ name: "ImportError", code });

describe("Zip", () => {
  it("reads deflated and stored entries by name", async () => {
    const zip = new Zip(
      zipOf([
        { name: "a/甲.xml", data: "甲".repeat(5000) },
        { name: "b", data: "乙", isStored: true },
      ]),
    );
    expect(zip.names).toEqual(["a/甲.xml", "b"]);
    expect(Buffer.from((await zip.read("a/甲.xml")) ?? []).toString()).toBe("甲".repeat(5000));
    expect(Buffer.from((await zip.read("b")) ?? []).toString()).toBe("乙");
    expect(await zip.read("c")).toBeNull();
  });

  it("reads a file with a comment behind its end", async () => {
    const bytes = zipOf([{ name: "a", data: "甲" }]);
    const longer = Uint8Array.of(...bytes, ...Buffer.from("comment"));
    expect(await new Zip(longer).read("a")).toHaveLength(3);
  });

  it("refuses sizes and checksums that lie", async () => {
    await refuses({ name: "a", data: "甲甲甲", told: { size: 3 } }, "zip-damaged");
    await refuses({ name: "a", data: "甲甲甲", told: { size: 90 } }, "zip-damaged");
    await refuses({ name: "a", data: "甲甲甲", told: { checksum: 1 } }, "zip-damaged");
    await refuses({ name: "a", data: "甲甲甲", told: { packed: 1_000_000 } }, "zip-damaged");
    await refuses({ name: "a", data: "甲甲甲", told: { method: 12 } }, "zip-damaged");
    await refuses({ name: "a", data: "甲甲甲", told: { size: 0xffffffff } }, "zip-bomb");
  });

  it("refuses what unpacks to far more than it has, whatever size is told", async () => {
    await refuses({ name: "a", data: new Uint8Array(4 * 1024 * 1024) }, "zip-bomb");
    await refuses({ name: "a", data: new Uint8Array(4 * 1024 * 1024), told: { size: 10 } }, "zip-bomb");
  });

  it("refuses bytes that do not unpack", async () => {
    await refuses({ name: "a", data: "甲", packed: Uint8Array.of(0xff, 0xff, 0xff) }, "zip-damaged");
  });

  it.each([
    ["password", [{ name: "a", data: "甲", told: { flags: 1 } }]],
    [
      "zip-damaged",
      [
        { name: "a", data: "甲" },
        { name: "a", data: "乙" },
      ],
    ],
    ["zip-bomb", Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, data: "" }))],
  ] satisfies [string, ZipPart[]][])("refuses a list of entries: %s", (code, parts) => {
    expect(() => new Zip(zipOf(parts))).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a file that breaks off anywhere", async () => {
    const bytes = zipOf([{ name: "a", data: "甲乙丙丁".repeat(100) }]);
    for (let end = 0; end < bytes.length; end++) {
      expect(() => new Zip(bytes.subarray(0, end))).toThrow(expect.objectContaining({ code: "zip-damaged" }));
    }
  });
});
