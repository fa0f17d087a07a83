import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '@tidu/domain';
import { errorCode } from '../error-code';
import { canonicalJson } from './canonical-json';
import { fileDigest } from './file-digest';
import {
  isRosterManifest,
  MANIFEST_FILE,
  ROSTER_FILES,
  type RosterFile,
  type RosterManifest,
} from './roster-manifest';

export type RosterProblem = 'missing' | 'altered' | 'extra-in-manifest';

export interface RosterFinding {
  readonly file: string;
  readonly problem: RosterProblem;
  readonly message: Bilingual;
}

export interface RosterVerdict {
  readonly ok: boolean;
  readonly findings: readonly RosterFinding[];
}

/**
 * Compares the files of a roster folder with its manifest. It tells whether the files are those
 * that the manifest names; that the manifest itself is the original one can only be told by
 * making the roster again or from a copy kept elsewhere.
 */
export async function verifyRosterFolder(folder: string): Promise<RosterVerdict> {
  const text = await unlessMissing(readFile(join(folder, MANIFEST_FILE), 'utf8'));
  if (text === null) return verdict([finding(MANIFEST_FILE, 'missing')]);
  const manifest = parsedManifest(text);
  if (manifest === null) return verdict([finding(MANIFEST_FILE, 'altered')]);
  const findings: RosterFinding[] = [];
  const names = manifest.files.map(({ name }) => name);
  if (!ROSTER_FILES.every((name) => names.filter((listed) => listed === name).length === 1)) {
    findings.push(finding(MANIFEST_FILE, 'altered'));
  }
  for (const file of manifest.files) {
    if (ROSTER_FILES.some((name) => name === file.name)) {
      findings.push(...(await checkFile(folder, file)));
    } else {
      findings.push(finding(file.name, 'extra-in-manifest'));
    }
  }
  return verdict(findings);
}

/** The manifest, if the text is one in the only form in which it is ever written. */
function parsedManifest(text: string): RosterManifest | null {
  const value = parsedJson(text);
  return isRosterManifest(value) && canonicalJson(value) === text ? value : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function checkFile(folder: string, file: RosterFile): Promise<RosterFinding[]> {
  const digest = await unlessMissing(fileDigest(join(folder, file.name)));
  if (digest === null) return [finding(file.name, 'missing')];
  const same = digest.bytes === file.bytes && digest.sha256 === file.sha256;
  return same ? [] : [finding(file.name, 'altered')];
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function finding(file: string, problem: RosterProblem): RosterFinding {
  return { file, problem, message: MESSAGES[problem](file) };
}

const MESSAGES: Readonly<Record<RosterProblem, (file: string) => Bilingual>> = {
  missing: (file) => ({
    zh: `缺少文件 ${file}。请重新生成名单,或从原处完整复制整个文件夹。`,
    en: `The file ${file} is missing. Make the roster again, or copy the whole folder from its origin.`,
  }),
  altered: (file) => ({
    zh: `文件 ${file} 与生成时不一致,可能被改动或未复制完整。请勿使用,并重新生成名单。`,
    en: `The file ${file} is not what was generated; it was altered or copied in part. Do not use it; make the roster again.`,
  }),
  'extra-in-manifest': (file) => ({
    zh: `清单 ${MANIFEST_FILE} 列出了不属于名单的文件 ${file},清单可能被改动。请重新生成名单。`,
    en: `The manifest ${MANIFEST_FILE} lists ${file}, which is no file of a roster; the manifest may have been altered. Make the roster again.`,
  }),
};

function verdict(findings: readonly RosterFinding[]): RosterVerdict {
  return { ok: findings.length === 0, findings };
}
