/** How far the long trips go: all the way with `npm test -- --whole`, else as far as fits beside everything else. */
export const WHOLE = process.env['PORTOLAN_TEST'] === 'whole';
