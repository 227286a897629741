/** Names, each kept once and compared exactly, in bytes outside the heap: a million short ones take about 25 MB. */
export interface NameStore {
  /** Number of the name, counted from 0 in the order of their first coming; the name is kept if it is new. */
  add(name: string): number;
  /** Whether the name is kept. */
  has(name: string): boolean;
  /** How many names are kept. */
  size(): number;
  /** The names in their order. */
  all(): Iterable<string>;
  /** Forgets all names but the first `size` ones. */
  truncate(size: number): void;
}

/** Bits of the place within a block; the rest of a 32-bit address is the number of the block. */
const blockBits = 18;
const blockLength = 1 << blockBits;
const chunkBits = 14;
const firstSlots = 1024;

/**
 * An empty store. A name is a header (twice its length, one more when it has letters beyond Latin-1, in groups of 7 bits)
 * and its letters, one byte or two each. An open-addressing table of numbers finds it; whatever the hash says, the bytes
 * decide.
 */
export function nameStore(): NameStore {
  const blocks: Uint8Array[] = [];
  const addresses: Uint32Array[] = [];
  let written = blockLength;
  let count = 0;
  let slots = new Uint32Array(firstSlots);
  let record = new Uint8Array(256);

  const encode = (name: string): number => {
    if (record.length < 2 * name.length + 8) record = new Uint8Array(4 * name.length + 8);
    return writeRecord(name, record);
  };

  const addressOf = (entry: number): number => addresses[entry >>> chunkBits]?.[entry & ((1 << chunkBits) - 1)] ?? 0;

  const recordAt = (entry: number): Uint8Array => {
    const address = addressOf(entry);
    const block = blocks[address >>> blockBits] ?? new Uint8Array();
    const start = address & (blockLength - 1);
    return block.subarray(start, start + lengthOfRecord(block, start));
  };

  const isRecord = (entry: number, length: number): boolean => {
    const address = addressOf(entry);
    const block = blocks[address >>> blockBits];
    if (block === undefined) return false;
    const start = address & (blockLength - 1);
    for (let at = 0; at < length; at++) if (block[start + at] !== record[at]) return false;
    return true;
  };

  /** The slot of the record, or the free one that it belongs in. */
  const slotOf = (length: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(record, 0, length) & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      if (isRecord(entry - 1, length)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const keep = (length: number): void => {
    if (written + length > blockLength) {
      blocks.push(new Uint8Array(Math.max(blockLength, length)));
      written = 0;
    }
    const block = blocks.length - 1;
    const bytes = blocks[block];
    if (bytes !== undefined) for (let at = 0; at < length; at++) bytes[written + at] = record[at] ?? 0;
    const chunk = count >>> chunkBits;
    if (chunk === addresses.length) addresses.push(new Uint32Array(1 << chunkBits));
    const own = addresses[chunk];
    if (own !== undefined) own[count & ((1 << chunkBits) - 1)] = block * blockLength + written;
    written += length;
    count++;
  };

  const rehash = (size: number): void => {
    slots = new Uint32Array(size);
    for (let entry = 0; entry < count; entry++) {
      const address = addressOf(entry);
      const block = blocks[address >>> blockBits] ?? new Uint8Array();
      const start = address & (blockLength - 1);
      let slot = hashOf(block, start, start + lengthOfRecord(block, start)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = entry + 1;
    }
  };

  const add = (name: string): number => {
    const length = encode(name);
    const slot = slotOf(length);
    const entry = slots[slot] ?? 0;
    if (entry !== 0) return entry - 1;
    keep(length);
    slots[slot] = count;
    if (count * 4 > slots.length * 3) rehash(slots.length * 2);
    return count - 1;
  };

  const truncate = (size: number): void => {
    if (size >= count) return;
    const address = addressOf(size);
    blocks.length = (address >>> blockBits) + 1;
    written = address & (blockLength - 1);
    count = size;
    rehash(slots.length);
  };

  function* all(): Generator<string> {
    for (let entry = 0; entry < count; entry++) yield readRecord(recordAt(entry));
  }
  return { add, has: (name) => slots[slotOf(encode(name))] !== 0, size: () => count, all, truncate };
}

function writeRecord(name: string, record: Uint8Array): number {
  const isWide = hasWideLetters(name);
  let length = 0;
  for (let rest = name.length * 2 + (isWide ? 1 : 0); ; rest >>>= 7) {
    record[length++] = rest < 128 ? rest : (rest & 127) | 128;
    if (rest < 128) break;
  }
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    record[length++] = code;
    if (isWide) record[length++] = code >>> 8;
  }
  return length;
}

function hasWideLetters(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0xff) return true;
  return false;
}

function headerAt(block: Uint8Array, start: number): { readonly header: number; readonly begin: number } {
  let header = 0;
  let at = start;
  for (let shift = 0; ; shift += 7) {
    const byte = block[at++] ?? 0;
    header += (byte & 127) << shift;
    if (byte < 128) return { header, begin: at };
  }
}

function lengthOfRecord(block: Uint8Array, start: number): number {
  const { header, begin } = headerAt(block, start);
  return begin - start + (header >>> 1) * ((header & 1) + 1);
}

function readRecord(record: Uint8Array): string {
  const { header, begin } = headerAt(record, 0);
  const width = (header & 1) + 1;
  let name = "";
  for (let at = begin; at < record.length; at += width) {
    name += String.fromCharCode((record[at] ?? 0) + (width === 2 ? (record[at + 1] ?? 0) << 8 : 0));
  }
  return name;
}

/** FNV-1a with the end of MurmurHash3, which spreads names that differ in their last digit only. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
