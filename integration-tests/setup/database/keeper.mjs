/**
 * Runs one throw-away Postgres and outlives whoever ordered it by a moment: when the order's pipe closes, by an orderly
 * end or by SIGKILL alike, it stops the server and removes every file. So nobody else needs to clean up.
 *
 * argv[2]: {root, copy, folder, owner: {uid, gid} | null, user, settings}; the password comes as PGPASSWORD.
 * Says `ready` on stdout once the server accepts connections, and what goes wrong on stderr.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, readFile, rm, symlink, unlink, writeFile } from "node:fs/promises";
import path from "node:path";

const { root, copy, folder, owner, user, settings } = JSON.parse(process.argv[2]);
const { PGPASSWORD: password, ...env } = process.env;
const run = { ...(owner ?? {}), env: { ...env, LC_ALL: "C" }, cwd: "/" };
const data = path.join(folder, "data");
let server = null;
let stopping = false;

async function install() {
  await mkdir(folder, { mode: 0o755 });
  await mkdir(data, { mode: 0o700 });
  if (owner) await chown(data, owner.uid, owner.gid);
  if (!copy) return root;
  const home = path.join(folder, "postgres");
  const left = /\.a$|pkgconfig$/;
  await cp(root, home, { recursive: true, verbatimSymlinks: true, filter: (file) => !left.test(file) });
  // The package's install script makes these links; it may not have run.
  const links = JSON.parse(await readFile(path.join(root, "pg-symlinks.json"), "utf8").catch(() => "[]"));
  for (const { source, target } of links) {
    const from = path.join(folder, target.replace(/^native/, "postgres"));
    await unlink(from).catch(() => {});
    await symlink(path.basename(source), from);
  }
  for (const file of ["initdb", "postgres"]) await chmod(path.join(home, "bin", file), 0o755);
  return home;
}

async function create(home) {
  const secret = path.join(folder, "password");
  await writeFile(secret, password, { mode: 0o600 });
  if (owner) await chown(secret, owner.uid, owner.gid);
  const flags = [
    "--auth=password",
    `--username=${user}`,
    `--pwfile=${secret}`,
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const initdb = spawn(path.join(home, "bin", "initdb"), [`--pgdata=${data}`, ...flags], {
    ...run,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(initdb, "exit");
  await unlink(secret);
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
}

async function serve(home) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  server = spawn(path.join(home, "bin", "postgres"), ["-D", data, ...flags], {
    ...run,
    stdio: ["ignore", "ignore", "pipe"],
  });
  server.stderr.on("data", (chunk) => {
    process.stderr.write(chunk);
    if (chunk.includes("ready to accept connections")) process.stdout.write("ready\n");
  });
  await once(server, "exit");
  server = null;
}

/** SIGINT asks for the fast shutdown, SIGQUIT for the immediate one: nothing of this database is needed again. */
function stop() {
  if (stopping) return;
  stopping = true;
  server?.kill("SIGINT");
  setTimeout(() => server?.kill("SIGQUIT"), 5_000).unref();
}

process.stdin.on("close", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  const home = await install();
  if (!stopping) await create(home);
  if (!stopping) await serve(home);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(stopping ? 0 : 1);
