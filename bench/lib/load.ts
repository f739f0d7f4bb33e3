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
  const begun = performance.now();
  for (let index = 0; index < options.perSecond * options.seconds; index++) {
    const due = begun + (index * 1000) / options.perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    flying.push(fire(shot(), agent).then(() => void latencies.push(performance.now() - due)));
  }
  await Promise.all(flying);
  const rate = latencies.length / ((performance.now() - begun) / 1000);
  agent.destroy();
  return { rate, latencies };
}

function fire({ url, body, headers }: ReturnType<Shot>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers },
    });
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
