import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateImportQuery, ImportRunView } from '@tidu/contracts';
import { Database, ImportRunStore, OutboxWriter } from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { Configuration, FileStorage, FileTooLargeError, ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import type { ImportMapping } from '../mapping/import-mapping';
import { MAPPING_MAX_BYTES, readMapping } from '../mapping/read-mapping';
import { StoredMappings } from '../mapping/stored-mappings';
import { importKey } from './import-key';
import { toRunView } from './import-views';

/** One file of a multipart upload, as it arrives. */
export interface UploadedFile {
  /** Name of the form field. */
  readonly field: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

interface NamedMapping {
  readonly name: string;
  readonly mapping: ImportMapping;
}

interface ReceivedFile {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileSha256: string;
}

const FILE_NAME_LENGTH = 200;

/** Takes an upload and asks for its import. */
@Injectable()
export class StartImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRunStore,
    private readonly outbox: OutboxWriter,
    private readonly storage: FileStorage,
    private readonly mappings: StoredMappings,
    private readonly configuration: Configuration,
    private readonly acts: RecordAct,
  ) {}

  /**
   * Stores the file while it arrives; the import itself is done by a job.
   *
   * @throws ProblemError when there is no file or no mapping, the file is too large, or the mapping
   *   is not valid; nothing is kept then
   */
  async execute(
    query: CreateImportQuery,
    files: AsyncIterable<UploadedFile>,
  ): Promise<ImportRunView> {
    const id = randomUUID();
    const fileKey = `imports/${id}`;
    try {
      const { file, mapping } = await this.receive(query, files, fileKey);
      return await this.database.transaction(async (tx) => {
        await this.imports.create(tx, {
          id,
          ...file,
          fileKey,
          mappingName: mapping.name,
          mapping: mapping.mapping,
          dryRun: query.dryRun === 'true',
        });
        await this.outbox.add(tx, {
          job: 'enterprises.import',
          payload: { importId: id },
          dedupeKey: importKey(id),
        });
        await this.acts.within(tx, {
          act: 'import.start',
          subject: id,
          detail: { ...file, mapping: mapping.name, dryRun: query.dryRun === 'true' },
        });
        const run = await this.imports.find(tx, id);
        if (!run) throw new Error(`import ${id} was not created`);
        return toRunView(run);
      });
    } catch (error) {
      await this.storage.remove(fileKey);
      throw error;
    }
  }

  private async receive(
    query: CreateImportQuery,
    files: AsyncIterable<UploadedFile>,
    fileKey: string,
  ): Promise<{ file: ReceivedFile; mapping: NamedMapping }> {
    let mapping = await this.findStored(query.mapping);
    let file: ReceivedFile | undefined;
    for await (const upload of files) {
      if (upload.field === 'file') file = await this.store(upload, fileKey);
      else if (upload.field === 'mappingFile') mapping = await readOwnMapping(upload);
      else throw unknownField(upload.field);
    }
    if (!file) throw missing('file', NO_FILE);
    if (!mapping) throw missing('mapping', NO_MAPPING);
    return { file, mapping };
  }

  private async findStored(name: string | undefined): Promise<NamedMapping | undefined> {
    if (name === undefined) return undefined;
    const mapping = await this.mappings.find(name);
    if (mapping) return { name, mapping };
    throw missing('mapping', {
      zh: `没有名为“${name}”的映射，请从映射列表中选择，或上传自己的映射文件`,
      en: `There is no mapping "${name}"; choose one of the list or upload one of your own`,
    });
  }

  private async store({ fileName, content }: UploadedFile, key: string): Promise<ReceivedFile> {
    const maxBytes = this.configuration.importMaxBytes;
    try {
      const { bytes, sha256 } = await this.storage.write(key, content, { maxBytes });
      return { fileName: baseName(fileName), fileBytes: bytes, fileSha256: sha256 };
    } catch (error) {
      throw error instanceof FileTooLargeError ? tooLarge('file', maxBytes) : error;
    }
  }
}

async function readOwnMapping({ fileName, content }: UploadedFile): Promise<NamedMapping> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > MAPPING_MAX_BYTES) throw tooLarge('mappingFile', MAPPING_MAX_BYTES);
    chunks.push(chunk);
  }
  const name = baseName(fileName);
  return { name, mapping: readMapping(Buffer.concat(chunks).toString('utf8'), name) };
}

/** Without a path, which some browsers send, and no longer than a list can show. */
function baseName(fileName: string): string {
  return (fileName.split(/[\\/]/).pop() ?? '').slice(-FILE_NAME_LENGTH) || 'file';
}

const NO_FILE: Bilingual = {
  zh: '没有收到文件，请选择要导入的 CSV 或 XLSX 文件',
  en: 'No file arrived; choose the CSV or XLSX file to import',
};

const NO_MAPPING: Bilingual = {
  zh: '没有指定映射：请从列表中选择映射，或上传自己的映射文件（mappingFile）',
  en: 'No mapping was given: choose one of the list or upload one of your own as mappingFile',
};

function missing(path: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path, rule: 'required', message }],
  });
}

function unknownField(field: string): ProblemError {
  const message = {
    zh: `不认识的上传字段“${field}”；可用：file、mappingFile`,
    en: `The upload field "${field}" is not known; there are: file, mappingFile`,
  };
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: field, rule: 'whitelistValidation', message }],
  });
}

function tooLarge(path: string, maxBytes: number): ProblemError {
  const megabytes = (maxBytes / 1024 / 1024).toFixed(1);
  const message = {
    zh: `上传的文件超过上限 ${megabytes} MB，请拆分后分别上传`,
    en: `The uploaded file is larger than the limit of ${megabytes} MB; split it and upload the parts one by one`,
  };
  return new ProblemError('request.too-large', {
    message,
    errors: [{ path, rule: 'max-bytes', message }],
  });
}
