import type { z } from 'zod';
import { problem, type Problem } from '../catalog/problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** JSON as people read it in a diff: two spaces, a final line end. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Parse and validate a JSON file; `file` is the path that problems name. */
export function readJson<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
): { data: z.infer<T> | undefined; problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const help = `The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return {
      data: undefined,
      problems: [problem('invalid-content', file, 1, text.slice(0, 80), help)],
    };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = schemaProblems(
    'invalid-content',
    { file, yaml: text, firstLine: 1 },
    parsed.error,
    json,
  );
  return { data: undefined, problems };
}
