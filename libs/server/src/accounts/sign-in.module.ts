import { Module } from '@nestjs/common';
import {
  AccountStore,
  ActingStore,
  ApiTokenStore,
  EnterpriseStore,
  ExternalIdentityStore,
  LetterStore,
  MembershipStore,
  OutboxWriter,
  RecoveryCodeStore,
  RequestCountStore,
  SessionStore,
  SignInFailureStore,
} from '@tidu/data-access';
import {
  Configuration,
  createMailer,
  loadSecretKey,
  Mailer,
  PasswordHasher,
  SecretBox,
  SecretKey,
} from '@tidu/platform';
import { AskForLetter } from './letters/ask-for-letter';
import { InvitationAcceptance } from './letters/invitation-acceptance';
import { LetterLinks } from './letters/letter-links';
import { PasswordReset } from './letters/password-reset';
import { Registration } from './letters/registration';
import { SendLetter } from './letters/send-letter';
import { SendLockoutLetter } from './letters/send-lockout-letter';
import { ApiTokens } from './own-account/api-tokens';
import { NewPassword } from './own-account/new-password';
import { OwnAccount } from './own-account/own-account';
import { OwnSessions } from './own-account/own-sessions';
import { PasswordChange } from './own-account/password-change';
import { SecondFactor } from './own-account/second-factor';
import { SecondFactorAnswers } from './sign-in/second-factor-answers';
import { Authenticate } from './sign-in/authenticate';
import { BeginSession } from './sign-in/begin-session';
import { FailedTries } from './sign-in/failed-tries';
import { Gate } from './sign-in/gate';
import { OpenedSessions } from './sign-in/opened-sessions';
import { OpenId } from './sign-in/openid';
import { OrganisationChoice } from './sign-in/organisation-choice';
import { PasswordCheck } from './sign-in/password-check';
import { SecondFactorCheck } from './sign-in/second-factor-check';
import { SessionViews } from './sign-in/session-views';
import { SignIn } from './sign-in/sign-in';
import { SignOut } from './sign-in/sign-out';
import { StepUp } from './sign-in/step-up';

const STORES = [
  AccountStore,
  ActingStore,
  ApiTokenStore,
  EnterpriseStore,
  ExternalIdentityStore,
  LetterStore,
  MembershipStore,
  OutboxWriter,
  RecoveryCodeStore,
  RequestCountStore,
  SessionStore,
  SignInFailureStore,
].map((store) => ({ provide: store, useFactory: () => new store() }));

/** What the routes and the jobs call. */
const USE_CASES = [
  SecondFactorAnswers,
  ApiTokens,
  AskForLetter,
  Authenticate,
  InvitationAcceptance,
  OpenId,
  OrganisationChoice,
  OwnAccount,
  OwnSessions,
  PasswordChange,
  PasswordReset,
  Registration,
  SecondFactor,
  SendLetter,
  SendLockoutLetter,
  SessionViews,
  SignIn,
  SignOut,
];

/** Getting in, one's own account, and the letters that let somebody in. */
@Module({
  providers: [
    ...STORES,
    { provide: Mailer, useFactory: createMailer, inject: [Configuration] },
    { provide: PasswordHasher, useFactory: () => new PasswordHasher() },
    { provide: SecretKey, useFactory: loadSecretKey, inject: [Configuration] },
    {
      provide: SecretBox,
      useFactory: (key: SecretKey) => new SecretBox(key.derive('second-factor')),
      inject: [SecretKey],
    },
    BeginSession,
    FailedTries,
    Gate,
    LetterLinks,
    NewPassword,
    OpenedSessions,
    PasswordCheck,
    SecondFactorCheck,
    StepUp,
    ...USE_CASES,
  ],
  exports: [...USE_CASES, SecretKey],
})
export class SignInModule {}
