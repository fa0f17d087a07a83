import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CalendarYearView, PutCalendarDay } from '@tidu/contracts';
import { CalendarYears } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('services')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarYears) {}

  @Get(':year')
  @Requires('reference.read')
  @ApiOperation({ operationId: 'getCalendarYear' })
  @ApiOkResponse({ type: CalendarYearView })
  get(@Param('year') year: string): Promise<CalendarYearView> {
    return this.calendar.get(year);
  }

  @Put('days/:date')
  @Requires('calendar.edit')
  @ApiOperation({ operationId: 'putCalendarDay' })
  @ApiOkResponse({ type: CalendarYearView, description: 'The year of the day, as it is now' })
  put(@Param('date') date: string, @Body() day: PutCalendarDay): Promise<CalendarYearView> {
    return this.calendar.putDay(date, day);
  }

  @Delete('days/:date')
  @Requires('calendar.edit')
  @ApiOperation({ operationId: 'restoreCalendarDay' })
  @ApiOkResponse({ type: CalendarYearView, description: 'The year of the day, as it is now' })
  restore(@Param('date') date: string): Promise<CalendarYearView> {
    return this.calendar.restoreDay(date);
  }
}
