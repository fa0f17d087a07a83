import { computed, inject, Injectable } from '@angular/core';
import { Session } from '../accounts/session';
import { officePlacesOf } from './office-places';

/** The places of the office for which one acts; null where every place may be chosen. */
@Injectable({ providedIn: 'root' })
export class OwnPlaces {
  private readonly session = inject(Session);

  readonly places = computed(() => officePlacesOf(this.session.session().organisation));
}
