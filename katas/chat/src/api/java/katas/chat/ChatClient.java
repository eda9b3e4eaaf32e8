package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Node;

/**
 * The program on one device of one user. Everything that it is told returns at once, online or not;
 * the network does its part later.
 *
 * <p>Guarantee: a message that {@link #send} has returned for is delivered exactly once, whatever
 * the network loses and whichever machine crashes, as soon as the device and a server reach each
 * other for long enough. What {@link #messages} has shown once it shows after a crash too.
 *
 * <p>Errors: null throws {@link NullPointerException}; a conversation that is blank or has a {@code
 * /}, a key or text out of range throws {@link IllegalArgumentException}; and nothing changes.
 *
 * <p>Thread safety: a device does one thing at a time.
 */
public interface ChatClient extends Node {

  /**
   * Connects to a server and stays connected: when it gives no answer, to the next one. Called
   * after every start of the device on which the app is open; before it the device is offline.
   * Calling it while online changes nothing.
   */
  void goOnline();

  /** Says goodbye. Until {@link #goOnline} the device sends nothing and takes in nothing. */
  void goOffline();

  /**
   * Sends a message, now or when the device is online. Messages of one device to one conversation
   * are accepted in the order in which they were sent.
   *
   * @param text 1 to 4,096 characters
   * @return the message's key, made by this device: no other message of the user has it
   */
  String send(String conversation, String text);

  /**
   * The same, with a key that the caller made, such as that of a draft begun on another device.
   * Sending again what this device has sent with the key changes nothing.
   *
   * @param key up to 100 characters, not blank
   * @throws IllegalArgumentException when this device has sent something else with this key
   */
  void send(String conversation, String key, String text);

  /** How far a message has come that this device has sent; empty when it has sent none such. */
  Optional<SendState> state(String key);

  /** The messages of a conversation that this device has, own ones included, by ascending id. */
  List<Message> messages(String conversation);

  /** Says that the user has read all that this device shows of the conversation. */
  void markRead(String conversation);

  /** Says that the user is typing; lost when the device is not online. */
  void typing(String conversation);

  /** Who else is typing in the conversation, as far as this device knows. */
  Set<String> whoIsTyping(String conversation);
}
