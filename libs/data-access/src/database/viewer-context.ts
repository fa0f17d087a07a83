import { AsyncLocalStorage } from 'node:async_hooks';
import { isMember, type Viewer } from '@tidu/domain';

const CONTEXT = new AsyncLocalStorage<Viewer>();

/** Runs work, and everything it calls, as a viewer: its transactions see what the viewer may. */
export function runAs<T>(viewer: Viewer, work: () => T): T {
  return CONTEXT.run(viewer, work);
}

/** Who looks at this moment; undefined when nobody was named. */
export function currentViewer(): Viewer | undefined {
  return CONTEXT.getStore();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The settings by which row-level security knows the viewer, valid to the end of the transaction.
 * An unset one is an empty text, which no row matches.
 */
export function viewerSettings(viewer: Viewer): Readonly<Record<string, string>> {
  if (!isMember(viewer)) {
    return viewer.scope === 'system' ? EVERYTHING : { ...NOTHING };
  }
  const { jurisdiction, enterprise, organisation, account } = viewer;
  return {
    ...NOTHING,
    'tidu.scope': viewer.scope,
    'tidu.account': uuid(account),
    'tidu.organisation': uuid(organisation),
    'tidu.enterprise': enterprise === null ? '' : uuid(enterprise),
    ...(jurisdiction && {
      'tidu.from': jurisdiction.from,
      'tidu.to': jurisdiction.to,
      'tidu.except': jurisdiction.except.map(({ from }) => from.slice(0, 4)).join(','),
    }),
  };
}

const NOTHING = {
  'tidu.scope': 'nobody',
  'tidu.account': '',
  'tidu.organisation': '',
  'tidu.enterprise': '',
  'tidu.from': '',
  'tidu.to': '',
  'tidu.except': '',
} as const;

const EVERYTHING = {
  ...NOTHING,
  'tidu.scope': 'system',
  'tidu.from': '000000',
  'tidu.to': '999999',
};

function uuid(text: string): string {
  if (!UUID.test(text)) throw new RangeError(`no uuid: ${text}`);
  return text;
}
