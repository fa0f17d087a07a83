import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { ShellComponent } from './app/shell/shell.component';

void bootstrapApplication(ShellComponent, APP_CONFIG);
