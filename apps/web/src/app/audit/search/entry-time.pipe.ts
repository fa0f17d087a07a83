import { Pipe, type PipeTransform } from '@angular/core';
import { formatMoment } from '@tidu/ui';

/** Shows a moment of the trail to the second, in the reader's own zone. */
@Pipe({ name: 'tiduEntryTime' })
export class EntryTimePipe implements PipeTransform {
  transform(iso: string): string {
    const seconds = String(new Date(iso).getSeconds()).padStart(2, '0');
    return `${formatMoment(iso)}:${seconds}`;
  }
}
