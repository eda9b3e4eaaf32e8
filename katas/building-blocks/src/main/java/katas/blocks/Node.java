package katas.blocks;

/**
 * A program that runs on one machine and hears what others send it.
 *
 * <p>A machine does one thing at a time: a message, a task of its scheduler or a request of its
 * user, each to its end before the next. So a node needs no locks; but between the operations on
 * building blocks that it makes, other machines go on.
 *
 * <p>A machine may crash before, between and after these operations. What the node keeps in fields
 * and its scheduled tasks are gone then; what it wrote to a block stays, and a new node is made
 * when the machine starts again.
 */
public interface Node {

  /**
   * Handles a message.
   *
   * <p>When it throws {@link UnavailableException}, what it has done so far stays done and the rest
   * of the message is lost, as if the machine had been interrupted. Any other exception is a defect
   * of the node.
   *
   * @param from the name of the machine that sent it
   * @param message what it sent
   */
  void receive(String from, Record message);
}
