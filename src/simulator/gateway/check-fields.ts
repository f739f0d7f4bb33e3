import type { Field, Fields } from "./facts/fact";

/** What is wrong with a parameter: its name and why. */
export interface Complaint {
  name: string;
  reason: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function checkString(name: string, value: string, field: Field): Complaint | null {
  if (field.required && value === "") return { name, reason: "it is required and empty" };
  if (field.enum && !field.enum.includes(value))
    return { name, reason: `'${value}' is none of ${field.enum.join(", ")}` };
  if (field.size !== undefined && field.type === "string" && value.length > field.size) {
    return { name, reason: `it is longer than ${field.size} characters` };
  }
  return null;
}

function checkList(name: string, value: unknown, field: Field): Complaint | null {
  if (!Array.isArray(value)) return { name, reason: "expected a list" };
  if (field.required && value.length === 0) return { name, reason: "it is required and empty" };
  if (field.size !== undefined && value.length > field.size) return { name, reason: `more than ${field.size} items` };
  for (const [index, item] of value.entries()) {
    const complaint =
      field.type === "string[]"
        ? typeof item === "string"
          ? checkString(`${name}[${index}]`, item, field)
          : { name: `${name}[${index}]`, reason: "expected a string" }
        : checkObject(`${name}[${index}].`, item, field.fields ?? {});
    if (complaint) return complaint;
  }
  return null;
}

function checkField(name: string, value: unknown, field: Field): Complaint | null {
  switch (field.type) {
    case "string":
      return typeof value === "string" ? checkString(name, value, field) : { name, reason: "expected a string" };
    case "bool":
      return typeof value === "boolean" ? null : { name, reason: "expected a boolean" };
    case "int": {
      if (typeof value !== "number" || !Number.isSafeInteger(value)) return { name, reason: "expected an integer" };
      const { min = -Infinity, max = Infinity } = field;
      return value < min || value > max ? { name, reason: `expected ${min} to ${max}` } : null;
    }
    case "object":
      return checkObject(`${name}.`, value, field.fields ?? {});
    default:
      return checkList(name, value, field);
  }
}

function checkObject(prefix: string, value: unknown, fields: Fields): Complaint | null {
  if (!isRecord(value)) return { name: prefix.replace(/\.$/, ""), reason: "expected an object" };
  for (const name of Object.keys(value)) {
    if (!Object.prototype.hasOwnProperty.call(fields, name))
      return { name: prefix + name, reason: "this endpoint has no such parameter" };
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined || given === null) {
      if (field.required) return { name: prefix + name, reason: "it is required" };
      continue;
    }
    const complaint = checkField(prefix + name, given, field);
    if (complaint) return complaint;
  }
  return null;
}

/** Checks a JSON body against the documented fields; unknown fields count as wrong. */
export const checkBody = (body: Record<string, unknown>, fields: Fields): Complaint | null =>
  checkObject("", body, fields);

/** Query values as their documented types: integers, booleans, comma-joined lists. What cannot be read stays text, and is refused by the check. */
export function readQuery(query: ReadonlyMap<string, string>, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    [...query].map(([name, value]) => {
      const type = fields[name]?.type;
      if (type === "int" && /^-?\d+$/.test(value)) return [name, Number(value)];
      if (type === "bool" && /^(true|false)$/.test(value)) return [name, value === "true"];
      if (type === "string[]") return [name, value === "" ? [] : value.split(",")];
      return [name, value];
    }),
  );
}
