package katas.chat;

/** What became of a message that a server was asked to accept. */
public sealed interface SendResult {

  /** It is stored for good, now or by an earlier request with the same key. */
  record Accepted(Message message) implements SendResult {}

  /** It is not stored, and asking again will not change that. */
  record Refused(Refusal reason) implements SendResult {}

  /** Why a message is refused. */
  enum Refusal {
    /** The sender is not a member, or there is no such conversation. */
    NOT_A_MEMBER,
    /** The sender has sent something else with this key, or to another conversation. */
    KEY_REUSED
  }
}
