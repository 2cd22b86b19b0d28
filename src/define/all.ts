import { defineElements } from '../components/define-elements.ts';

defineElements();
