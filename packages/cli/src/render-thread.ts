import type {
  ChapterText,
  ChartSpecifications,
  DrawCharts,
  Drawings,
  FontFiles,
  LearnedKernings,
  ParsedChapter,
} from "@udbytte/renderer";
import type { ChartDrawer } from "@udbytte/renderer/chart-drawer";

/** A thread, as the one that started it sees it: `Worker` of `node:worker_threads`. */
export interface StartedThread {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: Answer) => void): unknown;
  once(event: "error", listener: (fault: Error) => void): unknown;
  once(event: "exit", listener: () => void): unknown;
  terminate(): unknown;
}

/** The other end: `parentPort` of `node:worker_threads`. */
export interface ThreadPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: Order) => void): unknown;
}

/** What the thread does, by kind: what it is given, and what it gives back. */
interface Work {
  readonly chapters: { readonly given: readonly ChapterText[]; readonly made: readonly ParsedChapter[] };
  readonly charts: { readonly given: ChartOrder; readonly made: Drawings };
}

interface ChartOrder {
  readonly fonts: FontFiles;
  readonly learned: LearnedKernings;
  readonly specifications: ChartSpecifications;
}

type Order = { readonly [Kind in keyof Work]: OrderOf<Kind> }[keyof Work];

interface OrderOf<Kind extends keyof Work> {
  readonly number: number;
  readonly kind: Kind;
  readonly given: Work[Kind]["given"];
}

interface Answer {
  readonly number: number;
  readonly made: Work[keyof Work]["made"];
}

/** Does part of a render beside the work of the main thread: parses the chapters, later draws the charts. */
export interface RenderThread {
  parseChapters(chapters: readonly ChapterText[]): Promise<readonly ParsedChapter[]>;
  /** Its last work: the thread is ended when the charts are drawn. */
  drawWith(fonts: FontFiles, learned: LearnedKernings): DrawCharts;
  /** Ends the thread, whatever it does. */
  stop(): void;
}

/**
 * Takes a thread that runs `serveRender` into service. Its faults are those of the work it was given.
 *
 * @param thread Just started.
 */
export function renderThread(thread: StartedThread): RenderThread {
  const ended = new Promise<never>((_, reject) => {
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("renderThread: the thread ended before its work was done")));
  });
  // Nobody may be waiting yet.
  ended.catch(() => undefined);
  const stop = () => void thread.terminate();
  let given = 0;
  function order<Kind extends keyof Work>(kind: Kind, work: Work[Kind]["given"]): Promise<Work[Kind]["made"]> {
    given += 1;
    const number = given;
    const made = new Promise<Work[Kind]["made"]>((resolve) => {
      thread.on("message", (answer) => {
        if (answer.number === number) resolve(answer.made as Work[Kind]["made"]);
      });
    });
    thread.postMessage({ number, kind, given: work } satisfies OrderOf<Kind>);
    return Promise.race([made, ended]);
  }
  return {
    parseChapters: (chapters) => order("chapters", chapters),
    drawWith: (fonts, learned) => async (specifications) => {
      if (specifications.size === 0) return new Map();
      const drawings = await order("charts", { fonts, learned, specifications });
      // Ending a thread takes a while, and the main one has a file to write.
      stop();
      return drawings;
    },
    stop,
  };
}

/**
 * What the thread does: loads what parses chapters, and once it has parsed some, what draws charts. A fault ends the thread,
 * which is how the other end hears of it.
 *
 * @param port Where orders come from.
 * @param drawn Called when charts are drawn, before they are sent.
 */
export function serveRender(port: ThreadPort, drawn: () => void): void {
  const parser = import("@udbytte/renderer/chapter-parser");
  let drawer: Promise<ChartDrawer> | undefined;
  const openDrawer = (): Promise<ChartDrawer> => {
    drawer ??= import("@udbytte/renderer/chart-drawer").then(({ openChartDrawer }) => openChartDrawer());
    return drawer;
  };
  const answer = (number: number, made: Answer["made"]) => port.postMessage({ number, made } satisfies Answer);
  port.on("message", async ({ number, ...order }) => {
    if (order.kind === "chapters") {
      const { parseChapter } = await parser;
      answer(
        number,
        order.given.map(({ text, file }) => parseChapter(text, file)),
      );
      await openDrawer();
      return;
    }
    const { fonts, learned, specifications } = order.given;
    const drawings = await (await openDrawer())(fonts, learned)(specifications);
    drawn();
    answer(number, drawings);
  });
}
