import { describe, expect, it } from "vitest";
import { atOnce, TooLong, Turns } from "../../utils/turns.ts";

/** A clock that only work moves. */
function clock() {
  let time = 0;
  const work = (milliseconds: number) => {
    time += milliseconds;
  };
  return { now: () => time, work };
}

describe("turns", () => {
  const pause = () => Promise.resolve();

  /** Steps of some milliseconds each, which note whose they are. */
  function* steps(count: number, each: number, name: string, log: string[], work: (time: number) => void) {
    for (let step = 0; step < count; step++) {
      work(each);
      log.push(name);
      yield;
    }
    return name;
  }

  it("give what the steps come to", async () => {
    const { now, work } = clock();
    expect(await new Turns(pause, now).run("a", steps(3, 1, "done", [], work))).toBe("done");
  });

  it("let a small page pass a large one, after a slice of it at most", async () => {
    const { now, work } = clock();
    const log: string[] = [];
    const turns = new Turns(pause, now);
    const large = turns.run("large", steps(1000, 5, "large", log, work));
    const small = turns.run("small", steps(8, 5, "small", log, work));
    await Promise.all([large, small]);
    expect(log.lastIndexOf("small")).toBeLessThan(20);
    expect(log.length).toBe(1008);
  });

  it("keep the order of one owner's jobs", async () => {
    const { now, work } = clock();
    const log: string[] = [];
    const turns = new Turns(pause, now);
    await Promise.all([
      turns.run("a", steps(50, 5, "first", log, work)),
      turns.run("a", steps(1, 5, "second", log, work)),
    ]);
    expect(log.indexOf("second")).toBe(50);
  });

  it("give up a job that takes too long, and go on with the others", async () => {
    const { now, work } = clock();
    const turns = new Turns(pause, now);
    const endless = turns.run("a", steps(1e6, 50, "endless", [], work));
    await expect(endless).rejects.toBeInstanceOf(TooLong);
    expect(await turns.run("a", steps(1, 1, "next", [], work))).toBe("next");
  });

  it("drop a job that nobody wants any more", async () => {
    const { now, work } = clock();
    const log: string[] = [];
    const turns = new Turns(pause, now);
    let isWanted = true;
    void turns.run("a", steps(1000, 5, "dropped", log, work), () => isWanted);
    const other = turns.run("b", steps(20, 5, "other", log, work));
    isWanted = false;
    await other;
    expect(log.filter((name) => name === "dropped").length).toBeLessThan(6);
  });

  it("tell what a step throws, and go on", async () => {
    const turns = new Turns(pause);
    // biome-ignore lint/correctness/useYield: it fails before it has anything to yield.
    const failing = (function* () {
      throw new Error("broken");
    })();
    await expect(turns.run("a", failing)).rejects.toThrow("broken");
    expect(await turns.run("a", [].values())).toBeUndefined();
  });

  it("are not needed for what is run at once", () => {
    const { work } = clock();
    expect(atOnce(steps(3, 1, "end", [], work))).toBe("end");
  });
});
