/*
 * Saves the report on a validation part by part, as it is typed. Without it the form is sent as any other. What cannot be sent is kept on the device
 * until it can: encrypted with a key that follows from a secret of the session, which is held in memory alone, and for some hours at the longest.
 * Without a connection this page cannot be opened again: then away-worker.js answers with one that says what is kept, and until when.
 */
(() => {
  const form = document.querySelector('form[data-report]');
  if (!form) return;
  const PAUSE_MS = 700;
  const AGAIN_MS = 10_000;
  /* So much of what was sent before goes along once more: a request may not be of any length. */
  const MOST_BEFORE = 24_000;
  const STORE = 'unsent';
  const words = form.dataset;
  let key = null;
  let longestMs = 0;
  /* The session that holds the key ends at a fixed time, and earlier when it hears nothing for so long. */
  let idleMs = 0;
  let limitAt = 0;
  let heardAt = 0;
  let ended = false;
  const timeOf = (at) =>
    new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });

  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const rows = (mode) => {
    const opening = indexedDB.open('portolan-report', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
    return asked(opening).then((db) => db.transaction(STORE, mode).objectStore(STORE));
  };
  const idOf = (part) => `${form.action} ${part}`;
  const addressOf = ({ id }) => id.slice(0, id.lastIndexOf(' '));
  const forget = (id) => rows('readwrite').then((store) => asked(store.delete(id)));

  /* `at` is when it could first not be sent: what is tried again grows no younger by it. Answers until when another page can read it. */
  async function keep(part, body, at) {
    if (!key || Date.now() - at >= longestMs) return null;
    const until = Math.min(at + longestMs, heardAt + idleMs, limitAt);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(body));
    const store = await rows('readwrite');
    await asked(store.put({ id: idOf(part), title: document.querySelector('h1').textContent, at, until, iv, data }));
    return until;
  }
  const all = () => rows('readonly').then((store) => asked(store.getAll()));
  /* What is of another session nobody reads any more. */
  async function read({ id, iv, data, at }) {
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
      return { body: new TextDecoder().decode(plain), at };
    } catch {
      await forget(id);
      return null;
    }
  }
  async function kept(part) {
    const row = await rows('readonly').then((store) => asked(store.get(idOf(part))));
    return row ? read(row) : null;
  }
  /* What was kept on other pages of reports is sent from there: here stands the way to them. */
  async function tellOthers() {
    const box = document.querySelector('[data-kept-elsewhere]');
    const links = new Map();
    for (const row of await all())
      if (addressOf(row) !== form.action && (await read(row))) links.set(addressOf(row), row.title);
    for (const [href, title] of links) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      Object.assign(link, { href, textContent: title, className: 'usa-link' });
      item.append(link);
      box.querySelector('ul').append(item);
    }
    box.hidden = links.size === 0;
  }
  async function wipeOld() {
    for (const { id, at } of await all()) if (Date.now() - at >= longestMs) await forget(id);
  }
  async function unlock() {
    const response = await fetch(words.key, { headers: { Accept: 'application/json' } });
    const { secret, hours, session } = await response.json();
    longestMs = hours * 3_600_000;
    idleMs = session.idle * 1000;
    heardAt = Date.now();
    limitAt = heardAt + session.limit * 1000;
    const raw = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
    const base = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('report') };
    key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await wipeOld();
    setInterval(wipeOld, 60_000);
  }

  /* One part is sent at a time, with the row that the last answer named: what is typed meanwhile goes after it. */
  const keeper = (box) => {
    const part = box.dataset.part;
    const status = box.querySelector('[role=status]');
    const seen = box.querySelector(`[name="seen${part}"]`);
    const drawn = box.querySelector(`[name="drawn${part}"]`);
    const inputs = () => box.querySelectorAll('input, textarea, select');
    let timer = 0;
    let busy = false;
    let more = false;
    let unsentSince = null;
    /* How often something was typed, and how much of that is in the record: what is said never speaks of an older text than the one on the screen. */
    let typed = 0;
    let saved = 0;
    let held = 0; /* on the device */
    /* What was sent and not answered: should it be in the record all the same, then what is written over it is the person's own. */
    let unanswered = [];
    const tell = (text) => (status.textContent = text);
    const label = (said) => {
      const tag = box.querySelector('h3 .pt-tag');
      if (!tag || !said) return;
      tag.textContent = said.label;
      tag.className = `usa-tag pt-tag pt-tag--${said.tone}`;
    };
    const later = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => send(written()), ms);
    };
    const clashed = ({ seq, now }) => {
      box.querySelector('.pt-clash')?.remove();
      const told = document.createElement('div');
      told.className = 'pt-clash';
      told.setAttribute('role', 'alert');
      for (const line of [words.clash, words.clashText, ...now]) {
        const p = document.createElement('p');
        p.textContent = line;
        told.append(p);
      }
      status.before(told);
      seen.value = seq; /* whoever saves again has read it */
      tell('');
    };
    const written = () => {
      drawn.value = ''; /* what was typed and taken back is a change, too */
      const body = new URLSearchParams();
      body.append('form', form.elements.form.value);
      for (const input of inputs())
        if ((input.type !== 'radio' && input.type !== 'checkbox') || input.checked)
          body.append(input.name, input.value);
      return body.toString();
    };
    const withBefore = (body) => {
      const all = new URLSearchParams(body);
      let room = MOST_BEFORE;
      for (const one of unanswered.toReversed())
        if (one !== body && (room -= one.length) > 0) all.append('before', one);
      return all;
    };
    const post = (body, leaving) => {
      const sent = withBefore(body);
      sent.append('_csrf', form.elements._csrf.value);
      unanswered = [...unanswered.filter((one) => one !== body), body];
      return fetch(form.action, {
        method: 'POST',
        body: sent,
        headers: { Accept: 'application/json' },
        keepalive: leaving /* it arrives though the page is gone */,
      });
    };
    /* What is kept is what stands in the form now: it may be newer than what could not be sent. */
    async function lost(body, sending) {
      unsentSince ??= Date.now();
      const newest = typed;
      more = false;
      const whole = withBefore(newest === sending ? body : written()).toString();
      const until = await keep(part, whole, unsentSince).catch(() => null);
      if (newest !== typed) return later(0);
      if (until !== null) held = newest;
      tell(until === null ? words.lost : words.kept.replace('{time}', timeOf(until)));
      later(AGAIN_MS);
    }
    async function send(body, leaving = false) {
      if (ended) return tell(words.ended);
      if (busy) return void (more = true);
      busy = true;
      more = false;
      tell(words.saving);
      const sending = typed;
      try {
        const response = await post(body, leaving);
        if (response.status === 403) {
          ended = true; /* only the button can send it now: it leads by way of signing in */
          return tell(words.ended);
        }
        const answer = await response.json();
        heardAt = Date.now();
        const clash = answer.clashes?.find((one) => one.part === part);
        if (clash) clashed(clash);
        else if (answer.refusal) tell(answer.refusal);
        else if (response.ok && part in answer.saved) {
          seen.value = answer.saved[part];
          box.querySelector('.pt-clash')?.remove();
          label(answer.tags[part]);
          saved = sending;
          if (saved === typed) tell(words.saved);
        } else tell(words.wrong);
        unsentSince = null;
        if (clash || response.ok) {
          unanswered = unanswered.slice(unanswered.indexOf(body) + 1);
          await forget(idOf(part)).catch(() => {});
        }
      } catch {
        await lost(body, sending);
      }
      busy = false;
      if (more) later(0);
    }
    const changed = (ms) => {
      typed += 1;
      tell(ended ? words.ended : words.saving);
      later(ms);
    };
    box.addEventListener('input', () => changed(PAUSE_MS));
    box.addEventListener('change', () => changed(0));
    /* Whoever turns away waits neither for the pause nor for what is on its way: what was typed goes at once. */
    const leave = () => {
      if (document.visibilityState !== 'hidden' || Math.max(saved, held) === typed || ended) return;
      if (busy) return void post(written(), true).catch(() => {});
      clearTimeout(timer);
      send(written(), true);
    };
    document.addEventListener('visibilitychange', leave);
    /* A button pressed without a connection would lead to the browser's own page: what was typed is kept, and this page stays. */
    form.addEventListener('submit', (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      if (saved < typed) later(0);
      else if (box.contains(event.submitter)) tell(words.away);
    });
    /* What was kept stands in the form again, over the row that it was written over, and is sent as it was: the server knows a repetition. */
    return async () => {
      const row = await kept(part);
      if (row === null) return;
      unsentSince = row.at;
      const values = new URLSearchParams(row.body);
      unanswered = values.getAll('before');
      values.delete('before');
      seen.value = values.get(seen.name) ?? seen.value;
      for (const input of inputs())
        if (input.type === 'radio' || input.type === 'checkbox')
          input.checked = values.getAll(input.name).includes(input.value);
        else if (input.type !== 'hidden') input.value = values.get(input.name) ?? input.value;
      await send(values.toString());
    };
  };
  const restores = [...form.querySelectorAll('[data-part]')].map(keeper);
  unlock()
    .then(async () => {
      for (const restore of restores) await restore();
      await tellOthers();
    })
    .catch(() => {}); /* without a key nothing is kept, and the page says so */
  navigator.serviceWorker?.register(words.worker, { scope: '/participants/' }).catch(() => {});
})();
