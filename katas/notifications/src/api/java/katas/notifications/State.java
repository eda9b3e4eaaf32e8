package katas.notifications;

/** How far a message by one channel has come. */
public enum State {
  /** It is not sent yet: its time has not come, or the last call was answered by Failed. */
  WAITING,
  /** A provider is being called, or was called and gave no answer. */
  SENDING,
  /** A provider has accepted it. */
  SENT,
  /** The user's device or mailbox has it. */
  DELIVERED,
  /** It came back: the address is no good. */
  BOUNCED,
  /** It was given up, and is a dead letter. */
  DEAD,
  /** The user opted out, there is no address or provider, or the fallback is not needed. */
  SUPPRESSED,
  /** Its time to live passed before it was sent. */
  EXPIRED,
  /** It was cancelled in time. */
  CANCELLED
}
