import createDOMPurify from 'dompurify';

/** An instance of our own: Mermaid adds hooks to the shared one. */
const purify = createDOMPurify(window);

/**
 * The extension's HTML of a page's text, once more without anything that could run, load, submit,
 * or pass itself off as part of this view. Links keep their `href`, or the `data-path` and
 * `data-heading` that name a place of the handbook; the caller handles the click. The other marks
 * that stay are those of `ShownSection.html`.
 */
export function safeFragment(html: string): DocumentFragment {
  return purify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      ...['style', 'img', 'picture', 'source', 'audio', 'video', 'track', 'map', 'area'],
      ...['form', 'button', 'select', 'option', 'textarea', 'label', 'dialog', 'marquee'],
    ],
    FORBID_ATTR: [
      'style',
      'class',
      'id',
      'name',
      'tabindex',
      'accesskey',
      'autofocus',
      'title',
      'role',
    ],
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: [
      ...['data-path', 'data-heading', 'data-picture', 'data-callout'],
      ...['data-task', 'data-checked', 'data-block', 'data-commands'],
    ],
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  });
}
