import type { NextFunction, Request, Response } from "express";
import type { World } from "../state/world";

/** Answers what broke while a request was read or served: a sentence for the control API, TikTok's envelope elsewhere. */
export const failures =
  (world: World) =>
  (error: Error & { status?: number }, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const fault = (error.status ?? 500) < 500;
    if (request.path.startsWith("/_control")) {
      response.status(fault ? 400 : 500).json({ message: `The request could not be read: ${error.message}` });
      return;
    }
    const request_id = world.ids.request(new Date(world.clock.now()));
    const [code, message] = fault ? [36009022, error.message] : [36009003, "Internal error."];
    response.status(fault ? 200 : 500).json({ code, message, request_id });
  };
