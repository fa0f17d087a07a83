import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ClaimPage, ClaimQuery, ClaimView, CreateClaimQuery, DecideClaim } from '@tidu/contracts';
import { ClaimReviews, OwnClaims } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';
import { proofUploadOf } from './proof-upload';

const FILE = { type: 'string', format: 'binary' } as const;

@ApiTags('accounts')
@Controller('claims')
export class ClaimsController {
  constructor(
    private readonly own: OwnClaims,
    private readonly reviews: ClaimReviews,
  ) {}

  @Post()
  @Requires('claim.make')
  @ApiOperation({ operationId: 'createClaim' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['proof'], properties: { proof: FILE } } })
  @ApiCreatedResponse({ type: ClaimView })
  make(@Query() query: CreateClaimQuery, @Req() request: FastifyRequest): Promise<ClaimView> {
    return this.own.make(query, proofUploadOf(request));
  }

  @Get('own')
  @Requires('claim.make')
  @ApiOperation({ operationId: 'listOwnClaims' })
  @ApiOkResponse({ type: [ClaimView] })
  listOwn(): Promise<ClaimView[]> {
    return this.own.list();
  }

  @Delete('own/:id')
  @HttpCode(204)
  @Requires('claim.make')
  @ApiOperation({ operationId: 'withdrawClaim' })
  @ApiNoContentResponse()
  withdraw(@Param('id', Id) id: string): Promise<void> {
    return this.own.withdraw(id);
  }

  @Get()
  @Requires('claim.decide')
  @ApiOperation({ operationId: 'listClaims' })
  @ApiOkResponse({ type: ClaimPage })
  list(@Query() query: ClaimQuery): Promise<ClaimPage> {
    return this.reviews.list(query);
  }

  @Get(':id')
  @Requires('claim.decide')
  @ApiOperation({ operationId: 'getClaim' })
  @ApiOkResponse({ type: ClaimView })
  get(@Param('id', Id) id: string): Promise<ClaimView> {
    return this.reviews.get(id);
  }

  /** Somebody unknown has sent it: it is saved, never opened as a page of ours. */
  @Get(':id/proof')
  @Requires('claim.decide')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'downloadClaimProof' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  async proof(@Param('id', Id) id: string): Promise<StreamableFile> {
    const { stream, type, name, bytes } = await this.reviews.openProof(id);
    return new StreamableFile(stream, {
      type,
      disposition: `attachment; filename="proof"; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: bytes,
    });
  }

  @Put(':id/decision')
  @Requires('claim.decide')
  @ApiOperation({ operationId: 'decideClaim' })
  @ApiOkResponse({ type: ClaimView })
  decide(@Param('id', Id) id: string, @Body() decision: DecideClaim): Promise<ClaimView> {
    return this.reviews.decide(id, decision);
  }
}
