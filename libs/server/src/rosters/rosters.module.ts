import { Module } from '@nestjs/common';
import { RosterStore } from '@tidu/data-access';
import { ProgrammesModule } from '../programmes/programmes.module';
import { ScreeningsModule } from '../screenings/screenings.module';
import { BuildCultivationRoster } from './build-cultivation-roster';
import { BuildRequestedRoster } from './build-requested-roster';
import { RosterRequests } from './roster-requests';

@Module({
  imports: [ProgrammesModule, ScreeningsModule],
  providers: [
    { provide: RosterStore, useFactory: () => new RosterStore() },
    BuildCultivationRoster,
    BuildRequestedRoster,
    RosterRequests,
  ],
  exports: [BuildCultivationRoster, BuildRequestedRoster, RosterRequests],
})
export class RostersModule {}
