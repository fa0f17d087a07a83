import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CreateOrganisation,
  OrganisationPage,
  OrganisationQuery,
  OrganisationView,
} from '@tidu/contracts';
import { Organisations } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Requires('organisation.read')
  @ApiOperation({ operationId: 'listOrganisations' })
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: OrganisationQuery): Promise<OrganisationPage> {
    return this.organisations.list(query);
  }

  @Get(':id')
  @Requires('organisation.read')
  @ApiOperation({ operationId: 'getOrganisation' })
  @ApiOkResponse({ type: OrganisationView })
  get(@Param('id', Id) id: string): Promise<OrganisationView> {
    return this.organisations.get(id);
  }

  @Post()
  @Requires('organisation.create')
  @ApiOperation({ operationId: 'createOrganisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  create(@Body() input: CreateOrganisation): Promise<OrganisationView> {
    return this.organisations.create(input);
  }
}
