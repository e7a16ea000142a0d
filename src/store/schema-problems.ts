import type { z } from 'zod';
import { problem, type Problem, type ProblemCode } from '../catalog/problem.ts';
import { locateInYaml } from './yaml.ts';

/** The text that was parsed, and where it starts in its file. */
export interface Parsed {
  readonly file: string;
  /** The YAML, or JSON, that the data came from. */
  readonly yaml: string;
  /** The line of the file that `yaml` starts on. */
  readonly firstLine: number;
}

/** `results[3].value` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a path leads to, as far as it exists. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** One problem per issue of a schema, on the line the issue stands on. */
export function schemaProblems(
  code: ProblemCode,
  { file, yaml, firstLine }: Parsed,
  error: z.ZodError,
  data: unknown,
): Problem[] {
  return error.issues.map(({ path, message }) => {
    const line = firstLine + locateInYaml(yaml, path) - 1;
    const found = JSON.stringify(valueAt(data, path)) ?? 'nothing';
    const where = path.length === 0 ? 'The file' : pathText(path);
    return problem(code, file, line, found, `${where}: ${message}.`);
  });
}
