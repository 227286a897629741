import type { ChartSpecifications, DrawCharts, Drawings, FontFiles, LearnedKernings } from "@udbytte/renderer";

/** A thread, as the one that started it sees it: `Worker` of `node:worker_threads`. */
export interface StartedThread {
  postMessage(message: unknown): void;
  once(event: "message", listener: (message: Drawings) => void): unknown;
  once(event: "error", listener: (fault: Error) => void): unknown;
  once(event: "exit", listener: () => void): unknown;
  terminate(): unknown;
}

/** The other end: `parentPort` of `node:worker_threads`. */
export interface ThreadPort {
  postMessage(message: unknown): void;
  once(event: "message", listener: (message: Order) => void): unknown;
}

interface Order {
  readonly fonts: FontFiles;
  readonly learned: LearnedKernings;
  readonly specifications: ChartSpecifications;
}

/** Draws the charts of one report beside the work of the main thread. */
export interface ChartThread {
  /** Draws them once: a second report needs another thread, and is refused with an Error. */
  drawWith(fonts: FontFiles, learned: LearnedKernings): DrawCharts;
  /** Ends the thread, whatever it does. */
  stop(): void;
}

/**
 * Takes a thread that runs `serveCharts` into service. Its faults are those of the drawing.
 *
 * @param thread Just started.
 */
export function chartThread(thread: StartedThread): ChartThread {
  const answer = new Promise<Drawings>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("chartThread: the thread ended before it had drawn the charts")));
  });
  // Nobody may be waiting yet.
  answer.catch(() => undefined);
  let isTaken = false;
  return {
    drawWith: (fonts, learned) => async (specifications) => {
      if (specifications.size === 0) return new Map();
      if (isTaken) throw new Error("chartThread: the thread has drawn the charts of another report");
      isTaken = true;
      thread.postMessage({ fonts, learned, specifications } satisfies Order);
      return answer;
    },
    stop: () => void thread.terminate(),
  };
}

/**
 * What the thread does: loads what draws charts, draws those of one report when they come, and sends them back. Rejects when
 * they cannot be drawn; the thread ends by it, which is how the other end hears of it.
 *
 * @param port Where they come from.
 * @param drawn Called when they are drawn, before they are sent.
 */
export async function serveCharts(port: ThreadPort, drawn: () => void): Promise<void> {
  const drawer = import("@udbytte/renderer/chart-drawer").then(({ openChartDrawer }) => openChartDrawer());
  const order = await new Promise<Order>((resolve) => port.once("message", resolve));
  const draw = (await drawer)(order.fonts, order.learned);
  const drawings = await draw(order.specifications);
  drawn();
  port.postMessage(drawings);
}
