import { storyNameFromExport, toId } from 'storybook/internal/csf';

const pages = ['adapters', 'events', 'theming'];

/** A Markdown file of the repository as a page of Storybook: links to other pages lead there, links to files are text. */
export function page(markdown: string): string {
  return markdown.replace(
    /(!?)\[([^\]]+)\]\((\.[^)\s]+)\)/g,
    (_, image: string, text: string, path: string) => {
      if (image) return '';
      const name = /([\w-]+)\.md(#.*)?$/.exec(path)?.[1] ?? '';
      return pages.includes(name) ? `[${text}](?path=/docs/docs-${name}--docs)` : text;
    },
  );
}

interface StoryModule {
  readonly default: { readonly title?: string };
  readonly [exported: string]: unknown;
}

interface Told {
  readonly name?: string;
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}

/** Every story of some files with the sentence that says when a person meets it, as Markdown tables. */
export function states(...modules: readonly StoryModule[]): string {
  return modules.map(table).join('\n\n');
}

function table(module: StoryModule): string {
  const { title = '' } = module.default;
  // Storybook adds the order in which a file has its stories; a module by itself has them by name.
  const { __namedExportsOrder: order, default: _, ...stories } = module;
  const names = Array.isArray(order) ? (order as string[]) : Object.keys(stories);
  const rows = names.map((exported) => {
    const { name = storyNameFromExport(exported), parameters } = stories[exported] as Told;
    const id = toId(title, storyNameFromExport(exported));
    return `| [${name}](?path=/story/${id}) | ${parameters?.docs?.description?.story ?? ''} |`;
  });
  return [`## ${title.split('/').at(-1)}`, '', '| | |', '| - | - |', ...rows].join('\n');
}
