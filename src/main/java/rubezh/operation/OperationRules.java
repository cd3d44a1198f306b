package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** What an operation and its days must keep; each refusal has a code. */
final class OperationRules {
    /** Longest text of an operation. */
    static final int MAX_TEXT = 1000;

    /** Longest template of the record, as JSON. */
    static final int MAX_TEMPLATE = 60_000;

    /** Shortest reason for cancelling an operation, or for opening one again. */
    static final int MIN_REASON = 3;

    private OperationRules() {}

    /**
     * Returns a reason without spaces around it.
     *
     * @throws Fault {@code OPR-009} for one that is too short
     */
    static String reason(String typed) {
        String words = BlankCharacters.strip(typed);
        if (words.length() < MIN_REASON) {
            throw refused("OPR-009", MIN_REASON);
        }
        return words;
    }

    /**
     * Returns the reason of a closing without spaces around it.
     *
     * @throws Fault {@code OPR-019} for one that is too short, if the figures may lack something or
     *     the operation is not over
     */
    static String closingReason(String typed, OperationSummary summary) {
        String words = BlankCharacters.strip(typed);
        Coverage coverage = summary.coverage();
        boolean needed = !coverage.isComplete() || !coverage.over();
        if (needed && words.length() < MIN_REASON) {
            throw refused("OPR-019", summary.operation(), MIN_REASON);
        }
        return words;
    }

    static Fault unknown(Object code) {
        return new Fault(Fault.Exit.FINDINGS, "OPR-001", code);
    }

    static Fault refused(String code, Object... arguments) {
        return new Fault(Fault.Exit.FINDINGS, code, arguments);
    }

    /**
     * Checks what an officer enters of an operation.
     *
     * @throws Fault {@code OPR-002} to {@code OPR-004}, {@code OPR-012}, {@code OPR-015}, {@code
     *     OPR-018} for a code that is in no list
     */
    static void check(Operation operation, ReferenceData reference) {
        if (operation.code() == null) {
            throw refused("OPR-002");
        }
        if (BlankCharacters.isBlank(operation.title().en())
                || BlankCharacters.isBlank(operation.title().ru())) {
            throw refused("OPR-003");
        }
        if (!isPeriod(operation.first(), operation.last())) {
            throw refused("OPR-004");
        }
        if (operation.goals().stream().anyMatch(goal -> !isClear(goal))) {
            throw refused("OPR-012");
        }
        if (texts(operation).anyMatch(text -> text.length() > MAX_TEXT)) {
            throw refused("OPR-015", MAX_TEXT);
        }
        if (operation.template() != null && operation.template().length() > MAX_TEMPLATE) {
            throw refused("OPR-015", MAX_TEMPLATE);
        }
        String unknown =
                codes(operation)
                        .filter(code -> reference.find(code).isEmpty())
                        .map(Code::code)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw refused("OPR-018", unknown);
        }
    }

    /** Returns the codes that an operation states. */
    private static Stream<Code> codes(Operation operation) {
        OperationMandate mandate = operation.mandate();
        Stream<Code> ofGoals =
                operation.goals().stream()
                        .flatMap(goal ->
                                Stream.concat(
                                        goal.substances().stream(),
                                        Stream.of(
                                                        Optional.ofNullable(goal.direction()),
                                                        Optional.ofNullable(goal.departure()),
                                                        Optional.ofNullable(goal.destination()))
                                                .flatMap(Optional::stream)));
        return Stream.of(
                        mandate.countries().stream().map(Country::new),
                        Stream.ofNullable(mandate.handling()),
                        Stream.ofNullable(mandate.caseHandling()),
                        ofGoals)
                .flatMap(codes -> codes);
    }

    /** Returns whether both dates are absent, or both are there in their order. */
    private static boolean isPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null ? last == null : last != null && !last.isBefore(first);
    }

    /** A goal without a figure is a plan not made yet; a mean is nothing that adds up. */
    private static boolean isClear(OperationGoal goal) {
        boolean positive =
                (goal.number() == null || goal.number() > 0)
                        && (goal.amount() == null || goal.amount().quantity().base() >= 0);
        boolean one = goal.amount() == null || (goal.indicator() == null && goal.number() == null);
        return positive && one && (goal.indicator() == null || !goal.indicator().isMean());
    }

    private static Stream<String> texts(Operation operation) {
        OperationTitle title = operation.title();
        OperationMandate mandate = operation.mandate();
        return Stream.of(
                        Stream.of(title.en(), title.ru(), title.stage()),
                        Stream.of(operation.area().en(), operation.area().ru()),
                        Stream.of(
                                mandate.coordination(),
                                mandate.legalBasis(),
                                mandate.reportsDue(),
                                mandate.workingGroup(),
                                mandate.sessions(),
                                mandate.contacts()),
                        mandate.signatories().stream(),
                        mandate.participants().stream(),
                        mandate.observers().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    /**
     * Checks the figures of a day.
     *
     * @throws Fault {@code OPR-010} for a day outside the dates, {@code OPR-011} for a number below
     *     zero
     */
    static void check(OperationDay day, Operation operation) {
        LocalDate date = day.day();
        if (date == null || !operation.contains(date)) {
            throw refused("OPR-010", String.valueOf(date), String.valueOf(operation.code()));
        }
        if (Arrays.stream(OperationIndicator.values())
                .map(day::get)
                .anyMatch(number -> number != null && number < 0)) {
            throw refused("OPR-011");
        }
    }
}
