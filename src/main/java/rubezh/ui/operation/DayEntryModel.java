package rubezh.ui.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.text.Fault;

/**
 * Figures of the own station, saved as they are typed: one write after another, so that a later
 * figure of a day never loses an earlier one. Call it on the JavaFX application thread.
 */
final class DayEntryModel {
    private final OperationContext context;
    private final OperationCode code;
    private final Supplier<List<OperationDay>> days;
    private final Runnable onSaved;
    private final Consumer<Fault> onFault;

    /** Days as they were typed last. */
    private final Map<LocalDate, OperationDay> typed = new HashMap<>();

    private final Set<LocalDate> unsaved = new LinkedHashSet<>();
    private boolean saving;

    /**
     * @param days returns the days as they were read last
     * @param onSaved runs when nothing typed is left to be saved
     */
    DayEntryModel(
            OperationContext context,
            OperationCode code,
            Supplier<List<OperationDay>> days,
            Runnable onSaved,
            Consumer<Fault> onFault) {
        this.context = context;
        this.code = code;
        this.days = days;
        this.onSaved = onSaved;
        this.onFault = onFault;
    }

    /** Returns what the own station reported of a day; without figures if nothing. */
    OperationDay own(LocalDate day) {
        OperationDay now = typed.get(day);
        return now != null
                ? now
                : days.get().stream()
                        .filter(one -> day.equals(one.day()))
                        .filter(one -> context.station().equals(one.station()))
                        .findFirst()
                        .orElseGet(() ->
                                new OperationDay(
                                        code, context.station(), day, null, null, null, null));
    }

    /**
     * Saves a figure of a day; nothing if it is unchanged.
     *
     * @param number the figure; null for one that was not counted
     */
    void enter(LocalDate day, OperationIndicator indicator, @Nullable Long number) {
        OperationDay before = own(day);
        if (!Objects.equals(before.get(indicator), number)) {
            typed.put(day, before.with(indicator, number));
            unsaved.add(day);
            saveNext();
        }
    }

    private void saveNext() {
        if (saving || unsaved.isEmpty()) {
            return;
        }
        LocalDate day = unsaved.iterator().next();
        unsaved.remove(day);
        OperationDay figures = own(day);
        saving = true;
        context.worker()
                .of(_ -> {
                    context.operations().enterDay(figures);
                    return figures;
                })
                .unlisted()
                .onDone(_ -> onWritten())
                .onFault(fault -> onRefused(day, fault))
                .start();
    }

    private void onWritten() {
        saving = false;
        if (unsaved.isEmpty()) {
            onSaved.run();
        } else {
            saveNext();
        }
    }

    /** Forgets what was refused, so that the figures saved are shown again. */
    private void onRefused(LocalDate day, Fault fault) {
        typed.remove(day);
        unsaved.remove(day);
        onWritten();
        onFault.accept(fault);
    }
}
