import { Injectable } from '@nestjs/common';
import { InvitationStore, type Transaction } from '@tidu/data-access';
import { RecordAct } from '../../audit/record-act';

/** Invitations of people who may no longer let others in: they lapse with the right. */
@Injectable()
export class LapsedInvitations {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly record: RecordAct,
  ) {}

  /**
   * Withdraws the open invitations that an account has sent, each on the trail.
   * @param organisationId null: into whatever organisations
   */
  async withdraw(tx: Transaction, accountId: string, organisationId: string | null): Promise<void> {
    const withdrawn = await this.invitations.withdrawOf(tx, accountId, organisationId);
    await this.record.within(
      tx,
      ...withdrawn.map(({ id, organisation }) => ({
        act: 'invitation.withdraw' as const,
        subject: id,
        detail: { organisation, inviter: accountId },
      })),
    );
  }
}
