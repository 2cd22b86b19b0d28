import './code-reveal.ts';
import './employee-picker.ts';
import { SignatureWizard } from '../components/signature-wizard/signature-wizard.element.ts';
import { define } from '../lib/define.ts';

define('signature-wizard', SignatureWizard);
