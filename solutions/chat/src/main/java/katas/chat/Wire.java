package katas.chat;

import java.util.List;

/**
 * What devices and servers say to each other. Each may be lost, come late or come twice, so none of
 * them means anything that a second one of the same would spoil.
 */
final class Wire {
  private Wire() {}

  /** Device to server: I am here. Each has a greater number than all before of this device. */
  record Hello(String user, String device, long number) {}

  /** Server to device: you are connected by the hello of this number. */
  record Welcome(long number) {}

  /** Device to server, every 30 s: I am still here. */
  record Heartbeat(String user, String device, long number) {}

  /** Server to device: so am I. */
  record Alive(long number) {}

  /** Server to device: I know of no connection with this number. */
  record Unknown(long number) {}

  /** Device to server: the connection of this number and all before have ended. */
  record Goodbye(String user, String device, long number) {}

  /** Device to server: accept this message. */
  record Submit(String user, String conversation, String key, String text) {}

  /** Server to device: the message is stored, or refused for ever. */
  record Answer(String key, SendState state) {}

  /** Server to device: the next messages of a conversation, without a gap. */
  record Deliver(String conversation, List<Message> messages) {}

  /** Device to server: I keep everything up to this id. */
  record DeliveredUpTo(String user, String device, String conversation, long id) {}

  /** Device to server: the user has read everything up to this id. */
  record ReadUpTo(String user, String conversation, long id) {}

  /** Server to device: noted. */
  record ReadNoted(String conversation, long id) {}

  /** Device to server, and server to server: somebody is typing. Neither stored nor repeated. */
  record Typing(String user, String conversation) {}

  /** Server to server: pass the typing on to your devices. */
  record TypingRelay(String user, String conversation) {}

  /** Server to server: the conversation has a message with this id; pass it on to your devices. */
  record NewMessage(String conversation, long id) {}

  /** Server to server: I shall. */
  record NewMessageNoted(String conversation, long id) {}
}
