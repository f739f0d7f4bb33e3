/** A call as it went over the wire. */
export interface Exchange {
  method: string;
  /** Without its query. */
  path: string;
  /** As it stood in the URL, without the question mark. */
  query: string;
  /** Names in lower case. */
  requestHeaders: Readonly<Record<string, string>>;
  requestBody: string;
  status: number;
  answerBody: string;
}

/** A notification as it went over the wire. */
export interface Notification {
  headers: Readonly<Record<string, string>>;
  body: string;
}
