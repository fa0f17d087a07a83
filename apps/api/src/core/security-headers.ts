import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { askedPath, isOfApi } from './request-kind';

/** Answers of the API are data: whatever a browser takes them for, nothing in them runs. */
const API_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page that shows the API document sets its styles inline. */
const DOCUMENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Nothing of it is used. */
const PERMISSIONS_POLICY = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * What the pages may load and run: scripts from here and never inline; of styles only those from
 * here and those that carry the nonce. Style attributes are allowed: NG-ZORRO and charts set them.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** @param isSecure whether people open the system by https */
export async function setSecurityHeaders(
  server: FastifyInstance,
  isSecure: boolean,
): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    hsts: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS_POLICY);
    if (!isOfApi(request)) return;
    const isDocument = askedPath(request).startsWith('/api/docs');
    void reply.header('content-security-policy', isDocument ? DOCUMENT_POLICY : API_POLICY);
    void reply.header('cache-control', 'no-store');
  });
}
