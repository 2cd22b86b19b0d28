import { html, nothing, type TemplateResult } from 'lit';
import { deliberate } from '../../lib/deliberate.ts';

export interface Question {
  readonly question: string;
  readonly consequence: string;
  /** The safe answer, which the focus is put on. */
  readonly no: string;
  readonly yes: string;
  /** What stands on the button while it is being done; null before. */
  readonly doing: string | null;
  /** What has to be told along with "yes". */
  readonly more?: TemplateResult;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Asks once before something that cannot be undone, names the consequence, and puts the safe answer first. */
export function askOnce(asked: Question): TemplateResult {
  const { question, consequence, no, yes, doing, more = nothing, onNo, onYes } = asked;
  return html`<div
    class="notice warning"
    role="group"
    aria-labelledby="question"
    aria-describedby="consequence"
    part="question"
  >
    <h3 id="question">${question}</h3>
    <p id="consequence">${consequence}</p>
    ${more}
    <div class="actions">
      <button
        class="button"
        id="safe"
        type="button"
        aria-describedby="consequence"
        ?disabled=${doing !== null}
        @click=${onNo}
      >
        ${no}
      </button>
      <button
        class="button danger"
        id="yes"
        type="button"
        aria-disabled=${doing !== null ? 'true' : 'false'}
        @click=${deliberate(onYes)}
      >
        ${doing ?? yes}
      </button>
    </div>
  </div>`;
}
