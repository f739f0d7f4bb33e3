/** Booting a store takes seconds, and more on a busy machine: no integration test is judged by jest's five. */
jest.setTimeout(120_000);
