/** The worker of the library page: reads files and writes the database, so that the page stays quick. */
import { Intake } from "../../utils/intake/intake.ts";
import type { FromWorker, ToWorker } from "../../utils/intake/protocol.ts";
import { serveIntake } from "../../utils/intake/serve.ts";
import { LibraryDatabase } from "../../utils/library/own/database.ts";
import { OwnLibrary } from "../../utils/library/own/own-library.ts";
import { LibraryWriter } from "../../utils/library/own/writer.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

const tell = (message: FromWorker) => postMessage(message);

const database = new LibraryDatabase();
// The page reads the mark, and keeps it.
const marks = {
  read: async () => null,
  write: async (mark: Extract<FromWorker, { mark: unknown }>["mark"]) => tell({ mark }),
};
const port = {
  postMessage: tell,
  addEventListener: (type: "message", listener: (event: { data: ToWorker }) => void) =>
    addEventListener(type, listener),
};

/** The page has the bundled regulations, and sends them first: the package needs them once. */
function start({ data: bundled }: MessageEvent<readonly Regulation[]>): void {
  serveIntake(port, new Intake(new OwnLibrary(database), new LibraryWriter(database, marks), bundled));
}
addEventListener("message", start, { once: true });
