import { HttpErrorResponse } from '@angular/common/http';
import type { FieldProblem, ProblemView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';

const UNREACHABLE: Bilingual = {
  zh: '连接不上服务。请检查网络;服务恢复后页面会自动重试。',
  en: 'The service cannot be reached. Check the network; the page tries again by itself.',
};
const UNEXPECTED: Bilingual = {
  zh: '服务返回了无法识别的内容。请稍后重试;若一直如此,请告知系统管理员。',
  en: 'The service sent an answer that is not understood. Try again later, or tell the operator.',
};

/** Answers of a gateway in front of a service that is down or starting. */
const GATEWAY_STATUSES: ReadonlySet<number> = new Set([0, 502, 503, 504]);

/** Why a request failed, in both languages, with the faults of single fields. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Bilingual,
    readonly fields: readonly FieldProblem[] = [],
    /** Id of the request in the service's log. */
    readonly instance?: string,
    /** Seconds after which another try makes sense, where the service says so. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${text.en}`);
  }

  /** Whether the service was not reached at all, so that the same request may work later. */
  get unreachable(): boolean {
    return this.code === 'client.unreachable';
  }

  get notFound(): boolean {
    return this.status === 404;
  }

  /** The fault of one field, by the path that the API gives it. */
  fieldText(path: string): Bilingual | undefined {
    return this.fields.find((field) => field.path === path)?.message;
  }
}

/** Reads whatever HttpClient throws; the API's own errors are problem+json. */
export function apiFailureOf(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  const body: unknown = error.error;
  if (isProblem(body)) {
    const { code, message, errors, instance } = body;
    return new ApiFailure(error.status, code, message, errors, instance, retryAfterOf(error));
  }
  return GATEWAY_STATUSES.has(error.status)
    ? new ApiFailure(error.status, 'client.unreachable', UNREACHABLE)
    : new ApiFailure(error.status, 'client.unexpected', UNEXPECTED);
}

/** The header is a number of seconds; the service sends no dates. */
function retryAfterOf({ headers }: HttpErrorResponse): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function isProblem(body: unknown): body is ProblemView {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as Partial<ProblemView>;
  return typeof code === 'string' && typeof message?.zh === 'string';
}
