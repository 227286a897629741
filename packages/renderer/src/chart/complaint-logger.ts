import type { LoggerInterface } from "vega";

/** A logger that keeps what it is told. */
export interface ComplaintLogger {
  readonly logger: LoggerInterface;
  /** Warnings and errors so far. */
  readonly complaints: readonly string[];
}

/**
 * A logger for Vega and Vega-Lite that keeps warnings and errors, so that a drawing they doubt can be refused when it is
 * done. It must not throw itself: Vega would wait for ever.
 */
export function complaintLogger(): ComplaintLogger {
  const complaints: string[] = [];
  const keep = (...messages: readonly unknown[]): LoggerInterface => {
    complaints.push(messages.map(String).join(" "));
    return logger;
  };
  const ignore = (): LoggerInterface => logger;
  const logger: LoggerInterface = { level: ignore, error: keep, warn: keep, info: ignore, debug: ignore };
  return { logger, complaints };
}
