/**
 * What mail systems write, in the languages of those who answer us. Each list names one thing that a text may say; small letters, since texts
 * are compared so. What is here was taken from the messages that the systems are known to send.
 */

const oneOf = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'iu');

/** The address, or the domain behind it, is not there. */
export const NO_SUCH_ADDRESS = oneOf(
  '(user|recipient|mailbox|account|address|email)( name)?( is| was)? (unknown|not found|invalid|disabled|inactive|closed)',
  'unknown (user|recipient|local[- ]?part|address|mailbox)',
  '(no such|invalid|bad destination|nonexistent) (user|recipient|mailbox|address|person|account|domain)',
  "(doesn[’']t|does not|do not) (exist|have an? (yahoo\\.com )?account)",
  "(wasn[’']t|was not|could(n[’']t| not) be) found (at|in|by)",
  'no mailbox here by that name',
  'not listed in (public name|(the )?[a-z]+ directory)',
  'mailbox (unavailable|not available)',
  'recipientnotfound|recipient address rejected: access denied',
  '(host|domain)( name)?( or domain name)?( was)? not found|null mx|nullmx|name service error|unrouteable address',
  '(host|domain) unknown|unknown host',
  'no longer (works|valid|in use|active|available)|has left the (company|organi[sz]ation)',
  'account has been (disabled|deactivated|closed)',
  '(no existe|desconocid[oa]|no se (ha )?encontr(ó|ado)|no encontrad[oa]|no se pudo encontrar)',
  '(unbekannt|existiert nicht|nicht gefunden)',
  "(n[’']existe pas|inconnue?|introuvable|n[’']a pas (pu être|été) trouvée?)",
  '(não existe|não (foi )?encontrad[oa]|desconhecid[oa])',
  '(inesistente|inexistente|nonexistent)',
  '(non esiste|sconosciut[oa]|non (è stato )?trovat[oa])',
  '(bestaat niet|niet gevonden|onbekend)',
  '存在しません|見つかりません|不明なユーザ|不存在|找不到|无效地址|존재하지 않|не существует|не найден',
);

/** It is there, but has no room, or the mail is too big. */
export const NO_ROOM = oneOf(
  '(mailbox|inbox|account|recipient|quota|storage)[^\\n]{0,40}(full|over ?quota|exceed|out of storage)',
  'over ?quota|quota exceeded|exceeded (its|the) storage',
  'too (big|large)',
  '(buz[oó]n|bandeja)[^\\n]{0,40}llen[oa]|cuota excedida',
  'postfach[^\\n]{0,30}voll|boîte[^\\n]{0,40}pleine|caixa[^\\n]{0,40}cheia|casella[^\\n]{0,30}piena',
  '容量|已满|空き容量|переполнен',
);

/** It is not given up yet. */
export const STILL_TRYING = oneOf(
  'delivery (is |has been |status notification \\()?delay(ed)?',
  'delivery incomplete|(will|continue to|keep) (be )?(retry|retried|try(ing)?)',
  'message delayed|could not send message for past|not yet been delivered|this is (only )?a warning',
  'retrasad[oa]|se seguirá intentando|seguir(emos|á) intentando',
  'verzögert|zustellversuch|retardée|distribution différée|atrasad[ao]|in ritardo|vertraagd',
  '遅延|延迟|延遲|задерж',
);

/** Something was not delivered. */
export const NOT_DELIVERED = oneOf(
  'undeliver(able|ed)|delivery (has )?(failed|failure|problem)|(mail|message) (delivery )?(failed|failure|returned)',
  'returned mail|failure notice|delivery status notification|non-?delivery|delivery (report|notification)',
  "(could|can)(n[’']t| ?not) be delivered|(wasn[’']t|was not|not been|unable to be) delivered|unable to deliver|wasn[’']t able to deliver",
  'delivery to the following recipients? failed|permanent (fatal )?error|mail system error',
  'no se (pudo|puede|ha podido) entregar|no entregad[oa]|no (se )?ha entregado|error (de|en la) entrega|correo devuelto|devuelto al remitente',
  'unzustellbar|nicht zugestellt|konnte nicht (zugestellt|übermittelt)|zustellung fehlgeschlagen',
  "non remis|n[’']a pas (pu être|été) remis|échec de (la )?(remise|distribution)|non distribué",
  'não (foi )?(entregue|possível entregar)|falha na entrega|não entregue',
  'non recapitabile|non (è stato )?(possibile )?(recapitare|recapitato|consegnat[oa])|mancato recapito',
  'onbestelbaar|niet (afgeleverd|bezorgd)',
  '配信不能|配信できません|配信に失敗|届けられません|未送达|退信|无法(传递|投递)|不能投递|배달되지|не доставлено|недоставлен',
);

/** Begins the subject of an answer that no person wrote. */
export const AWAY = new RegExp(
  `^\\s*(\\[[^\\]]*\\]\\s*)?(${[
    'auto(matic|mated)?[ -]?(reply|response|responder)|auto:|automatic reply',
    'out[ -]of[ -](the )?office|ooo\\b|on vacation|vacation (reply|notice)|away from (my|the) (office|desk|mail)|i am (currently )?out of',
    'respuesta autom[aá]tica|fuera de (la )?oficina|mensaje de ausencia|ausente de la oficina|de vacaciones',
    'automatische antwort|abwesenheit(snotiz|sassistent)?|abwesend',
    "r[ée]ponse automatique|absen(ce|t) du bureau|message d[’']absence|absence :",
    'resposta autom[aá]tica|ausência|fora do escrit[oó]rio',
    'risposta automatica|fuori (sede|ufficio)',
    'automatisch antwoord|afwezig',
    'autosvar|automatiskt svar|frånvaro|fraværs?|automatisk svar|automaattinen vastaus|poissa',
    'odpowiedź automatyczna|automatická odpověď|otomatik (yanıt|cevap)|automatikus válasz',
    '自動応答|自動返信|不在|自动(回复|答复)|自動回覆|자동 ?(회신|응답)|автоматический ответ|автоответ|رد تلقائي',
  ].join('|')})`,
  'iu',
);
