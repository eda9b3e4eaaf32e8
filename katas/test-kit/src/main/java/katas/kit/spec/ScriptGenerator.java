package katas.kit.spec;

import java.util.List;
import java.util.Random;
import katas.kit.Fault;

/**
 * Chooses the steps of a script by chance. Each history leaves some kinds of commands out and makes
 * others more frequent, so that what one hides another shows; half of them have no faults.
 */
final class ScriptGenerator {
  private static final int[] SWARM = {0, 1, 1, 2, 4};
  private static final int FAULT_PERCENT = 12;
  private static final int FAULTS_OUTSTANDING = 2;
  private static final int RETRY_PERCENT = 40;
  private static final int USUAL_FAULTS = 3;

  /** A fault strikes the first of 1, 2, 4, 8 or 16 operations, or any of them. */
  private static final int DOUBLINGS = 5;

  private final Random random;
  private final int[] weights;
  private final int sum;
  private final boolean faults;

  ScriptGenerator(List<Integer> usual, Random random, boolean mayFail) {
    this.random = random;
    this.weights = new int[usual.size()];
    int total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = usual.get(i) * SWARM[random.nextInt(SWARM.length)];
      total += weights[i];
    }
    this.sum = total;
    this.faults = random.nextBoolean() && mayFail;
  }

  /**
   * The head of the next step.
   *
   * @param servers how many servers there are
   * @param outstanding how many requests wait to be sent again
   */
  StepHead next(int servers, int outstanding) {
    boolean retry = outstanding > 0 && random.nextInt(100) < RETRY_PERCENT;
    int generator = retry || sum == 0 ? weights.length : weighted();
    int server = random.nextInt(servers);
    boolean fault =
        faults && outstanding < FAULTS_OUTSTANDING && random.nextInt(100) < FAULT_PERCENT;
    return fault
        ? new StepHead(generator, server, fault(), random.nextInt(1 << random.nextInt(DOUBLINGS)))
        : new StepHead(generator, server, 0, 0);
  }

  /** Mostly lost calls and crashes, since few katas send messages that could be lost. */
  private int fault() {
    int any = random.nextInt(Fault.values().length);
    return 1 + (random.nextInt(4) == 0 ? any : any % USUAL_FAULTS);
  }

  private int weighted() {
    int dice = random.nextInt(sum);
    int generator = 0;
    while (dice >= weights[generator]) {
      dice -= weights[generator];
      generator++;
    }
    return generator;
  }
}
