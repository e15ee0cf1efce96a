/** Fields that are the same for everybody: they hold nothing of whoever fills them in, and to make one takes as long as to read what was typed into it. */

/** @param make is called once for each key, of which there are few: the zones of venues, the lengths of a policy */
export function madeOnce<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
