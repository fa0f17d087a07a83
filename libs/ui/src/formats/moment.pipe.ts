import { Pipe, type PipeTransform } from '@angular/core';
import { formatMoment } from './format-time';

/** Shows an ISO moment in the reader's own zone. */
@Pipe({ name: 'tiduMoment' })
export class MomentPipe implements PipeTransform {
  transform(iso: string | null | undefined): string {
    return formatMoment(iso);
  }
}
