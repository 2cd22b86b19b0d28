import './code-reveal.ts';
import { SignatureTracker } from '../components/signature-tracker/signature-tracker.element.ts';
import { define } from '../lib/define.ts';

define('signature-tracker', SignatureTracker);
