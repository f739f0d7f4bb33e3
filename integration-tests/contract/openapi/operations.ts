import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LATER_VERSIONS } from "../facts/exceptions";
import type { Schema } from "./schema";

interface Parameter {
  name: string;
  in: "query" | "header" | "path";
  required?: boolean;
  schema: Schema;
}

type Content = { "application/json": { schema: Schema } };

interface RawOperation {
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: { "200": { content: Content } };
}

/** One call as TikTok's OpenAPI files state it. */
export interface Operation {
  parameters: readonly Parameter[];
  /** Null where the call takes no body. */
  body: Schema | null;
  answer: Schema;
}

type Paths = Record<string, Record<string, RawOperation>>;

const FOLDER = resolve(
  __dirname,
  "../../../node_modules/@tts-open-toolkit/cli/skills/tts-openapi-guide/references/oas/paths",
);

const files = new Map<string, Paths>();

/** The file of a path is named after its first part. */
function pathsFor(path: string): Paths {
  const name = path.split("/")[1] ?? "";
  const known = files.get(name);
  if (known) return known;
  const file = resolve(FOLDER, `${name}.json`);
  const paths = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { paths: Paths }).paths : {};
  for (const { path: later, like } of LATER_VERSIONS) {
    const known = paths[like];
    if (known) paths[later] ??= known;
  }
  files.set(name, paths);
  return paths;
}

/** The operation of a method and a path template. */
export function operationOf(method: string, template: string): Operation | null {
  const found = pathsFor(template)[template]?.[method.toLowerCase()];
  return found
    ? {
        parameters: found.parameters,
        body: found.requestBody?.content["application/json"].schema ?? null,
        answer: found.responses["200"].content["application/json"].schema,
      }
    : null;
}

const fits = (template: string, path: string): boolean => {
  const wanted = template.split("/");
  const given = path.split("/");
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith("{") ? given[index] !== "" : part === given[index]))
  );
};

/** The template that a path fits, plain ones before those with parameters; null when the files have none. */
export function templateOf(method: string, path: string): string | null {
  const candidates = Object.entries(pathsFor(path))
    .filter(([template, operations]) => method.toLowerCase() in operations && fits(template, path))
    .map(([template]) => template);
  return candidates.find((template) => !template.includes("{")) ?? candidates[0] ?? null;
}
