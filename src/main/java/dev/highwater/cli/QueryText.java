package dev.highwater.cli;

import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryReader;
import dev.highwater.study.query.ReadQuery;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A query as it is typed.
final class QueryText implements ITypeConverter<Query> {
  @Override
  public Query convert(String text) {
    return switch (QueryReader.read(text)) {
      case ReadQuery.Understood(Query query) -> query;
      case ReadQuery.Refused refused -> throw new TypeConversionException(refused.withPlace());
    };
  }
}
