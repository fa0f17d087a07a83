/** What a proof may be, by the first bytes of its content: a name or a header says nothing. */
const TYPES: readonly { readonly type: string; readonly start: Buffer }[] = [
  { type: 'application/pdf', start: Buffer.from('%PDF-') },
  { type: 'image/jpeg', start: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', start: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
];

/** So many bytes tell the type. */
export const TELLING_BYTES = 8;

/** The media type of a proof; undefined when it is neither PDF nor JPEG nor PNG. */
export function proofType(start: Uint8Array): string | undefined {
  const bytes = Buffer.from(start);
  return TYPES.find((known) => bytes.subarray(0, known.start.length).equals(known.start))?.type;
}
