/** What the policies cannot say, because they see a row before or after, never both. */
export const ACCOUNT_GUARDS = `
  CREATE FUNCTION guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_user = 'tidu_platform' AND (
        CASE WHEN NEW.id = viewer_account() THEN NEW.status <> OLD.status
          ELSE (NEW.name, NEW.language) <> (OLD.name, OLD.language) END) THEN
      RAISE EXCEPTION 'a profile is changed by its owner, a status by somebody else'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER account_guarded BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION guard_account();

  CREATE FUNCTION guard_roles() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  BEGIN
    IF NOT NEW.roles <@ (SELECT CASE kind
        WHEN 'enterprise'
          THEN ARRAY['enterpriseAdministrator', 'enterpriseEditor', 'enterpriseSignatory']
        WHEN 'office' THEN ARRAY['handler', 'approver', 'leader', 'publisher', 'inspector']
        WHEN 'expertBody' THEN ARRAY['expert']
        ELSE ARRAY['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] END
      FROM organisation WHERE id = NEW.organisation_id) THEN
      RAISE EXCEPTION 'roles % are not of this kind of organisation', NEW.roles
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER membership_guarded BEFORE INSERT OR UPDATE ON membership
    FOR EACH ROW EXECUTE FUNCTION guard_roles();
`;

export const DROP_ACCOUNT_GUARDS = `
  DROP TRIGGER membership_guarded ON membership;
  DROP TRIGGER account_guarded ON account;
  DROP FUNCTION guard_roles, guard_account;
`;
