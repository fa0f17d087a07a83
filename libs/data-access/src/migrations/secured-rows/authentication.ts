/**
 * Who sends a request, by the SHA-256 of a session's token. The login role may call it and nothing
 * else of the credentials. When somebody was last there is written at most once a minute, so that
 * reading does not mean writing. Membership, substitution and status are looked at each time: what
 * was taken away is gone at the next request.
 */
export const AUTHENTICATION = `
  CREATE FUNCTION authenticate_session(hash text, strict_roles text[], strict float8, other float8)
    RETURNS TABLE (id uuid, account_id uuid, stage text, organisation uuid, kind text, level text,
      division text, enterprise uuid, roles text[], principal uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
    BEGIN ATOMIC
      WITH found AS (
        SELECT s.id AS session, s.account_id AS account, s.stage, s.used_at,
          o.id AS organisation, o.kind, o.level, o.division_code::text AS division,
          o.enterprise_id AS enterprise, coalesce(acting.roles, '{}') AS roles,
          CASE WHEN acting.roles IS NULL THEN NULL ELSE s.principal_id END AS principal
        FROM account_session s
        JOIN account a ON a.id = s.account_id AND a.status = 'active'
        LEFT JOIN membership own
          ON own.account_id = s.account_id AND own.organisation_id = s.organisation_id
        LEFT JOIN substitution sub ON sub.organisation_id = s.organisation_id
          AND sub.principal_id = s.principal_id AND sub.substitute_id = s.account_id
          AND sub.ended_at IS NULL
          AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN sub.from_day AND sub.until_day
        LEFT JOIN account p ON p.id = sub.principal_id AND p.status = 'active'
        LEFT JOIN membership acting
          ON acting.organisation_id = own.organisation_id
          AND acting.account_id = CASE WHEN s.principal_id IS NULL THEN s.account_id ELSE p.id END
        LEFT JOIN organisation o ON o.id = acting.organisation_id
        WHERE s.token_sha256 = authenticate_session.hash
          AND s.ended_at IS NULL AND s.expires_at > now()
        LIMIT 1
      ), alive AS (
        SELECT * FROM found WHERE found.used_at > now() - make_interval(secs =>
          CASE WHEN found.roles && strict_roles THEN strict ELSE other END)
      ), touched AS (
        UPDATE account_session SET used_at = now() FROM alive
        WHERE account_session.id = alive.session AND alive.used_at < now() - interval '1 minute'
      )
      SELECT session, account, alive.stage, alive.organisation, alive.kind, alive.level,
        alive.division, alive.enterprise, alive.roles, alive.principal
      FROM alive;
    END;
  REVOKE ALL ON FUNCTION authenticate_session FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION authenticate_session TO tidu_app;
`;

export const DROP_AUTHENTICATION = 'DROP FUNCTION authenticate_session';
