package katas.chat;

/** How far a message has come, as the device that sends it knows. The last two are final. */
public enum SendState {
  /** No server has answered yet; the device goes on trying. */
  WAITING,
  /** A server has stored it. */
  SENT,
  /** A server has refused it, see {@link SendResult.Refusal}; the device sends it no more. */
  REFUSED
}
