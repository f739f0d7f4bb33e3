/** One answer of the store, with its headers. */
export interface Answer {
  call: string;
  text: string;
}

/** Writes down every answer that this process gets from the store, until it is told to stop. */
export function recordAnswers(storeUrl: string): { answers: Answer[]; stop: () => void } {
  const original = globalThis.fetch;
  const answers: Answer[] = [];
  globalThis.fetch = async (input, init) => {
    const response = await original(input, init);
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin === storeUrl) {
      const headers = JSON.stringify([...response.headers]);
      answers.push({
        call: `${init?.method ?? "GET"} ${url.pathname}`,
        text: `${response.status} ${headers}\n${await response.clone().text()}`,
      });
    }
    return response;
  };
  return { answers, stop: () => (globalThis.fetch = original) };
}
