import { AsyncLocalStorage } from 'node:async_hooks';
import { isMember, ROLES, type Jurisdiction, type Member, type Viewer } from '@tidu/domain';
import { VIEWER_ROLES } from './viewer-roles';

const CONTEXT = new AsyncLocalStorage<Viewer>();

/** Runs work, and everything it calls, as a viewer: its transactions see what the viewer may. */
export function runAs<T>(viewer: Viewer, work: () => T): T {
  return CONTEXT.run(viewer, work);
}

/** Who looks at this moment; undefined when nobody was named. */
export function currentViewer(): Viewer | undefined {
  return CONTEXT.getStore();
}

/** By these settings the row policies know who looks; an unset one is a text that no row matches. */
export type ViewerSetting =
  | 'tidu.account'
  | 'tidu.principal'
  | 'tidu.organisation'
  | 'tidu.enterprise'
  | 'tidu.roles'
  | 'tidu.place_from'
  | 'tidu.place_to'
  | 'tidu.place_except';

type Settings = Partial<Readonly<Record<ViewerSetting, string>>>;

/** The settings of a viewer. */
export function viewerSettings(viewer: Viewer): Settings {
  if (isMember(viewer)) return memberSettings(viewer);
  if (viewer.scope !== 'system') return {};
  return placeSettings(viewer.jurisdiction ?? EVERYWHERE);
}

/**
 * The statements that make a transaction that of a viewer until it ends. They are sent as one text,
 * without parameters and so in one round trip: every value is checked to be a word of its kind.
 */
export function viewerStatements(viewer: Viewer): string {
  const settings = Object.entries(viewerSettings(viewer))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `SET LOCAL ${name} = '${value}'`);
  return [`SET LOCAL ROLE ${VIEWER_ROLES[viewer.scope]}`, ...settings].join('; ');
}

const EVERYWHERE: Jurisdiction = { from: '000000', to: '999999', except: [] };

function memberSettings(viewer: Member): Settings {
  const { account, principal, organisation, enterprise, roles, jurisdiction } = viewer;
  return {
    'tidu.account': uuid(account),
    'tidu.principal': principal === null ? '' : uuid(principal),
    'tidu.organisation': organisation === null ? '' : uuid(organisation),
    'tidu.enterprise': enterprise === null ? '' : uuid(enterprise),
    'tidu.roles': roles.filter((role) => Object.hasOwn(ROLES, role)).join(','),
    ...(jurisdiction && placeSettings(jurisdiction)),
  };
}

/** The settings of the places that somebody answers for. */
export function placeSettings({ from, to, except }: Jurisdiction): Settings {
  return {
    'tidu.place_from': code(from),
    'tidu.place_to': code(to),
    'tidu.place_except': except.map((range) => code(range.from).slice(0, 4)).join(','),
  };
}

function uuid(text: string): string {
  return word(text, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}

function code(text: string): string {
  return word(text, /^\d{6}$/);
}

function word(text: string, shape: RegExp): string {
  if (!shape.test(text)) throw new RangeError(`unfit for a setting: ${text}`);
  return text;
}
