/** The outbox key of an import. */
export function importKey(importId: string): string {
  return `import-${importId}`;
}
