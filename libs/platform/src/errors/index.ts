export { ProblemError, type ProblemDetails } from './problem-error';
export { toProblemError, validated } from './validation-problem';
