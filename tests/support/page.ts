/** What both drivers' pages have in common (Playwright's and Puppeteer's), so that one test serves both browsers. */
export interface FrameLike {
  url(): string;
  evaluate<R, A>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
}

interface Size {
  width: number;
  height: number;
}

export interface PageLike extends FrameLike {
  goto(url: string, options?: { waitUntil: [] }): Promise<unknown>;
  frames(): FrameLike[];
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  keyboard: {
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  screenshot(options: { path?: string; clip?: Size & { x: number; y: number } }): Promise<Uint8Array>;
  on(event: "pageerror", listener: (error: unknown) => void): unknown;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): unknown;
  /** Playwright's, and Puppeteer's of the same. */
  setViewportSize?(size: Size): Promise<void>;
  setViewport?(size: Size): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the window's inside this large, in CSS px: a browser zoom of 400 % leaves a quarter of each side. */
export const resize = (page: PageLike, size: Size): Promise<void> | undefined =>
  page.setViewportSize ? page.setViewportSize(size) : page.setViewport?.(size);

/** Presses a key while a modifier is held. */
export async function chord(page: PageLike, modifier: string, key: string): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** A slow laptop with both cores busy answers within this time; a quick one waits no longer than it must. */
const MAX_WAIT = 30_000;

/** Asks again until the answer is neither null nor false. @throws Error with `what` after the time is over. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false | undefined>,
  milliseconds = MAX_WAIT,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
