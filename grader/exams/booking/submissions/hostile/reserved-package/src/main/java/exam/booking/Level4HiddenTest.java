// A test with the name of a hidden one, which must never take its place.
package exam.booking;

/** Checks nothing. */
class Level4HiddenTest {
  void r4_1_three_holds_in_a_circle() {} // BUG: the hidden test has this name
}
