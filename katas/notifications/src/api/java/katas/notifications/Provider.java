package katas.notifications;

/**
 * A company that delivers messages by one channel, across the internet. It is slow. A call may
 * throw {@link katas.blocks.UnavailableException}; then it is unknown whether the message was
 * accepted. Once a call has returned or thrown, it has no effect any more.
 *
 * <p>Guarantee: a call with the key of a message that this provider has accepted before sends
 * nothing and returns {@link ProviderAnswer.Accepted}. Providers know nothing of each other.
 *
 * <p>Thread safety: safe. Cost: one round trip of up to many seconds.
 */
public interface Provider {

  /** Its name, different from all others. */
  String name();

  /** By which channel it delivers. */
  Channel channel();

  /** Hands a message to the provider. */
  ProviderAnswer send(Message message);
}
