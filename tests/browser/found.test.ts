/** What a screen shows while it reads from the library: the last that it was asked for, whatever comes first. */
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LibraryStatus } from "../../components/state/LibraryNotice.tsx";
import { type LibraryAccess, LibraryProvider } from "../../components/state/library.tsx";
import { useFound } from "../../components/state/useFound.ts";
import { LibraryError } from "../../utils/library/errors.ts";
import { packagedLibrary } from "../../utils/library/packaged.ts";
import { needsOfId } from "../../utils/lookup/needs.ts";
import type { LibraryFault } from "../../utils/messages.ts";
import type { RegulationText } from "../../utils/regulation/text.ts";
import { bridges, parks } from "../unit/search/sample.ts";

const root = document.createElement("div");
document.body.append(root);

type Text = RegulationText | undefined;

/** A library whose texts come when the test says so. */
function slowLibrary() {
  const library = packagedLibrary([parks, bridges]);
  const waiting = new Map<string, { give(text: Text): void; fail(error: Error): void }>();
  let change = () => {};
  const access: LibraryAccess = {
    library: {
      ...library,
      text: (id) =>
        new Promise<Text>((give, fail) => {
          waiting.set(id, { give, fail });
        }),
    },
    onChange: (hear) => {
      change = hear;
      return () => {};
    },
    onFault: () => () => {},
  };
  const settle = async (id: string, end: (text: Text) => void) => {
    end(await library.text(id));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    access,
    isAsked: (id: string) => waiting.has(id),
    come: (id: string) => act(() => settle(id, (text) => waiting.get(id)?.give(text))),
    fail: (id: string, fault: LibraryFault) =>
      act(() => settle(id, () => waiting.get(id)?.fail(new LibraryError(fault)))),
    change: () => act(() => change()),
  };
}

let renderings: string[];

function Screen({ wanted }: { wanted: string }) {
  const { shown, ...waiting } = useFound(wanted, needsOfId);
  const title = shown ? `${shown.wanted}: ${shown.found.find(shown.wanted)?.title ?? "none"}` : "nothing";
  renderings.push(title);
  return h("main", {}, h("p", { id: "shown" }, title), h(LibraryStatus, waiting));
}

const show = (access: LibraryAccess, wanted: string) =>
  act(() => render(h(LibraryProvider, { access, children: h(Screen, { wanted }) }), root));
const shown = () => root.querySelector("#shown")?.textContent;
const status = () => root.querySelector("[role=status]")?.textContent;

beforeEach(() => {
  renderings = [];
});
afterEach(() => {
  render(null, root);
});

describe("what a screen shows", () => {
  it("is there at once where nothing must be read", async () => {
    await show(slowLibrary().access, "");
    expect(renderings).toEqual([": none"]);
  });

  it("appears whole when it is read, and at once from then on", async () => {
    const { access, come } = slowLibrary();
    await show(access, "parks");
    expect(shown()).toBe("nothing");
    await come("parks");
    expect(shown()).toBe(`parks: ${parks.title}`);
    await show(access, "");
    renderings = [];
    await show(access, "parks");
    expect(renderings).toEqual([`parks: ${parks.title}`]);
  });

  it("stays until the next is read", async () => {
    const { access, come } = slowLibrary();
    await show(access, "parks");
    await come("parks");
    renderings = [];
    await show(access, "bridges");
    expect(new Set(renderings)).toEqual(new Set([`parks: ${parks.title}`]));
    await come("bridges");
    expect(shown()).toBe(`bridges: ${bridges.title}`);
  });

  it("is the last that was asked for: a slow first one does not overtake it", async () => {
    const { access, come } = slowLibrary();
    await show(access, "parks");
    await show(access, "bridges");
    await come("bridges");
    expect(shown()).toBe(`bridges: ${bridges.title}`);
    renderings = [];
    await come("parks");
    expect(shown()).toBe(`bridges: ${bridges.title}`);
    expect(renderings.filter((each) => each.startsWith("parks"))).toEqual([]);
  });

  it("is not a first one that comes while the last is still read", async () => {
    const { access, come } = slowLibrary();
    await show(access, "parks");
    await show(access, "bridges");
    await come("parks");
    expect(shown()).toBe("nothing");
    await show(access, "parks");
    expect(shown()).toBe(`parks: ${parks.title}`);
    await come("bridges");
    expect(shown()).toBe(`parks: ${parks.title}`);
  });

  it("is read again when the library changes, and stays meanwhile", async () => {
    const { access, come, change } = slowLibrary();
    await show(access, "parks");
    await come("parks");
    renderings = [];
    await change();
    expect(shown()).toBe(`parks: ${parks.title}`);
    await come("parks");
    expect(new Set(renderings)).toEqual(new Set([`parks: ${parks.title}`]));
  });
});

describe("how it goes", () => {
  const wait = (milliseconds: number) =>
    act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

  it("is not said for a moment, then in a word, which goes when it is there", async () => {
    const { access, come } = slowLibrary();
    await show(access, "parks");
    await wait(60);
    expect(status()).toBe("");
    await wait(150);
    expect(status()).toBe("fault.reading");
    await come("parks");
    expect(status()).toBe("");
  });

  it("is a fault in words, of this one and not of the next", async () => {
    const { access, come, fail } = slowLibrary();
    await show(access, "parks");
    await fail("parks", "damaged");
    expect(status()).toBe("fault.damaged");
    await show(access, "bridges");
    expect(status()).toBe("");
    await come("bridges");
    expect([shown(), status()]).toEqual([`bridges: ${bridges.title}`, ""]);
  });

  it("is not the fault of one that is no longer wanted", async () => {
    const { access, come, fail } = slowLibrary();
    await show(access, "parks");
    await show(access, "bridges");
    await fail("parks", "failed");
    expect(status()).toBe("");
    await come("bridges");
    expect(shown()).toBe(`bridges: ${bridges.title}`);
  });
});
