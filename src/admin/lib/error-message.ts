/** The sentence of an error that the store answered with (`{ type, message }`), or null when there is none to show. */
export function errorMessage(error: unknown): string | null {
  return error instanceof Error && error.message ? error.message : null;
}
