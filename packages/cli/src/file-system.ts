import * as fs from "node:fs";
import { promisify } from "node:util";

// The calls of the file system that the command takes, as promises. Node's own `fs/promises` does more, and loads what it
// needs for that.
export const mkdir: typeof fs.mkdir.__promisify__ = promisify(fs.mkdir);
export const readdir: typeof fs.readdir.__promisify__ = promisify(fs.readdir);
export const readFile: typeof fs.readFile.__promisify__ = promisify(fs.readFile);
export const rename: typeof fs.rename.__promisify__ = promisify(fs.rename);
export const rm: typeof fs.rm.__promisify__ = promisify(fs.rm);
export const rmdir: typeof fs.rmdir.__promisify__ = promisify(fs.rmdir);
export const stat: typeof fs.stat.__promisify__ = promisify(fs.stat);
export const writeFile: typeof fs.writeFile.__promisify__ = promisify(fs.writeFile);
