import { Injectable } from '@nestjs/common';
import type { CreateSubstitution, SubstitutionView } from '@tidu/contracts';
import {
  Database,
  MembershipStore,
  SubstitutionStore,
  type SubstitutionRow,
  type Transaction,
} from '@tidu/data-access';
import {
  substitutionFaults,
  substitutionState,
  type Member,
  type NamedSubstitution,
  type Role,
} from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { chinaToday } from '../../enterprises/importing/china-today';
import { actingMember } from '../organisations/acting-member';
import { denied, fieldProblem, noOrganisation, notAllowed } from '../organisations/problems';

/** Names who stands in for an officer on leave. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly database: Database,
    private readonly substitutions: SubstitutionStore,
    private readonly members: MembershipStore,
    private readonly record: RecordAct,
  ) {}

  /** Those of one's own office, the latest first. */
  list(): Promise<SubstitutionView[]> {
    const office = officeOf(actingMember());
    const today = chinaToday(new Date());
    return this.database.read(async (tx) =>
      (await this.substitutions.list(tx, office)).map((row) => toView(row, today)),
    );
  }

  /**
   * @throws ProblemError `request.invalid` naming the rule, `permission.denied` for the leave of
   *   somebody else unless the leader asks, and names another than himself; `state.not-allowed` to
   *   a substitute
   */
  create(asked: CreateSubstitution): Promise<SubstitutionView> {
    const viewer = actingMember();
    const office = officeOf(viewer);
    const principal = asked.principalId?.toLowerCase() ?? viewer.account;
    const substitute = asked.substituteId.toLowerCase();
    if (viewer.principal !== null) throw onlyInPerson();
    if (principal !== viewer.account && !viewer.roles.includes('leader')) throw onlyLeader();
    if (principal !== viewer.account && substitute === viewer.account) throw ownPower();
    const { from, until } = asked;
    return this.database.transaction(async (tx) => {
      await this.members.lock(tx, office);
      await this.refuseFaults(tx, office, { principal, substitute, from, until });
      const id = await this.substitutions.create(tx, {
        ...{ organisationId: office, principalId: principal, substituteId: substitute },
        ...{ from, until },
      });
      await this.record.within(tx, {
        act: 'substitution.create',
        subject: id,
        detail: { principal, substitute, from, until },
      });
      return toView(await this.find(tx, office, id), chinaToday(new Date()));
    });
  }

  /** By the principal, the substitute or the leader. @throws ProblemError `state.not-allowed` */
  async end(id: string): Promise<void> {
    const viewer = actingMember();
    const office = officeOf(viewer);
    await this.database.transaction(async (tx) => {
      const row = await this.find(tx, office, id);
      const concerned = [row.principal.id, row.substitute.id].includes(viewer.account);
      if (!concerned && !viewer.roles.includes('leader')) throw onlyConcerned();
      const state = substitutionState(row, chinaToday(new Date()));
      const open = state === 'planned' || state === 'current';
      if (!open || !(await this.substitutions.end(tx, id))) throw alreadyOver();
      await this.record.within(tx, {
        act: 'substitution.end',
        subject: id,
        detail: { principal: row.principal.id, substitute: row.substitute.id },
      });
    });
  }

  private async refuseFaults(
    tx: Transaction,
    office: string,
    asked: Omit<NamedSubstitution, 'ended'>,
  ): Promise<void> {
    const others = await this.substitutions.list(tx, office);
    const faults = substitutionFaults({
      asked,
      today: chinaToday(new Date()),
      others: others.map(toNamed),
      kind: 'office',
      principalRoles: await this.rolesOf(tx, office, 'principalId', asked.principal),
      substituteRoles: await this.rolesOf(tx, office, 'substituteId', asked.substitute),
    });
    const [first] = faults;
    if (!first) return;
    const errors = faults.map(({ field, rule, message }) => ({ path: field, rule, message }));
    throw new ProblemError('request.invalid', { message: first.message, errors });
  }

  private async rolesOf(
    tx: Transaction,
    office: string,
    field: 'principalId' | 'substituteId',
    accountId: string,
  ): Promise<Role[]> {
    const roles = await this.members.rolesOf(tx, office, accountId);
    if (!roles) throw fieldProblem(field, 'member', NO_COLLEAGUE);
    return roles;
  }

  private async find(tx: Transaction, office: string, id: string): Promise<SubstitutionRow> {
    const row = await this.substitutions.find(tx, office, id);
    if (!row) throw noSubstitution();
    return row;
  }
}

function officeOf({ organisation }: Member): string {
  if (organisation === null) throw noOrganisation();
  return organisation;
}

function toNamed({ principal, substitute, ...row }: SubstitutionRow): NamedSubstitution {
  return { ...row, principal: principal.id, substitute: substitute.id };
}

function toView({ ended, ...row }: SubstitutionRow, today: string): SubstitutionView {
  return { ...row, state: substitutionState({ ...row, ended }, today) };
}

const NO_COLLEAGUE = {
  zh: '所选人员不是本机构成员，请从成员列表中选择',
  en: 'This person is no member of your office; choose one of its members',
};

function noSubstitution(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这次代理', en: 'There is no such substitution' },
  });
}

function onlyLeader(): ProblemError {
  return denied({
    zh: '只能为本人指定代理人；为他人指定须由本部门负责人办理',
    en: 'You can name a substitute for yourself only; the leader of the office can for others',
  });
}

/** Else a substitute could prolong what was given for some days. */
function onlyInPerson(): ProblemError {
  return notAllowed({
    zh: '代理期间不能指定代理人，请切换回本人身份办理；被代理人的代理由其本人或负责人指定',
    en: 'While standing in for somebody you cannot name substitutes; act in your own name first. For the person you stand in for, they or their leader name one',
  });
}

/** Else a leader could take the roles of any member. */
function ownPower(): ProblemError {
  return denied({
    zh: '不能指定自己代理他人，请选择其他成员，或由休假人本人指定您',
    en: 'You cannot name yourself the substitute of somebody else; choose another member, or have the person on leave name you',
  });
}

function onlyConcerned(): ProblemError {
  return denied({
    zh: '只有被代理人、代理人或本部门负责人可以结束代理',
    en: 'Only the principal, the substitute or the leader of the office can end it',
  });
}

function alreadyOver(): ProblemError {
  return notAllowed({
    zh: '这次代理已经结束，无须再结束',
    en: 'This substitution is over already',
  });
}
