/* Single keys for what stands on the page: whatever has a data-key. They are listed under "?", and can be turned off there. */
(() => {
  const dialog = document.getElementById('keys');
  if (!dialog?.showModal) return;
  const OFF = 'portolan-keys-off';
  const list = dialog.querySelector('dl');
  const off = dialog.querySelector('[data-keys-off]');
  const shown = (element) => element.getClientRects().length > 0;
  const all = () => [...document.querySelectorAll('[data-key]')].filter(shown);
  const isOff = () => localStorage.getItem(OFF) === 'yes';
  const typing = ({ target }) =>
    target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, dialog');

  const describe = (key, words) => {
    const row = document.createElement('div');
    const [dt, dd, kbd] = ['dt', 'dd', 'kbd'].map((name) => document.createElement(name));
    kbd.textContent = key;
    dt.append(kbd);
    dd.textContent = words;
    row.append(dt, dd);
    return row;
  };
  const wordsOf = (element) =>
    (element.dataset.keyWords || element.textContent || element.getAttribute('aria-label') || '')
      .trim()
      .replace(/\s+/g, ' ') ||
    document.querySelector(`label[for="${element.id}"]`)?.textContent.trim() ||
    '';
  const open = () => {
    const first = new Map();
    for (const element of all()) if (!first.has(element.dataset.key)) first.set(element.dataset.key, wordsOf(element));
    const moves =
      lines().length > 0
        ? [
            ['j', list.dataset.down],
            ['k', list.dataset.up],
          ]
        : [];
    list.replaceChildren(
      ...[...first, ...moves].map(([key, words]) => describe(key, words)),
      describe('?', list.dataset.help),
    );
    off.checked = isOff();
    dialog.showModal();
  };

  /* Lines of a list, by the first link in each. */
  const lines = () =>
    [...document.querySelectorAll('.pt-main tbody tr, .pt-item, .pt-day-line, .pt-call')]
      .flatMap((line) => line.querySelector('a[href]') ?? [])
      .filter(shown);
  const move = (by) => {
    const links = lines();
    const here = links.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement));
    links[Math.max(0, Math.min(links.length - 1, here + by))]?.focus();
  };
  /* In the line where one is, else the first on the page. */
  const find = (key) => {
    const line = document.activeElement?.closest('tr, li');
    const same = all().filter((element) => element.dataset.key === key);
    return same.find((element) => line?.contains(element)) ?? same[0];
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event)) return;
    if (event.key === '?') return open();
    if (isOff()) return;
    if (event.key === 'j') return move(1);
    if (event.key === 'k') return move(-1);
    const element = find(event.key);
    if (!element) return;
    event.preventDefault();
    if (element.matches('input, textarea, select')) element.focus();
    else element.click();
  });
  const button = document.querySelector('[data-keys-open]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', open);
  }
  off.addEventListener('change', () => localStorage.setItem(OFF, off.checked ? 'yes' : 'no'));
})();
