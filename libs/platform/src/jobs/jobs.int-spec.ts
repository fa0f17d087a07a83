import { describeJobs } from './jobs.conformance';
import { openPostgresPlace, openRedisPlace } from './testing/queue-places';

// Mostly waiting; the limit is for a machine that has other things to do.
jest.setTimeout(30_000);

describeJobs({ PostgreSQL: openPostgresPlace, Redis: openRedisPlace });
