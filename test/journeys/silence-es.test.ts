import { theSilence } from './outreach/silence.ts';

theSilence('z', 'es');
