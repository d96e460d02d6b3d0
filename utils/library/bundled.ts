/** The library as it is installed: the bundled regulations. */
import regulations from "virtual:regulations";
import { createLibrary } from "./library.ts";

export const library = createLibrary(regulations, "hongkou-work-rules-2018");
