package katas.counter;

class Level1CoreTest {
  void r1_1_nobody_incremented() {}
}
