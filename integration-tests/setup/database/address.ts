export interface DatabaseAddress {
  /** `postgres://user:password@localhost:port/postgres`. The host has to be `localhost`: for others Medusa's test runner asks for SSL. */
  url: string;
  host: string;
  port: number;
  user: string;
  password: string;
}

/** Reads a connection URL apart. Throws where it is none. */
export function fromUrl(url: string): DatabaseAddress {
  const { hostname, port, username, password } = new URL(url);
  return {
    url,
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

/** The address of a server on this machine. */
export function local(port: number, user: string, password: string): DatabaseAddress {
  return { url: `postgres://${user}:${password}@localhost:${port}/postgres`, host: "localhost", port, user, password };
}

/** The same server, another database. */
export function databaseUrl(server: DatabaseAddress, name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.toString();
}
