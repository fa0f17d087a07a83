const SIGN_IN = /^\/sign-in(?:[/?#]|$)/;
// An origin that no link can have by accident.
const HERE = 'http://here.invalid';

/**
 * A path of this site out of an address that anybody may have written; `/` for everything else.
 * `//host`, `/\host` and `javascript:` lead away, and the sign-in pages would lead back to themselves.
 */
export function localPath(text: string | null | undefined): string {
  if (!text?.startsWith('/') || !URL.canParse(text, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(text, HERE);
  if (origin !== HERE || SIGN_IN.test(pathname)) return '/';
  // A path that itself starts with two slashes is a host to a browser.
  return pathname.startsWith('//') ? '/' : pathname + search + hash;
}

/** Where to return to from a page: to itself, or where it would itself return to. */
export function returnPathOf(url: string): string {
  const { pathname, searchParams } = new URL(url, HERE);
  return localPath(SIGN_IN.test(pathname) ? searchParams.get('returnTo') : url);
}
