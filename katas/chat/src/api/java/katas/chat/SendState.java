package katas.chat;

/** How far a message has come, as the device that sends it knows. */
public enum SendState {
  /** No answer yet; the device goes on trying. */
  WAITING,
  /** A server has stored it. */
  SENT,
  /** A server refused it, see {@link SendResult.Refusal}. */
  REFUSED
}
