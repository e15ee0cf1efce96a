/* On the page that stands in for a report without a connection: counts what report.js keeps on this device, and opens the report once it can. */
(() => {
  const AGAIN_MS = 10_000;
  const { one, other, none } = document.querySelector('[data-one]').dataset;
  const told = document.querySelector('[data-one]');
  const timeOf = (at) =>
    new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  const tell = (rows) => {
    const readable = rows.filter(({ until }) => until > Date.now());
    const words = readable.length === 0 ? none : readable.length === 1 ? one : other;
    const until = Math.min(...readable.map((row) => row.until));
    told.textContent = words.replace('{n}', readable.length).replace('{time}', () => timeOf(until));
  };
  const opening = indexedDB.open('portolan-report');
  opening.onupgradeneeded = () => opening.transaction.abort(); /* there is none: none is made */
  opening.onerror = () => tell([]);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('unsent').objectStore('unsent').getAll();
    asked.onerror = () => tell([]);
    asked.onsuccess = () => {
      opening.result.close();
      tell(asked.result);
    };
  };
  const again = () =>
    fetch(location.href, { method: 'HEAD', redirect: 'manual' }).then(
      () => location.reload(),
      () => {},
    );
  addEventListener('online', again);
  setInterval(again, AGAIN_MS);
})();
