import { accessSync, constants } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Starts the system's Chromium, headless, with a profile of its own that is thrown away.
 * Throws a sentence that says what to install where there is none.
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...QUIET, ...(isRoot() ? ["--no-sandbox"] : [])] });
}

/** No traffic of the browser's own, and nothing that a machine without a screen cannot do. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium's sandbox refuses to start for root. */
const isRoot = (): boolean => process.getuid?.() === 0;

function findChromium(): string {
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/bin"];
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
  if (found) return found;
  throw new Error(
    `No Chromium was found: install one of ${NAMES.join(", ")}, such as with "apt-get install chromium".`,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
