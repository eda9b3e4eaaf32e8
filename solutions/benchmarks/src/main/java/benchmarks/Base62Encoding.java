package benchmarks;

import com.github.f4b6a3.tsid.Tsid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Numbers to texts. */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
public class Base62Encoding {

  /** The kata's. */
  @Benchmark
  public String reference(Numbers numbers) {
    return numbers.reference.encode(numbers.number());
  }

  /** An id's text. */
  @Benchmark
  public String tsidCreator(Numbers numbers) {
    return Tsid.from(numbers.number()).encode(Numbers.BASE);
  }
}
