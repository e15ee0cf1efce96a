/** Pages in colors that their reader has chosen: what our colors told has to be told by words and lines as well. */
import type { Page } from 'playwright-core';

/** What color alone would tell: tags and lights without a word, tags without a border, and marks of charts in the color of the ground. */
const lost = () => {
  const style = (element: Element) => getComputedStyle(element);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const ground = style(probe).color;
  probe.remove();
  const wordless = [...document.querySelectorAll('.pt-tag, .pt-light')].filter(
    (one) => !/[a-z]/i.test(one.textContent),
  );
  const bare = [...document.querySelectorAll('.pt-tag')].filter((tag) => style(tag).borderTopStyle !== 'solid');
  const marks = [...document.querySelectorAll('.pt-chart :is([fill^="#"], [stroke^="#"])')];
  const seen = (color: string) => color !== 'none' && color !== ground;
  const blank = marks.filter((mark) => !seen(style(mark).fill) && !seen(style(mark).stroke));
  return [...wordless, ...bare, ...blank].map((element) => element.outerHTML);
};

/** Markup of what is lost on the page. */
export const lostIn = (page: Page): Promise<readonly string[]> => page.evaluate(lost);
