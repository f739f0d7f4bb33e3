import { z } from "@medusajs/framework/zod";

/** Every field that a shape reads, as paths such as `orders[].line_items[].id`; objects and lists on the way included. */
export function* readFields(shape: z.core.$ZodType, path = ""): Generator<string> {
  if (path) yield path;
  if (shape instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(shape.shape)) {
      yield* readFields(field, path ? `${path}.${name}` : name);
    }
  } else if (shape instanceof z.ZodArray) {
    yield* readFields(shape.element, `${path}[]`);
  } else if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) {
    yield* inside(shape.def.innerType, path);
  } else if (shape instanceof z.ZodPipe) {
    yield* inside(shape.def.in, path);
  } else if (shape instanceof z.ZodUnion) {
    for (const option of shape.options) yield* inside(option, path);
  }
}

/** The fields below a shape that is the same field. */
function* inside(shape: z.core.$ZodType, path: string): Generator<string> {
  for (const field of readFields(shape, path)) if (field !== path) yield field;
}
