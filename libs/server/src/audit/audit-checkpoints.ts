import { Injectable } from '@nestjs/common';
import { CheckpointStore, Database } from '@tidu/data-access';
import { checkpointText, type SignedCheckpoint } from '@tidu/domain';
import { checkpointLine, keyIdOf, keyLine } from './checkpoint-file';

const AT_ONCE = 1_000;

/** What signs checkpoints: the signing key of the installation. */
export interface CheckpointSigner {
  /** PEM. */
  readonly publicKey: string;
  /** @returns the Ed25519 signature over the UTF-8 of the text, base64 */
  sign(text: string): string;
}

/** Signed states of the audit trail: one a day, and a file of them to keep elsewhere. */
@Injectable()
export class AuditCheckpoints {
  constructor(
    private readonly database: Database,
    private readonly store: CheckpointStore,
  ) {}

  /**
   * Makes the checkpoint of today, unless there is one.
   * @throws AuditTrailDamaged
   */
  create(signer: CheckpointSigner): Promise<SignedCheckpoint> {
    const keyId = keyIdOf(signer.publicKey);
    return this.database.transaction((tx) =>
      this.store.create(tx, (checkpoint) => ({
        keyId,
        signature: signer.sign(checkpointText(checkpoint)),
      })),
    );
  }

  /** JSON lines: the public key, then all checkpoints by day. */
  async *export(publicKey: string): AsyncGenerator<string> {
    yield keyLine(publicKey);
    let after: string | undefined;
    for (;;) {
      const some = await this.database.read((tx) => this.store.list(tx, AT_ONCE, after));
      if (some.length > 0) yield some.map(checkpointLine).join('');
      if (some.length < AT_ONCE) return;
      after = some.at(-1)?.day;
    }
  }
}
