package katas.notifications;

import java.time.Instant;
import java.util.List;
import katas.blocks.Write;

/** What is to be done with a message that is due. */
sealed interface Decision {

  /** It is never sent. */
  record End(State state) implements Decision {}

  /** Not now. */
  record Wait(Instant until) implements Decision {}

  /**
   * It is sent.
   *
   * @param address where to
   * @param quota what the quota writes together with the claim
   */
  record Go(String address, List<Write> quota) implements Decision {}
}
