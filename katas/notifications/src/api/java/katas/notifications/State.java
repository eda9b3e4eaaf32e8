package katas.notifications;

/** How far a message by one channel has come. */
public enum State {
  /** It is not sent yet: its time has not come, or the last attempt failed. */
  WAITING,
  /** A provider is being asked, or was asked and gave no answer. */
  SENDING,
  /** A provider has accepted it. */
  SENT,
  /** The user's device or mailbox has it. */
  DELIVERED,
  /** It came back: the address is no good. */
  BOUNCED,
  /** It was given up, and lies among the dead letters. */
  DEAD,
  /** It is not wanted, cannot be addressed, or is not needed any more. */
  SUPPRESSED,
  /** Its time to live passed before it was sent. */
  EXPIRED,
  /** The sender called it off in time. */
  CANCELLED
}
