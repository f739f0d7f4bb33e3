import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A path that does not exist yet, in a temporary folder that the user who runs Postgres can reach. */
export function workFolder(): string {
  const places = [tmpdir(), "/tmp", "/var/tmp"];
  const place = process.getuid?.() === 0 ? places.find(everyoneMayPass) : places[0];
  if (place === undefined) throw new Error(`No temporary folder that another user can reach: ${places.join(", ")}.`);
  return path.join(place, `tiktok-shop-postgres-${randomBytes(6).toString("hex")}`);
}

/** Whether each folder on the way may be entered by anybody: root's home, for one, may not. */
function everyoneMayPass(folder: string): boolean {
  try {
    const here = (statSync(folder).mode & 0o001) !== 0;
    const parent = path.dirname(folder);
    return here && (parent === folder || everyoneMayPass(parent));
  } catch {
    return false;
  }
}
