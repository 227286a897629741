#!/usr/bin/env node
/** Makes the sample data of the report from `counts/` with a fixed seed. Running it again changes nothing. */
import { readFileSync, writeFileSync } from "node:fs";
import { makeSampleFiles } from "./samples/sample-files.mjs";

const folder = new URL("../data-samples/projekt-opsoegende-indsats/", import.meta.url);
const readCount = (file) => readFileSync(new URL(`counts/${file}`, folder), "utf8");

for (const [file, bytes] of makeSampleFiles(readCount)) {
  writeFileSync(new URL(file, folder), bytes);
  console.log(`${file}  ${bytes.length} bytes`);
}
