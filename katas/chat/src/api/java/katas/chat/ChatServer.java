package katas.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Node;

/**
 * One server of many. Devices are connected to it; it stores what they send and delivers it to the
 * devices of all members, whichever server those are connected to. A request may reach any server.
 * Every user exists; a user who is in no conversation is a member of none.
 *
 * <p>Errors: null, also in a set, throws {@link NullPointerException}. These throw {@link
 * IllegalArgumentException}: a user, a conversation or a key that is blank; a user or a
 * conversation that contains {@code /}; a key, a text or a limit out of its range. Where several
 * errors apply, one of them is thrown. A call that throws one of these, or what it names below,
 * changes nothing. A call passes on the {@link katas.blocks.UnavailableException} of a building
 * block and may then have taken effect, in part or wholly; the same request again, to any server,
 * completes it and does nothing twice. Characters are counted as {@link String#length} does.
 *
 * <p>Thread safety: a server does one thing at a time; other servers work at the same time.
 */
public interface ChatServer extends Node {

  /** Begins the server's work in the background; called once, before anything else. */
  void start();

  /**
   * Creates a conversation of two or of a group.
   *
   * @param conversation its id, chosen by the caller
   * @param members 2 or more users, else {@link IllegalArgumentException}
   * @throws ConversationExistsException when the id is taken
   * @throws GroupFullException when there are more than {@link ChatConfig#maxGroupSize} members
   */
  void create(String conversation, Set<String> members);

  /**
   * Adds a member, who sees the messages that are accepted from now on. Adding a member again
   * changes nothing, also in a full conversation. A user who was removed is a new member when added
   * again.
   *
   * @param requester a member
   * @param user the new one
   * @throws GroupFullException when the conversation has {@link ChatConfig#maxGroupSize} members
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code requester} is not a member
   */
  void addMember(String requester, String conversation, String user);

  /**
   * Removes a member, who gets, reads and writes nothing any more. Removing somebody who is not a
   * member changes nothing. A conversation may be left with one member, or with none.
   *
   * @param requester a member, possibly the one to be removed
   * @param user the one to be removed
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code requester} is not a member
   */
  void removeMember(String requester, String conversation, String user);

  /**
   * Accepts a message: it is stored once, however often it is sent. Does not wait for members.
   *
   * <p>The key and the sender name the message. The same sender, conversation, key and text within
   * {@link ChatConfig#keyRetention} are the same message, also when the sender has been removed
   * since. Another text or another conversation with the key is refused as {@code KEY_REUSED}. A
   * message that was refused as {@code NOT_A_MEMBER} leaves nothing behind: sent again, it is
   * decided again. Where both refusals apply, it is either.
   *
   * @param sender the author
   * @param conversation its conversation; one that does not exist has no members
   * @param key the sender's name of the message, 1 to 100 characters, not blank
   * @param text 1 to 4,096 characters
   * @return the stored message, the same for every repetition; or why it is refused
   */
  SendResult send(String sender, String conversation, String key, String text);

  /**
   * Reads a page of the messages that a member may see: those accepted since the user became a
   * member, oldest first.
   *
   * @param user a member
   * @param limit 1 to 100
   * @param cursor what the page before gave as {@code next}, or empty for the first page. A text
   *     that never was a cursor throws IllegalArgumentException, or is taken for a place in the
   *     history; it shows nothing that the user may not see
   * @return the page, with as many messages as the limit says, unless there are no more; messages
   *     that are accepted later appear on later pages
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code user} is not a member
   */
  MessagePage history(String user, String conversation, int limit, Optional<String> cursor);

  /**
   * Counts the messages of others that the user may see and that come after the newest message that
   * the user has read.
   *
   * @return 0 to 100; 100 stands for more, too
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code user} is not a member
   */
  int unread(String user, String conversation);

  /**
   * Reports that a member has read a message and all before it. Reading an earlier one later
   * changes nothing.
   *
   * @param id of a message; any number
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code user} is not a member
   * @throws UnknownMessageException when the user may see no message with this id
   */
  void markRead(String user, String conversation, long id);

  /**
   * How far a message has come with each member who may see it, except its sender. Users who became
   * members later are left out, and so are users who are no longer members.
   *
   * @param user a member
   * @param id of a message; any number
   * @throws UnknownConversationException when there is no such conversation
   * @throws NotAMemberException when {@code user} is not a member
   * @throws UnknownMessageException when {@code user} may see no message with this id
   */
  Map<String, Receipt> receipts(String user, String conversation, long id);

  /** Whether a user is online, on whichever device and server. */
  Presence presence(String user);
}
