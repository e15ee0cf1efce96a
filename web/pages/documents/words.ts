/** Words of the pages about documents. */
import type { DocumentAct, ExpungeGround } from '../../../domain/document.ts';
import type { AboutKind, FileFault } from '../../../domain/document-file.ts';
import type { Spoken } from '../../../templates/words.ts';

export const W = {
  title: { en: 'Documents', es: 'Documentos' },
  lead: {
    en: 'What has been uploaded for this company. Whoever may open the object that a document belongs to may open the document, and nobody else. The company reads what the agency’s people add only where they share it.',
    es: 'Lo que se ha subido para esta empresa. Quien puede abrir el objeto al que pertenece un documento puede abrir el documento, y nadie más. La empresa lee lo que agrega el personal de la autoridad solo si lo comparte.',
  },
  share: { en: 'The company may read it', es: 'La empresa puede leerlo' },
  shareHint: {
    en: 'Otherwise it is for the agency’s people alone.',
    es: 'De lo contrario es solo para el personal de la autoridad.',
  },
  shared: { en: 'Shared with the company', es: 'Compartido con la empresa' },
  inside: { en: 'For the agency alone', es: 'Solo para la autoridad' },
  none: { en: 'No document has been uploaded here.', es: 'Aquí no se ha subido ningún documento.' },
  name: { en: 'Name', es: 'Nombre' },
  type: { en: 'Type', es: 'Tipo' },
  size: { en: 'Size', es: 'Tamaño' },
  about: { en: 'Belongs to', es: 'Pertenece a' },
  by: { en: 'Uploaded by', es: 'Subido por' },
  at: { en: 'Uploaded', es: 'Subido' },
  sha256: { en: 'SHA-256 of the bytes', es: 'SHA-256 de los bytes' },
  upload: { en: 'Upload a document', es: 'Subir un documento' },
  file: { en: 'File', es: 'Archivo' },
  hint: {
    en: '{types}. At most {size}. The type is found from the content, and the name must end accordingly.',
    es: '{types}. Como máximo {size}. El tipo se determina por el contenido, y el nombre debe terminar de acuerdo con él.',
  },
  drop: { en: 'You can also drop a file here.', es: 'También puede soltar un archivo aquí.' },
  send: { en: 'Upload', es: 'Subir' },
  sending: { en: 'Uploading', es: 'Subiendo' },
  lost: {
    en: 'The connection was lost, and nothing was kept. Try again.',
    es: 'Se perdió la conexión y no se guardó nada. Inténtelo de nuevo.',
  },
  keptTitle: { en: 'Choose your file again', es: 'Elija de nuevo su archivo' },
  kept: {
    en: 'Your session had ended, so nothing was stored. Files are not kept.',
    es: 'Su sesión ya había terminado, así que no se guardó nada. Los archivos no se conservan.',
  },
  attach: { en: 'Upload a document to choose here', es: 'Subir un documento para elegirlo aquí' },
  toForm: { en: 'Back to your form', es: 'Volver a su formulario' },
  waitsTitle: { en: 'Your form waits as you filled it in', es: 'Su formulario espera tal como lo llenó' },
  waits: {
    en: 'Upload what shows it, one document after the other. Then go back and choose the documents there. Nothing has been filed yet.',
    es: 'Suba lo que lo demuestra, un documento tras otro. Después vuelva y elija allí los documentos. Todavía no se presentó nada.',
  },
  stored: { en: 'The document is stored.', es: 'El documento está guardado.' },
  download: { en: 'Download', es: 'Descargar' },
  preview: { en: 'Preview', es: 'Vista previa' },
  pdfTools: { en: 'Pages and size', es: 'Páginas y tamaño' },
  pdfPages: { en: 'Page of the document', es: 'Página del documento' },
  pdfPrevious: { en: 'Previous page', es: 'Página anterior' },
  pdfNext: { en: 'Next page', es: 'Página siguiente' },
  pdfPage: { en: 'Go to page', es: 'Ir a la página' },
  pdfSmaller: { en: 'Smaller', es: 'Más pequeño' },
  pdfLarger: { en: 'Larger', es: 'Más grande' },
  pdfWidth: { en: 'Fit the width', es: 'Ajustar al ancho' },
  pdfCount: { en: 'Page {n} of {all}', es: 'Página {n} de {all}' },
  pdfLoading: { en: 'The PDF is being loaded.', es: 'Se está cargando el PDF.' },
  pdfLocked: {
    en: 'This PDF is protected by a password and cannot be shown here. Download it, and open it with the password.',
    es: 'Este PDF está protegido con contraseña y no puede mostrarse aquí. Descárguelo y ábralo con la contraseña.',
  },
  pdfDamaged: {
    en: 'This PDF is damaged and cannot be shown here. Download it to see what another program makes of it.',
    es: 'Este PDF está dañado y no puede mostrarse aquí. Descárguelo para ver qué puede leer otro programa.',
  },
  pdfLost: {
    en: 'The PDF could not be loaded. Reload the page, or download it.',
    es: 'No se pudo cargar el PDF. Recargue la página o descárguelo.',
  },
  pdfFailed: {
    en: 'This cannot be shown here. Download the PDF to read it.',
    es: 'Esto no puede mostrarse aquí. Descargue el PDF para leerlo.',
  },
  noPreview: { en: 'This type has no preview. Download it.', es: 'Este tipo no tiene vista previa. Descárguelo.' },
  struck: { en: 'Hidden', es: 'Oculto' },
  struckText: {
    en: 'Two people of the office have hidden this document. Its entry in the record stays.',
    es: 'Dos personas de la oficina han ocultado este documento. Su asiento en el registro permanece.',
  },
  expunged: { en: 'Expunged', es: 'Eliminado' },
  expungedText: {
    en: 'The content and the name are gone, by retention or order. Hash, author and order stay in the record.',
    es: 'El contenido y el nombre se han eliminado, por plazo de conservación u orden. El hash, el autor y la orden permanecen en el registro.',
  },
  held: { en: 'Legal hold', es: 'Retención legal' },
  proposed: { en: 'Waits for a second person', es: 'Espera a una segunda persona' },
  proposal: { en: '{act}, proposed by {name} on {on}', es: '{act}: propuesto por {name} el {on}' },
  reason: { en: 'Reason', es: 'Motivo' },
  acts: { en: 'What you can do', es: 'Qué puede hacer' },
  back: { en: 'Back to the document', es: 'Volver al documento' },
  toDocuments: { en: 'All documents', es: 'Todos los documentos' },
  toPage: { en: 'Back to the company’s page', es: 'Volver a la página de la empresa' },
  toProfile: { en: 'Back to the security profile', es: 'Volver al perfil de seguridad' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ABOUTS: Readonly<Record<AboutKind, Spoken>> = {
  participant: { en: 'The company', es: 'La empresa' },
  criterion: { en: 'Criterion {ref}', es: 'Criterio {ref}' },
  message: { en: 'A message', es: 'Un mensaje' },
  incident: { en: 'A security incident', es: 'Un incidente de seguridad' },
};

/** What is wrong with a file. */
export const FAULTS: Readonly<Record<FileFault, Spoken>> = {
  none: { en: 'Choose a file.', es: 'Elija un archivo.' },
  empty: { en: 'The file is empty.', es: 'El archivo está vacío.' },
  'too-big': {
    en: 'The file is larger than {size}. Make it smaller, or split it.',
    es: 'El archivo ocupa más de {size}. Redúzcalo o divídalo.',
  },
  'too-much': {
    en: 'All documents of your company together would be larger than {total}. Write to your specialist.',
    es: 'Todos los documentos de su empresa juntos ocuparían más de {total}. Escriba a su especialista.',
  },
  'name-long': {
    en: 'Give the file a name of at most {characters} characters.',
    es: 'Dé al archivo un nombre de {characters} caracteres como máximo.',
  },
  type: {
    en: 'By its content this is none of the types that are taken: {types}.',
    es: 'Por su contenido no es ninguno de los tipos admitidos: {types}.',
  },
  'name-differs': {
    en: 'The end of the name does not agree with the content. Save the file as what it is, for example as PDF, and upload that.',
    es: 'El final del nombre no coincide con el contenido. Guarde el archivo como lo que es, por ejemplo como PDF, y súbalo.',
  },
  cut: { en: 'The file did not arrive whole. Try again.', es: 'El archivo no llegó completo. Inténtelo de nuevo.' },
};

type ActWords = {
  readonly title: Spoken;
  readonly submit: Spoken;
  readonly consequence: Spoken;
  readonly done: Spoken;
};
export const ACTS: Readonly<Record<DocumentAct, ActWords>> = {
  ProposeStrike: {
    title: { en: 'Propose to hide this document', es: 'Proponer ocultar este documento' },
    submit: { en: 'Propose', es: 'Proponer' },
    consequence: {
      en: 'Nothing changes until a second person confirms. Then the company and the office no longer see the content; headquarters and auditors do.',
      es: 'Nada cambia hasta que una segunda persona lo confirme. Entonces la empresa y la oficina ya no ven el contenido; la sede y los auditores sí.',
    },
    done: { en: 'Proposed. A second person decides.', es: 'Propuesto. Decide una segunda persona.' },
  },
  ProposeExpunge: {
    title: { en: 'Propose to expunge this document', es: 'Proponer eliminar este documento' },
    submit: { en: 'Propose', es: 'Proponer' },
    consequence: {
      en: 'Nothing changes until a second person confirms. Then name and content are gone for ever; hash, author and order stay.',
      es: 'Nada cambia hasta que una segunda persona lo confirme. Entonces el nombre y el contenido desaparecen para siempre; el hash, el autor y la orden permanecen.',
    },
    done: { en: 'Proposed. A second person decides.', es: 'Propuesto. Decide una segunda persona.' },
  },
  ConfirmProposal: {
    title: { en: 'Confirm the proposal', es: 'Confirmar la propuesta' },
    submit: { en: 'Confirm', es: 'Confirmar' },
    consequence: {
      en: 'It takes effect at once. What is expunged cannot be brought back.',
      es: 'Tiene efecto de inmediato. Lo eliminado no puede recuperarse.',
    },
    done: { en: 'Confirmed.', es: 'Confirmado.' },
  },
  DropProposal: {
    title: { en: 'Drop the proposal', es: 'Descartar la propuesta' },
    submit: { en: 'Drop', es: 'Descartar' },
    consequence: { en: 'The document stays as it is.', es: 'El documento queda como está.' },
    done: { en: 'The proposal is dropped.', es: 'La propuesta está descartada.' },
  },
  PlaceHold: {
    title: { en: 'Place a legal hold', es: 'Poner una retención legal' },
    submit: { en: 'Place the hold', es: 'Poner la retención' },
    consequence: {
      en: 'The document can be neither hidden nor expunged until headquarters lifts the hold.',
      es: 'El documento no puede ocultarse ni eliminarse hasta que la sede levante la retención.',
    },
    done: { en: 'A legal hold is on the document.', es: 'El documento tiene una retención legal.' },
  },
  LiftHold: {
    title: { en: 'Lift the legal hold', es: 'Levantar la retención legal' },
    submit: { en: 'Lift the hold', es: 'Levantar la retención' },
    consequence: {
      en: 'From then on two people can hide or expunge the document.',
      es: 'Desde entonces dos personas pueden ocultar o eliminar el documento.',
    },
    done: { en: 'The hold is lifted.', es: 'La retención está levantada.' },
  },
};

export const GROUNDS: Readonly<Record<ExpungeGround, Spoken>> = {
  retention: { en: 'The retention period has run out', es: 'El plazo de conservación ha terminado' },
  order: { en: 'A court or authority ordered it', es: 'Lo ordenó un tribunal o una autoridad' },
};
export const GROUND = { en: 'On what ground?', es: '¿Con qué fundamento?' } as const satisfies Spoken;
export const REASON = {
  label: { en: 'Reason', es: 'Motivo' },
  hint: {
    en: 'Name the order, the schedule or the fault. Staff and auditors read it.',
    es: 'Indique la orden, el plazo o el error. Lo leen el personal y los auditores.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
