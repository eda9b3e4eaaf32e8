package katas.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Node;

/**
 * One server of many: devices are connected to it, and it stores what they send and passes it on to
 * the devices of all members, whichever server they are connected to. A request may reach any
 * server.
 *
 * <p>Errors: null throws {@link NullPointerException}; a user, conversation or key that is blank, a
 * user or conversation with a {@code /}, a text or a number out of range throws {@link
 * IllegalArgumentException}; and nothing changes. {@link katas.blocks.UnavailableException} of a
 * building block is passed on, and the request may then have taken effect, but never in part.
 *
 * <p>Thread safety: a server does one thing at a time, others work beside it.
 */
public interface ChatServer extends Node {

  /** Begins the server's work in the background; called once, before anything else. */
  void start();

  /**
   * Begins a conversation of two or of a group.
   *
   * @param conversation its id, chosen by the caller
   * @param members 2 to {@link ChatConfig#groupSize} users
   * @throws ConversationExistsException when the id is taken
   * @throws GroupFullException when there are too many members
   */
  void create(String conversation, Set<String> members);

  /**
   * Adds a member, who sees the messages from now on. Adding a member again changes nothing.
   *
   * @param by a member
   * @param user the new one
   * @throws GroupFullException when the conversation has {@link ChatConfig#groupSize} members
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code by} is not one
   */
  void addMember(String by, String conversation, String user);

  /**
   * Removes a member, who neither gets nor reads nor writes anything more. Removing somebody who is
   * not a member changes nothing.
   *
   * @param by a member, maybe the same
   * @param user who goes
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code by} is not one
   */
  void removeMember(String by, String conversation, String user);

  /**
   * Accepts a message: it is stored once, however often it is sent. Does not wait for members.
   *
   * @param sender who wrote it
   * @param conversation where
   * @param key what the sender calls it, up to 100 characters; the same key within {@link
   *     ChatConfig#keysKept} is the same message
   * @param text 1 to 4,096 characters
   * @return what became of it, the same for every repetition
   */
  SendResult send(String sender, String conversation, String key, String text);

  /**
   * A page of what a member may see, oldest first.
   *
   * @param user a member
   * @param limit 1 to 100
   * @param cursor what the page before gave as {@code next}, or empty for the first page; any other
   *     text throws IllegalArgumentException
   * @return the page; messages that come later appear on a later page
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code user} is not one
   */
  MessagePage history(String user, String conversation, int limit, Optional<String> cursor);

  /**
   * How many messages of others, after the newest one that the user has read, the user may see.
   *
   * @return 0 to 100; 100 stands for more too
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code user} is not one
   */
  int unread(String user, String conversation);

  /**
   * Says that a member has read a message and all before it. Reading an earlier one later changes
   * nothing.
   *
   * @param id of a message
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code user} is not one
   * @throws UnknownMessageException when the user sees no message with this id
   */
  void markRead(String user, String conversation, long id);

  /**
   * How far a message has come with each member but its sender. Members who joined later are left
   * out.
   *
   * @param user a member
   * @param id of a message
   * @throws UnknownConversationException when there is none
   * @throws NotAMemberException when {@code user} is not one
   * @throws UnknownMessageException when the user sees no message with this id
   */
  Map<String, Receipt> receipts(String user, String conversation, long id);

  /** Whether a user is there, on whichever device and server. */
  Presence presence(String user);
}
