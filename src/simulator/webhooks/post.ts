import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** TikTok waits this long for an answer. */
const TIME_OUT_MS = 3000;

export type PostResult = { status: number; error: null } | { status: null; error: string };

export interface Poster {
  post(address: string, body: string, authorization: string): Promise<PostResult>;
  close(): void;
}

/** Posts webhooks; connections are kept for the next one. Redirects are not followed. */
export function createPoster(): Poster {
  const agents = { "http:": new HttpAgent({ keepAlive: true }), "https:": new HttpsAgent({ keepAlive: true }) };
  return {
    post: (address, body, authorization) =>
      new Promise((resolve) => {
        const url = new URL(address);
        const secure = url.protocol === "https:";
        const sent = (secure ? httpsRequest : httpRequest)(url, {
          method: "POST",
          agent: secure ? agents["https:"] : agents["http:"],
          headers: {
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
            authorization,
          },
        });
        const late = setTimeout(() => sent.destroy(new Error(`no answer within ${TIME_OUT_MS} ms`)), TIME_OUT_MS);
        sent.on("response", (response) => {
          clearTimeout(late);
          response.resume();
          resolve({ status: response.statusCode ?? 0, error: null });
        });
        sent.on("error", (error) => {
          clearTimeout(late);
          resolve({ status: null, error: error.message });
        });
        sent.end(body);
      }),
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
