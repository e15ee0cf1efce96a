import { theRoad } from './road/road.ts';

theRoad('w', 'en');
