import { CodeReveal } from './code-reveal/code-reveal.element.ts';
import { EmployeePicker } from './employee-picker/employee-picker.element.ts';
import { SignatureTracker } from './signature-tracker/signature-tracker.element.ts';
import { SignatureWizard } from './signature-wizard/signature-wizard.element.ts';
import { define } from '../lib/define.ts';

export interface DefineOptions {
  /** Put in front of every tag with a hyphen: `acme` gives `acme-signature-wizard`. Default none. */
  readonly prefix?: string;
  /** Default: the page's own registry. A scoped one needs a browser that has them. */
  readonly registry?: CustomElementRegistry;
}

/** Registers the elements. Tags that are taken stay as they are, so that calling it twice is harmless. */
export function defineElements({ prefix, registry }: DefineOptions = {}): void {
  const tag = (name: string) => (prefix ? `${prefix}-${name}` : name);
  const { picker, reveal } = SignatureWizard.tags;
  const tags = { picker: tag(picker), reveal: tag(reveal) };
  define(tags.picker, EmployeePicker, registry);
  define(tags.reveal, CodeReveal, registry);
  define(
    tag('signature-wizard'),
    class extends SignatureWizard {
      static override tags = tags;
      static override registry = registry;
    },
    registry,
  );
  define(
    tag('signature-tracker'),
    class extends SignatureTracker {
      static override tags = { reveal: tags.reveal };
      static override registry = registry;
    },
    registry,
  );
}
