package rubezh.ui.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.ValueRule;

/**
 * A column of the file with what becomes of it; or a value that every case gets.
 *
 * @param name heading of the column; empty for a value that is not in the file
 * @param samples texts of the first three rows
 * @param rules rules that read it, in order; empty if nothing does
 * @param state how far it is settled
 * @param open how many of its texts have no code, or how many dates read two ways
 * @param texts how many different texts have a meaning; 0 where they stand for themselves
 * @param key whether it is part of the key of the rows
 */
record MappedColumn(
        String name,
        List<String> samples,
        List<FieldRule> rules,
        State state,
        long open,
        int texts,
        boolean key) {
    MappedColumn {
        samples = List.copyOf(samples);
        rules = List.copyOf(rules);
    }

    /** How far a column is settled. */
    enum State {
        READY,
        GUESSED,
        TWO_WAYS,
        NO_CODE,
        NOT_TAKEN;

        /** Returns whether somebody has to decide something. */
        boolean isOpen() {
            return this == GUESSED || this == TWO_WAYS || this == NO_CODE;
        }
    }

    /** Returns what tells it from others: two constants differ by their field. */
    Object id() {
        return isConstant() ? rules.getFirst().to() : name;
    }

    boolean isConstant() {
        return name.isEmpty();
    }

    /** Returns the rule that is shown and changed: the first one. */
    Optional<FieldRule> rule() {
        return rules.stream().findFirst();
    }

    /** Returns the part of the rule that reads this column. */
    Optional<ValueRule> value() {
        return rule().flatMap(rule -> part(rule, name));
    }

    /** Returns the part of a rule that reads a column; of a constant its only part. */
    static Optional<ValueRule> part(FieldRule rule, String column) {
        return rule.first().stream()
                .filter(one ->
                        column.isEmpty() ? one.constant() != null : one.from().contains(column))
                .findFirst();
    }

    /** Returns the list whose codes the field takes; empty if it takes none. */
    Optional<CodeListId> list() {
        return rule().flatMap(rule -> MappingGuess.list(rule.to()));
    }

    @Nullable String constant() {
        return value().map(ValueRule::constant).orElse(null);
    }
}
