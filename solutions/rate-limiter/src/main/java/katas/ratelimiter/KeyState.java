package katas.ratelimiter;

import java.time.Instant;

/** What one algorithm knows of one key. Immutable; equal states have equal texts. */
interface KeyState {
  /** The instant that the state describes; a key's time never goes back. */
  Instant at();
}
