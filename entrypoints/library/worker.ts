/** The worker of the library page: reads files and writes the database, so that the page stays quick. */
import regulations from "virtual:regulations";
import { Intake } from "../../utils/intake/intake.ts";
import type { FromWorker } from "../../utils/intake/protocol.ts";
import { serveIntake } from "../../utils/intake/serve.ts";
import { LibraryDatabase } from "../../utils/library/own/database.ts";
import { OwnLibrary } from "../../utils/library/own/own-library.ts";
import { LibraryWriter } from "../../utils/library/own/writer.ts";

const tell = (message: FromWorker) => postMessage(message);

const database = new LibraryDatabase();
// The page reads the mark, and keeps it.
const marks = {
  read: async () => null,
  write: async (mark: Extract<FromWorker, { mark: unknown }>["mark"]) => tell({ mark }),
};
const intake = new Intake(new OwnLibrary(database), new LibraryWriter(database, marks), regulations);
serveIntake(
  { postMessage: tell, addEventListener: (type, listener) => addEventListener(type, listener) },
  intake,
);
