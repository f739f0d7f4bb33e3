import type { LoaderOptions } from "@medusajs/framework/types";
import { resolveOptions } from "../options";

/** Stops the boot with every problem of the options at once. */
export default async function validateOptions({ options }: LoaderOptions): Promise<void> {
  resolveOptions(options);
}
