package rubezh.ui.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.source.TableGuess;
import rubezh.table.source.TableRow;
import rubezh.ui.table.MappedColumn.State;

/**
 * A table with the mapping as far as it is settled. Immutable: each change makes another one.
 *
 * @param guess how the file is read, with its first rows
 * @param values what its columns hold
 * @param mapping what becomes of them
 * @param settled columns of which somebody said that their dates are read as stated
 */
record MappingDraft(
        TableGuess guess, ColumnValues values, TableMapping mapping, Set<String> settled) {
    private static final int SAMPLES = 3;

    MappingDraft {
        settled = Set.copyOf(settled);
    }

    /** Returns the same table with another mapping. */
    MappingDraft with(TableMapping other) {
        return new MappingDraft(guess, values, other, settled);
    }

    private MappingDraft withRules(List<FieldRule> rules) {
        return with(mapping.withRules(rules));
    }

    /** Returns the rows below the headings among the first ones. */
    List<TableRow> firstRows() {
        return guess.rows().stream().filter(row -> row.number() > mapping.header()).toList();
    }

    /**
     * Returns the columns of the file, then the values that are the same for every case.
     *
     * @param doubts what the last rehearsal found of dates that read two ways
     */
    List<MappedColumn> columns(List<DateDoubt> doubts) {
        var columns = new ArrayList<MappedColumn>();
        values.columns().names().forEach(name -> columns.add(column(name, doubts)));
        mapping.rules().stream()
                .filter(rule -> rule.first().stream().anyMatch(one -> one.constant() != null))
                .forEach(rule -> columns.add(constant(rule)));
        return columns;
    }

    private MappedColumn constant(FieldRule rule) {
        State state = rule.guessed() ? State.GUESSED : State.READY;
        return new MappedColumn("", List.of(), List.of(rule), state, 0, 0, false);
    }

    private MappedColumn column(String name, List<DateDoubt> doubts) {
        List<FieldRule> rules = rules(name);
        long open = openTexts(name, rules);
        long twoWays = unsettled(doubts, name);
        State state = state(name, rules, open, twoWays);
        return new MappedColumn(
                name,
                samples(name),
                rules,
                state,
                state == State.TWO_WAYS ? twoWays : open,
                rules.isEmpty() ? 0 : meanings(name).size(),
                mapping.key().contains(name));
    }

    private State state(String name, List<FieldRule> rules, long open, long twoWays) {
        if (rules.isEmpty()) {
            return mapping.key().contains(name) ? State.READY : State.NOT_TAKEN;
        }
        if (rules.stream().anyMatch(FieldRule::guessed)) {
            return State.GUESSED;
        }
        if (open > 0) {
            return State.NO_CODE;
        }
        return twoWays > 0 ? State.TWO_WAYS : State.READY;
    }

    private long unsettled(List<DateDoubt> doubts, String name) {
        return settled.contains(name)
                ? 0
                : doubts.stream()
                        .filter(doubt -> doubt.column().equals(name))
                        .mapToLong(doubt -> doubt.both() + doubt.otherOnly())
                        .sum();
    }

    private List<String> samples(String name) {
        int place = values.columns().places().getOrDefault(name, 0);
        return firstRows().stream().limit(SAMPLES).map(row -> row.cell(place).strip()).toList();
    }

    /** Returns the rules that read a column. */
    private List<FieldRule> rules(String column) {
        return mapping.rules().stream().filter(rule -> reads(rule, column)).toList();
    }

    private static boolean reads(FieldRule rule, String column) {
        return MappedColumn.part(rule, column).isPresent();
    }

    private long openTexts(String column, List<FieldRule> rules) {
        return rules.isEmpty() ? 0 : meanings(column).stream().filter(TextMeaning::isOpen).count();
    }

    /** Returns the texts of a column with their meanings; none where they stand for themselves. */
    List<TextMeaning> meanings(String column) {
        Optional<ValueRule> rule =
                rules(column).stream()
                        .findFirst()
                        .flatMap(first -> MappedColumn.part(first, column))
                        .filter(one -> one.values() != null && one.from().size() == 1);
        return rule.map(one ->
                        values.of(column).entrySet().stream()
                                .map(text ->
                                        new TextMeaning(
                                                text.getKey(),
                                                text.getValue(),
                                                MappingEdit.target(one, text.getKey())))
                                .toList())
                .orElse(List.of());
    }

    /** Takes what was proposed for a column; the meanings of its texts stay as they are. */
    MappingDraft confirmed(MappedColumn column) {
        return withRules(
                mapping.rules().stream()
                        .map(rule -> column.rules().contains(rule) ? confirmed(rule) : rule)
                        .toList());
    }

    private static FieldRule confirmed(FieldRule rule) {
        return new FieldRule(rule.to(), rule.line(), rule.first(), rule.missing(), false);
    }

    /** Takes what was proposed for all columns. */
    MappingDraft confirmed() {
        return withRules(mapping.rules().stream().map(MappingDraft::confirmed).toList());
    }

    /**
     * Lets a column become nothing, or takes a constant away. Of columns that are joined the others
     * stay.
     */
    MappingDraft without(MappedColumn column) {
        return withRules(
                        mapping.rules().stream()
                                .map(rule -> unjoined(rule, column.name()))
                                .toList())
                .withoutRules(column);
    }

    private static FieldRule unjoined(FieldRule rule, String column) {
        List<ValueRule> parts =
                rule.first().stream()
                        .map(one ->
                                one.from().size() > 1 && one.from().contains(column)
                                        ? MappingEdit.withFrom(
                                                one,
                                                one.from().stream()
                                                        .filter(name -> !name.equals(column))
                                                        .toList(),
                                                one.join())
                                        : one)
                        .toList();
        return new FieldRule(rule.to(), rule.line(), parts, rule.missing(), rule.guessed());
    }

    /** Takes away all that is read from a column, also where others are joined with it. */
    private MappingDraft withoutRules(MappedColumn column) {
        var rules = new ArrayList<FieldRule>();
        for (FieldRule rule : mapping.rules()) {
            List<ValueRule> others =
                    rule.first().stream()
                            .filter(one ->
                                    column.isConstant() || !one.from().contains(column.name()))
                            .toList();
            boolean removed = column.isConstant() && column.rules().contains(rule);
            if (!removed && (!others.isEmpty() || rule.first().isEmpty())) {
                rules.add(
                        new FieldRule(
                                rule.to(), rule.line(), others, rule.missing(), rule.guessed()));
            }
        }
        return withRules(rules);
    }

    /**
     * Lets a column become a field. A field of lines that another column has becomes one of the
     * next line, unless it is the same value; any other one is read from the first of the columns
     * that has a value.
     *
     * @param shared whether it is one value with the other columns of the field
     */
    MappingDraft with(MappedColumn column, FieldRule rule, boolean shared) {
        MappingDraft rest = withoutRules(column);
        List<FieldRule> rules = new ArrayList<>(rest.mapping.rules());
        List<FieldRule> same =
                rules.stream().filter(other -> other.to().equals(rule.to())).toList();
        if (same.isEmpty() || rule.to().isInLine() && !shared) {
            int line = same.stream().mapToInt(FieldRule::line).max().orElse(0) + 1;
            rules.add(new FieldRule(rule.to(), line, rule.first(), rule.missing(), rule.guessed()));
        } else {
            FieldRule known = same.getFirst();
            var first = new ArrayList<>(known.first());
            first.addAll(rule.first());
            rules.set(
                    rules.indexOf(known),
                    new FieldRule(known.to(), known.line(), first, rule.missing(), false));
        }
        return rest.withRules(rules);
    }

    /** Changes how a column is read, which also confirms it. */
    MappingDraft changed(MappedColumn column, UnaryOperator<ValueRule> change) {
        return withRules(
                mapping.rules().stream()
                        .map(rule ->
                                column.rules().contains(rule)
                                        ? changed(rule, column.name(), change)
                                        : rule)
                        .toList());
    }

    private static FieldRule changed(
            FieldRule rule, String column, UnaryOperator<ValueRule> change) {
        Optional<ValueRule> part = MappedColumn.part(rule, column);
        List<ValueRule> first =
                rule.first().stream()
                        .map(one ->
                                part.filter(of -> of == one).isPresent() ? change.apply(one) : one)
                        .toList();
        return new FieldRule(rule.to(), rule.line(), first, rule.missing(), false);
    }

    /** Says what a text of a column means. */
    MappingDraft meaning(MappedColumn column, String text, MappedValue target) {
        return changed(column, rule -> MappingEdit.withTarget(rule, text, target));
    }

    /** Takes all proposals for the texts of a column. */
    MappingDraft proposalsTaken(MappedColumn column) {
        MappingDraft draft = this;
        for (TextMeaning meaning : meanings(column.name())) {
            if (meaning.target() instanceof MappedValue.Proposed(String code) && !code.isEmpty()) {
                MappedColumn now = draft.column(column.name(), List.of());
                draft = draft.meaning(now, meaning.text(), new MappedValue.Value(code));
            }
        }
        return draft;
    }

    /** Adds a value that every case gets, in the place of any other of its field. */
    MappingDraft constant(FieldPath field, String value) {
        var rules = new ArrayList<FieldRule>();
        mapping.rules().stream()
                .filter(rule ->
                        !rule.to().equals(field)
                                || rule.first().stream().allMatch(one -> one.constant() == null))
                .forEach(rules::add);
        rules.add(MappingEdit.constant(field, value));
        return withRules(rules);
    }

    /** Says how the dates of a column that read two ways are read. */
    MappingDraft dates(String column, String pattern) {
        var all = new HashSet<>(settled);
        all.add(column);
        MappedColumn now = column(column, List.of());
        boolean same =
                now.value()
                        .map(ValueRule::date)
                        .filter(date -> date.pattern().equals(pattern))
                        .isPresent();
        MappingDraft read =
                same ? this : changed(now, rule -> MappingEdit.withPattern(rule, pattern));
        return new MappingDraft(guess, values, read.mapping, all);
    }

    /** Adds a column to the key that tells one case from all others, or takes it away. */
    MappingDraft key(String column) {
        var key = new ArrayList<>(mapping.key());
        if (!key.remove(column)) {
            key.add(column);
        }
        return with(MappingEdit.withKey(mapping, key));
    }

    /** Returns the columns of the file that become nothing. */
    List<String> untaken() {
        return mapping.untaken(values.columns().names());
    }

    /** Returns the field that a column becomes; null for none. */
    static @Nullable FieldPath field(MappedColumn column) {
        return column.rule().map(FieldRule::to).orElse(null);
    }
}
