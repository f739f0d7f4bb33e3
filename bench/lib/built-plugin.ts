import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

/** Builds the plugin if its source is newer than what is built. */
export function buildPlugin(say: (sentence: string) => void): void {
  if (newest(path.join(ROOT, ".medusa/server/src")) >= newest(path.join(ROOT, "src"))) return;
  say("Building the plugin …");
  execFileSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}

/** Options that start in any store; nobody is called. */
export const PLUGIN_OPTIONS = JSON.stringify({
  apps: [{ key: "bench", secret: "bench-secret", service_id: "7000000000000000003" }],
  vault_keys: [Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString("base64")],
  public_url: "https://store.example.com",
});

/** When any file of a folder was last written; 0 for a folder that is not there. */
function newest(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Math.max(0, ...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs));
  } catch {
    return 0;
  }
}
