import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthView } from '@tidu/contracts';
import { Health } from '@tidu/server';

@ApiTags('services')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  @ApiOperation({ operationId: 'getHealth' })
  @ApiOkResponse({ type: HealthView })
  get(): Promise<HealthView> {
    return this.health.check();
  }
}
