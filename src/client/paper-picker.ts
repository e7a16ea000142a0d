import type { Hit } from '../search/engine.ts';
import { element } from './element.ts';
import { loadEngine } from './load-engine.ts';

/** Most papers that the field suggests. */
const MOST = 8;

const NOT_LOADED = 'That could not be loaded. Check the connection and try again.';

/** What a picker does with the paper it found, and with what it has to say. */
interface Picked {
  /** Resolves to what there is to say; an empty text means the paper was taken. */
  readonly pick: (record: Hit['record']) => Promise<string>;
  readonly say: (text: string) => void;
}

/** A field that finds papers by title, author or short name: it suggests, and gives the best hit when submitted. */
export function attachPicker(form: HTMLFormElement, index: string, { pick, say }: Picked): void {
  const input = form.querySelector('input');
  const list = form.querySelector('datalist');
  if (input === null || list === null) return;
  const find = async (query: string): Promise<readonly Hit[]> => {
    if (query.trim() === '') return [];
    return (await loadEngine(index)).search(query).get('paper') ?? [];
  };
  const suggest = async (): Promise<void> => {
    const hits = await find(input.value);
    list.replaceChildren(
      ...hits
        .slice(0, MOST)
        .map(({ record }) => element('option', { value: record.name }, record.detail)),
    );
  };
  const submit = async (): Promise<void> => {
    const query = input.value;
    if (query.trim() === '') {
      say('Type a part of a title, an author or a short name first.');
      return;
    }
    const [hit] = await find(query);
    const refusal = hit === undefined ? `No paper matches “${query}”.` : await pick(hit.record);
    if (refusal === '') input.value = '';
    else say(refusal);
  };
  input.addEventListener('input', () => {
    // Without suggestions the field works all the same.
    suggest().catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit().catch(() => {
      say(NOT_LOADED);
    });
  });
}
