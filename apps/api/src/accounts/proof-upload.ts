import { ProblemError } from '@tidu/platform';
import type { UploadedFile } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { uploadsOf } from '../enterprises/uploads';

/** @throws ProblemError `request.invalid` when it is no upload */
export function proofUploadOf(request: FastifyRequest): AsyncIterable<UploadedFile> {
  if (request.isMultipart()) return uploadsOf(request);
  throw new ProblemError('request.invalid', {
    message: {
      zh: '请以 multipart/form-data 上传证明文件，字段名为 proof',
      en: 'Upload the proof as multipart/form-data in the field proof',
    },
  });
}
