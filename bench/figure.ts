import { figureOf } from "./load";

/** `npm run figure -- F1 [--full]`: measures one figure; the last line is its result as JSON. */
async function main(): Promise<number> {
  const [id, ...flags] = process.argv.slice(2);
  const figure = id === undefined ? null : await figureOf(id);
  if (!figure) {
    console.error(`There is no figure "${id ?? ""}".`);
    return 2;
  }
  const result = await figure.run({ full: flags.includes("--full") });
  console.log(JSON.stringify(result));
  return result.ok ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
