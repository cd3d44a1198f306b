package rubezh.ui.seizure.problems;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.GivenAnswers;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SavePreview;
import rubezh.register.SaveRequest;
import rubezh.shape.Pointer;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Problems, completeness and progress of the form; runs the rules 300 ms after the last change.
 * Call it on the JavaFX application thread.
 *
 * <pre>{@code
 * validation.next(null, true).ifPresent(model::goTo);
 * }</pre>
 */
public final class ValidationModel {
    /** Shortest reason that answers a question. */
    public static final int REASON_LENGTH = 10;

    private static final Duration DELAY = Duration.millis(300);

    private final SeizureContext context;
    private final UUID recordId;
    private final Supplier<@Nullable OpenRecord> basis;
    private final SeizureForm form;
    private final RequiredFields required;
    private final List<SectionDefinition> sections;
    private final FormOrder order;
    private final BackgroundWorker.DelayedAction debounce;
    private final QuestionAnswers answers = new QuestionAnswers();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsView =
            FXCollections.unmodifiableObservableList(problems);
    private final ReadOnlyObjectWrapper<FillProgress> progress =
            new ReadOnlyObjectWrapper<>(new FillProgress(0, 0));
    private final ReadOnlyObjectWrapper<Completeness> completeness =
            new ReadOnlyObjectWrapper<>(new Completeness(0, List.of()));
    private List<Violation> violations = List.of();

    /** Those of the violations whose fields were empty when they were found. */
    private Set<Violation> ofEmptyFields = Set.of();

    private List<String> remarks = List.of();
    private boolean submitRequested;
    private boolean savable = true;
    private int lastTurn;

    /**
     * @param filled number of required values present
     * @param total number of required values
     */
    public record FillProgress(int filled, int total) {}

    /**
     * @param basis supplies the record as opened, null for a new one
     */
    public ValidationModel(
            SeizureContext context,
            UUID recordId,
            SeizureForm form,
            RequiredFields required,
            Supplier<@Nullable OpenRecord> basis) {
        this.context = context;
        this.recordId = recordId;
        this.basis = basis;
        this.form = form;
        this.required = required;
        this.sections = SectionDefinition.of(context.shape());
        this.order = new FormOrder(sections, context.shape(), form);
        debounce = context.worker().debounce(DELAY, this::run);
        form.onChange(_ -> {
            if (problems.removeIf(problem -> isFilledSince(problem.violation()))) {
                violations = violations.stream().filter(v -> !isFilledSince(v)).toList();
            }
            debounce.schedule();
        });
        form.focus().onTypingEnded(() -> show(violations));
    }

    /** Returns the problems, stops first, then in the order of the form. */
    public ObservableList<Problem> problems() {
        return problemsView;
    }

    public ReadOnlyObjectProperty<FillProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Returns the completeness as of the last validation. */
    public ReadOnlyObjectProperty<Completeness> completeness() {
        return completeness.getReadOnlyProperty();
    }

    public List<SectionDefinition> sections() {
        return sections;
    }

    public RequiredFields required() {
        return required;
    }

    /** Runs the rules at once on a worker thread. */
    public void run() {
        int turn = ++lastTurn;
        Seizure copy = form.touched();
        OpenRecord record = basis.get();
        GivenAnswers given = answers.given();
        context.worker()
                .of(_ -> check(record, copy, given))
                .unlisted()
                .onDone(result -> {
                    if (turn == lastTurn) {
                        completeness.set(result.completeness());
                        savable = result.savable();
                        answers.retainOpen(result.violations());
                        found(result.violations());
                    }
                })
                .start();
    }

    private record CheckResult(
            List<Violation> violations, boolean savable, Completeness completeness) {}

    private CheckResult check(@Nullable OpenRecord record, Seizure copy, GivenAnswers given) {
        SaveRequest request =
                SaveRequest.of(recordId, record, copy, SaveIntent.SAVE).withAnswers(given);
        SavePreview preview = context.register().preview(request);
        var found = context.withWatched(preview.violations(), recordId, copy);
        return new CheckResult(found, preview.blocking().isEmpty(), Completeness.of(copy));
    }

    /** Returns whether the record can be saved, as of the last validation. */
    public boolean savable() {
        return savable;
    }

    public void stop() {
        debounce.cancel();
        lastTurn++;
    }

    /** Shows the violations of a refused save; from now on fields show missing values too. */
    public void onRefused(List<Violation> violations) {
        submitRequested = true;
        found(violations);
    }

    /** Returns whether the values of a field are chosen from a code list. */
    boolean isOfList(String path) {
        return context.shape()
                .field(path)
                .filter(field -> Code.class.isAssignableFrom(field.type()))
                .isPresent();
    }

    /**
     * Returns whether a violation was found of a field that was empty and has a value by now: an
     * entered value is never shown as missing until the rules have run again.
     */
    private boolean isFilledSince(Violation violation) {
        return ofEmptyFields.contains(violation) && !isMissing(violation);
    }

    private void found(List<Violation> found) {
        ofEmptyFields = found.stream().filter(this::isMissing).collect(Collectors.toSet());
        show(found);
    }

