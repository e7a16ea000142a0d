import {
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  load,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml';

/** A text that is no YAML, with the line that breaks it. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  /** 1-based. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Parse one YAML document under the core schema; aliases are refused, since a
 * few of them can stand for gigabytes. Throws {@link YamlError}.
 */
export function parseYaml(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    throw new YamlError(reason, (mark?.line ?? 0) + 1);
  }
}

/** Where a node starts, or -1 for what opens or closes nothing. */
function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : -1;
}

/** Index of the event after the node that starts at `at`. */
function skipNode(events: readonly Event[], at: number): number {
  let depth = 0;
  let index = at;
  do {
    const type = events[index]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    index += 1;
  } while (depth > 0 && index < events.length);
  return index;
}

/** Index of the event of a child of the node at `at`: a key's value, or an item. */
function findChild(
  text: string,
  events: readonly Event[],
  at: number,
  step: PropertyKey,
): number | undefined {
  const parent = events[at];
  let index = at + 1;
  for (let item = 0; index < events.length && events[index]!.type !== EVENT_ID.POP; item += 1) {
    if (parent?.type === EVENT_ID.SEQUENCE) {
      if (item === step) return index;
    } else if (parent?.type === EVENT_ID.MAPPING) {
      const key = events[index]!;
      index = skipNode(events, index);
      if (key.type === EVENT_ID.SCALAR && getScalarValue(text, key) === step) return index;
    }
    index = skipNode(events, index);
  }
  return undefined;
}

/**
 * The 1-based line of what a path leads to in a YAML text, or of its nearest
 * parent that exists: `[3, 'direction']` is the direction of the fourth item.
 */
export function locateInYaml(text: string, path: readonly PropertyKey[]): number {
  const events = parseEvents(text, {});
  let at = events.findIndex((event) => startOf(event) >= 0);
  for (const step of path) {
    const child = at === -1 ? undefined : findChild(text, events, at, step);
    if (child === undefined) break;
    at = child;
  }
  const start = at === -1 ? 0 : Math.max(startOf(events[at]!), 0);
  return text.slice(0, start).split('\n').length;
}
