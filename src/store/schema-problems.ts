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

/** `results[3].value`; the line tells which entry of a list a path starts in. */
function nameOf(path: readonly PropertyKey[]): string {
  const inEntry = typeof path[0] === 'number' ? path.slice(1) : path;
  const steps = inEntry.map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return steps.join('').replace(/^\./, '') || 'this';
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

/** What to do about an issue, as an instruction. */
function helpFor(issue: z.core.$ZodIssue, found: unknown): string {
  const name = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return `Remove ${issue.keys.join(', ')}: nothing reads it.`;
  if (found === undefined) return `Add ${name}: it is missing.`;
  if (issue.code === 'invalid_value') return `Make ${name} one of: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object') {
    return `Put ${name} in quotes: it is a text, and YAML takes it for a ${typeof found}.`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof found === 'string') {
    return `Make ${name} a list, in brackets: [one, another].`;
  }
  if (issue.code === 'invalid_type') return `Make ${name} a value of this kind: ${issue.expected}.`;
  if (issue.code === 'invalid_union')
    return `Change ${name}: it has none of the forms it may have.`;
  return `Change ${name}: ${issue.message}.`;
}

/** One problem per issue of a schema, on the line the issue stands on. */
export function schemaProblems(
  code: ProblemCode,
  { file, yaml, firstLine }: Parsed,
  error: z.ZodError,
  data: unknown,
): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    const line = firstLine + locateInYaml(yaml, path) - 1;
    const found = valueAt(data, path);
    return problem(code, file, line, JSON.stringify(found) ?? 'nothing', helpFor(issue, found));
  });
}
