import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '@tidu/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in a path; whatever is no id cannot be found. */
@Injectable()
export class Id implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new ProblemError('resource.not-found');
    return value.toLowerCase();
  }
}
