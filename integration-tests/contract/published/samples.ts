import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Payloads and vectors that TikTok and others published. They are not part of this repository. */
const FOLDER = resolve(__dirname, "../../../../shared/tiktok-shop-api/samples");

export const hasSamples = existsSync(FOLDER);

export interface Sample {
  name: string;
  content: Record<string, unknown>;
}

/** Every sample, by the name of its file; none where the folder is missing. */
export const samples = (): Sample[] =>
  (hasSamples ? readdirSync(FOLDER) : [])
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      content: JSON.parse(readFileSync(resolve(FOLDER, file), "utf8")) as Record<string, unknown>,
    }));
