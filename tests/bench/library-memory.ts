/** What a browser takes of memory, as Linux counts it. */
import { readdir, readFile } from "node:fs/promises";

/** How often it is looked at: looking costs some milliseconds a process. */
const EVERY_MS = 500;

interface Running {
  id: string;
  parent: string;
  command: string;
}

async function running(): Promise<Running[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = ids.map(async (id) => {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${id}/stat`, "utf8"),
      readFile(`/proc/${id}/cmdline`, "utf8"),
    ]);
    // Behind the name, which is in brackets and may hold any character: the state, then the parent.
    return { id, parent: stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? "", command };
  });
  return (await Promise.allSettled(all)).flatMap((each) => (each.status === "fulfilled" ? each.value : []));
}

/** @returns the bytes of all processes of a browser, what they share counted once. */
async function memoryOf(profile: string): Promise<number> {
  const all = await running();
  const ids = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { id, parent } of all) if (ids.has(parent)) ids.add(id);
  }
  const sizes = [...ids].map(async (id) => {
    const [, kilobytes = 0] = /^Pss:\s*(\d+)/m.exec(await readFile(`/proc/${id}/smaps_rollup`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  });
  const read = await Promise.allSettled(sizes);
  return read.reduce((sum, each) => sum + (each.status === "fulfilled" ? each.value : 0), 0);
}

/** @returns what some work gives, and by how many bytes the browser grew at most meanwhile; null where that is not known. */
export async function withMemory<T>(profile: string, work: () => Promise<T>): Promise<[T, number | null]> {
  const before = await memoryOf(profile).catch(() => null);
  let most = before ?? 0;
  let isAtWork = true;
  const watch = async () => {
    while (isAtWork && before !== null) {
      most = Math.max(most, await memoryOf(profile).catch(() => 0));
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const watching = watch();
  try {
    const result = await work();
    return [result, before === null ? null : most - before];
  } finally {
    isAtWork = false;
    await watching;
  }
}
