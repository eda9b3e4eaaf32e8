package katas.videostreaming;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Makes and checks signed links. */
public final class SignedLinks implements Links {

  /**
   * Links of one secret.
   *
   * @param secret what only servers and edges know, at least 16 bytes
   * @param clock the only clock
   */
  public SignedLinks(byte[] secret, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public String sign(String path, Duration validFor) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public Optional<String> verify(String link) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }
}
