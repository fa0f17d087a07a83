import { Pipe, type PipeTransform } from '@angular/core';
import { formatBytes } from './format-bytes';

/** Shows a file's size. */
@Pipe({ name: 'tiduBytes' })
export class BytesPipe implements PipeTransform {
  transform(bytes: number): string {
    return formatBytes(bytes);
  }
}
