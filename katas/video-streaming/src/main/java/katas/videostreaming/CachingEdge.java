package katas.videostreaming;

import java.util.function.Consumer;
import katas.blocks.NotImplementedException;

/** An edge. */
public final class CachingEdge implements Edge {

  /** Starts with what is in the cache. */
  public CachingEdge(EdgePlatform platform) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public void get(Request request, Consumer<Response> respond) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }
}
