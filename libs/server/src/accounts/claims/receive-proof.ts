import type { Proof } from '@tidu/data-access';
import { FileTooLargeError, type FileStorage } from '@tidu/platform';
import type { UploadedFile } from '../../enterprises/runs/start-import';
import { fieldProblem } from '../organisations/problems';
import { proofType, TELLING_BYTES } from './proof-type';

export const PROOF_MAX_BYTES = 20 * 1024 * 1024;

const FIELD = 'proof';
const NAME_LENGTH = 200;

/**
 * Stores the one file of an upload while it arrives.
 * @throws ProblemError when there is no file or more than one, when it is too large, or neither PDF
 *   nor JPEG nor PNG by its content; what was stored under `key` is then the caller's to remove
 */
export async function receiveProof(
  storage: FileStorage,
  key: string,
  files: AsyncIterable<UploadedFile>,
): Promise<Proof> {
  let proof: Proof | undefined;
  for await (const { field, fileName, content } of files) {
    if (field !== FIELD) throw fieldProblem(field, 'whitelistValidation', unknownField(field));
    if (proof) throw fieldProblem(FIELD, 'one-file', ONE_FILE);
    proof = { name: baseName(fileName), key, ...(await store(storage, key, content)) };
  }
  if (!proof) throw fieldProblem(FIELD, 'required', NO_FILE);
  return proof;
}

async function store(
  storage: FileStorage,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Pick<Proof, 'type' | 'bytes' | 'sha256'>> {
  const found: { type?: string } = {};
  try {
    const stored = await storage.write(key, ofKnownType(content, found), {
      maxBytes: PROOF_MAX_BYTES,
    });
    return { ...stored, type: found.type ?? '' };
  } catch (error) {
    throw error instanceof FileTooLargeError
      ? fieldProblem(FIELD, 'max-bytes', TOO_LARGE, 'request.too-large')
      : error;
  }
}

/** Passes the content on once its first bytes have told the type. */
async function* ofKnownType(
  content: AsyncIterable<Uint8Array>,
  found: { type?: string },
): AsyncGenerator<Uint8Array> {
  let start = Buffer.alloc(0);
  for await (const chunk of content) {
    if (found.type !== undefined) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < TELLING_BYTES) continue;
    found.type = typeOf(start);
    yield start;
  }
  // Shorter than any real file of these types.
  if (found.type === undefined) typeOf(Buffer.alloc(0));
}

function typeOf(start: Uint8Array): string {
  const type = proofType(start);
  if (type === undefined) throw fieldProblem(FIELD, 'type', WRONG_TYPE);
  return type;
}

/** Without a path, which some browsers send, without controls, and no longer than a list shows. */
function baseName(fileName: string): string {
  const name = (fileName.split(/[\\/]/).pop() ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  return Array.from(name).slice(-NAME_LENGTH).join('') || FIELD;
}

const NO_FILE = {
  zh: '没有收到证明文件，请上传营业执照等证明（PDF、JPEG 或 PNG）',
  en: 'No proof arrived; upload the licence or the like as PDF, JPEG or PNG in the field proof',
};

const ONE_FILE = {
  zh: '只能上传一个证明文件；多页请合并为一个 PDF',
  en: 'Only one file can be taken; join several pages in one PDF',
};

const WRONG_TYPE = {
  zh: '证明文件的内容不是 PDF、JPEG 或 PNG，请转换格式后重新上传（只改扩展名无效）',
  en: 'The content of the proof is neither PDF nor JPEG nor PNG; convert it and upload it again (another file name does not help)',
};

const TOO_LARGE = {
  zh: '证明文件超过 20 MB，请压缩后重新上传',
  en: 'The proof is larger than 20 MB; make it smaller and upload it again',
};

function unknownField(field: string) {
  return {
    zh: `不认识的上传字段“${field}”；证明文件的字段名为 proof`,
    en: `The upload field "${field}" is not known; the proof goes into the field proof`,
  };
}
