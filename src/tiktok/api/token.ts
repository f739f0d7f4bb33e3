import { readAnswer } from "../answer";
import type { TiktokCredentials } from "../client";
import type { Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { originOf } from "../hosts";
import { sendHttp } from "../http";
import { noAnswer } from "../no-answer";
import { encodeQuery } from "../query";
import { type TokenGrant, tokenGrant } from "../schemas/token";

type TokenEndpoint = Endpoint<"seller">;

// Reading changes something here: a code works once, and a refresh ends the tokens before it.
const GET_TOKEN: TokenEndpoint = {
  entity: "seller",
  method: "GET",
  path: "/api/v2/token/get",
  priority: "fulfillment",
  effect: "write",
};
const REFRESH_TOKEN: TokenEndpoint = { ...GET_TOKEN, path: "/api/v2/token/refresh" };

/** Exchanges the code of a consent for tokens. A code lives 30 minutes and works once. */
export function getToken({
  credentials,
  code,
}: {
  credentials: TiktokCredentials;
  code: string;
}): Promise<TiktokResult<TokenGrant>> {
  // TikTok spells this grant type "authorized_code".
  return callAuthHost(credentials, GET_TOKEN, { auth_code: code, grant_type: "authorized_code" }, [code]);
}

/** Renews both tokens. Store the new pair at once: the old refresh token is void. */
export function refreshToken({
  credentials,
  refreshToken: token,
}: {
  credentials: TiktokCredentials;
  refreshToken: string;
}): Promise<TiktokResult<TokenGrant>> {
  return callAuthHost(credentials, REFRESH_TOKEN, { refresh_token: token, grant_type: "refresh_token" }, [token]);
}

/** Calls to the host of tokens are not signed and not limited; their query carries the secrets. */
async function callAuthHost(
  { app, hosts }: TiktokCredentials,
  endpoint: TokenEndpoint,
  query: Record<string, string>,
  secrets: string[],
): Promise<TiktokResult<TokenGrant>> {
  const outcome = await sendHttp({
    method: endpoint.method,
    url: `${originOf(hosts.auth)}${endpoint.path}?${encodeQuery({ app_key: app.key, app_secret: app.secret, ...query })}`,
    headers: { "content-type": "application/json" },
  });
  return outcome.ok
    ? readAnswer(endpoint, outcome.answer, tokenGrant, [app.secret, ...secrets])
    : noAnswer(endpoint, outcome);
}
