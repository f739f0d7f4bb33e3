import type { FailureDto } from "../../../types/dto";

/** How long a claimed row belongs to its claimer. A row whose claimer died is claimed again after that. */
export const LEASE_SECONDS = 60;

/** A claim on one row: settling is fenced by the number, so that a late claimer changes nothing. */
export interface Claim {
  id: string;
  claim_no: number;
}

/** How a claim ends. */
export type Settlement =
  | { outcome: "done"; result?: Record<string, unknown> }
  /** Tried and failed: counted, tried again after a while. */
  | { outcome: "retry"; seconds: number; failure: FailureDto }
  /** Not tried, because another process is at it or it is not time yet: not counted. */
  | { outcome: "postpone"; seconds: number }
  /** Given up until a person replays it. */
  | { outcome: "dead"; failure: FailureDto };
