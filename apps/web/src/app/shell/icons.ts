import type { EnvironmentProviders } from '@angular/core';
import {
  BankOutline,
  BookOutline,
  CalendarOutline,
  CheckCircleOutline,
  CloseCircleOutline,
  DownloadOutline,
  ExperimentOutline,
  FileTextOutline,
  FundOutline,
  ImportOutline,
  InboxOutline,
  LeftOutline,
  MenuOutline,
  PlusOutline,
  PrinterOutline,
  ReadOutline,
  RightOutline,
  SearchOutline,
  SwapOutline,
  UploadOutline,
} from '@ant-design/icons-angular/icons';
import { provideNzIcons } from 'ng-zorro-antd/icon';

/** The icons that the pages name; those of the components themselves come with NG-ZORRO. */
export function provideIcons(): EnvironmentProviders {
  return provideNzIcons([
    BankOutline,
    BookOutline,
    CalendarOutline,
    CheckCircleOutline,
    CloseCircleOutline,
    DownloadOutline,
    ExperimentOutline,
    FileTextOutline,
    FundOutline,
    ImportOutline,
    InboxOutline,
    LeftOutline,
    MenuOutline,
    PlusOutline,
    PrinterOutline,
    ReadOutline,
    RightOutline,
    SearchOutline,
    SwapOutline,
    UploadOutline,
  ]);
}
