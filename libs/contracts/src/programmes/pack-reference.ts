/**
 * Names a version of a pack: `CN-GRADIENT-2026/little-giant` (the current one), the same with
 * `@<64 hex digits>` (one version), or `draft:<id>` (a draft).
 */
export const PACK_REFERENCE =
  /^([A-Z0-9-]{1,40}\/[a-z-]{1,40}(@[0-9a-f]{64})?|draft:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
