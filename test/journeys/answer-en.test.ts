import { theAnswer } from './outreach/answer.ts';

theAnswer('e', 'en');
