import type { z } from "@medusajs/framework/zod";
import type { Call } from "../../../src/tiktok/call";
import { nameOf, type Entity } from "../../../src/tiktok/endpoint";

/** The shapes that the client reads, by call: taken from the calls themselves, so that none is forgotten. */
export interface ShapeLog {
  shapes: Map<string, z.ZodType>;
  watch<E extends Entity>(client: { readonly call: Call<E> }): { readonly call: Call<E> };
}

export function createShapeLog(): ShapeLog {
  const shapes = new Map<string, z.ZodType>();
  return {
    shapes,
    watch: <E extends Entity>(client: { readonly call: Call<E> }) => {
      const call: Call<E> = (endpoint, input) => {
        shapes.set(nameOf(endpoint), input.schema);
        return client.call(endpoint, input);
      };
      return { call };
    },
  };
}
