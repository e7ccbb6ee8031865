package dev.highwater.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void aWholeNumberHasNoPoint() {
    assertEquals("12", Json.number(12.0).toString());
    assertEquals("0", Json.number(0).toString());
  }

  @Test
  void aFractionStays() {
    assertEquals("2.5", Json.number(2.5).toString());
  }

  @Test
  void whatIsNoNumberIsAString() {
    assertEquals("\"NaN\"", Json.number(Double.NaN).toString());
  }

  @Test
  void outputIsUtf8WhateverTheStreamsEncoding() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Json.print(Json.text("♣️/kafka"), new PrintStream(bytes, true, StandardCharsets.US_ASCII));
    assertEquals("\"♣️/kafka\"\n", bytes.toString(StandardCharsets.UTF_8));
  }
}
