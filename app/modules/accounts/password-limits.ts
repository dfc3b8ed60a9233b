/**
 * How long a password may be, in characters. NIST SP 800-63B-4, section 3.1.1.2: length and a list
 * of common ones, no rules of composition.
 */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;
