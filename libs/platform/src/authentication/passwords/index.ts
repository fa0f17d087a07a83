export { BreachedPasswords } from './breached-passwords';
export { HASH_COST, PasswordHasher, type HashCost, type PasswordCheck } from './password-hasher';
