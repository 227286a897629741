/** Advance widths of a TrueType file in thousandths of the type size, by glyph. */
export function glyphWidths(font: Uint8Array): readonly number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const offsets = new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [new TextDecoder("latin1").decode(font.subarray(at, at + 4)), view.getUint32(at + 8)] as const;
    }),
  );
  const table = (name: string): number => offsets.get(name) ?? Number.NaN;
  const perEm = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  return Array.from({ length: view.getUint16(table("maxp") + 4) }, (_, glyph) => {
    const at = table("hmtx") + 4 * Math.min(glyph, metrics - 1);
    return (view.getUint16(at) * 1000) / perEm;
  });
}
