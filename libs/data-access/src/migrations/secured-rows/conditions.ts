/**
 * Conditions of row policies. A sub-select around a setting makes it be read once a query instead
 * of once a row.
 */

/**
 * A division code lies where the viewer's office answers for. The ends of the range stand without a
 * sub-select: so the planner sees their values, and knows a county from a country.
 */
export const answersFor = (column: string): string => `${column} >= viewer_from()
  AND ${column} <= viewer_to()
  AND left(${column}, 4) <> ALL ((SELECT viewer_except())::text[])`;

export const isAccount = (column: string): string => `${column} = (SELECT viewer_account())`;

export const isOrganisation = (column: string): string =>
  `${column} = (SELECT viewer_organisation())`;

export const isEnterprise = (column: string): string => `${column} = (SELECT viewer_enterprise())`;

export const holds = (...roles: string[]): string =>
  `(SELECT viewer_roles()) && ARRAY['${roles.join("', '")}']`;

/** The row belongs to an enterprise that the viewer sees. */
export const ofVisibleEnterprise = (column: string): string =>
  `EXISTS (SELECT FROM enterprise WHERE enterprise.id = ${column})`;

/** The row belongs to a run that the viewer sees: few runs, many rows, so the ids are hashed. */
export const ofVisible = (table: string, column: string): string =>
  `${column} IN (SELECT id FROM ${table})`;

export const all = (...conditions: string[]): string =>
  conditions.map((condition) => `(${condition})`).join(' AND ');

export const any = (...conditions: string[]): string =>
  conditions.map((condition) => `(${condition})`).join(' OR ');

export const FUNCTIONS = `
  CREATE FUNCTION viewer_from() RETURNS bpchar LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('tidu.place_from', true)::bpchar;
  CREATE FUNCTION viewer_to() RETURNS bpchar LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('tidu.place_to', true)::bpchar;
  CREATE FUNCTION viewer_except() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(coalesce(current_setting('tidu.place_except', true), ''), ',');
  CREATE FUNCTION viewer_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.account', true), '')::uuid;
  CREATE FUNCTION viewer_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.organisation', true), '')::uuid;
  CREATE FUNCTION viewer_enterprise() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.enterprise', true), '')::uuid;
  CREATE FUNCTION viewer_roles() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(coalesce(current_setting('tidu.roles', true), ''), ',');
`;

export const DROP_FUNCTIONS = `
  DROP FUNCTION viewer_from, viewer_to, viewer_except, viewer_account, viewer_organisation,
    viewer_enterprise, viewer_roles;
`;
