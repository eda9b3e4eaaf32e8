package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Node;

/**
 * The program on one device of one user. Every call returns at once, online or not; the network
 * does its part later.
 *
 * <p>Guarantee: once {@link #send} has returned, the message is delivered exactly once, whatever
 * the network loses and whichever machine crashes, as soon as the device and a server can reach
 * each other for long enough. The device goes on showing what {@link #messages} has shown, also
 * after a crash and also when its user is no longer a member.
 *
 * <p>Errors: null throws {@link NullPointerException}. A conversation that is blank or contains
 * {@code /}, and a key or text out of its range, throw {@link IllegalArgumentException}. A call
 * that throws changes nothing.
 *
 * <p>Thread safety: a device does one thing at a time.
 */
public interface ChatClient extends Node {

  /**
   * Connects to a server and stays connected: when a server does not answer, the device tries the
   * next one. Called after every start of the device on which the app is open; before the call the
   * device is offline. Calling it while online changes nothing.
   */
  void goOnline();

  /**
   * Says goodbye. Until the next {@link #goOnline} the device sends nothing and ignores whatever
   * arrives.
   */
  void goOffline();

  /**
   * Sends a message, now or when the device is online. Messages of one device to one conversation
   * are accepted in the order in which they were sent.
   *
   * @param text 1 to 4,096 characters
   * @return the message's key, made by this device: no device of the user makes it again
   */
  String send(String conversation, String text);

  /**
   * Sends a message with a key that the caller made, such as that of a draft from another device.
   * Calling it again with the same conversation, key and text changes nothing.
   *
   * @param key 1 to 100 characters, not blank
   * @param text 1 to 4,096 characters
   * @throws IllegalArgumentException when this device has sent another text, or to another
   *     conversation, with this key
   */
  void send(String conversation, String key, String text);

  /**
   * How far a message that this device has sent has come.
   *
   * @param key 1 to 100 characters, not blank
   * @return the state, or empty when this device has sent no message with the key
   */
  Optional<SendState> state(String key);

  /** The messages of a conversation that this device has, its own included, by ascending id. */
  List<Message> messages(String conversation);

  /** Reports that the user has read all that this device shows of the conversation. */
  void markRead(String conversation);

  /** Reports that the user is typing; lost when the device is not online. */
  void typing(String conversation);

  /** The other users who are typing in the conversation, as far as this device knows. */
  Set<String> typingUsers(String conversation);
}
