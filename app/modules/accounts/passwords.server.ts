import { hash as argon2Hash, verify as argon2Verify, type Options } from "@node-rs/argon2";
import { DomainError } from "#app/modules/errors.ts";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-limits.ts";
import { type PasswordOwner, passwordProblem } from "./password-rules.ts";

/** argon2id as OWASP's Password Storage Cheat Sheet asks: 19 MiB, 2 passes, 1 lane. */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B: the same password must count however the keyboard composed its letters. */
const normalise = (password: string) => password.normalize("NFC");

/** @returns the argon2id hash in PHC format */
export function hashPassword(password: string): Promise<string> {
  return argon2Hash(normalise(password), ARGON2ID);
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password is the one of a hash. Without a hash the same work is done and the answer is
 * no, so that time does not tell whether there is an account.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("no account has this password");
  const right = await argon2Verify(hash ?? (await dummy), normalise(password));
  return right && hash !== null;
}

/** @throws DomainError `accounts.password.<problem>`, 400, when a new password is not good enough */
export function assertGoodPassword(password: string, owner: PasswordOwner): void {
  const problem = passwordProblem(password, owner);
  if (!problem) return;
  throw new DomainError(`accounts.password.${problem}`, 400, {
    min: PASSWORD_MIN_LENGTH,
    max: PASSWORD_MAX_LENGTH,
  });
}
