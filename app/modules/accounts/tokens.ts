import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A secret for a link or a cookie, and what of it is kept. */
export interface Token {
  /** 43 characters that fit into a URL. */
  secret: string;
  hash: Buffer;
}

/** SHA-256: the database holds no secret that could be used as it stands. */
export function hashToken(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** 256 random bits. */
export function newToken(): Token {
  const secret = randomBytes(TOKEN_BYTES).toString("base64url");
  return { secret, hash: hashToken(secret) };
}
