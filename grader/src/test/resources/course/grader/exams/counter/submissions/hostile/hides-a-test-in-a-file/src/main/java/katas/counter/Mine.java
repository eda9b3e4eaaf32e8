package katas.counter;

class Mine {}

class Level0EstimateTest {
  void r0_1_visits_a_day() {}
}
