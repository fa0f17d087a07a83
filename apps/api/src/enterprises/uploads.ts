import { ProblemError } from '@tidu/platform';
import type { UploadedFile } from '@tidu/server';
import type { FastifyRequest } from 'fastify';

/** The files of a multipart request, one after the other, each while it arrives. */
export async function* uploadsOf(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) throw notMultipart();
  // The storage counts the bytes and says in both languages when there are too many.
  for await (const part of request.parts({ limits: { fileSize: Infinity } })) {
    if (part.type === 'file') {
      yield { field: part.fieldname, fileName: part.filename, content: part.file };
    } else {
      yield { field: part.fieldname, fileName: part.fieldname, content: textOf(part.value) };
    }
  }
}

async function* textOf(value: unknown): AsyncGenerator<Uint8Array> {
  yield Buffer.from(String(value));
}

function notMultipart(): ProblemError {
  return new ProblemError('request.invalid', {
    message: {
      zh: '请以 multipart/form-data 上传文件，字段名为 file',
      en: 'Upload the file as multipart/form-data in the field file',
    },
  });
}
