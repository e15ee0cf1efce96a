/** The routes of documents. Every look at a document is recorded, and so is every list of them. */
import { CASE_READERS } from '../../../domain/access.ts';
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import { DOCUMENT_ACTS, MAY_DOCUMENT } from '../../../domain/document.ts';
import { DOCUMENT_RIGHTS } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { actName, actPage } from './act.ts';
import { sendFile, sendPreview } from './file.ts';
import { listDocuments, listDocumentsFor } from './list.ts';
import { showDocument } from './show.ts';
import { uploadDocument } from './upload.ts';

/** The object that a document belongs to says more exactly who may. */
const read = { may: { roles: [...PARTNER_ROLES, ...CASE_READERS], own: true }, method: 'get' } as const;
const add = { roles: DOCUMENT_RIGHTS.participant.add, own: true };

/** Rows of the route table. */
export function documentRoutes(deps: Deps): readonly Route[] {
  const { documents, documentsFor, document, documentFile, documentPreview, documentAct } = paths;
  const pathOf = (act: string): string => documentAct.pattern.replace(':act', act);
  return [
    {
      name: 'documents.list',
      ...read,
      path: documents.pattern,
      audit: 'documents.viewed',
      handle: listDocuments(deps),
    },
    {
      name: 'documents.for',
      ...read,
      path: documentsFor.pattern,
      audit: 'documents.viewed',
      handle: listDocumentsFor(deps),
    },
    {
      name: 'documents.add',
      method: 'post',
      path: documentsFor.pattern,
      may: add,
      audit: 'none',
      takesBack: true,
      takesFiles: true,
      handle: uploadDocument(deps),
    },
    { name: 'document.show', ...read, path: document.pattern, audit: 'document.viewed', handle: showDocument(deps) },
    {
      name: 'document.file',
      ...read,
      path: documentFile.pattern,
      audit: 'document.downloaded',
      handle: sendFile(deps),
    },
    {
      name: 'document.preview',
      ...read,
      path: documentPreview.pattern,
      audit: 'document.previewed',
      handle: sendPreview(deps),
    },
    ...DOCUMENT_ACTS.flatMap((act) =>
      formRoutes(
        { name: `document.${actName(act)}`, path: pathOf(actName(act)), may: { roles: MAY_DOCUMENT[act] } },
        actPage(deps, act),
      ),
    ),
  ];
}
