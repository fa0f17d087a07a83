import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Bilingual } from '@tidu/domain';
import { Language } from './language';

/** Shows a bilingual text. Impure, so that it also runs when only the language has changed. */
@Pipe({ name: 'bilingual', pure: false })
export class BilingualPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(text: Bilingual): string {
    return this.language.pick(text);
  }
}
