package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.seizure.FieldPath;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.NumberStyle;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.mapping.TableMapping.ZeroRule;

/** Changes of a mapping that a person makes, one at a time. */
public final class MappingEdit {
    private MappingEdit() {}

    /** Returns the fields that a mapping can set, in the order of the record. */
    public static List<FieldPath> fields() {
        return SeizureShape.SHAPE.fields().stream()
                .filter(field -> !MappingReader.isAssigned(field))
                .map(field -> FieldPath.of(field.path()))
                .toList();
    }

    /** Returns whether a field is a time or a date, whose pattern has to be stated. */
    public static boolean isTime(FieldPath path) {
        Class<?> type = field(path).type();
        return type == OffsetDateTime.class || type == LocalDate.class;
    }

    /** Returns whether a field is an amount or money, whose unit has to be stated. */
    public static boolean isAmount(FieldPath path) {
        Class<?> type = field(path).type();
        return type == Amount.class || type == Money.class;
    }

    private static Field field(FieldPath path) {
        return SeizureShape.SHAPE.field(path.path()).orElseThrow();
    }

    /** Returns what a text means; null if nothing says it. */
    public static @Nullable MappedValue target(ValueRule rule, String text) {
        return rule.values() == null ? null : rule.values().get(ValueKey.of(text));
    }

    /** Returns the rule with what a text means. */
    public static ValueRule withTarget(ValueRule rule, String text, MappedValue target) {
        Map<String, MappedValue> values =
                rule.values() == null ? new TreeMap<>() : new TreeMap<>(rule.values());
        values.put(ValueKey.of(text), target);
        return rule.withValues(values);
    }

    /** Returns the rule with another pattern of times. */
    public static ValueRule withPattern(ValueRule rule, String pattern) {
        int start = rule.date() == null ? 1 : rule.date().fiscalStart();
        return new ValueRule(
                rule.from(),
                rule.join(),
                rule.constant(),
                rule.values(),
                new DateRule(pattern, start),
                rule.unit(),
                rule.decimals(),
                rule.zero(),
                rule.split(),
                rule.set());
    }

    /** Returns the rule with another unit. */
    public static ValueRule withUnit(ValueRule rule, UnitRule unit) {
        return new ValueRule(
                rule.from(),
                rule.join(),
                rule.constant(),
                rule.values(),
                rule.date(),
                unit,
                rule.decimals(),
                rule.zero(),
                rule.split(),
                rule.set());
    }

    /** Returns a rule by which every case has the same value of a field. */
    public static FieldRule constant(FieldPath field, String value) {
        var rule =
                new ValueRule(
                        List.of(),
                        " ",
                        value,
                        null,
                        null,
                        null,
                        null,
                        TableMapping.ZeroRule.REFUSED,
                        null,
                        Map.of());
        return new FieldRule(field, 1, List.of(rule), TableMapping.MissingRule.NOTHING, false);
    }

    /** Returns the rule with its value of several columns joined. */
    public static ValueRule withFrom(ValueRule rule, List<String> from, String join) {
        return new ValueRule(
                from,
                join,
                rule.constant(),
                rule.values(),
                rule.date(),
                rule.unit(),
                rule.decimals(),
                rule.zero(),
                rule.split(),
                rule.set());
    }

    /** Returns the rule with another meaning of an amount of zero. */
    public static ValueRule withZero(ValueRule rule, ZeroRule zero) {
        return new ValueRule(
                rule.from(),
                rule.join(),
                rule.constant(),
                rule.values(),
                rule.date(),
                rule.unit(),
                rule.decimals(),
                zero,
                rule.split(),
                rule.set());
    }

    /** Returns the rule with values of other fields of the line where it is used. */
    public static ValueRule withSet(ValueRule rule, Map<FieldPath, String> set) {
        return new ValueRule(
                rule.from(),
                rule.join(),
                rule.constant(),
                rule.values(),
                rule.date(),
                rule.unit(),
                rule.decimals(),
                rule.zero(),
                rule.split(),
                set);
    }

    /** Returns the mapping with numbers that are written in another way. */
    public static TableMapping withNumbers(TableMapping of, NumberStyle numbers) {
        return with(of, numbers, of.zone(), of.key());
    }

    /** Returns the mapping with other texts that mean nothing. */
    public static TableMapping withEmpty(TableMapping of, Set<String> empty) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                of.header(),
                of.numbers(),
                empty,
                of.zone(),
                of.key(),
                of.lines(),
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns the mapping with equal keys as lines of one case, or not. */
    public static TableMapping withLines(TableMapping of, boolean lines) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                of.header(),
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                lines,
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns the mapping with other rows to leave out. */
    public static TableMapping withLeave(TableMapping of, List<LeftRows> leave) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                of.header(),
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                of.lines(),
                leave,
                of.submit(),
                of.rules());
    }

    /** Returns the mapping under another name; its source stays, so rows are known again. */
    public static TableMapping withName(TableMapping of, String name) {
        return new TableMapping(
                name,
                of.source(),
                of.format(),
                of.header(),
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                of.lines(),
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns the mapping with another zone; null for that of the station. */
    public static TableMapping withZone(TableMapping of, @Nullable ZoneId zone) {
        return with(of, of.numbers(), zone, of.key());
    }

    /** Returns the mapping with other columns that tell one case from all others. */
    public static TableMapping withKey(TableMapping of, List<String> key) {
        return with(of, of.numbers(), of.zone(), key);
    }

    private static TableMapping with(
            TableMapping of, NumberStyle numbers, @Nullable ZoneId zone, List<String> key) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                of.header(),
                numbers,
                of.empty(),
                zone,
                key,
                of.lines(),
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns the mapping with the headings in another row; 0 for none. */
    public static TableMapping withHeader(TableMapping of, int header) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                header,
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                of.lines(),
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns the mapping for rows that are read as another one reads them. */
    public static TableMapping withSource(TableMapping of, TableMapping as) {
        return new TableMapping(
                of.name(),
                of.source(),
                as.format(),
                as.header(),
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                of.lines(),
                of.leave(),
                of.submit(),
                of.rules());
    }

    /** Returns whether cases are submitted with the table as their ground, changed. */
    public static TableMapping withSubmit(TableMapping of, boolean submit) {
        return new TableMapping(
                of.name(),
                of.source(),
                of.format(),
                of.header(),
                of.numbers(),
                of.empty(),
                of.zone(),
                of.key(),
                of.lines(),
                of.leave(),
                submit,
                of.rules());
    }
}
