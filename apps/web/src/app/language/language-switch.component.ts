import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { Language } from './language';

/** Offers the other language, in that language. */
@Component({
  selector: 'tidu-language-switch',
  imports: [NzButtonComponent],
  template: `
    @if (language.current() === 'zh') {
      <button nz-button nzType="text" type="button" lang="en" (click)="language.use('en')">
        English
      </button>
    } @else {
      <button nz-button nzType="text" type="button" lang="zh-CN" (click)="language.use('zh')">
        中文
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitchComponent {
  protected readonly language = inject(Language);
}
