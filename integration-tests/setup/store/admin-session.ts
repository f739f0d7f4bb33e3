/** A signed-in admin of a store, as the browser is: by session cookie. */
export interface AdminSession {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** Follows one redirect of the browser, without going further. @returns where it leads */
  redirectOf(url: string): Promise<string>;
}

/** Every answer that is not a success rejects with the store's own sentence. */
export async function signIn(storeUrl: string, email: string, password: string): Promise<AdminSession> {
  const { token } = await json<{ token: string }>(
    await fetch(`${storeUrl}/auth/user/emailpass`, send("POST", { email, password })),
  );
  const session = await fetch(`${storeUrl}/auth/session`, {
    ...send("POST"),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const call = async <T>(method: string, path: string, body?: unknown) => {
    const request = send(method, body);
    return json<T>(await fetch(`${storeUrl}${path}`, { ...request, headers: { ...request.headers, cookie } }));
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body ?? {}),
    delete: (path) => call("DELETE", path),
    redirectOf: async (url) => {
      const response = await fetch(url, { redirect: "manual", headers: { cookie } });
      const location = response.headers.get("location");
      if (!location) throw new Error(`${new URL(url).pathname} answered ${response.status} instead of a redirect.`);
      return location;
    },
  };
}

const send = (method: string, body?: unknown) => ({
  method,
  headers: { "content-type": "application/json" },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}
