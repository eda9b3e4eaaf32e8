package katas.chat;

/** Refers to a class that is gone. */
final class Renamed {
  Gone field0;
  Gone field1;
  Gone field2;
  Gone field3;
  Gone field4;
  Gone field5;
  Gone field6;
  Gone field7;
  Gone field8;
  Gone field9;
  Gone field10;
  Gone field11;
  Gone field12;
  Gone field13;
  Gone field14;
  Gone field15;
  Gone field16;
  Gone field17;
  Gone field18;
  Gone field19;
}
