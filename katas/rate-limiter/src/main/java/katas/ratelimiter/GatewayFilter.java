package katas.ratelimiter;

import katas.blocks.NotImplementedException;

/** A gateway that applies the rules before it hands requests on. */
public final class GatewayFilter implements Gateway {

  /** Starts a gateway on the shared platform, without rules. */
  public GatewayFilter(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public void load(String yaml) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public Response handle(Request request) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }
}
