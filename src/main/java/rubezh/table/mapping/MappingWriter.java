package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.JsonObjectWriter;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.mapping.TableMapping.ZeroRule;
import rubezh.table.source.SourceKind;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TextEncoding;

/** Writer of the JSON form of a mapping; what is usual has no member. */
final class MappingWriter {
    private MappingWriter() {}

    static JsonObjectWriter write(TableMapping mapping) {
        return new JsonObjectWriter()
                .put("format", MappingReader.FORMAT)
                .put("name", mapping.name())
                .putIf(!mapping.source().equals(mapping.name()), "source", mapping.source())
                .put("table", table(mapping))
                .put(
                        "numbers",
                        new JsonObjectWriter()
                                .put("decimal", String.valueOf(mapping.numbers().decimal()))
                                .putIf(
                                        !mapping.numbers().grouping().isEmpty(),
                                        "grouping",
                                        mapping.numbers().grouping())
                                .tree())
                .putIf(!mapping.empty().isEmpty(), "empty", new TreeSet<>(mapping.empty()))
                .put("zone", mapping.zone() == null ? null : mapping.zone().getId())
                .putIf(!mapping.key().isEmpty(), "key", mapping.key())
                .putIf(mapping.lines(), "lines", true)
                .putIf(
                        !mapping.leave().isEmpty(),
                        "leave",
                        mapping.leave().stream().map(MappingWriter::tree).toList())
                .put("status", mapping.submit() ? "submitted" : "draft")
                .put("fields", mapping.rules().stream().map(MappingWriter::tree).toList());
    }

    private static Map<String, Object> table(TableMapping mapping) {
        TableFormat format = mapping.format();
        TextEncoding encoding = format.encoding();
        boolean text = format.kind() == SourceKind.TEXT;
        return new JsonObjectWriter()
                .put("kind", format.kind().name().toLowerCase(Locale.ROOT))
                .put("sheet", format.sheet())
                .put("encoding", encoding == null ? null : encoding.code())
                .putIf(text, "delimiter", String.valueOf(format.delimiter()))
                .putIf(
                        text && format.quote() != '"',
                        "quote",
                        format.quote() == TableFormat.NO_QUOTE
                                ? ""
                                : String.valueOf(format.quote()))
                .put("header", mapping.header())
                .tree();
    }

    private static Map<String, Object> tree(LeftRows rows) {
        return new JsonObjectWriter()
                .put("column", rows.column())
                .put("is", new TreeSet<>(rows.values()))
                .put("reason", rows.reason())
                .putIf(!rows.compare().isEmpty(), "compare", rows.compare())
                .tree();
    }

    private static Map<String, Object> tree(FieldRule rule) {
        var writer =
                new JsonObjectWriter()
                        .put("to", rule.to().path())
                        .putIf(rule.line() > 1, "line", rule.line())
                        .put(
                                "missing",
                                rule.missing().refused() ? "reject" : rule.missing().reason())
                        .putIf(rule.guessed(), "guessed", true);
        if (rule.first().size() == 1) {
            put(writer, rule.first().getFirst());
        } else if (!rule.first().isEmpty()) {
            writer.put(
                    "first",
                    rule.first().stream().map(one -> put(new JsonObjectWriter(), one)).toList());
        }
        return writer.tree();
    }

    private static Map<String, Object> put(JsonObjectWriter writer, ValueRule rule) {
        DateRule date = rule.date();
        UnitRule unit = rule.unit();
        return writer.put("from", from(rule.from()))
                .putIf(rule.from().size() > 1 && !rule.join().equals(" "), "join", rule.join())
                .put("value", rule.constant())
                .put("values", rule.values() == null ? null : values(rule.values()))
                .put("pattern", date == null ? null : date.pattern())
                .put("fiscal", date == null || date.fiscalStart() == 1 ? null : date.fiscalStart())
                .put("unit", unit == null ? null : unitMember(unit))
                .put("unitFrom", unit == null ? null : unit.column())
                .put("units", unit == null || unit.words().isEmpty() ? null : unit.words())
                .put("decimals", rule.decimals())
                .put("zero", zero(rule.zero()))
                .put("split", rule.split())
                .put("set", rule.set().isEmpty() ? null : set(rule))
                .tree();
    }

    private static @Nullable String unitMember(UnitRule unit) {
        return unit.constant() == null && unit.column() == null ? "cell" : unit.constant();
    }

    private static Map<String, String> set(ValueRule rule) {
        var set = new TreeMap<String, String>();
        rule.set().forEach((field, value) -> set.put(field.path(), value));
        return set;
    }

    private static @Nullable Object from(List<String> columns) {
        return columns.isEmpty() ? null : columns.size() == 1 ? columns.getFirst() : columns;
    }

    private static Map<String, Object> values(Map<String, MappedValue> values) {
        var tree = new TreeMap<String, Object>();
        values.forEach((text, target) ->
                tree.put(
                        text,
                        switch (target) {
                            case MappedValue.Value(String value) -> value;
                            case MappedValue.Proposed(String value) ->
                                    MappingReader.PROPOSED + value;
                            case MappedValue.Nothing _ -> "";
                            case MappedValue.LeftOut(String reason) -> Map.of("leave", reason);
                        }));
        return tree;
    }

    private static @Nullable String zero(ZeroRule zero) {
        return switch (zero) {
            case REFUSED -> null;
            case EMPTY -> "empty";
            case NOTHING_LEFT -> "NON";
            case TRACES -> "TRC";
        };
    }
}
