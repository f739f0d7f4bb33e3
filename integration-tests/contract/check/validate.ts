import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import type { Schema } from "../openapi/schema";

const ajv = new Ajv({ strict: false, allErrors: true });
const compiled = new WeakMap<Schema, ValidateFunction>();

const dotted = (pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[]` : path ? `${path}.${part}` : part), "");

function complaint(error: ErrorObject): { path: string; problem: string } {
  const path = dotted(error.instancePath);
  const params = error.params as Record<string, unknown>;
  const below = (name: unknown): string => (path ? `${path}.${String(name)}` : String(name));
  switch (error.keyword) {
    case "additionalProperties":
      return { path: below(params["additionalProperty"]), problem: "is unknown" };
    case "required":
      return { path: below(params["missingProperty"]), problem: "is missing" };
    default:
      return { path, problem: error.message ?? error.keyword };
  }
}

/** What a closed schema finds wrong with a value. */
export function complaintsOf(schema: Schema, value: unknown): { path: string; problem: string }[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(complaint);
}
