import { theSilence } from './outreach/silence.ts';

theSilence('s', 'en');
