package dev.highwater.proof;

import dev.highwater.explorer.AcknowledgedRecordsReadable;
import dev.highwater.explorer.AcknowledgedRecordsSurvive;
import dev.highwater.explorer.HighWatermarkCovered;
import dev.highwater.explorer.NoDuplicates;
import dev.highwater.explorer.OrderKept;
import dev.highwater.explorer.Property;
import dev.highwater.explorer.ReadRecordsStay;
import dev.highwater.explorer.WritesContinue;
import dev.highwater.scenario.Promise;

/// The properties by which a search judges promises; always the same objects, so that equal
/// questions are equal.
final class Promises {
  private static final Property SURVIVE = new AcknowledgedRecordsSurvive();
  private static final Property READABLE = new AcknowledgedRecordsReadable();
  private static final Property NO_DUPLICATES = new NoDuplicates();
  private static final Property ORDER_KEPT = new OrderKept();
  private static final Property WRITES = new WritesContinue();
  private static final Property COVERED = new HighWatermarkCovered();
  private static final Property READS_STAY = new ReadRecordsStay();

  private Promises() {}

  static Property property(Promise promise) {
    return switch (promise) {
      case ACKED_RECORDS_SURVIVE -> SURVIVE;
      case ACKED_RECORDS_READABLE -> READABLE;
      case NO_DUPLICATES -> NO_DUPLICATES;
      case ORDER_KEPT -> ORDER_KEPT;
      case WRITES_CONTINUE -> WRITES;
      case HIGH_WATERMARK_SAFE -> COVERED;
      case READ_RECORDS_STAY -> READS_STAY;
    };
  }
}
