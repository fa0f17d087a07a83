import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly bytes: number;
  /** 64 hex digits over the content. */
  readonly sha256: string;
}

export interface WriteLimits {
  /** More bytes than these are refused while they arrive. */
  readonly maxBytes: number;
}

/**
 * Keeps files under keys such as `imports/0b7c…/file`. A key is one or more names joined by `/`; a
 * name consists of letters, digits, `.`, `_` and `-`, and does not begin with a dot.
 */
export abstract class FileStorage {
  /**
   * Stores a stream in constant memory. The file is there as a whole or not at all; an earlier file
   * of this key is replaced.
   *
   * @throws FileTooLargeError when more than `maxBytes` arrive
   * @throws what the stream throws
   */
  abstract write(
    key: string,
    content: AsyncIterable<Uint8Array>,
    limits: WriteLimits,
  ): Promise<StoredFile>;

  /** @throws FileNotStoredError */
  abstract read(key: string): Promise<Readable>;

  /**
   * Lends the file as a path on this machine, for readers that jump about in it; the path may be
   * gone afterwards.
   *
   * @throws FileNotStoredError
   */
  abstract withPath<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;

  /** Does nothing when there is no such file. */
  abstract remove(key: string): Promise<void>;
}

/** The content is longer than its limit. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';

  constructor(readonly maxBytes: number) {
    super(`the file has more than ${maxBytes} bytes`);
  }
}

export class FileNotStoredError extends Error {
  override readonly name = 'FileNotStoredError';

  constructor(readonly key: string) {
    super(`no file is stored under ${key}`);
  }
}
