/** One seller's consent to one app. A new consent takes the place of the old. */
export interface Grant {
  app_key: string;
  open_id: string;
  scopes: string[];
  revoked: boolean;
  /** Ids of the seller's shops that the app has given up. */
  given_up: Set<string>;
  /** When the authorization ends; no refresh moves it. */
  expires_at: number;
  /** The refresh token that counts now. */
  refresh_token: string;
}

export interface IssuedToken {
  grant: Grant;
  expires_at: number;
}

export interface AuthCode {
  app_key: string;
  open_id: string;
  expires_at: number;
  used: boolean;
}
