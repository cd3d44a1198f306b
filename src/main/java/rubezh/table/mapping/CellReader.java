package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.FieldPath;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.table.mapping.RowProblem.Reason;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.source.TableRow;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.UnitNames;

/** Reads the value of one field from the cells of a row, as one of its rules says. */
final class CellReader {
    private static final UnitNames UNITS =
            new UnitNames(Messages.in(Language.RU), Messages.in(Language.EN));
    private static final int MOST_DECIMALS = 18;
    private static final int MONEY_DECIMALS = 2;

    private final Field field;
    private final FieldRule rule;
    private final Columns columns;
    private final Set<String> empty;
    private final ZoneId zone;
    private final NumberCellReader numbers;
    private final Map<ValueRule, DateCellReader> dates = new IdentityHashMap<>();

    CellReader(Field field, FieldRule rule, TableMapping mapping, Columns columns, ZoneId zone) {
        this.field = field;
        this.rule = rule;
        this.columns = columns;
        this.zone = zone;
        this.empty = mapping.empty().stream().map(ValueKey::of).collect(Collectors.toSet());
        this.numbers = new NumberCellReader(mapping.numbers());
        for (ValueRule one : rule.first()) {
            if (one.date() != null) {
                dates.put(one, new DateCellReader(one.date()));
            }
        }
    }

    FieldRule rule() {
        return rule;
    }

    /** Returns whether the value is the same for every row. */
    boolean isConstant() {
        return rule.first().stream().allMatch(one -> one.constant() != null);
    }

    /** What the cells of a row say of a field. */
    sealed interface Reading {
        /**
         * A value.
         *
         * @param plain value as it stands in a tree
         * @param precision code of the precision of a time; null for what is none
         * @param amount number and unit of an amount as the file has it; null for what is none
         * @param set values of other fields
         * @param rounded what was rounded; null for nothing
         */
        record Found(
                Object plain,
                @Nullable String precision,
                @Nullable FileNumber amount,
                Map<FieldPath, String> set,
                @Nullable RowProblem rounded)
                implements Reading {}

        /** No value. */
        record Empty() implements Reading {}

        /** A value that is none of the field. */
        record Wrong(RowProblem problem) implements Reading {}

        /** A row that is left out. */
        record LeftOut(String reason) implements Reading {}

        /** An amount of zero that was nothing, or too little, to weigh. */
        record Zero(String method, @Nullable FileNumber amount) implements Reading {}
    }

    /** A number of the file with the code of its unit. */
    record FileNumber(BigDecimal number, String unit) {}

    /** Reads the first rule that has a value; that two of them have one is told. */
    Reading read(TableRow row) {
        Reading found = new Reading.Empty();
        String from = "";
        for (ValueRule one : rule.first()) {
            String text = text(one, row);
            if (text == null) {
                continue;
            }
            if (!(found instanceof Reading.Empty)) {
                return wrong(String.join(", ", one.from()), text, Reason.TWO_VALUES, from);
            }
            found = formula(one, row).orElseGet(() -> read(one, text, row));
            from = String.join(", ", one.from());
        }
        return found instanceof Reading.Empty && rule.missing().refused()
                ? wrong(from(), "", Reason.MISSING, field.path())
                : found;
    }

