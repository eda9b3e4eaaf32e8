package katas.chat;

/** How far a message has come with one member. It moves in this order and never back. */
public enum Receipt {
  /** A server has stored it. */
  SENT,
  /** One of the member's devices has confirmed that it has stored it. */
  DELIVERED,
  /** The member has read it, or a later one. */
  READ
}
