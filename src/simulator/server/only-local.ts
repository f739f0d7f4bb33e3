import type { NextFunction, Request, Response } from "express";

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Refuses requests that a foreign web page makes through the browser of whoever runs the simulator (DNS rebinding, forged posts). */
export function onlyLocal(request: Request, response: Response, next: NextFunction): void {
  const origin = request.header("origin");
  const foreign = origin !== undefined && !LOCAL.test(origin.replace(/^https?:\/\//, ""));
  if (!LOCAL.test(request.header("host") ?? "") || (foreign && request.method !== "GET")) {
    response.status(403).type("text/plain").send("The simulator answers to this machine alone.");
    return;
  }
  next();
}
