import { CodeReveal } from '../components/code-reveal/code-reveal.element.ts';
import { define } from '../lib/define.ts';

define('code-reveal', CodeReveal);
