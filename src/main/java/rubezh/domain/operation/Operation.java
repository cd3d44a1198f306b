package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Joint operation of several states, a record of the journal of its own kind.
 *
 * @param code code that cases name it by; never changed
 * @param title what it is called
 * @param first first day
 * @param last last day, inclusive
 * @param area where it is run
 * @param mandate who takes part, and on what terms
 * @param indicators numbers that stations report for each day besides their seizures
 * @param goals what is to be reached
 * @param steps decisions to close it, in the order of their positions
 * @param template what a new record of it begins with, as text of a partial record in JSON; null
 *     for nothing
 */
public record Operation(
        @Nullable OperationCode code,
        OperationTitle title,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        OperationArea area,
        OperationMandate mandate,
        List<OperationIndicator> indicators,
        List<OperationGoal> goals,
        List<OperationStep> steps,
        @Nullable String template) {
    public Operation {
        indicators = List.copyOf(indicators);
        goals = List.copyOf(goals);
        steps = List.copyOf(steps);
    }

    /** Returns the name in a language; the other one, then the code, where it has none. */
    public String name(boolean russian) {
        String wanted = russian ? title.ru() : title.en();
        String other = russian ? title.en() : title.ru();
        return Objects.requireNonNullElseGet(
                wanted, () -> Objects.requireNonNullElse(other, String.valueOf(code)));
    }

    /** Returns whether a day, by the calendar of the place of the case, lies within its dates. */
    public boolean contains(LocalDate day) {
        return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Returns the same operation with other steps. */
    public Operation withSteps(List<OperationStep> others) {
        return new Operation(
                code, title, first, last, area, mandate, indicators, goals, others, template);
    }

    /** Returns the same operation with another template. */
    public Operation withTemplate(@Nullable String other) {
        return new Operation(
                code, title, first, last, area, mandate, indicators, goals, steps, other);
    }

    /**
     * Returns the state on a day.
     *
     * @param ended how it was ended; null if nobody did
     */
    public OperationState state(@Nullable OperationState ended, LocalDate today) {
        if (ended != null) {
            return ended;
        }
        if (first == null) {
            return OperationState.UNDATED;
        }
        if (today.isBefore(first)) {
            return OperationState.PLANNED;
        }
        return last == null || !today.isAfter(last) ? OperationState.RUNNING : OperationState.OVER;
    }
}
