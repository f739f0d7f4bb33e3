import { Agent, request } from "node:http";

/** Sends one request; each call a new one. */
export type Shot = () => { url: string; body: string; headers: Record<string, string> };

export interface Volley {
  /** Answers of 200 a second. */
  rate: number;
  /** Milliseconds of each answer, from when it should have been sent. */
  latencies: number[];
}

/** As many requests as so many connections can carry, each sending its next when the last is answered. */
export async function closedLoop(shot: Shot, options: { connections: number; seconds: number }): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + options.seconds * 1000;
  const connection = async () => {
    for (let at = performance.now(); at < end; at = performance.now()) {
      await fire(shot(), agent);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, connection));
  const rate = latencies.length / ((performance.now() - begun) / 1000);
  agent.destroy();
  return { rate, latencies };
}

/** So many requests a second, whatever becomes of the ones before. */
export async function openLoop(shot: Shot, options: { perSecond: number; seconds: number }): Promise<Volley> {
  const agent = new Agent({ keepAlive: true });
  const latencies: number[] = [];
  const flying: Promise<void>[] = [];
  const failures: unknown[] = [];
  const begun = performance.now();
  for (let index = 0; index < options.perSecond * options.seconds; index++) {
    const due = begun + (index * 1000) / options.perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    flying.push(
      fire(shot(), agent).then(
        () => void latencies.push(performance.now() - due),
        (error: unknown) => void failures.push(error),
      ),
    );
  }
  await Promise.all(flying);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} requests failed.`);
  const rate = latencies.length / ((performance.now() - begun) / 1000);
  agent.destroy();
  return { rate, latencies };
}

/** One request; once more where the server had just closed the idle connection that it was to go over. */
async function fire(shot: ReturnType<Shot>, agent: Agent): Promise<void> {
  const first = await attempt(shot, agent);
  if (first !== "connection was closed") return;
  if ((await attempt(shot, agent)) !== "answered") throw new Error(`${shot.url} closes its connections.`);
}

function attempt(
  { url, body, headers }: ReturnType<Shot>,
  agent: Agent,
): Promise<"answered" | "connection was closed"> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers },
    });
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve("answered");
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve("connection was closed");
      else reject(error);
    });
    sent.end(body);
  });
}
