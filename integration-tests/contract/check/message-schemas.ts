import { EXTRA_FIELDS } from "../facts/exceptions";
import type { Facts, FieldType } from "../facts/facts";
import type { Operation } from "../openapi/operations";
import { addField, closed, type Schema } from "../openapi/schema";

const TYPES: Record<FieldType, Schema> = {
  string: { type: "string" },
  int: { type: "integer" },
  bool: { type: "boolean" },
  id: { type: ["string", "integer"] },
};

/** What every signed call may carry in its query: no file lists these. */
const COMMON_QUERY = ["app_key", "sign", "timestamp"];

/** What an envelope has beside `data`. */
const ENVELOPE: Schema = { type: "object", properties: {}, additionalProperties: false };

export interface MessageSchemas {
  /** Of `{ query, body }`. */
  request: Schema;
  /** Of the whole answer. */
  answer: Schema;
}

function addExtras(call: string, schemas: MessageSchemas): MessageSchemas {
  for (const { path, type } of EXTRA_FIELDS.filter((extra) => extra.call === call)) {
    addField(path.startsWith("data") ? schemas.answer : schemas.request, path, { ...TYPES[type] });
  }
  return schemas;
}

/** The closed schemas of a call that TikTok's OpenAPI files have. */
export function schemasOfOperation(call: string, { parameters, body, answer }: Operation): MessageSchemas {
  const own = parameters.filter((parameter) => parameter.in === "query");
  const query: Schema = {
    type: "object",
    properties: {
      ...Object.fromEntries(COMMON_QUERY.map((name) => [name, { type: "string" }])),
      ...Object.fromEntries(own.map(({ name, schema }) => [name, closed(schema)])),
    },
    required: [...COMMON_QUERY, ...own.filter(({ required }) => required).map(({ name }) => name)],
    additionalProperties: false,
  };
  const properties = { query, ...(body ? { body: closed(body) } : {}) };
  const request = { type: "object", properties, required: ["query"], additionalProperties: false };
  return addExtras(call, { request, answer: closed(answer) });
}

/** The closed schemas of a call that only the facts have. */
export function schemasOfFacts(call: string, fields: NonNullable<Facts["fields"]>): MessageSchemas {
  const schemas: MessageSchemas = {
    request: closed({ type: "object", properties: { query: { type: "object" } } }),
    answer: closed({ ...ENVELOPE, properties: { code: TYPES.int, message: TYPES.string, request_id: TYPES.string } }),
  };
  for (const [path, type] of Object.entries(fields)) {
    addField(path.startsWith("data") ? schemas.answer : schemas.request, path, { ...TYPES[type] });
  }
  return addExtras(call, schemas);
}

/** The closed schema of a webhook topic. */
export function schemaOfTopic(topic: string, fields: NonNullable<Facts["fields"]>): Schema {
  const schema = closed({ type: "object" });
  for (const [path, type] of Object.entries(fields)) addField(schema, path, { ...TYPES[type] });
  for (const { path, type } of EXTRA_FIELDS.filter((extra) => extra.call === topic))
    addField(schema, path, TYPES[type]);
  return schema;
}
