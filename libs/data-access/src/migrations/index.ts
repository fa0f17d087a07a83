import { CreateReferenceData1763683200001 } from './1763683200001-create-reference-data';
import { CreateEnterprises1763683200002 } from './1763683200002-create-enterprises';
import { CreateFacts1763683200003 } from './1763683200003-create-facts';
import { CreateImports1763683200004 } from './1763683200004-create-imports';
import { CreateProgrammes1763683200005 } from './1763683200005-create-programmes';
import { CreateScreenings1763683200006 } from './1763683200006-create-screenings';
import { CreateRosters1763683200007 } from './1763683200007-create-rosters';
import { CreateOutbox1763683200008 } from './1763683200008-create-outbox';
import { CreateRulePackDrafts1763683200009 } from './1763683200009-create-rule-pack-drafts';
import { CreateBackTests1763683200010 } from './1763683200010-create-back-tests';
import { CreateBackTestChanges1763683200011 } from './1763683200011-create-back-test-changes';
import { PageByMillisecond1763683200012 } from './1763683200012-page-by-millisecond';
import { CreateAudit1763683200020 } from './1763683200020-create-audit';
import { CreateAccounts1763683200021 } from './1763683200021-create-accounts';
import { SecureRows1763683200022 } from './1763683200022-secure-rows';

/** All migrations in order. */
export const MIGRATIONS = [
  CreateReferenceData1763683200001,
  CreateEnterprises1763683200002,
  CreateFacts1763683200003,
  CreateImports1763683200004,
  CreateProgrammes1763683200005,
  CreateScreenings1763683200006,
  CreateRosters1763683200007,
  CreateOutbox1763683200008,
  CreateRulePackDrafts1763683200009,
  CreateBackTests1763683200010,
  CreateBackTestChanges1763683200011,
  PageByMillisecond1763683200012,
  CreateAudit1763683200020,
  CreateAccounts1763683200021,
  SecureRows1763683200022,
];
