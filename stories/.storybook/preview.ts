import type { Preview } from '@storybook/web-components-vite';
import '../../src/define/all.ts';
import { liveGlobals } from './live-globals.ts';
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
  decorators: [liveGlobals],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    options: {
      storySort: { order: ['Start here', 'Flows', 'Elements', 'Docs', 'Decisions'] },
    },
  },
};

export default preview;
