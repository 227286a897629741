import type { Loader } from "vega";

/** A loader for Vega that opens nothing: charts draw the data they are given, and no file or address. */
export const refusingLoader: Loader = {
  load: refuse,
  sanitize: refuse,
  http: refuse,
  file: refuse,
};

function refuse(address: string): Promise<never> {
  return Promise.reject(
    new TypeError(`refusingLoader: a chart reads no file and no address, but asked for "${address}"`),
  );
}
