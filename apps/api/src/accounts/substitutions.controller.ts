import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CreateSubstitution, SubstitutionView } from '@tidu/contracts';
import { Substitutions } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller('substitutions')
export class SubstitutionsController {
  constructor(private readonly substitutions: Substitutions) {}

  @Get()
  @Requires('substitute.name')
  @ApiOperation({ operationId: 'listSubstitutions' })
  @ApiOkResponse({ type: [SubstitutionView] })
  list(): Promise<SubstitutionView[]> {
    return this.substitutions.list();
  }

  @Post()
  @Requires('substitute.name')
  @ApiOperation({ operationId: 'createSubstitution' })
  @ApiCreatedResponse({ type: SubstitutionView })
  create(@Body() input: CreateSubstitution): Promise<SubstitutionView> {
    return this.substitutions.create(input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('substitute.name')
  @ApiOperation({ operationId: 'endSubstitution' })
  @ApiNoContentResponse()
  end(@Param('id', Id) id: string): Promise<void> {
    return this.substitutions.end(id);
  }
}
