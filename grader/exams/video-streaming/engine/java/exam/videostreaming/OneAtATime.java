package exam.videostreaming;

import java.io.IOException;
import java.io.OutputStream;
import katas.videostreaming.EncodeException;
import katas.videostreaming.Encoder;
import katas.videostreaming.FakeEncoder;
import katas.videostreaming.MediaInfo;
import katas.videostreaming.Rendition;
import katas.videostreaming.Segment;
import katas.videostreaming.Source;

/** One encoder for workers on several threads; so no two results are the same. */
record OneAtATime(FakeEncoder fake) implements Encoder {

  @Override
  public synchronized MediaInfo probe(Source source) throws EncodeException {
    return fake.probe(source);
  }

  @Override
  public synchronized void encode(
      Source source, Segment segment, Rendition rendition, OutputStream out)
      throws EncodeException, IOException {
    fake.encode(source, segment, rendition, out);
  }
}
