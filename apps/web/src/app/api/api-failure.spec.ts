import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { aProblem, words } from '../../testing/builders';
import { ApiFailure, apiFailureOf } from './api-failure';

describe('apiFailureOf', () => {
  it('reads the code, the message and the faults of fields from a problem', () => {
    const error = aProblem({
      errors: [{ path: 'asOf', rule: 'isDateString', message: words('请选择基准日') }],
    });
    const failure = apiFailureOf(new HttpErrorResponse({ status: 400, error }));
    expect(failure.code).toBe('request.invalid');
    expect(failure.text.zh).toBe('提交的内容有误');
    expect(failure.fieldText('asOf')?.zh).toBe('请选择基准日');
    expect(failure.fieldText('division')).toBeUndefined();
  });

  it('reads after how many seconds another try makes sense', () => {
    const error = aProblem({ status: 429, code: 'session.delayed' });
    const waiting = (value: string): number | undefined =>
      apiFailureOf(
        new HttpErrorResponse({
          status: 429,
          error,
          headers: new HttpHeaders({ 'Retry-After': value }),
        }),
      ).retryAfter;
    expect(waiting('16')).toBe(16);
    expect(waiting('soon')).toBeUndefined();
  });

  it.each([0, 502, 503, 504])('takes status %d without a problem as an outage', (status) => {
    const failure = apiFailureOf(new HttpErrorResponse({ status, error: '<html>' }));
    expect(failure.unreachable).toBe(true);
  });

  it('does not take a problem that the service itself sent with 503 as an outage', () => {
    const error = aProblem({ status: 503, code: 'server.unexpected' });
    expect(apiFailureOf(new HttpErrorResponse({ status: 503, error })).unreachable).toBe(false);
  });

  it('says so when the answer is not understood', () => {
    const failure = apiFailureOf(new HttpErrorResponse({ status: 500, error: 'boom' }));
    expect(failure.code).toBe('client.unexpected');
  });

  it('keeps a failure as it is, and passes on what is no failed request', () => {
    const failure = new ApiFailure(404, 'resource.not-found', words('没有找到'));
    expect(apiFailureOf(failure)).toBe(failure);
    expect(failure.notFound).toBe(true);
    expect(() => apiFailureOf(new TypeError('a bug'))).toThrow('a bug');
  });
});
