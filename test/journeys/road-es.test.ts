import { theRoad } from './road/road.ts';

theRoad('y', 'es');
