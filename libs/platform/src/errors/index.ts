export { ProblemError, type ProblemDetails } from './problem-error';
