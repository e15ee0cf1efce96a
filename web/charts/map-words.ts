/** Where the words beside the marks of a map stand: beside their mark, where they cover nothing. */

/** A mark in pixels; `reach` is how far it goes from its middle. */
export type Spot = { readonly x: number; readonly y: number; readonly reach: number; readonly label: string | null };
/** Words as they are drawn, moved from the middle of their mark. */
export type Beside = {
  readonly label: string;
  readonly align: 'left' | 'right' | 'center';
  readonly dx: number;
  readonly dy: number;
};
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Pixels: of a letter of 13 pixels' size, widely reckoned; of a line; between a mark and its words. */
const [LETTER, LINE, GAP] = [7, 16, 5];

/** For each mark its words, those of the first marks first; null where every place beside it is taken: its table says them. */
export function placeWords(
  spots: readonly Spot[],
  { width, height }: { readonly width: number; readonly height: number },
) {
  const taken: Box[] = spots.map(markOf);
  return spots.map((spot): Beside | null => {
    if (spot.label === null) return null;
    const own = markOf(spot);
    const others = taken.filter((box) => !covers(box, own)); // a mark on top of this one hides its words no more than this one does
    const sides = sidesOf(spot, spot.label);
    const free = sides.find(({ box }) => within(box, width, height) && !others.some((other) => covers(box, other)));
    if (!free) return null;
    taken.push(free.box);
    return free.beside;
  });
}

function sidesOf({ x, y, reach }: Spot, label: string) {
  const wide = label.length * LETTER;
  const [away, up] = [reach + GAP, reach + LINE / 2 + 1];
  const side = (align: Beside['align'], dx: number, dy: number, left: number) => ({
    beside: { label, align, dx, dy },
    box: { left, right: left + wide, top: y + dy - LINE / 2, bottom: y + dy + LINE / 2 },
  });
  return [
    side('left', away, 0, x + away),
    side('right', -away, 0, x - away - wide),
    side('center', 0, -up, x - wide / 2),
    side('center', 0, up, x - wide / 2),
  ];
}

const markOf = ({ x, y, reach }: Spot): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});
const covers = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const within = ({ left, right, top, bottom }: Box, width: number, height: number): boolean =>
  left >= 0 && right <= width && top >= 0 && bottom <= height;
