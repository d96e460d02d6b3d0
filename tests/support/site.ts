/** Serves pages under a government name from this machine, and notes every request that goes anywhere else. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** The name that browsers are told to find on this machine. */
export const SITE_HOST = "www.shhk.gov.cn";

/** Another government's name, found on this machine too. */
export const OTHER_HOST = "zwgk.shanghai.gov.cn";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** A page as it is served; the type is the file's where it is left out. */
export interface ServedPage {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export interface Site {
  /** http://www.….gov.cn:PORT */
  origin: string;
  port: number;
  /** Port of a proxy that answers nothing and notes what it was asked for. */
  recorderPort: number;
  /** Requests to hosts other than the site, as "METHOD url". */
  strays: string[];
  /** Paths asked of the site. */
  asked: string[];
  /** What was sent to the site: bodies of requests, such as reports. */
  sent: string[];
  /** Serves one more page, at a path like "/notice.html". */
  add(path: string, page: ServedPage): void;
  close(): Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** @param folder whose files are served by their names. */
export async function serveSite(folder: string): Promise<Site> {
  const pages = new Map<string, ServedPage>();
  const asked: string[] = [];
  const sent: string[] = [];
  const strays: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    // Every browser asks for it; a missing one would be an error on the console.
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    asked.push(path);
    request.setEncoding("utf8").on("data", (part: string) => sent.push(part));
    try {
      const page = pages.get(path) ?? { body: await readFile(join(folder, normalize(path))) };
      response.writeHead(200, {
        "content-type": page.type ?? TYPES[extname(path)] ?? "text/html; charset=utf-8",
        ...page.headers,
      });
      response.end(page.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const recorder = createServer((request, response) => {
    strays.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  recorder.on("connect", (request, socket) => {
    strays.push(`CONNECT ${request.url}`);
    // A browser that is closed resets what it had open.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const [port, recorderPort] = await Promise.all([listen(server), listen(recorder)]);
  return {
    origin: `http://${SITE_HOST}:${port}`,
    port,
    recorderPort,
    strays,
    asked,
    sent,
    add: (path, page) => void pages.set(path, page),
    close: async () => void (await Promise.all([stop(server), stop(recorder)])),
  };
}