    private String from() {
        return rule.first().stream()
                .flatMap(one -> one.from().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a formula gave when its file was saved may not be what its cells say today. */
    private Optional<Reading> formula(ValueRule one, TableRow row) {
        return one.from().stream()
                .filter(column -> row.formulas().contains(columns.places().get(column)))
                .findFirst()
                .map(column -> wrong(column, columns.cell(row, column), Reason.FORMULA, ""));
    }

    private @Nullable String text(ValueRule one, TableRow row) {
        if (one.constant() != null) {
            return one.constant();
        }
        String joined =
                one.from().size() == 1
                        ? columns.cell(row, one.from().getFirst())
                        : one.from().stream()
                                .map(column -> columns.cell(row, column))
                                .filter(cell -> !isEmpty(cell))
                                .collect(Collectors.joining(one.join()));
        return isEmpty(joined) && !isMapped(one, joined) ? null : joined;
    }

    /** An empty cell may have a meaning that the mapping names. */
    private static boolean isMapped(ValueRule one, String text) {
        return one.values() != null && one.values().containsKey(ValueKey.of(text));
    }

    boolean isEmpty(String cell) {
        return cell.isEmpty() || !empty.isEmpty() && empty.contains(ValueKey.of(cell));
    }

    private Reading read(ValueRule one, String text, TableRow row) {
        String column = String.join(", ", one.from());
        if (one.values() != null) {
            return target(one, column, text);
        }
        if (one.constant() != null) {
            return found(one, plain(text));
        }
        if (field.list() && one.split() != null) {
            return found(
                    one,
                    Stream.of(text.split(Pattern.quote(one.split())))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList());
        }
        if (one.date() != null) {
            return time(one, column, text);
        }
        if (one.unit() != null) {
            return amount(one, one.unit(), column, text, row);
        }
        return isWhole() ? whole(one, column, text) : found(one, plain(text));
    }

    private Reading target(ValueRule one, String column, String text) {
        String[] parts =
                field.list() && one.split() != null
                        ? text.split(Pattern.quote(one.split()))
                        : new String[] {text};
        var values = new ArrayList<String>();
        for (String part : parts) {
            switch (Objects.requireNonNull(one.values()).get(ValueKey.of(part))) {
                case null -> {
                    return wrong(column, part.strip(), Reason.NO_CODE, field.path());
                }
                case MappedValue.Proposed _ -> {
                    return wrong(column, part.strip(), Reason.NO_CODE, field.path());
                }
                case MappedValue.LeftOut(String reason) -> {
                    return new Reading.LeftOut(reason);
                }
                case MappedValue.Nothing _ -> {}
                case MappedValue.Value(String value) -> values.add(value);
            }
        }
        if (values.isEmpty()) {
            return new Reading.Empty();
        }
        return found(one, field.list() ? values : plain(values.getFirst()));
    }

    private Object plain(String text) {
        if (field.list()) {
            return List.of(text);
        }
        if (field.type() == Boolean.class || field.type() == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (isWhole()) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException _) {
                return text;
            }
        }
        return text;
    }

    private boolean isWhole() {
        return Set.of(Integer.class, int.class, Long.class, long.class).contains(field.type());
    }

    private Reading whole(ValueRule one, String column, String text) {
        Optional<BigDecimal> number = numbers.read(text);
        try {
            return number.isEmpty()
                    ? wrong(column, text, Reason.NO_NUMBER, "")
                    : found(one, number.get().longValueExact());
        } catch (ArithmeticException _) {
            return wrong(column, text, Reason.NO_WHOLE_NUMBER, "");
        }
    }

    private Reading time(ValueRule one, String column, String text) {
        DateCellReader reader = Objects.requireNonNull(dates.get(one));
        if (field.type() == LocalDate.class) {
            return reader.date(text)
                    .<Reading>map(date -> found(one, date.toString()))
                    .orElseGet(() -> wrong(column, text, Reason.NO_DATE, pattern(one)));
        }
        return reader.time(text, zone)
                .<Reading>map(time ->
                        new Reading.Found(
                                LeafCodec.toPlain(time),
                                reader.precision().code(),
                                null,
                                one.set(),
                                null))
                .orElseGet(() -> wrong(column, text, Reason.NO_DATE, pattern(one)));
    }

    private static String pattern(ValueRule one) {
        return one.date() == null ? "" : one.date().pattern();
    }

    private Reading amount(ValueRule one, UnitRule rule, String column, String text, TableRow row) {
        boolean inCell = rule.constant() == null && rule.column() == null;
        Optional<NumberCellReader.NumberAndRest> read = numbers.readWithRest(text);
        if (read.isEmpty() || !inCell && !read.get().rest().isEmpty()) {
            return wrong(column, text, Reason.NO_NUMBER, "");
        }
        String word = inCell ? read.get().rest() : unitWord(rule, row);
        String unit =
                rule.constant() != null && rule.column() == null
                        ? rule.constant()
                        : unit(rule, word);
        if (unit == null) {
            return wrong(column, text, Reason.NO_UNIT, word);
        }
        return field.type() == Money.class
                ? money(one, column, text, read.get().number(), unit)
                : amount(one, column, text, new FileNumber(read.get().number(), unit));
    }

    /** An empty cell of the column of units means the unit that is named beside it. */
    private String unitWord(UnitRule rule, TableRow row) {
        return rule.column() == null ? "" : columns.cell(row, rule.column());
    }

    private @Nullable String unit(UnitRule rule, String word) {
        String known = rule.words().get(ValueKey.of(word));
        if (known != null) {
            return known;
        }
        if (isEmpty(word)) {
            return rule.constant();
        }
        return field.type() == Money.class
                ? (word.strip().matches("[A-Z]{3}") ? word.strip() : null)
                : UNITS.find(word).orElse(null);
    }

    private Reading amount(ValueRule one, String column, String text, FileNumber number) {
        if (number.number().signum() == 0) {
            return switch (one.zero()) {
                case REFUSED -> wrong(column, text, Reason.ZERO, "");
                case EMPTY -> new Reading.Empty();
                case NOTHING_LEFT -> new Reading.Zero("NON", number);
                case TRACES -> new Reading.Zero("TRC", number);
            };
        }
        BigDecimal exact = number.number();
        int decimals = one.decimals() == null ? MOST_DECIMALS : one.decimals();
        BigDecimal kept =
                exact.scale() <= decimals ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
        if (kept.compareTo(exact) != 0 && one.decimals() == null) {
            return wrong(column, text, Reason.TOO_FINE, String.valueOf(MOST_DECIMALS));
        }
        Unit unit = Unit.find(number.unit()).orElseThrow();
        Optional<Amount> amount = amount(kept, unit);
        if (amount.isEmpty() || kept.signum() == 0) {
            return wrong(column, text, Reason.TOO_FINE, String.valueOf(decimals));
        }
        RowProblem rounded =
                kept.compareTo(exact) == 0
                        ? null
                        : new RowProblem(column, text, Reason.ROUNDED, amount.get().digits());
        return new Reading.Found(amount.get().toString(), null, number, one.set(), rounded);
    }

    /** Returns the amount with the digits of the file; empty if it has too many. */
    private static Optional<Amount> amount(BigDecimal number, Unit unit) {
        try {
            return Optional.of(new Amount(number.toPlainString(), unit));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Reading money(
            ValueRule one, String column, String text, BigDecimal number, String currency) {
        int decimals = one.decimals() == null ? MONEY_DECIMALS : one.decimals();
        BigDecimal kept = number.setScale(Math.min(decimals, MONEY_DECIMALS), RoundingMode.HALF_UP);
        boolean exact = kept.compareTo(number) == 0;
        if (!exact && one.decimals() == null) {
            return wrong(column, text, Reason.TOO_FINE, String.valueOf(MONEY_DECIMALS));
        }
        String digits = exact && number.scale() < 0 ? number.toPlainString() : kept.toPlainString();
        return new Reading.Found(
                digits + " " + currency,
                null,
                null,
                one.set(),
                exact ? null : new RowProblem(column, text, Reason.ROUNDED, digits));
    }

    private static Reading found(ValueRule one, Object plain) {
        return new Reading.Found(plain, null, null, one.set(), null);
    }

    private static Reading wrong(String column, String value, Reason reason, String detail) {
        return new Reading.Wrong(new RowProblem(column, value, reason, detail));
    }
}
