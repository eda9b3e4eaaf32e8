package katas.notifications;

/** How a message reaches its user. */
public enum Channel {
  /** To the app on a telephone; plain text. */
  PUSH,
  /** Short messages, paid by the part; plain text. */
  SMS,
  /** Mail; HTML. */
  EMAIL
}
