import type { Viewer } from '@tidu/domain';

/**
 * The database role that a transaction takes on, by who looks. Rights and row policies are given to
 * these roles; the application's own role has nearly none, so that work of nobody reaches nothing.
 */
export const VIEWER_ROLES = {
  nobody: 'tidu_public',
  gate: 'tidu_gate',
  newcomer: 'tidu_newcomer',
  enterprise: 'tidu_enterprise',
  office: 'tidu_office',
  expertBody: 'tidu_expert',
  platform: 'tidu_platform',
  system: 'tidu_system',
} as const satisfies Readonly<Record<Viewer['scope'], string>>;

export type ViewerRole = (typeof VIEWER_ROLES)[Viewer['scope']];

/** What every viewer may read: reference data. All viewer roles have its rights. */
export const READER_ROLE = 'tidu_reader';
