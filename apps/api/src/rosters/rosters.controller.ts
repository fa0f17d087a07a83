import { Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { RosterView } from '@tidu/contracts';
import { RosterRequests } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('rosters')
@Controller()
export class RostersController {
  constructor(private readonly rosters: RosterRequests) {}

  @Post('screenings/:id/rosters')
  @Requires('roster.build')
  @HttpCode(202)
  @ApiOperation({ operationId: 'requestRoster' })
  @ApiAcceptedResponse({ type: RosterView })
  request(@Param('id', Id) id: string): Promise<RosterView> {
    return this.rosters.request(id);
  }

  @Get('screenings/:id/rosters')
  @Requires('roster.read')
  @ApiOperation({ operationId: 'listRosters' })
  @ApiOkResponse({ type: [RosterView] })
  list(@Param('id', Id) id: string): Promise<RosterView[]> {
    return this.rosters.listOfScreening(id);
  }

  @Get('rosters/:id/files/:name')
  @Requires('roster.read')
  @ApiOperation({ operationId: 'downloadRoster' })
  @ApiProduces(...Object.values(MEDIA_TYPES))
  async download(
    @Param('id', Id) id: string,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    const { bytes, stream } = await this.rosters.openFile(id, name);
    return new StreamableFile(stream, {
      type: MEDIA_TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      disposition: `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(`培育名单-${name}`)}`,
      length: bytes,
    });
  }
}
