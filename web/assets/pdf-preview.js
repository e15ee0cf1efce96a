/* Draws the pages of a PDF in the page itself, with pdf.js: no script of the PDF runs, no link of it leads anywhere. Without it there is the download. */
const view = document.querySelector('[data-pdf]');
const said = view.dataset;
const part = Object.fromEntries([...view.querySelectorAll('[data-part]')].map((one) => [one.dataset.part, one]));

/* As many pixels as browsers draw without running out of memory, and as an image in a PDF may have. */
const MOST_PIXELS = 2 ** 24;
const MOST_IMAGE_PIXELS = 2 ** 26;
const LARGEST = 4;
const STEP = 1.25;
const WHY = { PasswordException: said.locked, InvalidPDFException: said.damaged, ResponseException: said.lost };

let number = 1;
let zoom = 1;
let drawing = null;

const count = (pdf) => said.count.replace('{n}', number).replace('{all}', pdf.numPages);

function open(pdfjs) {
  pdfjs.GlobalWorkerOptions.workerSrc = `${said.pdfjs}legacy/build/pdf.worker.min.mjs`;
  return pdfjs.getDocument({
    url: said.pdf,
    disableRange: true /* a look is recorded once */,
    useWasm: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    wasmUrl: `${said.pdfjs}wasm/`,
    cMapUrl: `${said.pdfjs}cmaps/`,
    standardFontDataUrl: `${said.pdfjs}standard_fonts/`,
  }).promise;
}

/* The page into a canvas and its text above it, both new, so that what is there stays until they are done. */
async function sheetOf(pdfjs, pdf, running) {
  const page = await pdf.getPage(number);
  const scale = (part.stage.clientWidth / page.getViewport({ scale: 1 }).width) * zoom;
  const viewport = page.getViewport({ scale });
  const { width, height } = viewport;
  const sharp = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * sharp));
  canvas.height = Math.max(1, Math.floor(height * sharp));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', count(pdf));
  const text = document.createElement('div');
  text.className = 'pt-pdf__text';
  running.task = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  const layer = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  await Promise.all([running.task.promise, layer.render()]);
  return { canvas, text, viewport };
}

async function draw(pdfjs, pdf) {
  drawing?.task?.cancel();
  const running = (drawing = { task: null });
  part.previous.ariaDisabled = number === 1;
  part.next.ariaDisabled = number === pdf.numPages;
  part.smaller.ariaDisabled = zoom <= 1 / LARGEST;
  part.larger.ariaDisabled = zoom >= LARGEST;
  part.number.value = number;
  try {
    const { canvas, text, viewport } = await sheetOf(pdfjs, pdf, running);
    if (running !== drawing) return;
    part.sheet.style.width = `${viewport.width}px`;
    part.sheet.style.setProperty('--total-scale-factor', viewport.scale);
    part.sheet.replaceChildren(canvas, text);
    part.status.textContent = count(pdf);
  } catch {
    if (running !== drawing) return;
    part.sheet.replaceChildren();
    part.status.textContent = said.failed;
  }
}

function offer(pdfjs, pdf) {
  const again = () => draw(pdfjs, pdf);
  const turnTo = (wanted) => {
    number = Math.min(Math.max(1, Math.trunc(wanted) || number), pdf.numPages);
    return again();
  };
  const zoomTo = (wanted) => {
    zoom = Math.min(Math.max(1 / LARGEST, wanted), LARGEST);
    return again();
  };
  part.previous.addEventListener('click', () => turnTo(number - 1));
  part.next.addEventListener('click', () => turnTo(number + 1));
  part.number.addEventListener('change', () => turnTo(Number(part.number.value)));
  part.smaller.addEventListener('click', () => zoomTo(zoom / STEP));
  part.larger.addEventListener('click', () => zoomTo(zoom * STEP));
  part.width.addEventListener('click', () => zoomTo(1));
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (width === window.innerWidth) return; /* on phones the height changes while one scrolls */
    width = window.innerWidth;
    void again();
  });
  part.number.max = pdf.numPages;
  part.tools.hidden = false;
  part.stage.hidden = false;
  return again();
}

view.hidden = false;
part.status.textContent = said.loading;
try {
  const pdfjs = await import(`${said.pdfjs}legacy/build/pdf.min.mjs`);
  await offer(pdfjs, await open(pdfjs));
} catch (error) {
  part.status.textContent = WHY[error.name] ?? said.failed;
}
