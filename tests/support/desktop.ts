/**
 * A screen of its own, with real keys: what belongs to the browser and not to a page (shortcuts, the address bar,
 * menus, the toolbar's window) cannot be reached by a driver. Linux alone has such screens.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

export interface Desktop {
  /** As X names it, ":7". */
  display: string;
  /** Presses keys one after another, as xdotool names them: "alt+shift+j", "Return". */
  press(...keys: string[]): void;
  /** Types letters and digits. */
  type(text: string): void;
  close(): void;
}

/** Xvfb takes a number that is free, and says which. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, "data");
  return { screen, display: `:${String(number).trim()}` };
}

/** Starts a screen with a window manager, without which no window has the keyboard. */
export async function startDesktop(): Promise<Desktop> {
  const { screen, display } = await startScreen();
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn("openbox", [], { stdio: "ignore", env });
  const act = (...command: string[]) => void execFileSync("xdotool", command, { env });
  return {
    display,
    press: (...keys) => act("key", "--delay", "60", ...keys),
    type: (text) => act("type", "--delay", "40", text),
    close() {
      manager.kill();
      screen.kill();
    },
  };
}
