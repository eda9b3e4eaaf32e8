package katas.chat;

/** What a server answers when it is asked to accept a message. */
public sealed interface SendResult {

  /** It is stored for good, by this request or by an earlier one with the same key. */
  record Accepted(Message message) implements SendResult {}

  /** This request has stored nothing. */
  record Refused(Refusal reason) implements SendResult {}

  /** Why a message is refused. */
  enum Refusal {
    /** The sender is not a member at the moment, or there is no such conversation. */
    NOT_A_MEMBER,
    /** The sender has sent another text with this key, or to another conversation. */
    KEY_REUSED
  }
}
