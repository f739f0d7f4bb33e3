/** Where a page of rows ended: the time that they are sorted by, in whole microseconds since 1970, and the last row's id. */
export interface PageCursor {
  micros: string;
  id: string;
}

const SHAPE = /^(-?\d{1,17})\.(\w{1,100})$/;

/** @returns null for what {@link writeCursor} never wrote */
export function readCursor(text: string): PageCursor | null {
  const [, micros, id] = SHAPE.exec(text) ?? [];
  return micros !== undefined && id !== undefined ? { micros, id } : null;
}

export const writeCursor = ({ micros, id }: PageCursor): string => `${micros}.${id}`;
