package katas.videostreaming;

import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Takes uploads and gives out videos. */
public final class VideoServer implements VideoService {

  /** Starts a server on the shared platform. */
  public VideoServer(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void putPart(String videoId, int number, byte[] content) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public SubmitResult submit(String videoId, int parts) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public VideoStatus status(String videoId) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public Optional<byte[]> file(String path) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }
}
