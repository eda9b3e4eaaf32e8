package katas.videostreaming;

import java.util.function.Consumer;

/**
 * A machine near the viewers that keeps files of the origin.
 *
 * <p>Thread safety: one call at a time; answers of the origin and tasks of the scheduler are calls
 * too. Cost: at most one fetch of a path is under way at any time.
 */
public interface Edge {

  /**
   * Handles a request.
   *
   * @param respond gets the answer, exactly once, at once or when the origin has answered
   */
  void get(Request request, Consumer<Response> respond);
}
