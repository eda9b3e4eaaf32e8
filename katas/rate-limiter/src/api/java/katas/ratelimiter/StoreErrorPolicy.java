package katas.ratelimiter;

/** What becomes of a request whose limit could not be checked, since the store gave no answer. */
public enum StoreErrorPolicy {
  /** {@code allow} in the file: it passes, as far as this rule is concerned. Fails open. */
  ALLOW,
  /** {@code deny} in the file: it is refused with 503. Fails closed. */
  DENY
}
