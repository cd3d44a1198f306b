package rubezh.ui.seizure.problems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
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
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;

/** What is wrong with the form at the moment; asks the rules 300 ms after the last change. */
public final class ValidationModel {
    /** Shortest reason that answers a question. */
    public static final int REASON_LENGTH = 10;

    private static final Duration AFTER = Duration.ofMillis(300);

    private final SeizureContext context;
    private final UUID recordId;
    private final Supplier<@Nullable OpenRecord> basis;
    private final SeizureForm form;
    private final RequiredFields required;
    private final List<SectionDefinition> parts;
    private final BackgroundWorker.DelayedAction soon;
    private final QuestionAnswers answers = new QuestionAnswers();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsView =
            FXCollections.unmodifiableObservableList(problems);
    private final ReadOnlyObjectWrapper<FillProgress> progress =
            new ReadOnlyObjectWrapper<>(new FillProgress(0, 0));
    private final ReadOnlyObjectWrapper<Completeness> completeness =
            new ReadOnlyObjectWrapper<>(new Completeness(0, List.of()));
    private List<Violation> violations = List.of();
    private boolean submitAsked;
    private boolean savable = true;
    private int turns;

    /**
     * @param filled required values present
     * @param of required values there is room for
     */
    public record FillProgress(int filled, int of) {}

    /**
     * @param basis what was opened, null as long as nothing is recorded
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
        this.parts = SectionDefinition.of(context.shape());
        soon = context.worker().debounce(javafx.util.Duration.millis(AFTER.toMillis()), this::run);
        form.onChange(_ -> soon.schedule());
    }

    /** Returns what to mend, stops first, then in the order of the form. */
    public ObservableList<Problem> problems() {
        return problemsView;
    }

    public ReadOnlyObjectProperty<FillProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Tells what a full record says that this one does not, as of the last change checked. */
    public ReadOnlyObjectProperty<Completeness> completeness() {
        return completeness.getReadOnlyProperty();
    }

    public List<SectionDefinition> parts() {
        return parts;
    }

    public RequiredFields required() {
        return required;
    }

    /** Asks the rules now, away from the window's thread. */
    public void run() {
        int turn = ++turns;
        Seizure copy = form.record();
        OpenRecord record = basis.get();
        GivenAnswers given = answers.given();
        context.worker()
                .of(_ -> find(record, copy, given))
                .unlisted()
                .onDone(result -> {
                    if (turn == turns) {
                        completeness.set(result.completeness());
                        savable = result.savable();
                        answers.retainAsked(result.violations());
                        show(result.violations());
                    }
                })
                .start();
    }

    private record CheckResult(
            List<Violation> violations, boolean savable, Completeness completeness) {}

    private CheckResult find(@Nullable OpenRecord record, Seizure copy, GivenAnswers given) {
        SaveRequest request =
                SaveRequest.of(recordId, record, copy, SaveIntent.SAVE).withAnswers(given);
        SavePreview preview = context.register().preview(request);
        return new CheckResult(
                preview.violations(), preview.blocking().isEmpty(), Completeness.of(copy));
    }

    /** Says whether the record could be saved as it is, as of the last change checked. */
    public boolean savable() {
        return savable && form.unreadable().isEmpty();
    }

    public void stop() {
        soon.cancel();
        turns++;
    }

    /** Shows what the register refused; from now on missing values are marked in place too. */
    public void onRefused(List<Violation> found) {
        submitAsked = true;
        show(found);
    }

    /** The officer wants to send the record off: missing values are marked in place from now on. */
    public Optional<Problem> firstBlocking() {
        submitAsked = true;
        show(violations);
        return problems.stream().filter(Problem::blocks).findFirst();
    }

    private void show(List<Violation> found) {
        violations = found;
        var all = new ArrayList<Problem>();
        form.unreadable().forEach((at, text) -> all.add(Problem.unreadable(at, text)));
        found.stream()
                .filter(v -> !form.unreadable().containsKey(v.pointer()))
                .map(v -> Problem.of(v, isMissing(v), answers.reasonFor(v)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Problem::severity).thenComparingInt(this::position));
        problems.setAll(all);
        int of = required.count(context.shape(), form.record());
        int missing = (int) found.stream().filter(this::isRequired).count();
        progress.set(new FillProgress(Math.max(0, of - missing), of));
    }

    private boolean isMissing(Violation violation) {
        return RequiredFields.isMissing(violation, context.shape(), form.record());
    }

    private boolean isRequired(Violation violation) {
        return isMissing(violation)
                && required.contains(Pointer.of(violation.pointer()).fieldPath());
    }

    private int position(Problem problem) {
        String path = problem.path();
        for (int i = 0; i < parts.size(); i++) {
            SectionDefinition part = parts.get(i);
            if (part.contains(path)) {
                return i * 1000 + part.positionOf(path);
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Says whether a problem is shown at its field: what is merely missing waits for Submit. */
    public boolean isShownInForm(Problem problem) {
        return submitAsked || !problem.missing();
    }

    /** Returns the mark of a section in the list of parts. */
    public SectionStatus statusOf(SectionDefinition part) {
        List<Problem> shown =
                problems.stream()
                        .filter(this::isShownInForm)
                        .filter(p -> part.contains(p.path()))
                        .toList();
        boolean missing = problems.stream().anyMatch(p -> p.missing() && part.contains(p.path()));
        return SectionStatus.of(part, form, shown, missing);
    }

    /** Answers a question with a reason of at least {@link #REASON_LENGTH} characters. */
    public void answer(Violation question, String reason) {
        if (reason.strip().length() >= REASON_LENGTH) {
            answers.put(question, reason.strip());
            show(violations);
        }
    }

    /** Returns the reasons given so far. */
    public QuestionAnswers answers() {
        return answers;
    }

    /** Returns the obstacle after a field, or before it; from the end to the start. */
    public Optional<String> next(@Nullable String from, boolean forwards) {
        return after(
                problems.stream().filter(Problem::blocks).map(Problem::pointer).toList(),
                from,
                forwards ? 1 : -1);
    }

    /** Returns what a full record says and this one does not, the first after a field. */
    public Optional<String> nextGap(@Nullable String from) {
        return after(completeness.get().gaps(), from, 1);
    }

    private static Optional<String> after(List<String> pointers, @Nullable String from, int step) {
        if (pointers.isEmpty()) {
            return Optional.empty();
        }
        List<String> places = pointers.stream().distinct().toList();
        int at = -1;
        for (int i = 0; i < places.size() && from != null; i++) {
            at = (from + "/").startsWith(places.get(i) + "/") ? i : at;
        }
        return Optional.of(places.get(at < 0 ? 0 : Math.floorMod(at + step, places.size())));
    }
}
