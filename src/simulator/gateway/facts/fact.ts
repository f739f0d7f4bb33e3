/** What TikTok's documentation says of one parameter. */
export interface Field {
  type: "string" | "int" | "bool" | "string[]" | "object" | "object[]";
  required?: true;
  enum?: readonly string[];
  min?: number;
  max?: number;
  /** Most characters of a string, most items of a list. */
  size?: number;
  fields?: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/** One endpoint as TikTok documents it: what `schemas/endpoints.json` of the API's field inventory states. */
export interface Fact {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{name}` for each path parameter. */
  path: string;
  /** Shop endpoints need `shop_cipher`, seller endpoints refuse it. */
  level: "shop" | "seller";
  /** Any one of them opens the endpoint. */
  scopes: readonly string[];
  query?: Fields;
  body?: Fields;
  /** Answered to a wrong parameter instead of 98001004. */
  parameterCode?: number;
}

export const string = (more: Omit<Field, "type"> = {}): Field => ({ type: "string", ...more });
export const int = (more: Omit<Field, "type"> = {}): Field => ({ type: "int", ...more });
export const bool = (): Field => ({ type: "bool" });
export const strings = (more: Omit<Field, "type"> = {}): Field => ({ type: "string[]", ...more });
