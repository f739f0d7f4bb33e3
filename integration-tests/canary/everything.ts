import type { Stage } from "./stage";

/** Lets a request fail as it may: only what was said counts. */
export const attempt = (work: Promise<unknown>) => work.catch(() => undefined);

/** Everything there is to say, put into one sentence of TikTok's. */
export const everything = (stage: Stage): string =>
  stage.canaries
    .all()
    .map(({ value }) => value)
    .join(" ");
