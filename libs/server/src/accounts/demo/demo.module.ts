import { Module } from '@nestjs/common';
import { DemoAccountStore } from '@tidu/data-access';
import { SignInModule } from '../sign-in.module';
import { DemoAccounts } from './demo-accounts';
import { DemoMails } from './demo-mails';

/** Accounts and mails of the demonstration. */
@Module({
  imports: [SignInModule],
  providers: [
    { provide: DemoAccountStore, useFactory: () => new DemoAccountStore() },
    DemoAccounts,
    DemoMails,
  ],
  exports: [DemoAccounts, DemoMails],
})
export class DemoModule {}
