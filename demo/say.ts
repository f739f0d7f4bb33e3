/** Tells a person what happens. */
export type Say = (sentence: string) => void;

/** On standard error, so that standard output is the result's alone; each line with the seconds since the start. */
export function speaker(): Say {
  const started = Date.now();
  return (sentence) => {
    const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${sentence}\n`);
  };
}
