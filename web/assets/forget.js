/* Nobody is signed in here: what a report kept on this device is wiped. Its key is gone with the session, and nothing is left to tell of. */
indexedDB.deleteDatabase('portolan-report');
navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
