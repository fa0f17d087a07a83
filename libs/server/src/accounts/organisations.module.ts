import { Module } from '@nestjs/common';
import {
  ClaimStore,
  InvitationStore,
  MembershipStore,
  OrganisationStore,
  OutboxWriter,
  SubstitutionStore,
} from '@tidu/data-access';
import { ServicesModule } from '../services/services.module';
import { ClaimReviews } from './claims/claim-reviews';
import { ConfirmClaim } from './claims/confirm-claim';
import { OwnClaims } from './claims/own-claims';
import { Invitations } from './invitations/invitations';
import { LapsedInvitations } from './invitations/lapsed-invitations';
import { AccountStatuses } from './members/account-statuses';
import { Granting } from './members/granting';
import { Members } from './members/members';
import { Organisations } from './organisations/organisations';
import { RoleTables } from './roles/role-table';
import { Substitutions } from './substitutions/substitutions';

/** Organisations, who belongs to them, and who wants to. */
@Module({
  imports: [ServicesModule],
  providers: [
    { provide: ClaimStore, useFactory: () => new ClaimStore() },
    { provide: InvitationStore, useFactory: () => new InvitationStore() },
    { provide: MembershipStore, useFactory: () => new MembershipStore() },
    { provide: OrganisationStore, useFactory: () => new OrganisationStore() },
    { provide: OutboxWriter, useFactory: () => new OutboxWriter() },
    { provide: SubstitutionStore, useFactory: () => new SubstitutionStore() },
    AccountStatuses,
    ClaimReviews,
    ConfirmClaim,
    Granting,
    Invitations,
    LapsedInvitations,
    Members,
    Organisations,
    OwnClaims,
    RoleTables,
    Substitutions,
  ],
  exports: [
    AccountStatuses,
    ClaimReviews,
    Invitations,
    Members,
    Organisations,
    OwnClaims,
    RoleTables,
    Substitutions,
  ],
})
export class OrganisationsModule {}
