import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthView } from '@tidu/contracts';
import { Health } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('services')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  @Requires('health.read')
  @ApiOperation({ operationId: 'getHealth' })
  @ApiOkResponse({ type: HealthView })
  get(): Promise<HealthView> {
    return this.health.check();
  }
}
