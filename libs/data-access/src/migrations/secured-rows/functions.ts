import { answersFor } from './conditions';

/**
 * What a viewer may ask of rows that the policies would make slow to ask for, or may do without
 * reading. Each runs as the owner, so each says itself what of it the viewer may see.
 */
const VISIBLE = `(${answersFor('e.division_code')} OR e.id = (SELECT viewer_enterprise()))`;

/**
 * `ILIKE` could tell of hidden rows by an error, so PostgreSQL would use an index on names only
 * after the policy. Here the policy's condition stands beside it, and the index serves; each text is
 * planned for itself, because a rare one and a common one are found in different ways.
 */
const SEARCH = `
  CREATE FUNCTION match_enterprises(name_pattern text, code_pattern text, most integer)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET plan_cache_mode = force_custom_plan
    BEGIN ATOMIC
      SELECT e.id FROM enterprise e WHERE e.name ILIKE name_pattern AND ${VISIBLE}
      UNION ALL SELECT e.id FROM enterprise e WHERE e.credit_code LIKE code_pattern AND ${VISIBLE}
      UNION ALL SELECT e.id FROM enterprise_name n JOIN enterprise e ON e.id = n.enterprise_id
        WHERE n.name ILIKE name_pattern AND n.valid_until IS NOT NULL AND ${VISIBLE}
      LIMIT most;
    END;
  CREATE FUNCTION formerly_named(name_pattern text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET plan_cache_mode = force_custom_plan
    BEGIN ATOMIC
      SELECT e.id FROM enterprise_name n JOIN enterprise e ON e.id = n.enterprise_id
        WHERE n.name ILIKE name_pattern AND n.valid_until IS NOT NULL AND ${VISIBLE};
    END;
`;

const FACTS = `
  CREATE FUNCTION sources_of_facts(enterprise uuid) RETURNS SETOF fact_source
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
      SELECT s.* FROM fact_source s WHERE s.id IN (
        SELECT f.source_id FROM fact f JOIN enterprise e ON e.id = f.enterprise_id
        WHERE e.id = sources_of_facts.enterprise AND f.superseded_at IS NULL AND ${VISIBLE});
    END;
  CREATE FUNCTION known_fact_years() RETURNS SETOF smallint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
      WITH RECURSIVE known AS (
        SELECT min(year) AS year FROM fact WHERE superseded_at IS NULL AND year IS NOT NULL
        UNION ALL
        SELECT (SELECT min(f.year) FROM fact f
          WHERE f.superseded_at IS NULL AND f.year IS NOT NULL AND f.year > known.year)
        FROM known WHERE known.year IS NOT NULL
      )
      SELECT year FROM known WHERE year IS NOT NULL ORDER BY year;
    END;
  COMMENT ON FUNCTION known_fact_years IS 'Years alone, of no enterprise: they tell nothing';
`;

const CLAIMS = `
  CREATE FUNCTION claimed_enterprise(code text)
    RETURNS TABLE (id uuid, division_code text, claimed boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
      SELECT e.id, e.division_code::text,
        EXISTS (SELECT FROM organisation o JOIN membership m ON m.organisation_id = o.id
          WHERE o.enterprise_id = e.id)
      FROM enterprise e WHERE e.credit_code = claimed_enterprise.code;
    END;
  COMMENT ON FUNCTION claimed_enterprise IS
    'Where an enterprise is registered, which is public, for whoever knows its credit code';
`;

const JOBS = `
  CREATE FUNCTION request_job(job text, payload jsonb, dedupe_key text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
      INSERT INTO outbox (job, payload, dedupe_key)
      SELECT request_job.job, request_job.payload, request_job.dedupe_key
      WHERE CASE current_setting('role')
        WHEN 'tidu_system' THEN true
        WHEN 'tidu_gate' THEN request_job.job LIKE 'accounts.%'
        WHEN 'tidu_office' THEN request_job.job IN ('screenings.run', 'back-tests.run',
          'rosters.build', 'enterprises.import', 'accounts.letter')
        ELSE request_job.job = 'accounts.letter' END
      ON CONFLICT (dedupe_key) DO UPDATE SET enqueued_at = NULL, done_at = NULL
        WHERE outbox.done_at IS NOT NULL;
    END;
  COMMENT ON FUNCTION request_job IS
    'A key that is still open changes nothing; one that is done is asked for anew';
`;

export const VIEWER_FUNCTIONS = [SEARCH, FACTS, CLAIMS, JOBS].join('');

const MEMBERS = 'tidu_newcomer, tidu_enterprise, tidu_office, tidu_expert, tidu_platform';

export const FUNCTION_RIGHTS = `
  REVOKE ALL ON FUNCTION match_enterprises, formerly_named, sources_of_facts, known_fact_years,
    claimed_enterprise, request_job FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION match_enterprises, formerly_named, sources_of_facts, known_fact_years
    TO tidu_office, tidu_enterprise, tidu_system;
  GRANT EXECUTE ON FUNCTION claimed_enterprise TO ${MEMBERS};
  GRANT EXECUTE ON FUNCTION request_job TO ${MEMBERS}, tidu_gate, tidu_system;
  GRANT EXECUTE ON FUNCTION append_audit TO tidu_reader;
`;

export const DROP_VIEWER_FUNCTIONS = `
  DROP FUNCTION request_job, claimed_enterprise, known_fact_years, sources_of_facts,
    formerly_named, match_enterprises;
`;
