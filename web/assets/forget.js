/* Nobody is signed in here: what a report kept on this device is wiped. Its key is gone with the session. */
indexedDB.deleteDatabase('portolan-report');
