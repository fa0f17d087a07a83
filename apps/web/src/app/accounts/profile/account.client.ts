import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AccountView,
  ChangePassword,
  RecoveryCodesView,
  SecondFactorEnrolment,
  UpdateAccount,
} from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

/** One's own account 本人账号. */
@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly http = inject(HttpClient);

  get(): Observable<AccountView> {
    return this.http.get<AccountView>(apiUrl('account'));
  }

  update(account: UpdateAccount, key: string): Observable<AccountView> {
    return this.http.patch<AccountView>(apiUrl('account'), account, {
      context: withActionKey(key),
    });
  }

  changePassword(passwords: ChangePassword, key: string): Observable<unknown> {
    return this.http.put(apiUrl('account', 'password'), passwords, { context: withActionKey(key) });
  }

  /** A new secret, not in force before it is confirmed. */
  enrol(key: string): Observable<SecondFactorEnrolment> {
    return this.http.post<SecondFactorEnrolment>(
      apiUrl('account', 'second-factor'),
      {},
      { context: withActionKey(key) },
    );
  }

  confirm(code: string, key: string): Observable<RecoveryCodesView> {
    return this.http.put<RecoveryCodesView>(
      apiUrl('account', 'second-factor'),
      { code },
      { context: withActionKey(key) },
    );
  }

  /** New recovery codes in the place of the ones before. */
  renewRecoveryCodes(code: string, key: string): Observable<RecoveryCodesView> {
    return this.http.post<RecoveryCodesView>(
      apiUrl('account', 'recovery-codes'),
      { code },
      { context: withActionKey(key) },
    );
  }
}
