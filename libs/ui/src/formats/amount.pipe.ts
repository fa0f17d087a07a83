import { Pipe, type PipeTransform } from '@angular/core';
import { formatNumber } from './format-number';

/** Shows a number with thousands separators; a dash for what is not known. */
@Pipe({ name: 'tiduAmount' })
export class AmountPipe implements PipeTransform {
  transform(value: number | null | undefined, digits = 2): string {
    return formatNumber(value, digits);
  }
}
