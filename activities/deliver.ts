/** What the courier brings back: proof that a receiver took the mail, or why it did not. */
import type { Instant } from '../domain/calendar.ts';

export type Delivery = { readonly proof: 'sent' | 'refused' | 'no-address' | 'gave-up'; readonly at: Instant };
