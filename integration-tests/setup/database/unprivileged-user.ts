import { execFileSync } from "node:child_process";

export interface SystemUser {
  uid: number;
  gid: number;
}

/** Postgres refuses to run as root: who runs it instead, or null where we are not root ourselves. */
export function unprivilegedUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {
      continue;
    }
  }
  throw new Error("Postgres does not run as root, and there is no user `postgres` or `nobody` to run it as.");
}

function id(option: "-u" | "-g", name: string): number {
  return Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}
