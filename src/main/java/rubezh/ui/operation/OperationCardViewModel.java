package rubezh.ui.operation;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.operation.LaterChanges;
import rubezh.operation.NewMessage;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationService;
import rubezh.operation.RecordTemplate;
import rubezh.register.SaveResult;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.report.ReportKind;
import rubezh.text.Fault;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the card of an operation. Call it on the JavaFX application thread. */
final class OperationCardViewModel extends ScreenModel {
    /** Number of the newest seizures shown. */
    private static final int LATEST = 6;

    private final OperationContext context;
    private final OperationCode code;
    private final Runnable onChanged;
    private final DayEntryModel figures;
    private final ReadOnlyObjectWrapper<@Nullable OperationCard> card =
            new ReadOnlyObjectWrapper<>();

    /**
     * @param onChanged runs after the operation was changed, closed or opened again
     */
    OperationCardViewModel(OperationContext context, OperationCode code, Runnable onChanged) {
        super(context.worker());
        this.context = context;
        this.code = code;
        this.onChanged = onChanged;
        this.figures = new DayEntryModel(context, code, this::days, this::load, this::onFault);
    }

    OperationCode code() {
        return code;
    }

    /** Returns the operation; null before it was read. */
    ReadOnlyObjectProperty<@Nullable OperationCard> card() {
        return card.getReadOnlyProperty();
    }

    LocalDate today() {
        return context.today().get();
    }

    void load() {
        read(() -> read(), card::set);
    }

    private OperationCard read() {
        OperationService operations = context.operations();
        OpenOperation open = openNow();
        boolean dated = open.isDated();
        operations.noteSeen(code);
        return new OperationCard(
                open,
                dated ? operations.results().facts(open) : null,
                open.isBegun() ? context.reports().operation(code).coverage() : null,
                operations.days(code),
                operations.messages(open),
                dated ? operations.results().laterChanges(open) : LaterChanges.NONE,
                operations.results().latest(open, LATEST),
                context.reports().issued(ReportKind.OPERATION, code.code()));
    }

    /** Changes the operation; the dialog stays open over a refusal. */
    void change(Operation changed, Runnable onDone, Consumer<Fault> onFault) {
        write(seen -> context.operations().change(seen, changed), onDone, onFault);
    }

    /** Returns the templates of the station to choose from, in the background. */
    void readTemplates(Consumer<List<SeizureTemplate>> onRead) {
        read(() -> context.register().templates().all(), onRead);
    }

    /** Lets new records of the operation begin with the values of a template; null for none. */
    void setTemplate(@Nullable SeizureTemplate template) {
        write(seen -> {
            Operation now = seen.operation();
            Operation changed =
                    template == null
                            ? now.withTemplate(null)
                            : RecordTemplate.set(now, template.seizure(), context.register());
            return context.operations().change(seen, changed);
        });
    }

    /** Returns a new record of the operation; accesses the disk. */
    Seizure newRecord() {
        return RecordTemplate.newSeizure(openNow().operation(), context.register());
    }

    private OpenOperation openNow() {
        return context.operations()
                .open(code)
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "OPR-001", code));
    }

    /** Closes the operation and keeps its totals; the dialog stays open over a refusal. */
    void close(String reason, Runnable onDone, Consumer<Fault> onFault) {
        write(seen -> context.operations().close(seen, reason), onDone, onFault);
    }

    /** Closes the operation without totals; the dialog stays open over a refusal. */
    void cancel(String reason, Runnable onDone, Consumer<Fault> onFault) {
        write(seen -> context.operations().cancel(seen, reason), onDone, onFault);
    }

    /** Opens the operation again; the dialog stays open over a refusal. */
    void reopen(String reason, Runnable onDone, Consumer<Fault> onFault) {
        write(seen -> context.operations().reopen(seen, reason), onDone, onFault);
    }

    private void write(
            Function<OpenOperation, ?> action, Runnable onDone, Consumer<Fault> onFault) {
        OperationCard shown = Objects.requireNonNull(card.get());
        job(_ -> action.apply(shown.open()))
                .unlisted()
                .onDone(_ -> {
                    onDone.run();
                    changed();
                })
                .onFault(onFault)
                .start();
    }

    private void write(Function<OpenOperation, ?> action) {
        onFault(null);
        write(action, () -> {}, this::onFault);
    }

    private void changed() {
        onFault(null);
        load();
        onChanged.run();
    }

    /**
     * Saves a warning, an answer or a check as a draft of the operation.
     *
     * @param sentence says in words what a violation is
     */
    void add(NewMessage message, Function<Violation, String> sentence) {
        write(seen -> saved(context.operations().addMessage(seen, message), sentence));
    }

    private static SaveResult saved(SaveResult result, Function<Violation, String> sentence) {
        if (result instanceof SaveResult.Refused refused) {
            String why =
                    refused.violations().stream().map(sentence).collect(Collectors.joining("; "));
            throw new Fault(Fault.Exit.FINDINGS, "OPR-016", why);
        }
        return result;
    }

    /** Returns the figures of the own station. */
    DayEntryModel figures() {
        return figures;
    }

    private List<OperationDay> days() {
        OperationCard shown = card.get();
        return shown == null ? List.of() : shown.days();
    }
}