    private void show(List<Violation> violations) {
        this.violations = violations;
        var all = new ArrayList<Problem>();
        form.unreadable().forEach((pointer, text) -> all.add(Problem.unreadable(pointer, text)));
        violations.stream()
                .filter(v -> !form.unreadable().containsKey(v.pointer()))
                .map(v -> Problem.of(v, isMissing(v), answers.reasonFor(v)))
                .forEach(all::add);
        all.removeIf(this::isBeingTyped);
        all.sort(Comparator.comparing(Problem::severity).thenComparingInt(this::position));
        problems.setAll(all);
        int total = required.count(context.shape(), form.touched());
        int missing = (int) violations.stream().filter(this::isRequired).count();
        progress.set(new FillProgress(Math.max(0, total - missing), total));
    }

    /**
     * Returns whether a problem waits until the focus leaves its field. One that was shown before
     * stays, so that it is seen to go.
     */
    private boolean isBeingTyped(Problem problem) {
        String pointer = problem.pointer();
        return pointer.equals(form.focus().typed())
                && problems.stream()
                        .noneMatch(p -> p.pointer().equals(pointer) && isShownInForm(p));
    }

    private boolean isMissing(Violation violation) {
        return RequiredFields.isMissing(violation, context.shape(), form.record());
    }

    private boolean isRequired(Violation violation) {
        return isMissing(violation)
                && required.contains(Pointer.of(violation.pointer()).fieldPath(), form.record());
    }

    private int position(Problem problem) {
        String path = problem.path();
        for (int i = 0; i < sections.size(); i++) {
            SectionDefinition section = sections.get(i);
            if (section.contains(path)) {
                return i * 1000 + section.positionOf(path);
            }
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Returns whether a problem is shown at its field: what is missing, and what was taken over and
     * is not confirmed yet, only after a request to submit.
     */
    public boolean isShownInForm(Problem problem) {
        return submitRequested || !problem.missing() && !problem.isOfTakenOver();
    }

    public SectionStatus statusOf(SectionDefinition section) {
        List<Problem> shown =
                problems.stream()
                        .filter(this::isShownInForm)
                        .filter(p -> section.contains(p.path()))
                        .toList();
        boolean missing =
                problems.stream().anyMatch(p -> p.missing() && section.contains(p.path()));
        return SectionStatus.of(section, form, shown, missing);
    }

    /** Answers a question; ignores a reason shorter than {@link #REASON_LENGTH} characters. */
    public void answer(Violation question, String reason) {
        if (reason.strip().length() >= REASON_LENGTH) {
            answers.put(question, reason.strip());
            show(violations);
        }
    }

    /** Returns the answers given so far. */
    public QuestionAnswers answers() {
        return answers;
    }

    /** Sets the pointers of remarks that wait for an answer. */
    public void setRemarks(List<String> pointers) {
        remarks = List.copyOf(pointers);
    }

    /**
     * Returns the next or previous pointer with a blocking problem or a remark, in the order of the
     * form and round it; first what a repeated case took over, its lines before the rest.
     *
     * @param from pointer of the focused field, with a problem or not
     */
    public Optional<String> next(@Nullable String from, boolean forwards) {
        List<String> repeated = Problem.notConfirmed(problems);
        return repeated.isEmpty()
                ? order.next(pointers(Problem::blocks, remarks), from, forwards)
                : order.next(repeated, from, forwards).map(FieldLayout::identifying);
    }

    private List<String> pointers(Predicate<Problem> wanted, List<String> more) {
        var all = problems.stream().filter(wanted).map(Problem::pointer);
        return Stream.concat(all, more.stream()).toList();
    }

    /**
     * Returns the pointer of the next field that a complete record has and this one lacks; wraps
     * around.
     */
    public Optional<String> nextGap(@Nullable String from) {
        return order.next(completeness.get().gaps(), from, true);
    }

    /** Returns the number of the line a problem is in, where its list has several. */
    public Optional<Integer> lineNumber(String pointer) {
        return order.isOneOfSeveral(pointer) ? order.line(pointer) : Optional.empty();
    }

    /**
     * Reasons given for questions. An answer holds for its very question: a changed value makes
     * another question, and a question that went away and comes back needs a new answer.
     *
     * @see ValidationModel#answer
     */
    public static final class QuestionAnswers {
        private final Map<Violation, String> reasons = new LinkedHashMap<>();
        private final Set<Violation> recorded = new HashSet<>();

        void put(Violation question, String reason) {
            reasons.put(question, reason);
        }

        @Nullable String reasonFor(Violation question) {
            return reasons.get(question);
        }

        /** Returns the current answers for a {@link rubezh.register.SaveRequest}. */
        public GivenAnswers given() {
            return new GivenAnswers(reasons, recorded);
        }

        /** Drops answers to questions that are no longer open. */
        void retainOpen(List<Violation> questions) {
            reasons.keySet().retainAll(questions);
            recorded.retainAll(questions);
        }

        /** Adds questions answered in a saved revision. */
        public void addRecorded(Set<Violation> questions) {
            recorded.addAll(questions);
        }
    }
}
