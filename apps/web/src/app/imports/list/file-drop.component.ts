import { ChangeDetectionStrategy, Component, input, model, signal } from '@angular/core';
import { BytesPipe } from '@tidu/ui';
import { NzIconDirective } from 'ng-zorro-antd/icon';

let drops = 0;

/** Takes one file, dropped or chosen; a plain file input, so that keyboards and readers know it. */
@Component({
  selector: 'tidu-file-drop',
  imports: [BytesPipe, NzIconDirective],
  template: `
    <input
      type="file"
      class="visually-hidden"
      [id]="id"
      [accept]="accept()"
      [attr.aria-describedby]="id + '-hint'"
      (change)="choose($event)"
    />
    <label
      [for]="id"
      [class.over]="over()"
      (dragover)="$event.preventDefault(); over.set(true)"
      (dragleave)="over.set(false)"
      (drop)="take($event)"
    >
      <nz-icon nzType="inbox" aria-hidden="true" />
      @if (file(); as chosen) {
        <span class="name">{{ chosen.name }}</span>
        <span class="soft">{{ chosen.size | tiduBytes }}</span>
      } @else {
        <span class="name">{{ label() }}</span>
      }
      <span class="soft" [id]="id + '-hint'">{{ hint() }}</span>
    </label>
  `,
  styleUrl: './file-drop.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileDropComponent {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly accept = input('');
  readonly file = model<File>();

  protected readonly id = `file-drop-${(drops += 1)}`;
  protected readonly over = signal(false);

  protected choose({ target }: Event): void {
    const field = target as HTMLInputElement;
    const file = field.files?.[0];
    // Emptied, so that choosing the corrected file of the same name is seen as a change.
    field.value = '';
    if (file) this.file.set(file);
  }

  protected take(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.file.set(file);
  }
}
