import { theAnswer } from './outreach/answer.ts';

theAnswer('f', 'es');
