package katas.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.MemberEntry;
import katas.chat.Rows.PositionRow;

/**
 * Conversations and who is in them.
 *
 * <p>Invariant: the conversation's row alone says who is a member. A member has a position too,
 * made before or together with the membership; a position without a membership means nothing.
 */
final class Conversations {
  private static final int BATCH = 100;

  private final VersionedTable table;
  private final int maxGroupSize;

  Conversations(VersionedTable table, ChatConfig config) {
    this.table = table;
    maxGroupSize = config.maxGroupSize();
  }

  void create(String conversation, Set<String> members) {
    Checks.names(conversation);
    Checks.names(members.toArray(new String[0]));
    Checks.require(members.size() >= 2, "a conversation has 2 members or more: " + members);
    requireCapacity(members.size());
    if (find(conversation).isPresent()) {
      throw new ConversationExistsException("the conversation exists: " + conversation);
    }
    List<String> users = members.stream().sorted().toList();
    for (int from = 0; from < users.size(); from += BATCH) {
      insertPositions(conversation, users.subList(from, Math.min(from + BATCH, users.size())));
    }
    List<MemberEntry> entries = users.stream().map(user -> new MemberEntry(user, 0)).toList();
    if (!table.write(Write.insert(conversation, new ConversationRow(entries, 0)))) {
      throw new ConversationExistsException("the conversation exists: " + conversation);
    }
  }

  /**
   * ReadPositions that exist stay as they are: somebody else may be creating the same conversation.
   */
  private void insertPositions(String conversation, List<String> users) {
    List<Write> inserts =
        users.stream()
            .map(user -> Write.insert(Rows.pair(user, conversation), PositionRow.START))
            .toList();
    if (!table.write(inserts)) {
      inserts.forEach(insert -> table.write(insert));
    }
  }

  void add(String by, String conversation, String user) {
    change(
        by,
        conversation,
        user,
        row -> {
          if (row.member(user).isPresent()) {
            return row.members();
          }
          requireCapacity(row.members().size() + 1);
          List<MemberEntry> more = new ArrayList<>(row.members());
          more.add(new MemberEntry(user, row.last()));
          return more;
        });
  }

  void remove(String by, String conversation, String user) {
    change(
        by,
        conversation,
        user,
        row -> row.members().stream().filter(each -> !each.user().equals(user)).toList());
  }

  private void change(
      String by,
      String conversation,
      String user,
      Function<ConversationRow, List<MemberEntry>> members) {
    Checks.names(by, conversation, user);
    boolean done = false;
    while (!done) {
      Row<ConversationRow> row = require(conversation);
      membership(row.value(), by);
      List<MemberEntry> after = members.apply(row.value());
      List<Write> writes = new ArrayList<>();
      writes.add(Write.update(row, new ConversationRow(after, row.value().last())));
      String position = Rows.pair(user, conversation);
      if (table.read(PositionRow.class, position).isEmpty()) {
        writes.add(Write.insert(position, PositionRow.START));
      }
      done = after.equals(row.value().members()) || table.write(writes);
    }
  }

  private void requireCapacity(int size) {
    if (size > maxGroupSize) {
      throw new GroupFullException(size + " members are more than " + maxGroupSize);
    }
  }

  Optional<Row<ConversationRow>> find(String conversation) {
    return table.read(ConversationRow.class, conversation);
  }

  /** The users of a conversation, none when there is no such. */
  List<String> members(String conversation) {
    return find(conversation)
        .map(Row::value)
        .map(ConversationRow::members)
        .orElse(List.of())
        .stream()
        .map(MemberEntry::user)
        .toList();
  }

  /** The conversation, or the exception that names what is missing. */
  Row<ConversationRow> require(String conversation) {
    return find(conversation)
        .orElseThrow(
            () -> new UnknownConversationException("no such conversation: " + conversation));
  }

  /** The membership, or the exception that says that it is missing. */
  static MemberEntry membership(ConversationRow row, String user) {
    return row.member(user)
        .orElseThrow(() -> new NotAMemberException("not a member of the conversation: " + user));
  }
}
