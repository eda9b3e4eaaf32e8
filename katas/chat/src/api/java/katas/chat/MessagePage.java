package katas.chat;

import java.util.List;
import java.util.Optional;

/**
 * Some messages of a conversation, and where to go on.
 *
 * @param messages in the order of their ids, possibly none
 * @param next the cursor of the next page, or empty when there is none at the moment
 */
public record MessagePage(List<Message> messages, Optional<String> next) {

  /** Copies the messages. */
  public MessagePage {
    messages = List.copyOf(messages);
  }
}
