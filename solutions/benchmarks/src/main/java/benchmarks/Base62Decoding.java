package benchmarks;

import com.github.f4b6a3.tsid.Tsid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Texts to numbers. */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
public class Base62Decoding {

  /** The kata's. */
  @Benchmark
  public long reference(Numbers numbers) {
    return numbers.reference.decode(numbers.text());
  }

  /** A text's id. */
  @Benchmark
  public long tsidCreator(Numbers numbers) {
    return Tsid.decode(numbers.padded(), Numbers.BASE).toLong();
  }
}
