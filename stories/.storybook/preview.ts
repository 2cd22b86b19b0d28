import type { Preview } from '@storybook/web-components-vite';
import '../../src/define/all.ts';
import { liveGlobals, speakAsChosen } from './live-globals.ts';
import { logFacts } from './log-facts.ts';
import './preview.css';

const preview: Preview = {
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'da', title: 'Dansk' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'System' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'da', scheme: 'system' },
  decorators: [logFacts, liveGlobals],
  afterEach: speakAsChosen,
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Start here',
          'Flows',
          'Elements',
          [
            'signature-wizard',
            ['All states', 'Steps', 'Employee card', 'Receipt'],
            'employee-picker',
            ['All states'],
            'code-reveal',
            ['All states'],
          ],
          'Docs',
          ['Adapters', 'Events', 'Theming', 'Simulated backend', 'Decisions'],
        ],
      },
    },
  },
};

export default preview;
