import { parseArgs } from "node:util";
import { DEMO_APP, type SimulatedApp } from "./start-simulator";

export const HELP = `tiktok-shop-simulator: a local TikTok Shop to try a store against.

  --port <number>         port to listen on (default 9100)
  --host <address>        address to listen on (default 127.0.0.1; others open it to the network)
  --app-key <key>         key of the app in the plugin's options
  --app-secret <secret>   secret of that app
  --service-id <id>       service id of that app
  --redirect-url <url>    where sellers return to after consent
                          (default ${DEMO_APP.redirect_url})
  --webhook-url <url>     console-wide webhook address
                          (default ${DEMO_APP.webhook_url})
  --help                  this text`;

export type Arguments =
  { ok: true; help: boolean; port: number; host: string; app: SimulatedApp } | { ok: false; problem: string };

const isUrl = (text: string): boolean => /^https?:\/\/./.test(text) && URL.canParse(text);

/** Reads the command line of the simulator. */
export function readArguments(argv: readonly string[]): Arguments {
  const text = { type: "string" } as const;
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        port: text,
        host: text,
        "app-key": text,
        "app-secret": text,
        "service-id": text,
        "redirect-url": text,
        "webhook-url": text,
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
  const port = Number(values.port ?? "9100");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { ok: false, problem: "--port is a number from 0 to 65535." };
  const app = {
    key: values["app-key"] ?? DEMO_APP.key,
    secret: values["app-secret"] ?? DEMO_APP.secret,
    service_id: values["service-id"] ?? DEMO_APP.service_id,
    redirect_url: values["redirect-url"] ?? DEMO_APP.redirect_url,
    webhook_url: values["webhook-url"] ?? DEMO_APP.webhook_url,
  };
  for (const url of [app.redirect_url, app.webhook_url]) {
    if (!isUrl(url)) return { ok: false, problem: `${url} is not an http or https address.` };
  }
  return { ok: true, help: values.help ?? false, port, host: values.host ?? "127.0.0.1", app };
}
