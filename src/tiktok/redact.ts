const REDACTED = "[redacted]";
const LONGEST = 300;
/** Patterns look at no more than this, because their time grows with the square of a text. */
const LONGEST_SEARCHED = 4000;

/** Things that look like secrets, whoever they belong to, and buyers' addresses. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // A named secret, in JSON, a query or prose: access_token=…, "refresh_token":"…", x-tts-access-token: …
  [
    /\b((?:access|refresh)[_-]?token|app[_-]?secret|auth[_-]?code|shop[_-]?cipher|sign(?:ature)?|authorization)(["']?\s*[:=]\s*["']?)[^\s"'&,;}]+/gi,
    `$1$2${REDACTED}`,
  ],
  // Tokens and ciphers carry the prefix of their region.
  [/\b(?:TTP|ROW|GCP)_[\w+/=.-]{6,}/g, REDACTED],
  // A digest.
  [/\b[0-9a-f]{64}\b/gi, REDACTED],
  // A buyer's e-mail address.
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, REDACTED],
  // A query.
  [/\?[\w.-]+=[^\s"'<>]*/g, `?${REDACTED}`],
];

/**
 * Cleans a text of TikTok's before it is kept or shown: known secrets, also percent-encoded, what looks like one, e-mail
 * addresses and control characters go; the rest is cut to 300 characters.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  const known = secrets.filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  for (const secret of known) {
    clean = clean.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
  }
  clean = clean.slice(0, LONGEST_SEARCHED);
  for (const [pattern, replacement] of PATTERNS) {
    clean = clean.replace(pattern, replacement);
  }
  return clean
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
    .trim()
    .slice(0, LONGEST);
}
