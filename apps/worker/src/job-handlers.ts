import { SendLetterJob } from './accounts/send-letter.job';
import { SendLockoutLetterJob } from './accounts/send-lockout-letter.job';
import { CompareChunkJob } from './back-tests/compare-chunk.job';
import { FinishBackTestJob } from './back-tests/finish-back-test.job';
import { RunBackTestJob } from './back-tests/run-back-test.job';
import { ImportJob } from './enterprises/import.job';
import { BuildRosterJob } from './rosters/build-roster.job';
import { AssessChunkJob } from './screenings/assess-chunk.job';
import { FinishScreeningJob } from './screenings/finish-screening.job';
import { RunScreeningJob } from './screenings/run-screening.job';

/** One handler a job; the registry refuses to start when one is missing or doubled. */
export const JOB_HANDLERS = [
  ImportJob,
  RunScreeningJob,
  AssessChunkJob,
  FinishScreeningJob,
  BuildRosterJob,
  RunBackTestJob,
  CompareChunkJob,
  FinishBackTestJob,
  SendLetterJob,
  SendLockoutLetterJob,
];
